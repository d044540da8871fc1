//! What the pages and the phones may ask about territories.

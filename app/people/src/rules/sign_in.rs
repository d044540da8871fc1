//! Signing in: how long a code and a browser last, how often one may ask and try.

//! Every word of the territories, French and Dutch side by side.

kit::texts! {
    territories { fr: "Territoires", nl: "Zorgzones" }
}

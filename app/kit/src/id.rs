//! Ids are UUIDv7, made by whoever creates the thing, the phone included.

/// Makes an id type of its own, so that a session is never taken for an item.
#[macro_export]
macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// A new id, later in order than those made before it.
            pub fn fresh() -> Self { Self($crate::id::fresh()) }
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl core::str::FromStr for $name {
            type Err = $crate::coded::Unknown;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::id::well_formed(text).map(Self).ok_or($crate::coded::Unknown)
            }
        }
        $crate::as_text!($name);
    )+};
}

/// A new UUIDv7 in its usual text form.
pub fn fresh() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// The one spelling of an id (lower case, with dashes), or nothing when it is none.
pub fn well_formed(text: &str) -> Option<String> {
    uuid::Uuid::try_parse(text).ok().filter(|_| text.len() == 36).map(|id| id.to_string())
}

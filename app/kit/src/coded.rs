//! Closed lists of the field's terms, kept in storage and on the wire under a stable code.

/// Makes an enum whose variants have a code: `Display`, `FromStr`, serde and both databases use it.
///
/// ```
/// kit::coded! {
///     /// What an item is there for.
///     pub enum Kind { Inform = "inform", Exchange = "exchange" }
/// }
/// assert_eq!(Kind::Inform.code(), "inform");
/// assert_eq!("exchange".parse::<Kind>(), Ok(Kind::Exchange));
/// assert_eq!(Kind::ALL.len(), 2);
/// ```
#[macro_export]
macro_rules! coded {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }
        }
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.code())
            }
        }
        impl core::str::FromStr for $name {
            type Err = $crate::coded::Unknown;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code { $($code => Ok($name::$variant),)+ _ => Err($crate::coded::Unknown) }
            }
        }
        $crate::as_text!($name);
    };
}

/// Lets a type that has `Display` and `FromStr` travel as text: serde, SQLite, PostgreSQL.
#[macro_export]
macro_rules! as_text {
    ($name:ident) => {
        impl $crate::again::serde::Serialize for $name {
            fn serialize<S: $crate::again::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
        impl<'de> $crate::again::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::again::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <String as $crate::again::serde::Deserialize>::deserialize(from)?;
                text.parse().map_err(|_| $crate::again::serde::de::Error::custom("unknown code"))
            }
        }
        #[cfg(not(target_arch = "wasm32"))]
        const _: () = {
            use $crate::again::sqlx::{self, Database, Decode, Encode, Type};
            impl<DB: Database> Type<DB> for $name
            where
                String: Type<DB>,
            {
                fn type_info() -> DB::TypeInfo {
                    <String as Type<DB>>::type_info()
                }
                fn compatible(ty: &DB::TypeInfo) -> bool {
                    <String as Type<DB>>::compatible(ty)
                }
            }
            impl<'q, DB: Database> Encode<'q, DB> for $name
            where
                String: Encode<'q, DB>,
            {
                fn encode_by_ref(
                    &self,
                    buffer: &mut <DB as Database>::ArgumentBuffer,
                ) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
                    self.to_string().encode(buffer)
                }
            }
            impl<'r, DB: Database> Decode<'r, DB> for $name
            where
                String: Decode<'r, DB>,
            {
                fn decode(value: <DB as Database>::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                    let text = <String as Decode<'r, DB>>::decode(value)?;
                    text.parse()
                        .map_err(|_| format!("{} does not know the code in this column", stringify!($name)).into())
                }
            }
        };
    };
}

/// A code that no variant has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown;

impl core::fmt::Display for Unknown {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("unknown code")
    }
}
impl std::error::Error for Unknown {}

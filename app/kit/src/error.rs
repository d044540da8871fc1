//! What can go wrong on the way to the server, as a visitor may know it. The detail of a fault stays
//! in the log under its reference; it never travels.

use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Error {
    /// There is no such thing, or the viewer may not know that there is.
    NotFound,
    /// Only for people who signed in.
    SignIn,
    /// Signed in, but not with this right.
    Forbidden,
    /// The request makes no sense: a stale page or a hostile one.
    Senseless,
    /// The network did not carry the question or the answer.
    Unreachable,
    /// A fault of ours; the log has the detail under this reference.
    Broken { reference: String },
}

impl Error {
    /// The HTTP status of this answer.
    pub const fn status(&self) -> u16 {
        match self {
            Error::NotFound => 404,
            Error::SignIn => 401,
            Error::Forbidden => 403,
            Error::Senseless => 400,
            Error::Unreachable | Error::Broken { .. } => 500,
        }
    }
}

impl core::fmt::Display for Error {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl std::error::Error for Error {}

impl FromServerFnError for Error {
    type Encoder = JsonEncoding;
    fn from_server_fn_error(fault: ServerFnErrorErr) -> Self {
        match fault {
            ServerFnErrorErr::Request(_) => Error::Unreachable,
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Error::Senseless
            }
            fault => Error::broken(&fault),
        }
    }
}

impl Error {
    /// A fault of ours: keeps the detail in the log, gives the visitor a reference.
    pub fn broken(fault: &dyn core::fmt::Display) -> Error {
        let reference = crate::id::fresh();
        #[cfg(not(target_arch = "wasm32"))]
        tracing::error!(reference, fault = %fault, "broken");
        #[cfg(target_arch = "wasm32")]
        let _ = fault;
        Error::Broken { reference }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<sqlx::Error> for Error {
    fn from(fault: sqlx::Error) -> Error {
        match fault {
            sqlx::Error::RowNotFound => Error::NotFound,
            fault => Error::broken(&fault),
        }
    }
}

/// What a server function answers.
pub type Answer<T> = Result<T, Error>;

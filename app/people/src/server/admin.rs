//! For the command line: the first administrator.

use kit::db::Tx;
use kit::{Error, Instant, Locale, Role};

use crate::rules::{Given, PersonId, Profile};
use crate::store;

/// Makes this person an administrator (`concerto user add`). An address that is none is senseless.
pub async fn first_administrator(
    tx: &mut Tx,
    email: &str,
    name: &str,
    lang: Locale,
    now: Instant,
) -> Result<PersonId, Error> {
    let profile = Profile {
        email: kit::form::email(email).map_err(|_| Error::Senseless)?,
        name: name.to_owned(),
        organisation: String::new(),
        function: String::new(),
        lang,
    };
    let person = store::keep_person(tx, &profile, now).await?;
    let given = Given { role: Role::Administrator, body: None, project: None };
    store::grant(tx, &person, &given, now).await?;
    store::audit(tx, now, person.as_str(), "command/user-add", person.as_str()).await?;
    Ok(person)
}

//! Whom the attendance list expects.

use kit::db::Tx;
use kit::sql;
use sessions::rules::Session;

use crate::api::Expected;

/// Members of the body (each once, with a project), then people with a confirmed seat, by name.
pub async fn expected(tx: &mut Tx, session: &Session) -> Result<Vec<Expected>, sqlx::Error> {
    let mut list: Vec<Expected> = live::store::attendance(tx, &session.id, &session.body)
        .await?
        .into_iter()
        .filter(|one| !one.is_guest)
        .map(|one| Expected {
            is_in: one.state.is_some_and(live::rules::Here::is_in),
            who: one.who,
            name: one.name,
            of: one.project,
        })
        .collect();
    let seats = sql!(
        *tx,
        all(String, String),
        "select name, organisation from registration where session_id = $1 and state = 'confirmed' order by name, id",
        &session.id
    )?;
    for (name, organisation) in seats {
        if list.iter().all(|one| one.name != name) {
            let of = kit::words::Pair::new(organisation.clone(), organisation);
            list.push(Expected { who: String::new(), name, of, is_in: false });
        }
    }
    Ok(list)
}

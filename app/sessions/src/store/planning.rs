//! What is known around a day on which a body might meet.

use std::collections::BTreeMap;

use kit::db::Tx;
use kit::words::Pair;
use kit::{Day, Locale, sql};
use territories::rules::{Body, Window};

use crate::rules::planner::{self, Around, Known, NEAR_DAYS, Shared};
use crate::rules::{Session, SessionId};

/// Everything the planner looks at.
pub async fn around(tx: &mut Tx, today: Day, window: &Window, day: Day) -> Result<Around, sqlx::Error> {
    let off = territories::store::days_off(tx, day, day).await?;
    let bodies = territories::store::bodies(tx).await?;
    let before = last_before(tx, &window.body, day).await?;
    let mine = organisations(tx, &window.body, before.as_ref().map(|(id, _)| id)).await?;
    let (mut same_day, mut shared) = (Vec::new(), Vec::new());
    for session in super::between(tx, day.plus_days(-NEAR_DAYS), day.plus_days(NEAR_DAYS)).await? {
        let (what, on) = (name(&session, &bodies), session.starts_at.day());
        let theirs = organisations(tx, &session.body, Some(&session.id)).await?;
        let both: Vec<String> =
            mine.iter().filter(|(key, _)| theirs.contains_key(*key)).map(|(_, name)| name.clone()).collect();
        if on == day {
            same_day.push(what.clone());
        }
        // That its own people are asked twice is said by the gap.
        if session.body != window.body && !both.is_empty() {
            shared.push(Shared { what, day: on, organisations: both });
        }
    }
    Ok(Around {
        today,
        window: window.clone(),
        off: off.into_iter().map(|(_, _, name)| name).collect(),
        same_day,
        shared,
        last: before.map(|(_, day)| day),
    })
}

/// What is on the days of a window already, and whether somebody brought in the school holidays of its
/// year.
pub async fn known(tx: &mut Tx, window: &Window) -> Result<(Vec<Known>, bool), sqlx::Error> {
    let (from, to) = window.span();
    let off = territories::store::days_off(tx, from, to).await?;
    let schools = territories::store::schools_known(tx, window.year).await?;
    let bodies = territories::store::bodies(tx).await?;
    let mut sessions = super::between(tx, from, to).await?;
    sessions.retain(|session| session.body != window.body);
    let sessions = sessions.into_iter().filter_map(|session| {
        let body = bodies.iter().find(|body| body.id == session.body)?;
        Some((session.starts_at.day(), body.name.clone()))
    });
    let off = off.into_iter().filter_map(|(day, _, name)| Some((day.parse().ok()?, name)));
    Ok((planner::known(window, off.collect(), sessions.collect()), schools))
}

/// `Atelier du changement, Bassin Nord, Mesurer ce qui compte`.
fn name(session: &Session, bodies: &[Body]) -> Pair {
    let body = bodies.iter().find(|body| body.id == session.body).map(|body| body.name.clone()).unwrap_or_default();
    let both = |locale| match session.title.text(locale) {
        "" => body.text(locale).to_owned(),
        title => format!("{}, {title}", body.text(locale)),
    };
    Pair::new(both(Locale::Fr), both(Locale::Nl))
}

/// The session of a body that comes last before a day, and its day.
async fn last_before(tx: &mut Tx, body: &str, day: Day) -> Result<Option<(SessionId, Day)>, sqlx::Error> {
    sql!(
        *tx,
        maybe(SessionId, Day),
        "select id, day from session where body_id = $1 and day < $2
            and state not in ('cancelled', 'postponed', 'planned') order by day desc, id limit 1",
        body,
        day
    )
}

/// The organisations that a session asks, by their name in small letters: of the coordinators of its
/// body, and of those who registered. Moderators are of every body, and say nothing of it.
async fn organisations(
    tx: &mut Tx,
    body: &str,
    session: Option<&SessionId>,
) -> Result<BTreeMap<String, String>, sqlx::Error> {
    let names = sql!(
        *tx,
        all(String),
        "select organisation.name from role_grant
            join person on person.id = role_grant.person_id
            join organisation on organisation.id = person.organisation_id
         where role_grant.body_id = $1 and role_grant.role = 'coordinator'
         union select organisation from registration where session_id = $2 and state <> 'cancelled'",
        body,
        session.map(SessionId::as_str).unwrap_or_default()
    )?;
    Ok(names.into_iter().map(|(name,)| (name.trim().to_lowercase(), name)).collect())
}

//! Registrations in storage. Whoever counts seats holds the session first (`sessions::store::hold`).

use kit::clock::HOUR;
use kit::db::Tx;
use kit::words::Pair;
use kit::{Instant, Locale, secret, sql};
use sessions::rules::SessionId;

use crate::api::CityPart;
use crate::rules::{NEEDS_KEPT, Need, RegistrationId, Standing, forgotten_before};

/// A registration as storage has it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Registration {
    pub id: RegistrationId,
    pub session_id: SessionId,
    pub email: String,
    pub name: String,
    pub organisation: String,
    pub function: String,
    lang: String,
    pub state: Standing,
    pub place: i64,
    pub at: Instant,
}

impl Registration {
    /// The language the person reads.
    pub fn locale(&self) -> Locale {
        Locale::from_code(&self.lang).unwrap_or_default()
    }
}

/// What a person says of themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub email: String,
    pub name: String,
    pub organisation: String,
    pub function: String,
    pub lang: Locale,
    pub needs: Vec<(Need, String)>,
}

/// How many have a seat, and how many wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub confirmed: i64,
    pub waiting: i64,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, session_id, email, name, organisation, function, lang, state, place, at from registration ",
            $rest
        )
    };
}

/// How full a session is.
pub async fn counts(tx: &mut Tx, session: &SessionId) -> Result<Counts, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(Standing, i64),
        "select state, count(*) from registration where session_id = $1 group by state",
        session
    )?;
    let of = |standing| rows.iter().find(|(state, _)| *state == standing).map_or(0, |(_, n)| *n);
    Ok(Counts { confirmed: of(Standing::Confirmed), waiting: of(Standing::Waiting) })
}

/// The registration of an address for a session, cancelled or not.
pub async fn by_email(tx: &mut Tx, session: &SessionId, email: &str) -> Result<Option<Registration>, sqlx::Error> {
    sql!(*tx, maybe Registration, select!("where session_id = $1 and email = $2"), session, email)
}

/// The registration to which the link of a mail leads.
pub async fn by_secret(tx: &mut Tx, link: &str) -> Result<Option<Registration>, sqlx::Error> {
    sql!(*tx, maybe Registration,
        select!("where id = (select registration_id from registration_link where secret_hash = $1)"),
        secret::hash(link))
}

/// The registrations of an address, the latest first: for a person's own page and for their export.
pub async fn of_email(tx: &mut Tx, email: &str) -> Result<Vec<Registration>, sqlx::Error> {
    sql!(*tx, all Registration, select!("where email = $1 order by at desc, id"), email)
}

/// Everyone of a session, in the order of arrival.
pub async fn of_session(tx: &mut Tx, session: &SessionId) -> Result<Vec<Registration>, sqlx::Error> {
    sql!(*tx, all Registration, select!("where session_id = $1 order by place, id"), session)
}

/// The sessions still to come where somebody waits and a seat is free.
pub async fn lines_to_move(tx: &mut Tx, now: Instant) -> Result<Vec<SessionId>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(SessionId),
        "select s.id from session s where s.state in ('announced', 'settled') and s.starts_at > $1
            and exists (select 1 from registration r where r.session_id = s.id and r.state = 'waiting')
            and (s.capacity is null or s.capacity >
                (select count(*) from registration r where r.session_id = s.id and r.state = 'confirmed'))
         order by s.id",
        now
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Who is first in line.
pub async fn first_waiting(tx: &mut Tx, session: &SessionId) -> Result<Option<Registration>, sqlx::Error> {
    sql!(*tx, maybe Registration,
        select!("where session_id = $1 and state = 'waiting' order by place, id limit 1"), session)
}

/// How many are in line up to this place, itself included.
pub async fn rank(tx: &mut Tx, session: &SessionId, place: i64) -> Result<i64, sqlx::Error> {
    let (n,) = sql!(
        *tx,
        one(i64,),
        "select count(*) from registration where session_id = $1 and state = 'waiting' and place <= $2",
        session,
        place
    )?;
    Ok(n)
}

/// Registers a person, after everyone else. Somebody who had cancelled comes back under the same
/// registration, at the end of the line.
pub async fn register(
    tx: &mut Tx,
    session: &SessionId,
    details: &Details,
    state: Standing,
    delete_needs_at: Instant,
    now: Instant,
) -> Result<Registration, sqlx::Error> {
    let registration = sql!(*tx, one Registration,
        "insert into registration (id, session_id, email, name, organisation, function, lang, state, place, at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8,
            (select coalesce(max(place), 0) + 1 from registration where session_id = $2), $9, $9)
         on conflict (session_id, email) do update set name = excluded.name, organisation = excluded.organisation,
            function = excluded.function, lang = excluded.lang, state = excluded.state, place = excluded.place,
            at = excluded.at, changed_at = excluded.changed_at
         returning id, session_id, email, name, organisation, function, lang, state, place, at",
        RegistrationId::fresh(), session, &details.email, &details.name, &details.organisation,
        &details.function, details.lang.code(), state, now)?;
    drop_needs(tx, &registration.id).await?;
    for (need, words) in &details.needs {
        sql!(
            *tx,
            execute,
            "insert into registration_need (registration_id, need, words, delete_at) values ($1, $2, $3, $4)",
            &registration.id,
            *need,
            words,
            delete_needs_at
        )?;
    }
    Ok(registration)
}

/// Gives a registration its new standing.
pub async fn set_state(tx: &mut Tx, id: &RegistrationId, state: Standing, now: Instant) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "update registration set state = $2, changed_at = $3 where id = $1", id, state, now)?;
    Ok(())
}

/// Forgets what a person needs: they do not come.
pub async fn drop_needs(tx: &mut Tx, id: &RegistrationId) -> Result<(), sqlx::Error> {
    sql!(*tx, execute, "delete from registration_need where registration_id = $1", id)?;
    Ok(())
}

/// What a person needs, in the order of the form.
pub async fn needs(tx: &mut Tx, id: &RegistrationId) -> Result<Vec<(Need, String)>, sqlx::Error> {
    let mut needs =
        sql!(*tx, all(Need, String), "select need, words from registration_need where registration_id = $1", id)?;
    needs.sort();
    Ok(needs)
}

/// What those who come to a session need, person by person.
pub async fn needs_of_session(
    tx: &mut Tx,
    session: &SessionId,
) -> Result<Vec<(RegistrationId, Need, String)>, sqlx::Error> {
    sql!(
        *tx,
        all(RegistrationId, Need, String),
        "select n.registration_id, n.need, n.words from registration_need n
         join registration r on r.id = n.registration_id
         where r.session_id = $1 and r.state <> 'cancelled' order by n.need, r.place",
        session
    )
}

/// A new link to a registration, for a mail that is about to be written.
pub async fn link(tx: &mut Tx, id: &RegistrationId) -> Result<String, sqlx::Error> {
    let link = secret::token();
    sql!(
        *tx,
        execute,
        "insert into registration_link (secret_hash, registration_id) values ($1, $2)",
        secret::hash(&link),
        id
    )?;
    Ok(link)
}

/// Notes that this address registered again. `false` when a mail said so less than an hour ago.
pub async fn repeated(tx: &mut Tx, id: &RegistrationId, now: Instant) -> Result<bool, sqlx::Error> {
    Ok(sql!(
        *tx,
        execute,
        "update registration set repeated_at = $2 where id = $1 and (repeated_at is null or repeated_at <= $3)",
        id,
        now,
        now.plus(-HOUR)
    )? == 1)
}

/// Deletes the needs whose time is over. A session that was put off keeps them until 14 days after
/// its new date.
pub async fn forget_needs(tx: &mut Tx, now: Instant) -> Result<u64, sqlx::Error> {
    sql!(
        *tx,
        execute,
        "delete from registration_need where delete_at <= $1 and registration_id in
            (select r.id from registration r join session s on s.id = r.session_id where s.ends_at <= $2)",
        now,
        now.plus(-NEEDS_KEPT)
    )
}

/// Deletes the registrations of sessions that ended twelve months ago.
pub async fn forget_registrations(tx: &mut Tx, now: Instant) -> Result<u64, sqlx::Error> {
    let before = forgotten_before(now);
    sql!(
        *tx,
        execute,
        "delete from registration_need where registration_id in
            (select r.id from registration r join session s on s.id = r.session_id where s.ends_at < $1)",
        before
    )?;
    sql!(
        *tx,
        execute,
        "delete from registration_link where registration_id in
            (select r.id from registration r join session s on s.id = r.session_id where s.ends_at < $1)",
        before
    )?;
    sql!(
        *tx,
        execute,
        "delete from registration where session_id in (select id from session where ends_at < $1)",
        before
    )
}

/// The parts of Bruxelles-Ville, with what is not confirmed about where they lie.
pub async fn city_parts(tx: &mut Tx) -> Result<Vec<CityPart>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(String, String, String, Option<String>),
        "select p.name_fr, p.name_nl, p.territory_id, f.origin from city_part p
         left join fact f on f.subject = p.id and f.field = 'bassin' order by p.name_fr"
    )?;
    Ok(rows
        .into_iter()
        .map(|(fr, nl, territory, origin)| CityPart {
            name: Pair::new(fr, nl),
            territory,
            to_confirm: origin.as_deref() == Some("unverified"),
        })
        .collect())
}

//! What the server functions of [`crate::api`] answer. Apart from them, so that tests can ask as
//! anyone.

use std::collections::HashMap;

use agenda::rules::Item;
use kit::Error;
use kit::act::Act;
use kit::db::Tx;
use kit::error::Answer;
use kit::rights::Scope;
use sessions::rules::{Session, SessionId, State};
use territories::rules::{Body, BodyKind, Territory};

use super::store;
use crate::api::{Coming, Detail, Entrance, Here, Mine, Overview, Own, Registered, Registrations};
use crate::rights;
use crate::rules::{Door, Standing, door, free};

/// Sessions shown of a territory's past.
const PAST: usize = 12;

pub async fn territories(act: &mut Act) -> Answer<Overview> {
    act.may(&rights::TERRITORIES, Scope::default())?;
    let mut all = Vec::new();
    for (territory, body) in places(&mut act.tx).await? {
        let sessions = sessions::store::of_body(&mut act.tx, &body.id).await?;
        let next = next(act, &sessions).await?;
        all.push(Here { territory, body, next });
    }
    let city_parts = store::city_parts(&mut act.tx).await?;
    Ok(Overview { all, city_parts })
}

pub async fn territory(act: &mut Act, mark: &str) -> Answer<Detail> {
    act.may(&rights::TERRITORY, Scope::default())?;
    let (territory, body) =
        places(&mut act.tx).await?.into_iter().find(|(territory, _)| territory.mark == mark).ok_or(Error::NotFound)?;
    let sessions = sessions::store::of_body(&mut act.tx, &body.id).await?;
    let next = next(act, &sessions).await?;
    let mut programme = Vec::new();
    if let Some(next) = &next {
        let items = agenda::store::planned(&mut act.tx, &next.session.id).await?;
        programme.extend(items.into_iter().map(|item| Item { proposed_by: None, ..item }));
    }
    let mut city_parts = store::city_parts(&mut act.tx).await?;
    city_parts.retain(|part| part.territory == territory.id);
    let (past, ahead): (Vec<_>, Vec<_>) =
        sessions.into_iter().map(Session::without_link).partition(|session: &Session| session.state.has_closed());
    let past = past.into_iter().take(PAST).collect();
    let mut later = ahead;
    later.retain(|session| session.is_coming(act.now) && session.state != State::Planned);
    later.retain(|session| next.as_ref().is_none_or(|next| next.session.id != session.id));
    later.sort_by_key(|session| session.starts_at);
    Ok(Detail { here: Here { territory, body, next }, city_parts, programme, later, past })
}

pub async fn form(act: &mut Act, session: &str) -> Answer<Entrance> {
    let (session, body) = atelier(act, session).await?;
    act.may(&rights::FORM, session.scope())?;
    let coming = coming(act, session).await?;
    Ok(Entrance { coming, body })
}

pub async fn registration(act: &mut Act, secret: &str) -> Answer<Own> {
    let mine = store::by_secret(&mut act.tx, secret).await?.ok_or(Error::NotFound)?;
    let (session, body) = atelier(act, mine.session_id.as_str()).await?;
    act.may(&rights::OWN, session.scope())?;
    let over = act.now >= session.ends_at;
    let link = session.link.clone();
    let mut coming = coming(act, session).await?;
    if mine.state == Standing::Confirmed {
        coming.session.link = link;
    }
    let rank = if mine.state == Standing::Waiting {
        Some(store::rank(&mut act.tx, &mine.session_id, mine.place).await?)
    } else {
        None
    };
    Ok(Own {
        coming,
        body,
        standing: mine.state,
        rank,
        needs: store::needs(&mut act.tx, &mine.id).await?,
        name: mine.name,
        email: mine.email,
        organisation: mine.organisation,
        function: mine.function,
        over,
    })
}

pub async fn mine(act: &mut Act) -> Answer<Vec<Mine>> {
    act.may(&rights::MINE, Scope::default())?;
    let email = act.viewer.email.clone();
    let mut all = Vec::new();
    for mine in store::of_email(&mut act.tx, &email).await? {
        let (session, body) = atelier(act, mine.session_id.as_str()).await?;
        if mine.state == Standing::Cancelled || session.ends_at <= act.now {
            continue;
        }
        let session = if mine.state == Standing::Confirmed { session } else { session.without_link() };
        let rank = match mine.state {
            Standing::Waiting => Some(store::rank(&mut act.tx, &mine.session_id, mine.place).await?),
            _ => None,
        };
        all.push(Mine { session, body, standing: mine.state, rank });
    }
    all.sort_by_key(|mine| mine.session.starts_at);
    Ok(all)
}

pub async fn list(act: &mut Act, session: &str) -> Answer<Registrations> {
    let (session, body) = atelier(act, session).await?;
    act.may(&rights::LIST, session.scope())?;
    let counts = store::counts(&mut act.tx, &session.id).await?;
    let everyone = store::of_session(&mut act.tx, &session.id).await?;
    let names: HashMap<_, _> = everyone.iter().map(|one| (one.id.clone(), one.name.clone())).collect();
    let needs = store::needs_of_session(&mut act.tx, &session.id)
        .await?
        .into_iter()
        .filter_map(|(id, need, words)| Some((names.get(&id)?.clone(), need, words)))
        .collect();
    let people = everyone
        .into_iter()
        .map(|one| Registered {
            lang: one.locale(),
            name: one.name,
            organisation: one.organisation,
            function: one.function,
            standing: one.state,
        })
        .collect();
    Ok(Registrations {
        session: session.without_link(),
        body,
        confirmed: counts.confirmed,
        waiting: counts.waiting,
        people,
        needs,
    })
}

/// Each territory with the atelier that meets there.
async fn places(tx: &mut Tx) -> Answer<Vec<(Territory, Body)>> {
    let mut bodies = territories::store::bodies(tx).await?;
    bodies.retain(|body| body.kind == BodyKind::Atelier);
    let territories = territories::store::territories(tx).await?;
    Ok(territories
        .into_iter()
        .filter_map(|territory| {
            let body = bodies.iter().find(|body| body.territory == territory.id)?;
            Some((territory, body.clone()))
        })
        .collect())
}

/// A session of an atelier, and its body. A concertation has no registration.
async fn atelier(act: &mut Act, session: &str) -> Answer<(Session, Body)> {
    let id: SessionId = session.parse().map_err(|_| Error::NotFound)?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    let body = territories::store::body(&mut act.tx, &session.body)
        .await?
        .filter(|body| body.kind == BodyKind::Atelier)
        .ok_or(Error::NotFound)?;
    Ok((session, body))
}

/// The session that comes next: one that takes place, or else one that is off and would have come.
async fn next(act: &mut Act, sessions: &[Session]) -> Answer<Option<Coming>> {
    let ahead = sessions
        .iter()
        .filter(|session| session.is_coming(act.now))
        .filter(|session| session.state != State::Planned)
        .min_by_key(|session| (door(session, act.now) == Door::Off, session.starts_at));
    match ahead {
        Some(session) => Ok(Some(coming(act, session.clone()).await?)),
        None => Ok(None),
    }
}

async fn coming(act: &mut Act, session: Session) -> Answer<Coming> {
    let counts = store::counts(&mut act.tx, &session.id).await?;
    // While someone waits, a seat that has just come free is theirs.
    let free = free(session.capacity, counts.confirmed).map(|n| (n - counts.waiting).max(0));
    Ok(Coming { door: door(&session, act.now), free, session: session.without_link() })
}

//! The sessions with their history, agendas, proposals and registrations.

use std::collections::HashMap;

use agenda::rules::{Format, Item, ItemKind, Status};
use ateliers::rules::{NEEDS_KEPT, Standing};
use ateliers::store::Details;
use kit::clock::{DAY, HOUR};
use kit::db::Tx;
use kit::words::Pair;
use kit::{Instant, Locale};
use live::rules::ContributionId;
use sessions::rules::{Session, State};
use territories::rules::Body;

use super::days::{self, Slot, plan};
use super::files::{FromFile, HistoryFile, ItemFile, NeedFile, ProposalFile, RegistrationFile, SessionFile};
use super::people::{Cast, Player};
use super::{held, history};
use crate::boot::Fault;

/// What was said in sessions that are over, by where it stands in the files.
pub type SaidAt = HashMap<FromFile, Said>;

pub struct Said {
    pub session: Session,
    pub item: Item,
    pub contribution: ContributionId,
}

/// An item of the file as it was kept.
pub type Kept<'a> = (&'a ItemFile, Item);

pub async fn fill(
    tx: &mut Tx,
    cast: &Cast,
    bodies: &[Body],
    files: &[SessionFile],
    before: &HistoryFile,
    now: Instant,
) -> Result<SaidAt, Fault> {
    let mut said = SaidAt::new();
    let planned = plan(files, bodies, now)?;
    let slots = planned.iter().map(|(_, slot)| slot.clone()).collect();
    let over = history::sessions(before, bodies, slots, now)?;
    for (file, slot) in
        over.iter().map(|(file, slot)| (file, slot)).chain(planned.iter().map(|(file, slot)| (*file, slot)))
    {
        let session = session(file, slot, now);
        let life = life(&session, now);
        let born = life.first().map_or(now, |(_, at)| *at);
        sessions::store::insert(tx, &session, born).await?;
        let moderator = cast.moderator(&session.body)?.id.as_str();
        let mut before = Session { state: State::Planned, ..session.clone() };
        for (state, at) in &life {
            sessions::store::noted(tx, &before, *state, moderator, "", *at).await?;
            before.state = *state;
        }
        let items = items(tx, cast, &session, &file.items, born).await?;
        proposals(tx, cast, &session, &file.proposals, now).await?;
        needs(tx, cast, &session, &file.needs, now).await?;
        if session.state == State::Settled {
            // Its letter left when it was settled.
            sessions::store::keep_mailed(tx, &session.id).await?;
        }
        if let Some(registration) = &file.registration {
            register(tx, cast, &session, registration, now).await?;
        }
        if session.state.has_opened() {
            let spoken = held::fill(tx, cast, &session, &items, file.attendance.as_ref(), &life).await?;
            held::remarks(tx, cast, &session, &items, &file.remarks, &life).await?;
            said.extend(spoken.into_iter().map(|(item, contribution, id)| {
                let from = FromFile { session: file.key.clone(), item, contribution };
                (from, Said { session: session.clone(), item: items[item].1.clone(), contribution: id })
            }));
        }
    }
    Ok(said)
}

fn session(file: &SessionFile, slot: &Slot, now: Instant) -> Session {
    let (opens_at, closes_at) = file.registration.as_ref().map(|of| days::registration(of, slot, now)).unzip();
    let (year, month) = (slot.window.year, slot.window.months.0);
    let venue = &file.venue;
    Session {
        state: file.state,
        title: Pair::new(&file.title_fr, &file.title_nl),
        venue: Pair::new(&venue.name_fr, &venue.name_nl),
        address: venue.address.clone(),
        access: Pair::new(&venue.access_fr, &venue.access_nl),
        stop: venue.stop.clone(),
        languages: file.languages.clone(),
        capacity: file.capacity,
        opens_at,
        closes_at,
        ..Session::dated(&file.body, year, month, slot.starts_at, slot.ends_at)
    }
}

/// The steps of its life up to its state, and when each was made: in the past, one after the other.
fn life(session: &Session, now: Instant) -> Vec<(State, Instant)> {
    let (starts, ends) = (session.starts_at, session.ends_at);
    // Whoever loads soon after finds the last steps taken all the same.
    let steps = [
        (State::Dated, starts.plus(-70 * DAY).min(now.plus(-10 * DAY))),
        (State::Announced, starts.plus(-56 * DAY).min(now.plus(-9 * DAY))),
        (State::Settled, starts.plus(-14 * DAY).min(now.plus(-8 * DAY))),
        (State::Live, starts),
        (State::Drafting, ends),
        (State::InReview, ends.plus(5 * DAY)),
        (State::Approved, ends.plus(20 * DAY).min(now.plus(-2 * HOUR))),
        (State::Harvested, ends.plus(30 * DAY).min(now.plus(-HOUR))),
    ];
    let made = steps.iter().position(|(state, _)| *state == session.state).map_or(0, |last| last + 1);
    steps[..made].to_vec()
}

/// The agenda, in order.
async fn items<'a>(
    tx: &mut Tx,
    cast: &Cast,
    session: &Session,
    files: &'a [ItemFile],
    at: Instant,
) -> Result<Vec<Kept<'a>>, Fault> {
    let mut kept = Vec::new();
    for (place, file) in (0_i64..).zip(files) {
        let title = Pair::new(&file.title_fr, &file.title_nl);
        let mut item = Item::new(session.id.clone(), file.kind, file.format, file.minutes, title);
        item.place = place;
        item.expected = Pair::new(&file.expected_fr, &file.expected_nl);
        if let Some(project) = &file.brought_by {
            item.brought_by = cast.project(project)?.fr.clone();
            item.project = project.clone();
        }
        agenda::store::insert(tx, &item, at).await?;
        kept.push((file, item));
    }
    Ok(kept)
}

/// What members propose, with the supports of others.
async fn proposals(
    tx: &mut Tx,
    cast: &Cast,
    session: &Session,
    files: &[ProposalFile],
    now: Instant,
) -> Result<(), Fault> {
    for (nth, file) in (0_i64..).zip(files) {
        let by = cast.player(&file.by)?;
        let title = Pair::new(&file.title_fr, &file.title_nl);
        let mut item = Item::new(session.id.clone(), file.kind, Format::Free, file.minutes, title);
        item.status = Status::Proposed;
        item.why = agenda::rules::in_one(&file.why, file.lang);
        brought(tx, cast, item, (by, file.lang, file.supports), now.plus(nth * HOUR - 6 * DAY)).await?;
    }
    Ok(())
}

/// Needs and questions.
async fn needs(tx: &mut Tx, cast: &Cast, session: &Session, files: &[NeedFile], now: Instant) -> Result<(), Fault> {
    for (nth, file) in (0_i64..).zip(files) {
        let title = agenda::rules::in_one(&file.text, file.lang);
        let mut item = Item::new(session.id.clone(), ItemKind::Exchange, Format::Free, 0, title);
        item.status = Status::Need;
        let by = cast.player(&file.by)?;
        brought(tx, cast, item, (by, file.lang, file.supports), now.plus(nth * HOUR - 4 * DAY)).await?;
    }
    Ok(())
}

/// Keeps what a member brought, in which language, with so many supports of others.
async fn brought(
    tx: &mut Tx,
    cast: &Cast,
    mut item: Item,
    (by, lang, supports): (&Player, Locale, usize),
    at: Instant,
) -> Result<(), Fault> {
    if let Some((project, name)) = &by.project {
        item.brought_by = name.text(lang).to_owned();
        item.project = project.clone();
    }
    item.proposed_by = Some(by.id.to_string());
    agenda::store::insert(tx, &item, at).await?;
    for other in cast.coordinators().filter(|other| other.id != by.id).take(supports) {
        agenda::store::support(tx, &item.id, other.id.as_str(), true, at.plus(DAY)).await?;
    }
    Ok(())
}

/// Those who have a seat already.
async fn register(
    tx: &mut Tx,
    cast: &Cast,
    session: &Session,
    file: &RegistrationFile,
    now: Instant,
) -> Result<(), Fault> {
    let opened = session.opens_at.unwrap_or(now);
    for (nth, email) in (1_i64..).zip(&file.registered) {
        let profile = cast.player(email)?.profile.clone();
        let details = Details {
            email: profile.email,
            name: profile.name,
            organisation: profile.organisation,
            function: profile.function,
            lang: profile.lang,
            needs: Vec::new(),
        };
        let (at, forget_at) = (opened.plus(nth * DAY).min(now), session.ends_at.plus(NEEDS_KEPT));
        ateliers::store::register(tx, &session.id, &details, Standing::Confirmed, forget_at, at).await?;
    }
    Ok(())
}

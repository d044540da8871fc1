//! The minutes of a session as its tables tell them now: agenda, room, and the texts saved so far.

use std::collections::HashMap;

use agenda::rules::ItemId;
use kit::clock::MINUTE;
use kit::db::Tx;
use kit::words::Pair;
use kit::{Locale, sql};
use live::rules::{GroupId, Here, Kind, Run, RunState};
use sessions::rules::{Session, SessionId};

use crate::rules::draft::draft;
use crate::rules::{Attendance, Contribution, Ending, Item, Minutes, Outcome, Together, grouped};

/// Built from the tables: an item that was never saved carries its first draft.
pub async fn minutes(tx: &mut Tx, session: &Session) -> Result<Minutes, sqlx::Error> {
    let planned = agenda::reading::whole(tx, &session.id).await?;
    let runs = live::store::runs(tx, &session.id).await?;
    let groups = live::store::groups(tx, &session.id).await?;
    let mut said = said(tx, &session.id).await?;
    let mut outcomes = outcomes(tx, &session.id).await?;
    let saved: HashMap<ItemId, _> =
        super::saved(tx, &session.id).await?.into_iter().map(|one| (one.item.clone(), one)).collect();
    let asked = live::store::asked(tx, &session.id).await?;
    let mut at = session.starts_at;
    let mut items = Vec::with_capacity(planned.len());
    for item in planned {
        let run = runs.get(&item.id);
        let begins = run.and_then(|run| run.began_at).unwrap_or(at);
        let mut of_item = said.remove(&item.id).unwrap_or_default();
        let groups: Vec<_> = groups.iter().filter(|of| of.item == item.id).map(|of| of.group.clone()).collect();
        let together =
            groups.iter().map(|group| under(&mut of_item, group)).filter(|one| !one.contributions.is_empty());
        let mut one = Item {
            brought_by: item.bearers(),
            documents: item.documents,
            title: item.title,
            kind: item.kind,
            ending: run.map_or(Ending::Treated, ending),
            at: begins,
            planned: item.minutes,
            real: run.and_then(lasted),
            text: Pair::default(),
            in_echo: false,
            together: together.collect(),
            said: grouped(of_item.into_iter().map(|(_, kind, one)| (kind, one)).collect()),
            outcomes: outcomes.remove(&item.id).unwrap_or_default(),
            id: item.id,
        };
        at = at.plus(item.minutes * MINUTE);
        match saved.get(&one.id) {
            Some(saved) => {
                one.text = saved.text.clone();
                one.in_echo = saved.in_echo;
            }
            None => one.text = draft(&one, &groups, &asked),
        }
        items.push(one);
    }
    let place = |venue: &str| {
        [venue, session.address.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    Ok(Minutes {
        session: session.id.clone(),
        body: session.body.clone(),
        title: session.title.clone(),
        when: Pair::new(session.when(Locale::Fr), session.when(Locale::Nl)),
        place: Pair::new(place(session.venue.text(Locale::Fr)), place(session.venue.text(Locale::Nl))),
        attendance: Some(attendance(tx, session).await?),
        items,
    })
}

fn ending(run: &Run) -> Ending {
    match run.state {
        RunState::Now | RunState::Concluded => Ending::Treated,
        RunState::Parked => Ending::Parked,
        RunState::Skipped => Ending::Skipped,
    }
}

/// How long an item ran, without its pauses; a minute that has begun counts.
fn lasted(run: &Run) -> Option<i64> {
    let ms = run.ended_at?.since(run.began_at?).saturating_sub(run.paused_ms);
    (ms > 0).then(|| (ms + MINUTE - 1) / MINUTE)
}

type ByItem<T> = HashMap<ItemId, Vec<T>>;
/// What was said, and under which heading.
type Standing = (Option<GroupId>, Kind, Contribution);

/// Takes out of an item what stands under a heading.
fn under(said: &mut Vec<Standing>, group: &live::rules::Group) -> Together {
    let (under, rest) = core::mem::take(said).into_iter().partition(|(of, ..)| of.as_ref() == Some(&group.id));
    *said = rest;
    let under: Vec<Standing> = under;
    Together {
        heading: group.heading.clone(),
        contributions: under.into_iter().map(|(_, kind, one)| (kind, one)).collect(),
    }
}

async fn said(tx: &mut Tx, session: &SessionId) -> Result<ByItem<Standing>, sqlx::Error> {
    let mut found: ByItem<_> = HashMap::new();
    for one in live::store::contributions(tx, session).await?.into_iter().filter(|one| !one.withdrawn) {
        let kept = Contribution { text: one.text, lang: one.lang, by: one.by, supports: one.supports };
        found.entry(one.item).or_default().push((one.group, one.kind, kept));
    }
    Ok(found)
}

async fn outcomes(tx: &mut Tx, session: &SessionId) -> Result<ByItem<Outcome>, sqlx::Error> {
    let mut owners: HashMap<String, Pair> = HashMap::new();
    let mut found: ByItem<_> = HashMap::new();
    for one in live::store::outcomes(tx, session).await? {
        let owner = match one.owner {
            None => Pair::default(),
            Some(person) => match owners.get(&person) {
                Some(known) => known.clone(),
                None => {
                    let name = speaks_for(tx, &person).await?;
                    owners.insert(person, name.clone());
                    name
                }
            },
        };
        found.entry(one.item).or_default().push(Outcome {
            id: Some(one.id),
            kind: one.kind,
            text: one.text,
            owner,
            due: one.due,
        });
    }
    Ok(found)
}

/// For whom a person keeps a commitment: their project, else their organisation, else their function.
async fn speaks_for(tx: &mut Tx, person: &str) -> Result<Pair, sqlx::Error> {
    if let Some(project) = people::store::project_of(tx, person).await? {
        return Ok(project.name);
    }
    let Ok(id) = person.parse() else { return Ok(Pair::default()) };
    let person = people::store::find(tx, &id).await?;
    let name = person.map_or(String::new(), |person| match person.organisation {
        none if none.is_empty() => person.function,
        organisation => organisation,
    });
    Ok(Pair::new(name.clone(), name))
}

async fn attendance(tx: &mut Tx, session: &Session) -> Result<Attendance, sqlx::Error> {
    let list = live::store::attendance(tx, &session.id, &session.body).await?;
    let count = |state| list.iter().filter(|one| one.state == Some(state)).count() as i64;
    let organisations = sql!(
        *tx,
        all(String,),
        "select distinct organisation.name from attendance
         join person on person.id = attendance.who
         join organisation on organisation.id = person.organisation_id
         where attendance.session_id = $1 and attendance.state = 'present' order by organisation.name",
        &session.id
    )?;
    Ok(Attendance {
        present: count(Here::Present),
        guests: count(Here::Guest),
        excused: count(Here::Excused),
        organisations: organisations.into_iter().map(|(name,)| name).collect(),
    })
}

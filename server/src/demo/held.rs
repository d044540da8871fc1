//! What a session that is over left: who was there, what was said and kept, and its approved minutes.

use agenda::rules::Item;
use commitments::rules::{Standing, Told};
use kit::clock::{DAY, MINUTE};
use kit::db::Tx;
use kit::words::Pair;
use kit::{Instant, Locale, secret};
use live::rules::{ContributionId, Floor, Here, OutcomeId, Run, RunState};
use live::store::{NewContribution, Outcome};
use live::who::Who;
use minutes::rules::remark::{Fate, Remark, RemarkId};
use minutes::store::Edit;
use sessions::rules::{Session, State};

use super::days::within;
use super::files::{AttendanceFile, ContributionFile, OutcomeFile, RemarkFile};
use super::people::Cast;
use super::sessions::Kept;
use crate::boot::Fault;

/// When people say what became of what they promised.
const TOLD_AFTER: i64 = 30 * DAY;

/// A contribution by its item and its place in the file.
pub type Spoken = (usize, usize, ContributionId);

pub async fn fill(
    tx: &mut Tx,
    cast: &Cast,
    session: &Session,
    items: &[Kept<'_>],
    attendance: Option<&AttendanceFile>,
    life: &[(State, Instant)],
) -> Result<Vec<Spoken>, Fault> {
    if let Some(attendance) = attendance {
        attend(tx, cast, session, attendance).await?;
    }
    let times = run(tx, session).await?;
    let mut spoken = Vec::new();
    for (nth, ((file, item), (began, ended))) in items.iter().zip(times).enumerate() {
        for (place, said) in file.contributions.iter().enumerate() {
            // Unsigned: no hour but that of its item.
            let (who, at) = match &said.by {
                Some(email) => {
                    let player = cast.player(email)?;
                    let (id, name) = (player.id.to_string(), player.signature(said.lang));
                    let signed = Who { id, name, is_guest: false };
                    (Some(signed), within(began, ended, place, file.contributions.len()))
                }
                None => (None, began),
            };
            let (item, text) = (item.id.clone(), said.text.clone());
            let new = NewContribution { item, kind: said.kind, text, lang: said.lang, who, at };
            spoken.push((nth, place, say(tx, session, said, new).await?));
        }
        for outcome in &file.outcomes {
            keep(tx, cast, session, item, outcome, ended).await?;
        }
    }
    write(tx, cast, session, items, life).await?;
    Ok(spoken)
}

async fn attend(tx: &mut Tx, cast: &Cast, session: &Session, file: &AttendanceFile) -> Result<(), Fault> {
    let at = session.starts_at;
    for (emails, state) in [(&file.present, Here::Present), (&file.excused, Here::Excused)] {
        for email in emails {
            live::store::attend(tx, &session.id, cast.player(email)?.id.as_str(), state, at).await?;
        }
    }
    for _ in 0..file.guests {
        let guest = live::store::admit(tx, &session.id, "", &secret::hash(&secret::token()), at).await?;
        live::store::attend(tx, &session.id, &guest, Here::Guest, at).await?;
    }
    Ok(())
}

/// Every item ran as the agenda says. Answers when each began and ended.
async fn run(tx: &mut Tx, session: &Session) -> Result<Vec<(Instant, Instant)>, Fault> {
    live::store::touch(tx, &session.id).await?;
    let ahead = live::store::floor(tx, &session.id).await?;
    let mut at = session.starts_at;
    let mut times = Vec::new();
    let mut done = Floor { paused_at: None, ..ahead.clone() };
    for turn in &mut done.turns {
        let began = at;
        at = began.plus(turn.minutes * MINUTE);
        turn.run =
            Some(Run { state: RunState::Concluded, began_at: Some(began), ended_at: Some(at), paused_ms: 0, extra: 0 });
        times.push((began, at));
    }
    live::store::keep_floor(tx, &session.id, &ahead, &done).await?;
    Ok(times)
}

/// Keeps a contribution with its supports, each from someone nobody knows.
async fn say(
    tx: &mut Tx,
    session: &Session,
    file: &ContributionFile,
    new: NewContribution,
) -> Result<ContributionId, Fault> {
    let id = live::store::add(tx, &session.id, &new).await?;
    if file.lead {
        live::store::mark_lead(tx, &session.id, &id, true).await?;
    }
    for _ in 0..file.supports {
        live::store::support(tx, &session.id, &id, &kit::id::fresh()).await?;
    }
    Ok(id)
}

/// Keeps what an item ended with, and what became of it; the date of a commitment is counted from the
/// session.
async fn keep(
    tx: &mut Tx,
    cast: &Cast,
    session: &Session,
    item: &Item,
    file: &OutcomeFile,
    at: Instant,
) -> Result<(), Fault> {
    let owner = file.owner.as_deref().map(|email| cast.player(email)).transpose()?;
    let outcome = Outcome {
        id: OutcomeId::fresh(),
        item: item.id.clone(),
        kind: file.kind,
        text: Pair::new(&file.text_fr, &file.text_nl),
        owner: owner.map(|player| player.id.to_string()),
        owner_name: owner.map_or(String::new(), |player| player.profile.name.clone()),
        due: file.due_days.map(|days| session.starts_at.day().plus_days(days)),
        at,
    };
    live::store::note(tx, &session.id, &outcome).await?;
    if let Some(standing) = file.progress.filter(|standing| Standing::TOLD.contains(standing)) {
        let lang = owner.map_or(Locale::Fr, |player| player.profile.lang);
        let words = lang.pick(Pair::new(&file.progress_fr, ""), Pair::new("", &file.progress_nl));
        let told = Told { standing, words };
        commitments::store::tell(tx, &outcome.id, &told, true, session.ends_at.plus(TOLD_AFTER)).await?;
    }
    Ok(())
}

/// The texts of the minutes, the action summary that left the day after, and the approved version.
async fn write(
    tx: &mut Tx,
    cast: &Cast,
    session: &Session,
    items: &[Kept<'_>],
    life: &[(State, Instant)],
) -> Result<(), Fault> {
    let by = cast.moderator(&session.body)?.id.as_str();
    for (file, item) in items {
        let text = Pair::new(&file.note_fr, &file.note_nl);
        if !text.is_empty() {
            let edit = Edit { session: &session.id, item: &item.id, version: 0, text: &text, in_echo: file.echo, by };
            minutes::store::save(tx, &edit, session.ends_at.plus(3 * DAY)).await?;
        }
    }
    minutes::store::mark_summary(tx, &session.id, by, session.ends_at.plus(DAY)).await?;
    if let Some((_, at)) = life.iter().find(|(state, _)| *state == State::Approved) {
        minutes::store::publish(tx, session, by, *at).await?;
    }
    Ok(())
}

/// What readers say of minutes that are under review: from the day after they were asked on, one a day.
pub async fn remarks(
    tx: &mut Tx,
    cast: &Cast,
    session: &Session,
    items: &[Kept<'_>],
    files: &[RemarkFile],
    life: &[(State, Instant)],
) -> Result<(), Fault> {
    let Some((_, asked)) = life.iter().find(|(state, _)| *state == State::InReview) else { return Ok(()) };
    for (nth, file) in (1_i64..).zip(files) {
        let (_, item) = items.get(file.item).ok_or("a remark on an item that is not there")?;
        let remark = Remark {
            id: RemarkId::fresh(),
            item: item.id.clone(),
            words: file.text.clone(),
            lang: file.lang,
            at: asked.plus(nth * DAY),
            fate: Fate::Open,
            answer: String::new(),
            by: String::new(),
        };
        minutes::store::remark(tx, &session.id, &remark, cast.player(&file.by)?.id.as_str()).await?;
    }
    Ok(())
}

//! What was written on paper is typed in, all at once: what each item brought, how it ended, who was
//! there. Nothing is half-kept.

use agenda::rules::ItemId;
use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Verb, Wrong};
use kit::words::Pair;
use kit::{Error, Instant, Locale};
use live::rules::{Floor, Here, LONGEST, OutcomeId};
use live::store::{NewContribution, Outcome};
use sessions::rules::{Session, SessionId, State};

use crate::rights::ENTER;
use crate::rules::{self, BadLine, MOST_LINES};
use crate::{store, texts};

pub const DEEDS: &[Verb] = kit::verbs!["/session/{session}/paper/notes" "enter" ENTER => enter];

pub async fn enter(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = live_session(act, form).await?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(Error::NotFound)?;
    let before = live::store::floor(&mut act.tx, &session.id).await?;
    let locale = act.locale;

    let mut wrong = Wrong::default();
    let mut sheets = Vec::new();
    for turn in &before.turns {
        let (said, kept) = (field("said", &turn.id), field("kept", &turn.id));
        sheets.push((
            turn.id.clone(),
            wrong.take(&said, rules::said(form.get(&said)).map_err(|bad| words(bad, locale))),
            wrong.take(&kept, rules::kept(form.get(&kept), body.kind).map_err(|bad| words(bad, locale))),
        ));
    }
    wrong.check()?;

    let after = ended(&before, form, act.now)?;
    live::store::keep_floor(&mut act.tx, &session.id, &before, &after).await?;
    for (item, said, kept) in sheets {
        let run = after.turns.iter().find(|turn| turn.id == item).and_then(|turn| turn.run.as_ref());
        // Nobody's: whoever types is not who spoke. Its hour is that of its item.
        let at = run.and_then(|run| run.began_at).unwrap_or(session.starts_at);
        for (kind, text) in said.unwrap_or_default() {
            let new = NewContribution { item: item.clone(), kind, text, lang: locale, who: None, at };
            live::store::add(&mut act.tx, &session.id, &new).await?;
        }
        for (kind, text) in kept.unwrap_or_default() {
            let outcome = Outcome {
                id: OutcomeId::fresh(),
                item: item.clone(),
                kind,
                text: locale.pick(Pair::new(text.clone(), ""), Pair::new("", text)),
                owner: None,
                owner_name: String::new(),
                due: None,
                at: act.now,
            };
            live::store::note(&mut act.tx, &session.id, &outcome).await?;
        }
    }
    for one in store::expected(&mut act.tx, &session).await? {
        if !one.is_in && !one.who.is_empty() && form.all("present").any(|who| who == one.who) {
            live::store::attend(&mut act.tx, &session.id, &one.who, Here::Present, act.now).await?;
        }
    }

    let person = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &person, ENTER.verb, session.id.as_str()).await?;
    act.announce(format!("{}{}", kit::hub::ROOM, session.id));
    act.announce(format!("session:{}", session.id));
    Ok(Next::to(format!("/{}/session/{}/paper/notes?done=entered", locale.code(), session.id)))
}

/// The live session of the page, its room held.
async fn live_session(act: &mut Act, form: &Form) -> Result<Session, Refused> {
    let id: SessionId = form.at("session")?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    act.may(&ENTER, session.scope())?;
    live::store::touch(&mut act.tx, &id).await?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    if session.state == State::Live { Ok(session) } else { Err(Refused::problem(texts::not_live(act.locale))) }
}

/// The name of an item's field.
pub fn field(what: &str, item: &ItemId) -> String {
    format!("{what}-{item}")
}

/// Each item ends as the form says; one that the form leaves alone stays as it is.
fn ended(before: &Floor, form: &Form, now: Instant) -> Result<Floor, Error> {
    let mut after = before.clone();
    for turn in &before.turns {
        let ending = field("ending", &turn.id);
        if !form.get(&ending).is_empty() {
            after = after.told(&turn.id, form.own(&ending)?, now).map_err(|_| Error::Senseless)?;
        }
    }
    Ok(after)
}

fn words(bad: BadLine, locale: Locale) -> String {
    match bad {
        BadLine::TooLong { line } => texts::line_too_long(locale, line, LONGEST),
        BadLine::TooMany => texts::too_many_lines(locale, MOST_LINES),
        BadLine::NotHere { line } => texts::not_on_paper(locale, line),
    }
}

//! The correction window: remarks of those who read, and what the moderator makes of them.

use agenda::rules::ItemId;
use kit::act::Act;
use kit::mail::Letter;
use kit::verbs::{Form, Next, Refused};
use kit::{Error, Locale};
use sessions::rules::Session;

use super::{desk, held, note};
use crate::rights::{ANSWER, REMARK, TAKE_BACK};
use crate::rules::open_in;
use crate::rules::remark::{self, BadAnswer, Fate, Remark, RemarkId, WAITING, WORDS, answered, welcome_in};
use crate::store;
use crate::texts::remarks as words;

/// A reader says what is wrong with an item, or missing.
pub async fn remark(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &REMARK).await?;
    let who = who(act, &session)?;
    if !welcome_in(session.state) {
        return Err(Refused::problem(words::closed(act.locale)));
    }
    let item: ItemId = form.own("item")?;
    let planned = agenda::store::planned(&mut act.tx, &session.id).await?;
    if planned.iter().all(|one| one.id != item) {
        return Err(Error::Senseless.into());
    }
    let said = form.get("remark");
    if said.is_empty() {
        return Err(Refused::field("remark", words::nothing_said(act.locale)));
    }
    if said.chars().count() > WORDS {
        return Err(Refused::field("remark", crate::texts::too_long(act.locale, WORDS)));
    }
    let mine = store::remarks_of(&mut act.tx, &session.id, &who).await?;
    if mine.iter().filter(|one| one.fate == Fate::Open).count() as i64 >= WAITING {
        return Err(Refused::problem(words::too_many(act.locale, WAITING)));
    }
    let remark = Remark {
        id: RemarkId::fresh(),
        item,
        words: said.to_owned(),
        lang: act.locale,
        at: act.now,
        fate: Fate::Open,
        answer: String::new(),
        by: String::new(),
    };
    store::remark(&mut act.tx, &session.id, &remark, &who).await?;
    Ok(read_again(act, &session, "remarked", &remark.item))
}

/// Its author takes a remark back before it was answered.
pub async fn take_back(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &TAKE_BACK).await?;
    let who = who(act, &session)?;
    let id: RemarkId = form.own("remark_id")?;
    let mine = store::remarks_of(&mut act.tx, &session.id, &who).await?;
    let item = mine.iter().find(|one| one.id == id).map(|one| one.item.clone());
    let Some(item) = item.filter(|_| welcome_in(session.state)) else {
        return Err(Refused::problem(words::answered_meanwhile(act.locale)));
    };
    if !store::take_back(&mut act.tx, &session.id, &id, &who).await? {
        return Err(Refused::problem(words::answered_meanwhile(act.locale)));
    }
    Ok(read_again(act, &session, "taken-back", &item))
}

/// The moderator takes a remark up, or sets it aside and says why. Another answer may follow until the
/// minutes are approved.
pub async fn answer(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = held(act, form, &ANSWER).await?;
    if !open_in(session.state) {
        return Err(Refused::problem(crate::texts::closed(act.locale)));
    }
    let id: RemarkId = form.own("remark_id")?;
    let (was, fate): (Fate, Fate) = (form.own("was")?, form.own("fate")?);
    let why = form.get("why");
    answered(fate, why).map_err(|fault| match fault {
        BadAnswer::NoReason => Refused::field("why", words::say_why(act.locale)),
        BadAnswer::TooLong => Refused::field("why", crate::texts::too_long(act.locale, remark::ANSWER)),
        BadAnswer::NoFate => Error::Senseless.into(),
    })?;
    let all = store::remarks(&mut act.tx, &session.id).await?;
    let item = all.iter().find(|one| one.id == id).map(|one| one.item.clone());
    let Some(item) = item else { return Err(Refused::problem(words::gone_meanwhile(act.locale))) };
    if !store::answer(&mut act.tx, &session.id, &id, was, fate, why).await? {
        return Err(Refused::Stale { problem: words::somebody_answered(act.locale).into(), kept: Vec::new() });
    }
    note(act, &session, &ANSWER).await?;
    let mut next = desk(act, &session, "answered");
    next.to = format!("{}#item-{item}", next.to);
    Ok(next)
}

/// At approval each author learns, in one mail, what became of their remarks. Gives the addresses.
pub async fn tell_authors(act: &mut Act, session: &Session) -> Result<Vec<String>, Refused> {
    let mut told = Vec::new();
    let titles = agenda::store::planned(&mut act.tx, &session.id).await?;
    for (person, email, lang) in store::remarkers(&mut act.tx, &session.id).await? {
        let mine = store::remarks_of(&mut act.tx, &session.id, &person).await?;
        let lines = mine.iter().map(|one| {
            let about = titles.iter().find(|item| item.id == one.item).map_or("", |item| item.title.text(lang));
            words::mail_line(lang, about, &one.words, &became(one, lang))
        });
        let lines = lines.collect::<Vec<_>>().join("\n\n");
        let title = session.title.text(lang);
        let link = super::steps::link(act, session, lang);
        let letter = Letter {
            to: email.clone(),
            subject: words::mail_subject(lang, title),
            text: words::mail_text(lang, title, &lines, &link),
            lang,
            calendar: None,
        };
        act.post(&letter).await?;
        told.push(email);
    }
    Ok(told)
}

/// «Mise de côté : dit au point 3.»
fn became(remark: &Remark, locale: Locale) -> String {
    let fate = words::fate(remark.fate, locale);
    if remark.answer.is_empty() { format!("{fate}.") } else { words::fate_why(locale, fate, &remark.answer) }
}

/// The person or the guest who acts.
fn who(act: &Act, session: &Session) -> Result<String, Error> {
    store::reader_id(&act.viewer, &session.id).ok_or(Error::SignIn)
}

/// The minutes again, at this item.
fn read_again(act: &mut Act, session: &Session, done: &str, item: &ItemId) -> Next {
    act.announce(format!("minutes:{}", session.id));
    Next::to(format!("/{}/session/{}/minutes?done={done}#item-{item}", act.locale.code(), session.id))
}

//! The steps of a practice's life; [`crate::rules::life`] says which exist.

use kit::act::Act;
use kit::mail::Letter;
use kit::verbs::{Form, Next, Refused};

use super::{page, permitted};
use crate::rights::{ARCHIVE, PROPOSE, REOPEN, REVIEW};
use crate::rules::review::{Hindrance, may_give_back, may_publish};
use crate::rules::{Criterion, Practice, Remark, State, Step, missing};
use crate::search::TOPIC;
use crate::{store, texts};

/// Makes a step, if it exists here and nobody made another meanwhile.
async fn make(act: &mut Act, practice: &Practice, step: Step) -> Result<(), Refused> {
    let Some(to) = practice.state.after(step) else {
        return Err(Refused::problem(texts::not_now(act.locale)));
    };
    if !store::step(&mut act.tx, practice, to, act.now).await? {
        return Err(moved_on(act));
    }
    act.announce(format!("practice:{}", practice.id));
    if practice.state == State::Published || to == State::Published {
        act.announce(TOPIC);
    }
    Ok(())
}

fn moved_on(act: &Act) -> Refused {
    Refused::Stale { problem: texts::moved_on(act.locale).to_owned(), kept: Vec::new() }
}

/// What moderators do is kept: that it was done, not what was written.
async fn note(act: &mut Act, step: Step, practice: &Practice) -> Result<(), Refused> {
    let person = act.person()?.to_owned();
    let verb = format!("practice/{step}");
    people::store::audit(&mut act.tx, act.now, &person, &verb, practice.id.as_str()).await?;
    Ok(())
}

pub async fn propose(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let practice = permitted(act, form, &PROPOSE).await?;
    if !missing(&practice.sheet).is_empty() {
        return Err(Refused::problem(texts::incomplete(act.locale)));
    }
    to_review(act, &practice).await
}

/// A whole sheet goes to the moderators; one that is there already stays there.
pub async fn to_review(act: &mut Act, practice: &Practice) -> Result<Next, Refused> {
    if practice.state != State::InReview {
        make(act, practice, Step::Propose).await?;
    }
    Ok(Next::to(page(act, &practice.id, "?done=proposed")))
}

/// A moderator's verdict: the grid, and publish or give back.
pub async fn review(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let practice = permitted(act, form, &REVIEW).await?;
    if practice.state != State::InReview {
        return Err(Refused::problem(texts::not_now(act.locale)));
    }
    if form.own::<i64>("version")? != practice.version {
        return Err(moved_on(act));
    }
    let grid = grid(act, form)?;
    let (step, done) = match form.get("verdict") {
        "publish" => (Step::Publish, "published"),
        "give_back" => (Step::GiveBack, "given_back"),
        _ => return Err(kit::Error::Senseless.into()),
    };
    let fit = if step == Step::Publish { may_publish(&grid) } else { may_give_back(&grid) };
    fit.map_err(|why| match why {
        Hindrance::NotMet(criterion) => {
            let what = texts::criterion(act.locale, criterion);
            Refused::field(criterion.fields().0, texts::not_met_why(act.locale, what))
        }
        Hindrance::NothingSaid => Refused::field(Criterion::Clear.fields().1, texts::nothing_said(act.locale)),
    })?;
    if step == Step::Publish && !missing(&practice.sheet).is_empty() {
        return Err(Refused::problem(texts::incomplete(act.locale)));
    }
    let person = act.person()?.to_owned();
    store::keep_remarks(&mut act.tx, &practice.id, &person, &grid).await?;
    make(act, &practice, step).await?;
    note(act, step, &practice).await?;
    tell_author(act, &practice, step, &grid).await?;
    Ok(Next::to(page(act, &practice.id, &format!("?done={done}"))))
}

fn grid(act: &Act, form: &Form) -> Result<Vec<Remark>, Refused> {
    let mut wrong = kit::verbs::Wrong::default();
    let grid = Criterion::ALL
        .iter()
        .map(|criterion| {
            let (met, words) = criterion.fields();
            let said = form.get(words).replace("\r\n", "\n");
            if said.chars().count() > kit::form::TEXT {
                wrong.add(words, texts::sheet::too_long(act.locale, kit::form::TEXT));
            }
            Remark { criterion: *criterion, met: form.ticked(met), words: said, at: act.now }
        })
        .collect();
    wrong.check()?;
    Ok(grid)
}

/// The author learns what became of the sheet, in their own language.
async fn tell_author(act: &mut Act, practice: &Practice, step: Step, grid: &[Remark]) -> Result<(), Refused> {
    if act.viewer.person.as_deref() == Some(practice.author.as_str()) {
        return Ok(());
    }
    let Ok(author) = practice.author.parse() else { return Ok(()) };
    let Some(author) = people::store::find(&mut act.tx, &author).await? else { return Ok(()) };
    let locale = author.lang;
    let title = practice.sheet.title.text(locale);
    let address = format!("{}/{}/practice/{}", act.world.origin, locale.code(), practice.id);
    let (subject, text) = if step == Step::Publish {
        (texts::mail_published(locale, title), texts::mail_published_text(locale, title, &address))
    } else {
        let said: Vec<String> = grid
            .iter()
            .filter(|remark| !remark.words.is_empty())
            .map(|remark| format!("– {}\n  {}", texts::criterion(locale, remark.criterion), remark.words))
            .collect();
        let text = texts::mail_back_text(locale, title, &said.join("\n"), &format!("{address}/edit"));
        (texts::mail_back(locale, title), text)
    };
    let letter = Letter { to: author.email, subject, text, lang: locale, calendar: None };
    act.post(&letter).await?;
    Ok(())
}

pub async fn archive(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let practice = permitted(act, form, &ARCHIVE).await?;
    make(act, &practice, Step::Archive).await?;
    note(act, Step::Archive, &practice).await?;
    Ok(Next::to(page(act, &practice.id, "?done=archived")))
}

pub async fn reopen(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let practice = permitted(act, form, &REOPEN).await?;
    make(act, &practice, Step::Reopen).await?;
    note(act, Step::Reopen, &practice).await?;
    Ok(Next::to(page(act, &practice.id, "?done=reopened")))
}

//! A moderator proposes dates, and every member is asked. The planner warns once, and never forbids.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::words::Pair;
use sessions::deeds::window_is_free;
use sessions::rules::planner;
use territories::rules::Window;

use crate::letters::{self, Asking};
use crate::rights::PROPOSE;
use crate::rules::proposal::{self, Chosen, ROWS};
use crate::rules::{DateId, Poll, PollId, Proposed, Standing};
use crate::{store, texts};

pub async fn propose(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let (body, window) = super::window(act, form, &PROPOSE).await?;
    // The body is held: of two moderators at once, the second finds the poll of the first.
    window_is_free(act, &window).await?;
    let before = store::of_window(&mut act.tx, &window).await?;
    if before.is_some_and(|poll| poll.standing == Standing::Open) {
        let problem = texts::already_open(act.locale).to_owned();
        return Err(Refused::Stale { problem, kept: Vec::new() });
    }

    let chosen = read(act, form)?;
    look(act, form, &window, &chosen).await?;
    let said = |field: &str| {
        let text = form.get(field);
        act.locale.pick(Pair::new(text, ""), Pair::new("", text))
    };
    let date = |one: &Chosen| Proposed { id: DateId::fresh(), starts_at: one.starts_at, ends_at: one.ends_at };
    let mut dates: Vec<Proposed> = chosen.iter().map(date).collect();
    dates.sort_by_key(|date| date.starts_at);
    let poll = Poll {
        id: PollId::fresh(),
        body: body.id.clone(),
        year: window.year,
        from_month: window.months.0,
        standing: Standing::Open,
        title: said("title"),
        venue: said("venue"),
        link: form.get("link").to_owned(),
        dates,
        session: None,
        asked_at: act.now,
    };
    let person = act.person()?.to_owned();
    store::insert(&mut act.tx, &poll, &person, act.now).await?;
    let members = store::members(&mut act.tx, &body.id).await?;
    letters::ask(act, &poll, (&body, &window), &members, Asking::First).await?;
    people::store::audit(&mut act.tx, act.now, &person, PROPOSE.verb, poll.id.as_str()).await?;
    act.announce(format!("poll:{}", poll.id));
    Ok(Next::to(super::page(act, &window, "proposed")))
}

/// The dates as the form has them, or all that is wrong with it.
fn read(act: &Act, form: &Form) -> Result<Vec<Chosen>, Refused> {
    let mut wrong = Wrong::default();
    let dates = proposal::dates(|field| form.get(field).to_owned(), act.now);
    for (field, fault) in dates.as_ref().err().into_iter().flatten() {
        wrong.add(field, texts::wrong(act.locale, *fault));
    }
    for (field, fault) in proposal::place(form.get("venue"), form.get("link"), form.get("title")) {
        wrong.add(field, sessions::texts::edit::fault(act.locale, fault));
    }
    wrong.check()?;
    dates.map_err(|_| kit::Error::Senseless.into())
}

/// What the planner says of each date, unless the moderator has seen it: of these very days.
async fn look(act: &mut Act, form: &Form, window: &Window, chosen: &[Chosen]) -> Result<(), Refused> {
    let mut wrong = Vec::new();
    for one in chosen {
        let around = sessions::store::around(&mut act.tx, act.now.day(), window, one.starts_at.day()).await?;
        let found = planner::warnings(one.starts_at, one.ends_at, &around);
        let words = found.iter().map(|warning| sessions::texts::date::warning(act.locale, warning));
        wrong.extend(words.map(|words| (ROWS[one.row].warned.to_owned(), words)));
    }
    let looked_at = proposal::looked_at(chosen.iter().map(|one| one.starts_at.day()));
    if wrong.is_empty() || form.get("warned") == looked_at {
        return Ok(());
    }
    Err(Refused::Wrong { wrong, problem: Some(texts::look_again(act.locale).to_owned()) })
}

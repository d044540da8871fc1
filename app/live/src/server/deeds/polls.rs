//! Questions to the room: asked, answered, closed.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::{Error, Locale};

use super::{drive, enter, item_now, room};
use crate::rights::{ANSWER, ASK, CLOSE};
use crate::rules::polls::{
    BadAnswer, BadChoices, LONGEST_CHOICE, LONGEST_QUESTION, MOST_DOTS, Poll, PollId, Way, choices_typed, given,
};
use crate::{store, texts, who};

pub async fn ask(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &ASK).await?;
    let locale = act.locale;
    drive::hold_keys(act, &session).await?;
    let item = item_now(act, &session).await?;
    if store::asked(&mut act.tx, &session.id).await?.iter().any(|poll| poll.is_open) {
        return Err(Refused::problem(texts::poll_open_already(locale)));
    }
    let mut wrong = Wrong::default();
    let text = wrong.take("question", question_typed(form.get("question"), locale));
    let way = wrong.take("way", form.own::<Way>("way").map_err(|_| texts::way_missing(locale)));
    let (mut choices, mut dots) = (None, None);
    if way == Some(Way::Dots) {
        let typed = choices_typed(form.get("choices")).map_err(|bad| match bad {
            BadChoices::Number => texts::choices_number(locale).to_owned(),
            BadChoices::TooLong => texts::choice_too_long(locale, LONGEST_CHOICE),
        });
        choices = wrong.take("choices", typed);
        let typed = form.get("dots").parse().ok().filter(|n| (1..=MOST_DOTS).contains(n));
        dots = wrong.take("dots", typed.ok_or_else(|| texts::dots_number(locale, MOST_DOTS)));
    }
    wrong.check()?;
    let (Some(text), Some(way)) = (text, way) else { return Err(Error::Senseless.into()) };
    let poll = Poll {
        id: PollId::fresh(),
        item,
        way,
        text,
        lang: locale,
        choices: choices.unwrap_or_default(),
        dots: dots.unwrap_or(1),
        is_open: true,
        answered: 0,
        counts: Vec::new(),
    };
    store::ask(&mut act.tx, &session.id, &poll, act.now).await?;
    Ok(drive::back(act, &session.id, "asked"))
}

fn question_typed(typed: &str, locale: Locale) -> Result<String, String> {
    match typed.chars().count() {
        0 => Err(texts::question_missing(locale).to_owned()),
        1..=LONGEST_QUESTION => Ok(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
        _ => Err(texts::question_too_long(locale, LONGEST_QUESTION)),
    }
}

/// Everyone answers once, and may change it until the question closes.
pub async fn answer(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &ANSWER).await?;
    let locale = act.locale;
    let id: PollId = form.own("poll").map_err(|_| Refused::problem(texts::poll_closed(locale)))?;
    let asked = store::asked(&mut act.tx, &session.id).await?;
    let poll = asked.iter().find(|poll| poll.id == id && poll.is_open);
    let poll = poll.ok_or_else(|| Refused::problem(texts::poll_closed(locale)))?;
    let dots = given(poll, &typed(form, poll)).map_err(|bad| match bad {
        BadAnswer::None => Refused::field("answer", texts::answer_missing(locale)),
        BadAnswer::TooMany => Refused::field("answer", texts::too_many_dots(locale, poll.dots)),
        BadAnswer::NoFigure => Refused::field("answer", texts::answer_no_figure(locale)),
    })?;
    let who = who::of(&mut act.tx, &act.viewer, &session, locale).await?;
    store::answer(&mut act.tx, &poll.id, &who.id, &dots).await?;
    Ok(room::back(act, &session.id, "answered"))
}

/// A figure for each choice; or one choice, by its number, where each has one.
fn typed<'a>(form: &'a Form, poll: &Poll) -> Vec<&'a str> {
    let one = form.get("answer");
    (0..poll.width())
        .map(|at| {
            if one.is_empty() {
                form.get(FIELDS[at])
            } else if one == at.to_string() {
                "1"
            } else {
                ""
            }
        })
        .collect()
}

/// The fields of the figures: as many as there can be choices.
const FIELDS: [&str; 8] = ["dots-0", "dots-1", "dots-2", "dots-3", "dots-4", "dots-5", "dots-6", "dots-7"];

/// Closes a question. Closed already, it is closed.
pub async fn close(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &CLOSE).await?;
    drive::hold_keys(act, &session).await?;
    let id: PollId = form.own("poll")?;
    let asked = store::asked(&mut act.tx, &session.id).await?;
    if asked.iter().any(|poll| poll.id == id && poll.is_open) {
        store::close_poll(&mut act.tx, &session.id).await?;
    }
    Ok(drive::back(act, &session.id, "closed"))
}

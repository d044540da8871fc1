//! A member says of each date: yes, if need be, no. Until the poll closes, the last word counts.

use kit::Error;
use kit::act::Act;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused, Wrong};
use people::rules::PersonId;

use crate::rights::{ANSWER, ANSWER_MAILED};
use crate::rules::{Poll, Word};
use crate::{reading, store, texts};

/// Signed in, on the page of the window.
pub async fn answer(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let (_, window) = super::window(act, form, &ANSWER).await?;
    let person: PersonId = act.person()?.parse().map_err(|_| Error::Senseless)?;
    let poll = super::open_poll(act, form, &window).await?;
    keep(act, form, &poll, &person).await?;
    Ok(Next::to(super::page(act, &window, "answered")))
}

/// By the link of a mail.
pub async fn by_mail(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let secret: String = form.at("secret")?;
    let (poll, person) = store::by_secret(&mut act.tx, &secret).await?.ok_or(Error::NotFound)?;
    let body = store::find(&mut act.tx, &poll).await?.ok_or(Error::NotFound)?.body;
    act.may(&ANSWER_MAILED, Scope { body: Some(&body), session: None })?;
    reading::member(act, &body, &person).await?;
    let poll = super::held(act, &poll).await?;
    keep(act, form, &poll, &person).await?;
    Ok(Next::to(format!("/{}/poll/{secret}?done=answered", act.locale.code())))
}

async fn keep(act: &mut Act, form: &Form, poll: &Poll, person: &PersonId) -> Result<(), Refused> {
    let mut wrong = Wrong::default();
    let mut said = Vec::new();
    for (date, field) in poll.dates.iter().zip(texts::FIELDS) {
        let word = match form.get(field) {
            "" => Err(texts::no_word(act.locale)),
            code => Ok(code.parse::<Word>().map_err(|_| Error::Senseless)?),
        };
        said.extend(wrong.take(field, word).map(|word| (&date.id, word)));
    }
    wrong.check()?;
    for (date, word) in said {
        store::answer(&mut act.tx, date, person, word, act.now).await?;
    }
    act.announce(format!("poll:{}", poll.id));
    Ok(())
}

//! What a participant does: contribute, support, withdraw, say «I am here».

use agenda::rules::ItemId;
use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::{Error, Instant, Locale};
use sessions::rules::{Session, SessionId};

use super::enter;
use crate::rights::{ATTEND, CONTRIBUTE, SUPPORT, WITHDRAW};
use crate::rules::{BadText, ContributionId, Here, Kind, LONGEST, text_typed};
use crate::store::NewContribution;
use crate::{limit, store, texts, who};

pub(super) fn back(act: &Act, session: &SessionId, done: &str) -> Next {
    Next::to(format!("/{}/session/{session}/room?done={done}", act.locale.code()))
}

/// A text of a form, or words beside its field.
pub fn text(wrong: &mut Wrong, form: &Form, locale: Locale) -> Option<String> {
    wrong.take(
        "text",
        text_typed(form.get("text")).map_err(|bad| match bad {
            BadText::Empty => texts::text_missing(locale).to_owned(),
            BadText::TooLong => texts::text_too_long(locale, LONGEST),
        }),
    )
}

/// Adds something under the item that stood above the form when it was written, even if the room has
/// moved on since: what was written is not lost, and stays where it belongs.
pub async fn contribute(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &CONTRIBUTE).await?;
    let locale = act.locale;
    let item: ItemId = form.own("item").map_err(|_| Refused::problem(texts::nothing_now(locale)))?;
    let began = began(act, &session, &item).await?;
    let mut wrong = Wrong::default();
    let kind = wrong.take("kind", form.own::<Kind>("kind").map_err(|_| texts::kind_missing(locale)));
    let text = text(&mut wrong, form, locale);
    wrong.check()?;
    let (Some(kind), Some(text)) = (kind, text) else { return Err(Error::Senseless.into()) };

    let unsigned = form.ticked("unsigned");
    let once = form.get("once");
    if once.len() < 32 {
        return Err(Error::Senseless.into());
    }
    // With the words in it: back, other words, sent again is another contribution.
    let print = format!("{once}\n{item}\n{kind}\n{unsigned}\n{text}");
    if store::is_new(&mut act.tx, &session.id, &print).await? {
        let who = who::of(&mut act.tx, &act.viewer, &session, locale).await?;
        if !limit::speaks(&session.id, &who, &form.from, act.now) {
            return Err(Refused::field("text", texts::too_fast(locale)));
        }
        let (who, at) = if unsigned { (None, began) } else { (Some(who), act.now) };
        let new = NewContribution { item, kind, text, lang: locale, who, at };
        let id = store::add(&mut act.tx, &session.id, &new).await?;
        // Unsigned, it is of the whole room: of a small sub-group it would tell whose it is.
        if let Some(who) = &new.who {
            let sits = store::seat(&mut act.tx, &new.item, &who.id).await?;
            store::put(&mut act.tx, &id, sits.as_ref()).await?;
        }
    }
    Ok(back(act, &session.id, "said"))
}

/// When an item of this session began; one that never did takes no contribution.
async fn began(act: &mut Act, session: &Session, item: &ItemId) -> Result<Instant, Refused> {
    let runs = store::runs(&mut act.tx, &session.id).await?;
    let began = runs.get(item).and_then(|run| run.began_at);
    began.ok_or_else(|| Refused::problem(texts::nothing_now(act.locale)))
}

pub async fn support(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &SUPPORT).await?;
    let id: ContributionId = form.own("contribution")?;
    let who = who::of(&mut act.tx, &act.viewer, &session, act.locale).await?;
    if form.get("on") == "no" {
        store::unsupport(&mut act.tx, &id, &who.id).await?;
    } else if !store::support(&mut act.tx, &session.id, &id, &who.id).await? {
        return Err(Refused::problem(texts::not_to_support(act.locale)));
    }
    Ok(back(act, &session.id, "supported"))
}

pub async fn withdraw(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &WITHDRAW).await?;
    let id: ContributionId = form.own("contribution")?;
    let who = who::of(&mut act.tx, &act.viewer, &session, act.locale).await?;
    // Of others, one may not even know whose it is.
    if !store::withdraw(&mut act.tx, &session.id, &id, &who.id).await? {
        return Err(Error::NotFound.into());
    }
    Ok(back(act, &session.id, "withdrawn"))
}

pub async fn attend(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let session = enter(act, form, &ATTEND).await?;
    let who = who::of(&mut act.tx, &act.viewer, &session, act.locale).await?;
    if form.get("here") == "no" {
        store::leave(&mut act.tx, &session.id, &who.id).await?;
        store::lower(&mut act.tx, &session.id, &who.id).await?;
        store::stand(&mut act.tx, &session.id, &who.id).await?;
        return Ok(back(act, &session.id, "left"));
    }
    // Somebody signed in is there as themselves, however they came in.
    let here = if act.viewer.person.is_none() { Here::Guest } else { Here::Present };
    store::attend(&mut act.tx, &session.id, &who.id, here, act.now).await?;
    Ok(back(act, &session.id, "here"))
}

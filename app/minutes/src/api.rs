//! What the pages read.

use agenda::rules::Document;
use kit::error::Answer;
use kit::words::Pair;
use kit::{Day, Instant, Locale};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use live::rules::ContributionId;
use serde::{Deserialize, Serialize};
use sessions::rules::{SessionId, State};

use crate::rules::changes::{Changed, Piece};
use crate::rules::remark::Remark;
use crate::rules::{Item, Minutes, Reading};

/// The minutes, as far as the viewer may read them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub mark: String,
    pub body: Pair,
    pub state: State,
    pub reading: Reading,
    pub minutes: Minutes,
    /// Of the approved version shown: number and instant.
    pub version: Option<(i64, Instant)>,
    /// Every approved version, the latest first; only with the full minutes.
    pub versions: Vec<(i64, Instant)>,
    /// Last day of the correction window, while it is open.
    pub until: Option<Day>,
    pub may_edit: bool,
    /// The correction window is open to this reader.
    pub may_remark: bool,
    /// The reader's own remarks.
    pub remarks: Vec<Remark>,
    /// When words were last taken out.
    pub redacted: Option<Day>,
    /// It can be had as a PDF.
    pub pdf: bool,
}

/// The minutes of a session: the latest approved version, another one, or the text being written.
#[server(name = ReadMinutes, prefix = "/api/fn", endpoint = "minutes/read", input = GetUrl)]
pub async fn read(session: SessionId, version: Option<i64>) -> Answer<Page> {
    use crate::{rights, rules, store};

    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    let scope = session.scope();
    act.may(&rights::READ_ECHO, scope)?;
    if !rules::exist_in(session.state) {
        return Err(kit::Error::NotFound);
    }
    store::recognise(&mut act.tx, &mut act.viewer, &session.id).await?;
    let may_edit = act.may(&rights::EDIT, scope).is_ok();
    let insider = act.may(&rights::READ_FULL, scope);
    let Some(reading) = rules::reading(session.state, may_edit, insider.is_ok()) else {
        insider?;
        return Err(kit::Error::Forbidden);
    };
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(kit::Error::NotFound)?;
    let whole = reading == Reading::Full;
    let published = match reading {
        Reading::Full => store::published(&mut act.tx, &session.id, version).await?,
        Reading::Echo => store::published(&mut act.tx, &session.id, None).await?,
        Reading::Draft | Reading::Review => None,
    };
    if whole && version.is_some() && published.is_none() {
        return Err(kit::Error::NotFound);
    }
    let versions = if whole { store::versions(&mut act.tx, &session.id).await? } else { Vec::new() };
    let (minutes, version) = match published {
        Some(published) => (published.minutes, Some((published.version, published.at))),
        None => (store::minutes(&mut act.tx, &session).await?, None),
    };
    let until = match reading {
        Reading::Review => sessions::store::ground(&mut act.tx, &session.id).await?.corrections_until(),
        _ => None,
    };
    let who = store::reader_id(&act.viewer, &session.id).filter(|_| reading != Reading::Echo);
    let remarks = match &who {
        Some(who) => store::remarks_of(&mut act.tx, &session.id, who).await?,
        None => Vec::new(),
    };
    let (_, redacted) = store::redactions(&mut act.tx, &session.id).await?;
    let may_remark =
        who.is_some() && rules::remark::welcome_in(session.state) && act.may(&rights::REMARK, scope).is_ok();
    Ok(Page {
        mark: body.mark,
        body: body.name,
        state: session.state,
        reading,
        minutes: if reading == Reading::Echo { minutes.echo() } else { minutes },
        version,
        versions,
        until: until.map(Instant::day),
        may_edit,
        may_remark,
        remarks,
        redacted: redacted.map(Instant::day),
        pdf: act.world.press.is_there(),
    })
}

/// Two approved versions, word by word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    pub mark: String,
    pub body: Pair,
    pub session: SessionId,
    pub title: Pair,
    /// Nothing when there is only one version.
    pub before: Option<i64>,
    pub after: i64,
    pub changed: Vec<Changed>,
}

/// What changed from one approved version to another: without numbers, from the last but one to the last.
#[server(name = CompareMinutes, prefix = "/api/fn", endpoint = "minutes/compare", input = GetUrl)]
pub async fn compare(session: SessionId, version: Option<i64>, against: Option<i64>) -> Answer<Comparison> {
    use crate::{compare, rights, store};

    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    store::recognise(&mut act.tx, &mut act.viewer, &session.id).await?;
    act.may(&rights::COMPARE, session.scope())?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(kit::Error::NotFound)?;
    let after = store::published(&mut act.tx, &session.id, version).await?.ok_or(kit::Error::NotFound)?;
    let before = against.unwrap_or(after.version - 1);
    let before = match store::published(&mut act.tx, &session.id, Some(before)).await? {
        None if against.is_some() => return Err(kit::Error::NotFound),
        before => before.filter(|_| against.is_some() || after.version > 1),
    };
    Ok(Comparison {
        mark: body.mark,
        body: body.name,
        session: session.id,
        title: after.minutes.title.clone(),
        changed: before.as_ref().map_or(Vec::new(), |before| compare::versions(&before.minutes, &after.minutes)),
        before: before.map(|before| before.version),
        after: after.version,
    })
}

/// The desk of the moderator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    pub mark: String,
    pub body: Pair,
    pub session: SessionId,
    pub state: State,
    pub title: Pair,
    pub when: Pair,
    pub sheets: Vec<Sheet>,
    /// How often words were taken out: a text written before that is looked at again.
    pub redactions: i64,
    /// Last day of the correction window, in review.
    pub until: Option<Day>,
    /// It is over.
    pub corrected: bool,
    pub summary_sent: Option<Instant>,
    /// How many would receive the summary.
    pub readers: i64,
}

/// One item on the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub item: Item,
    /// Of its text, or of the approved minutes once there are any; 0: nobody saved it yet.
    pub version: i64,
    /// Who saved it, and when.
    pub saved: Option<(String, Instant)>,
    pub past: Vec<Past>,
    /// What readers say of it, with who says it.
    pub remarks: Vec<Remark>,
}

/// A text that was replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// What the text that came next made of it, in each language; nothing where it stayed.
    pub fr: Vec<Piece>,
    pub nl: Vec<Piece>,
    pub by: String,
    pub at: Instant,
}

/// What a moderator needs to write, correct and approve.
#[server(name = EditMinutes, prefix = "/api/fn", endpoint = "minutes/edit", input = GetUrl)]
pub async fn edit(session: SessionId) -> Answer<Desk> {
    use crate::{rights, rules, store};
    use sessions::rules::{needs, states::Need};

    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::EDIT, session.scope())?;
    if !rules::exist_in(session.state) {
        return Err(kit::Error::NotFound);
    }
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(kit::Error::NotFound)?;
    let ground = sessions::store::ground(&mut act.tx, &session.id).await?;
    let until = ground.corrections_until().filter(|_| session.state == State::InReview);
    Ok(Desk {
        mark: body.mark,
        body: body.name,
        state: session.state,
        title: session.title.clone(),
        when: Pair::new(session.when(Locale::Fr), session.when(Locale::Nl)),
        redactions: store::redactions(&mut act.tx, &session.id).await?.0,
        sheets: store::sheets(&mut act.tx, &session).await?,
        until: until.map(Instant::day),
        corrected: needs::holds(Need::Corrected, &session, &ground, act.now),
        summary_sent: store::summary_sent(&mut act.tx, &session.id).await?,
        readers: store::readers(&mut act.tx, &session).await?.len() as i64,
        session: session.id,
    })
}

/// What a moderator needs to take words out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redaction {
    pub mark: String,
    pub body: Pair,
    pub session: SessionId,
    pub title: Pair,
    pub said: Vec<Spoken>,
    pub documents: Vec<Document>,
}

/// A contribution that still stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    pub id: ContributionId,
    /// The title of its item.
    pub item: Pair,
    pub text: String,
    pub lang: Locale,
}

/// The page on which words are taken out.
#[server(name = ReadRedaction, prefix = "/api/fn", endpoint = "minutes/redaction", input = GetUrl)]
pub async fn redaction(session: SessionId) -> Answer<Redaction> {
    use crate::{rights, rules};

    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::REDACTION, session.scope())?;
    if !rules::exist_in(session.state) {
        return Err(kit::Error::NotFound);
    }
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(kit::Error::NotFound)?;
    let items = agenda::store::planned(&mut act.tx, &session.id).await?;
    let said = live::store::contributions(&mut act.tx, &session.id).await?.into_iter().filter(|one| !one.withdrawn);
    let documents = agenda::store::documents(&mut act.tx, &session.id).await?;
    let title = |id| items.iter().find(|item| item.id == id).map_or_else(Pair::default, |item| item.title.clone());
    Ok(Redaction {
        mark: body.mark,
        body: body.name,
        documents: documents.into_iter().map(|(_, one)| one).collect(),
        said: said.map(|one| Spoken { id: one.id, item: title(one.item), text: one.text, lang: one.lang }).collect(),
        title: session.title,
        session: session.id,
    })
}

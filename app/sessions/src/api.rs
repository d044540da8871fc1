//! What the pages ask.

use kit::error::Answer;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};
use territories::rules::{Body, Window};

use crate::rules::needs::Ground;
use crate::rules::planner::Known;
use crate::rules::states::Need;
use crate::rules::{Session, SessionId, State};

/// A step that a moderator may make now, and what it still needs; a reason is asked by the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepOffer {
    pub to: State,
    pub missing: Vec<Need>,
}

impl StepOffer {
    /// Is something written to the people of the session when this step is made?
    pub fn tells(&self, from: State) -> bool {
        crate::rules::states::tells(from, self.to)
    }
}

/// A session as this viewer may know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionPage {
    pub session: Session,
    pub body: Body,
    pub can_moderate: bool,
    /// A member of its body, a guest with its code, or someone with a seat.
    pub is_inside: bool,
    /// In the order of the table; empty for those who do not moderate, as are the rest.
    pub steps: Vec<StepOffer>,
    pub natural: Option<State>,
    /// How many people a step writes to.
    pub told: i64,
    pub ground: Ground,
    /// For moderators: its day is over, and it was not opened, or not closed.
    pub is_unopened: bool,
    pub is_left_open: bool,
}

/// One session.
#[server(name = ReadSession, prefix = "/api/fn", endpoint = "sessions/read", input = GetUrl)]
pub async fn read(session: SessionId) -> Answer<SessionPage> {
    use crate::rules::{needs, states};
    use crate::{rights, store};
    use kit::rights::Role;

    let mut act = kit::act::Act::read().await?;
    let session = store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(kit::Error::NotFound)?;
    let on = session.scope();
    act.may(&rights::READ, on)?;
    let can_moderate = act.viewer.may(&rights::STEP, on);
    let signed_in = act.viewer.person.is_some();
    let is_inside = act.viewer.holds(Role::Present, on)
        || (signed_in && store::is_registered(&mut act.tx, &session.id, &act.viewer.email).await?);

    let mut page = SessionPage {
        natural: None,
        steps: Vec::new(),
        told: 0,
        ground: Ground::default(),
        is_unopened: can_moderate && session.is_unopened(act.now),
        is_left_open: can_moderate && session.is_left_open(act.now),
        can_moderate,
        is_inside,
        body,
        session,
    };
    if can_moderate {
        let ground = store::ground(&mut act.tx, &page.session.id).await?;
        page.ground = ground;
        page.told = store::told(&mut act.tx, &page.session, page.body.kind).await?;
        page.natural = states::natural(page.session.state, page.session.starts_at.day() <= act.now.day());
        page.steps = states::open_from(page.session.state)
            .filter(|step| !states::is_of_minutes(page.session.state, step.to))
            .map(|step| StepOffer {
                to: step.to,
                missing: (step.needs.iter().copied())
                    .filter(|need| *need != Need::Reason && !needs::holds(*need, &page.session, &ground, act.now))
                    .collect(),
            })
            .collect();
    }
    if !is_inside {
        page.session = page.session.without_link();
    }
    Ok(page)
}

/// A session as its moderators write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditPage {
    pub session: Session,
    pub body: Body,
    /// How many people hear of another date or place.
    pub told: i64,
}

/// What the form of a session shows.
#[server(name = ReadEdit, prefix = "/api/fn", endpoint = "sessions/edit", input = GetUrl)]
pub async fn edit(session: SessionId) -> Answer<EditPage> {
    use crate::{rights, store};

    let mut act = kit::act::Act::read().await?;
    let session = store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::READ_EDIT, session.scope())?;
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(kit::Error::NotFound)?;
    let told = if session.state.tells_moves() { store::told(&mut act.tx, &session, body.kind).await? } else { 0 };
    Ok(EditPage { session, body, told })
}

/// A window that waits for its date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatePage {
    pub body: Body,
    pub window: Window,
    /// The session that stands in it already.
    pub taken: Option<SessionId>,
    /// One that was postponed and waits for another date.
    pub waits: Option<SessionId>,
    /// How many people hear of the date.
    pub told: i64,
    pub known: Vec<Known>,
    /// Somebody loaded the school holidays of this year.
    pub schools: bool,
}

/// What the form that dates a window shows. `month` is the first of the window.
#[server(name = ReadDate, prefix = "/api/fn", endpoint = "sessions/date", input = GetUrl)]
pub async fn date(body: String, year: i32, month: u32) -> Answer<DatePage> {
    use crate::{rights, store};
    use kit::rights::Scope;

    let mut act = kit::act::Act::read().await?;
    let body = territories::store::body(&mut act.tx, &body).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::READ_DATE, Scope { body: Some(&body.id), session: None })?;
    let window = crate::rules::window_of(&body, year, month, act.now.day()).ok_or(kit::Error::NotFound)?;
    let taken = store::of_window(&mut act.tx, &body.id, year, month).await?;
    let waits = store::of_body(&mut act.tx, &body.id)
        .await?
        .into_iter()
        .find(|s| s.state == State::Postponed && (s.year, s.from_month) == (year, month))
        .map(|s| s.id);
    let (known, schools) = store::known(&mut act.tx, &window).await?;
    // Whatever its day: nobody registers for what has none yet.
    let session = Session::dated(&body.id, year, month, act.now, act.now);
    let told = store::told(&mut act.tx, &session, body.kind).await?;
    Ok(DatePage { body, window, taken, waits, told, known, schools })
}

/// Who meets, when, and what was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyPage {
    pub body: Body,
    pub can_moderate: bool,
    /// What comes or is under way, the nearest first. Its moderators also find what nobody ever opened.
    pub coming: Vec<Session>,
    /// What was held, the latest first.
    pub past: Vec<Session>,
    /// For its moderators: the windows of this year and the next that have no session.
    pub undated: Vec<Window>,
}

/// One body.
#[server(name = ReadBody, prefix = "/api/fn", endpoint = "sessions/body", input = GetUrl)]
pub async fn body(body: String) -> Answer<BodyPage> {
    use crate::rights;
    use crate::rules::{fills_its_window, undated};
    use kit::rights::Scope;

    let mut act = kit::act::Act::read().await?;
    let body = territories::store::body(&mut act.tx, &body).await?.ok_or(kit::Error::NotFound)?;
    let on = Scope { body: Some(&body.id), session: None };
    act.may(&rights::READ_BODY, on)?;
    let can_moderate = act.viewer.may(&rights::DATE, on);
    let all = crate::store::of_body(&mut act.tx, &body.id).await?;
    let undated = if can_moderate { undated(&body, &all, act.now.day()) } else { Vec::new() };
    let (mut coming, past): (Vec<Session>, Vec<Session>) = all
        .into_iter()
        .filter(|s| fills_its_window(s.state))
        .map(Session::without_link)
        .partition(|s| s.is_coming(act.now) || (can_moderate && !s.state.has_opened()));
    coming.reverse();
    let past = past.into_iter().filter(|s| s.state.has_closed()).collect();
    Ok(BodyPage { body, can_moderate, coming, past, undated })
}

//! What the server functions of [`crate::api`] answer. Apart from them, so that tests can ask as anyone.

use kit::Error;
use kit::act::Act;
use kit::error::Answer;
use kit::rights::Scope;
use people::rules::{Member, PersonId};
use sessions::rules::planner;
use sessions::rules::{Session, SessionId, State, window_of};
use territories::rules::{Body, BodyKind, Window};

use super::store;
use crate::api::{Ballot, Desk, PollPage, Replied, RepliesPage, ReplyPage, Tally};
use crate::rights;
use crate::rules::best::{Count, rank};
use crate::rules::reply::{Headcount, door};
use crate::rules::{Poll, Word};

/// The body and the window of an address.
pub(crate) async fn window(act: &mut Act, body: &str, year: i32, month: u32) -> Answer<(Body, Window)> {
    let body = territories::store::body(&mut act.tx, body).await?.ok_or(Error::NotFound)?;
    let window = window_of(&body, year, month, act.now.day()).ok_or(Error::NotFound)?;
    Ok((body, window))
}

pub async fn poll(act: &mut Act, body: &str, year: i32, month: u32) -> Answer<PollPage> {
    let (body, window) = window(act, body, year, month).await?;
    let on = Scope { body: Some(&body.id), session: None };
    act.may(&rights::READ, on)?;
    let can_moderate = act.viewer.may(&rights::DESK, on);
    let poll = store::of_window(&mut act.tx, &window).await?;
    let taken = sessions::store::of_window(&mut act.tx, &body.id, year, month).await?;
    let waits = postponed(act, &window).await?.map(|session| session.id);
    let mut page = PollPage {
        taken,
        waits,
        ballot: None,
        desk: None,
        can_moderate,
        known: Vec::new(),
        schools: true,
        body,
        window,
    };
    if let Some(poll) = poll {
        let me: PersonId = act.person()?.parse().map_err(|_| Error::Senseless)?;
        let ballot = ballot(act, poll, &page.body, &page.window, &me).await?;
        if can_moderate && ballot.is_open() {
            page.desk = Some(desk(act, &ballot.poll, &page.window).await?);
        }
        page.ballot = Some(ballot);
    }
    if can_moderate {
        (page.known, page.schools) = sessions::store::known(&mut act.tx, &page.window).await?;
    }
    Ok(page)
}

/// Of a window whose rhythm changed meanwhile there is no page to answer on: its mail still leads there.
pub async fn mine(act: &mut Act) -> Answer<Vec<(Body, Window)>> {
    act.may(&rights::MINE, Scope::default())?;
    let me: PersonId = act.person()?.parse().map_err(|_| Error::Senseless)?;
    let mut waiting = Vec::new();
    for (body, year, month) in store::silent_on(&mut act.tx, &me).await? {
        let (Ok(year), Ok(month)) = (i32::try_from(year), u32::try_from(month)) else { continue };
        match window(act, &body, year, month).await {
            Ok(found) => waiting.push(found),
            Err(Error::NotFound) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(waiting)
}

pub async fn mailed_poll(act: &mut Act, secret: &str) -> Answer<Ballot> {
    let (poll, person) = store::by_secret(&mut act.tx, secret).await?.ok_or(Error::NotFound)?;
    let poll = store::find(&mut act.tx, &poll).await?.ok_or(Error::NotFound)?;
    act.may(&rights::READ_MAILED, Scope { body: Some(&poll.body), session: None })?;
    member(act, &poll.body, &person).await?;
    let body = territories::store::body(&mut act.tx, &poll.body).await?.ok_or(Error::NotFound)?;
    let months = body.rhythm.iter().copied().find(|(from, _)| *from == poll.from_month);
    let window = Window {
        body: body.id.clone(),
        year: poll.year,
        // A rhythm that changed meanwhile leaves the month that was asked about.
        months: months.unwrap_or((poll.from_month, poll.from_month)),
    };
    ballot(act, poll, &body, &window, &person).await
}

/// The person of a link, as long as they are a member: a link ends with the role it was sent for.
pub(crate) async fn member(act: &mut Act, body: &str, person: &PersonId) -> Answer<Member> {
    let members = store::members(&mut act.tx, body).await?;
    members.into_iter().find(|member| member.person == *person).ok_or(Error::NotFound)
}

/// The session of a window that waits for another date.
pub(crate) async fn postponed(act: &mut Act, window: &Window) -> Answer<Option<Session>> {
    let all = sessions::store::of_body(&mut act.tx, &window.body).await?;
    let here = |s: &Session| s.state == State::Postponed && (s.year, s.from_month) == (window.year, window.months.0);
    Ok(all.into_iter().find(here))
}

async fn ballot(act: &mut Act, poll: Poll, body: &Body, window: &Window, person: &PersonId) -> Answer<Ballot> {
    let said = store::answers(&mut act.tx, &poll.id).await?;
    let mine = |date: &_| said.iter().find(|(of, who, _)| of == date && who == person).map(|(.., word)| *word);
    let mine = poll.dates.iter().map(|date| mine(&date.id)).collect();
    let fixed = sessions::store::of_window(&mut act.tx, &poll.body, poll.year, poll.from_month).await?;
    let fixed = match fixed {
        Some(id) => sessions::store::find(&mut act.tx, &id).await?.map(Session::without_link),
        None => None,
    };
    Ok(Ballot { body: body.clone(), window: window.clone(), mine, fixed, poll })
}

async fn desk(act: &mut Act, poll: &Poll, window: &Window) -> Answer<Desk> {
    let members = store::members(&mut act.tx, &poll.body).await?;
    let mut said = store::answers(&mut act.tx, &poll.id).await?;
    // Who left the body since is no longer waited for.
    said.retain(|(_, person, _)| members.iter().any(|member| member.person == *person));
    let mut dates = Vec::new();
    for date in &poll.dates {
        let of_date = || said.iter().filter(|(of, ..)| *of == date.id);
        let names = |word: Word| -> Vec<String> {
            let who = |member: &&Member| of_date().any(|(_, who, said)| *who == member.person && *said == word);
            members.iter().filter(who).map(named).collect()
        };
        let around = sessions::store::around(&mut act.tx, act.now.day(), window, date.starts_at.day()).await?;
        dates.push(Tally {
            count: Count::of(of_date().map(|(.., word)| *word)),
            cannot: names(Word::No),
            if_need_be: names(Word::IfNeedBe),
            warnings: planner::warnings(date.starts_at, date.ends_at, &around),
            date: date.clone(),
        });
    }
    dates.sort_by_key(|tally| rank(&tally.date, tally.count));
    let answered = |member: &&Member| said.iter().any(|(_, who, _)| *who == member.person);
    Ok(Desk {
        dates,
        answered: members.iter().filter(answered).count(),
        silent: members.iter().filter(|member| !answered(member)).map(named).collect(),
        may_remind: poll.may_remind(act.now),
    })
}

/// A name; the address of who has not said theirs.
pub(crate) fn named(member: &Member) -> String {
    if member.name.is_empty() { member.email.clone() } else { member.name.clone() }
}

/// A session of a concertation, and its body. For an atelier one registers; never one sign-up for both.
pub(crate) async fn concertation(act: &mut Act, id: &SessionId) -> Answer<(Session, Body)> {
    let session = sessions::store::find(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    let body = territories::store::body(&mut act.tx, &session.body)
        .await?
        .filter(|body| body.kind == BodyKind::Concertation)
        .ok_or(Error::NotFound)?;
    Ok((session, body))
}

pub async fn reply(act: &mut Act, session: &str) -> Answer<ReplyPage> {
    let id: SessionId = session.parse().map_err(|_| Error::NotFound)?;
    let (session, body) = concertation(act, &id).await?;
    act.may(&rights::READ_REPLY, session.scope())?;
    let person: PersonId = act.person()?.parse().map_err(|_| Error::Senseless)?;
    let name = act.viewer.name.clone();
    reply_page(act, session, body, &person, name).await
}

pub async fn mailed_reply(act: &mut Act, secret: &str) -> Answer<ReplyPage> {
    let (id, person) = sessions::store::who_replies(&mut act.tx, secret).await?.ok_or(Error::NotFound)?;
    let (session, body) = concertation(act, &id).await?;
    act.may(&rights::READ_REPLY_MAILED, session.scope())?;
    let member = member(act, &body.id, &person).await?;
    reply_page(act, session, body, &person, member.name).await
}

async fn reply_page(act: &mut Act, session: Session, body: Body, person: &PersonId, name: String) -> Answer<ReplyPage> {
    let mine = store::reply_of(&mut act.tx, &session.id, person).await?;
    Ok(ReplyPage { door: door(&session, act.now), session: session.without_link(), body, name, mine })
}

pub async fn replies(act: &mut Act, session: &str) -> Answer<RepliesPage> {
    let id: SessionId = session.parse().map_err(|_| Error::NotFound)?;
    let (session, body) = concertation(act, &id).await?;
    act.may(&rights::REPLIES, session.scope())?;
    let said = store::replies(&mut act.tx, &id).await?;
    let members: Vec<Replied> = store::members(&mut act.tx, &body.id)
        .await?
        .into_iter()
        .map(|member| Replied {
            name: named(&member),
            reply: said.iter().find(|(who, _)| *who == member.person).map(|(_, reply)| reply.clone()),
            project: member.project_name,
        })
        .collect();
    let count = Headcount::of(&session, members.iter().map(|member| member.reply.as_ref()));
    Ok(RepliesPage { session: session.without_link(), body, count, members })
}

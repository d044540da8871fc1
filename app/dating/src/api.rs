//! What the pages ask. The answers are made in `reading`.

use kit::error::Answer;
use kit::words::Pair;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};
use sessions::rules::planner::{Known, Warning};
use sessions::rules::{Session, SessionId};
use territories::rules::{Body, Window};

use crate::rules::best::Count;
use crate::rules::reply::{Door, Headcount, Reply};
use crate::rules::{Poll, Proposed, Word};

/// A poll as one member sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    pub body: Body,
    pub window: Window,
    pub poll: Poll,
    /// One's own words, in the order of the dates.
    pub mine: Vec<Option<Word>>,
    /// The session that stands in the window: that of the poll, or one that was dated otherwise.
    pub fixed: Option<Session>,
}

impl Ballot {
    pub fn is_open(&self) -> bool {
        self.poll.takes_answers(self.fixed.is_some())
    }

    /// Has this member said something?
    pub fn is_answered(&self) -> bool {
        self.mine.iter().any(Option::is_some)
    }
}

/// A date in the moderator's table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub date: Proposed,
    pub count: Count,
    /// Names of those who cannot, and of those who could if need be.
    pub cannot: Vec<String>,
    pub if_need_be: Vec<String>,
    pub warnings: Vec<Warning>,
}

/// What the moderator sees of a poll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// The best date first (`rules::best`).
    pub dates: Vec<Tally>,
    pub answered: usize,
    /// Names of those who have not answered.
    pub silent: Vec<String>,
    /// It is a day since members were last written to.
    pub may_remind: bool,
}

/// The page of a window's poll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollPage {
    pub body: Body,
    pub window: Window,
    /// The session that stands in the window.
    pub taken: Option<SessionId>,
    /// One that was postponed and would get the date that is fixed.
    pub waits: Option<SessionId>,
    /// The open poll, or the last one.
    pub ballot: Option<Ballot>,
    /// For moderators, of an open poll.
    pub desk: Option<Desk>,
    pub can_moderate: bool,
    /// For moderators: what is on the days of the window already, and whether the school holidays of its
    /// year were brought in.
    pub known: Vec<Known>,
    pub schools: bool,
}

/// Whether one comes to a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyPage {
    pub session: Session,
    pub body: Body,
    pub door: Door,
    /// Who is asked.
    pub name: String,
    pub mine: Option<Reply>,
}

/// A member of the moderator's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replied {
    pub name: String,
    /// Their project; empty for a moderator.
    pub project: Pair,
    pub reply: Option<Reply>,
}

/// Who comes to a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepliesPage {
    pub session: Session,
    pub body: Body,
    pub count: Headcount,
    /// Every member, in the order of the list of members.
    pub members: Vec<Replied>,
}

/// The poll of a window. `month` is the first of the window.
#[server(name = ReadPoll, prefix = "/api/fn", endpoint = "dating/poll", input = GetUrl)]
pub async fn poll(body: String, year: i32, month: u32) -> Answer<PollPage> {
    crate::reading::poll(&mut kit::act::Act::read().await?, &body, year, month).await
}

/// The windows whose dates wait for one's own word.
#[server(name = ReadMyPolls, prefix = "/api/fn", endpoint = "dating/mine", input = GetUrl)]
pub async fn mine() -> Answer<Vec<(Body, Window)>> {
    crate::reading::mine(&mut kit::act::Act::read().await?).await
}

/// The poll to which the link of a mail leads.
#[server(name = ReadMailedPoll, prefix = "/api/fn", endpoint = "dating/poll-by-mail", input = GetUrl)]
pub async fn mailed_poll(secret: String) -> Answer<Ballot> {
    crate::reading::mailed_poll(&mut kit::act::Act::read().await?, &secret).await
}

/// Whether one comes to a session.
#[server(name = ReadReply, prefix = "/api/fn", endpoint = "dating/reply", input = GetUrl)]
pub async fn reply(session: String) -> Answer<ReplyPage> {
    crate::reading::reply(&mut kit::act::Act::read().await?, &session).await
}

/// The same, by the link of a mail.
#[server(name = ReadMailedReply, prefix = "/api/fn", endpoint = "dating/reply-by-mail", input = GetUrl)]
pub async fn mailed_reply(secret: String) -> Answer<ReplyPage> {
    crate::reading::mailed_reply(&mut kit::act::Act::read().await?, &secret).await
}

/// Who comes to a session, for its moderators.
#[server(name = ReadReplies, prefix = "/api/fn", endpoint = "dating/replies", input = GetUrl)]
pub async fn replies(session: String) -> Answer<RepliesPage> {
    crate::reading::replies(&mut kit::act::Act::read().await?, &session).await
}

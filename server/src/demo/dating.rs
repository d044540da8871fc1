//! A date that is being looked for: three days proposed for the next window of the concertation that has
//! no session, most coordinators have answered; and who comes to its sessions that are still ahead.

use dating::rules::reply::{Answer, Reply};
use dating::rules::{DateId, Poll, PollId, Proposed, Standing, Word};
use dating::store;
use kit::Instant;
use kit::clock::DAY;
use kit::db::Tx;
use sessions::rules::{Session, undated};
use territories::rules::{Body, BodyKind};

use super::days;
use super::people::Cast;
use crate::boot::Fault;

/// What the coordinators say, one after the other: of the three dates, and of coming.
const WORDS: [Option<[Word; 3]>; 4] = [
    Some([Word::Yes, Word::Yes, Word::No]),
    Some([Word::IfNeedBe, Word::Yes, Word::Yes]),
    Some([Word::No, Word::Yes, Word::IfNeedBe]),
    None,
];
const COMING: [Answer; 4] = [Answer::Coming, Answer::Coming, Answer::Excused, Answer::Sending];

pub async fn fill(tx: &mut Tx, cast: &Cast, bodies: &[Body], now: Instant) -> Result<(), Fault> {
    for body in bodies.iter().filter(|body| body.kind == BodyKind::Concertation) {
        let sessions = sessions::store::of_body(tx, &body.id).await?;
        for session in sessions.iter().filter(|session| session.state.tells_moves()) {
            replies(tx, cast, session, now).await?;
        }
        poll(tx, cast, body, &sessions, now).await?;
    }
    Ok(())
}

async fn replies(tx: &mut Tx, cast: &Cast, session: &Session, now: Instant) -> Result<(), Fault> {
    // The last ones have not answered yet.
    let all = cast.coordinators().count();
    for (one, answer) in cast.coordinators().take(all.saturating_sub(2)).zip(COMING.into_iter().cycle()) {
        let reply = Reply { answer, sends: String::new(), day: session.starts_at.day() };
        store::say(tx, &session.id, &one.id, &reply, now.plus(-DAY)).await?;
    }
    Ok(())
}

async fn poll(tx: &mut Tx, cast: &Cast, body: &Body, sessions: &[Session], now: Instant) -> Result<(), Fault> {
    let ahead = |window: &territories::rules::Window| window.span().0 > now.day();
    let Some(window) = undated(body, sessions, now.day()).into_iter().find(ahead) else { return Ok(()) };
    let last = sessions.first();
    let (first, end) = window.span();
    // In its second month where it has one: neither at once nor in the last minute.
    let days = (35..).map(|n| first.plus_days(n)).take_while(|day| *day <= end).filter(days::suits).step_by(3);
    let date = |day: kit::Day| Proposed { id: DateId::fresh(), starts_at: day.at(9, 30), ends_at: day.at(12, 30) };
    let asked_at = now.plus(-2 * DAY);
    let poll = Poll {
        id: PollId::fresh(),
        body: body.id.clone(),
        year: window.year,
        from_month: window.months.0,
        standing: Standing::Open,
        title: Default::default(),
        venue: last.map(|session| session.venue.clone()).unwrap_or_default(),
        link: String::new(),
        dates: days.take(3).map(date).collect(),
        session: None,
        asked_at,
    };
    store::insert(tx, &poll, cast.moderator(&body.id)?.id.as_str(), asked_at).await?;
    for (one, words) in cast.coordinators().zip(WORDS.into_iter().cycle()) {
        for (date, word) in poll.dates.iter().zip(words.into_iter().flatten()) {
            store::answer(tx, &date.id, &one.id, word, now.plus(-DAY)).await?;
        }
    }
    Ok(())
}

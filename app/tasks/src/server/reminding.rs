//! What leaves by mail by itself: a session's reminder to its people, and to each moderator a letter
//! with what is due. What left is noted in the transaction that queues the letter, so that it leaves
//! once, however often this runs and on however many nodes.

use kit::Error;
use kit::act::{Act, Asker, World};
use kit::mail::Letter;
use sessions::rules::{Session, SessionId};
use sessions::store::{Place, Reader};
use territories::rules::{Body, BodyKind};

use super::store::Moderator;
use super::{reading, store};
use crate::rules::{Kind, TABLE, Task, reminders};
use crate::texts::{self, mail as says};

/// Reminds whom it is time to remind. Nothing leaves at night.
pub async fn round(world: &World) -> Result<(), Error> {
    let now = world.clock.now();
    if !reminders::is_daytime(now) {
        return Ok(());
    }
    let mut tx = world.db.read().await?;
    let sessions = store::to_remind(&mut tx, now).await?;
    let moderators = store::moderators(&mut tx).await?;
    drop(tx);
    for session in sessions {
        remind_people(world, &session).await?;
    }
    for moderator in moderators {
        remind_moderator(world, &moderator).await?;
    }
    Ok(())
}

/// To the members of the body who did not excuse themselves, or to those who have a seat.
async fn remind_people(world: &World, id: &SessionId) -> Result<(), Error> {
    let mut act = Act::write(world.clone(), Asker::default()).await?;
    sessions::store::hold(&mut act.tx, id).await?;
    let session = sessions::store::find(&mut act.tx, id).await?.ok_or(Error::NotFound)?;
    let delays = store::delays(&mut act.tx, &session.body).await?;
    let days = TABLE.iter().find(|row| row.kind == Kind::Reminder).map_or(0, |row| delays.of(row));
    let now = act.now;
    if !reminders::is_time(&session, days, now)
        || !store::mark(&mut act.tx, &reminders::of_session(&session), now).await?
    {
        return Ok(());
    }
    let body = territories::store::body(&mut act.tx, &session.body).await?.ok_or(Error::NotFound)?;
    let excused = store::excused(&mut act.tx, &session).await?;
    for reader in sessions::store::readers(&mut act.tx, &session, body.kind).await? {
        if reader.place != Place::Waiting && !excused.contains(&reader.email) {
            act.post(&of_session(&session, &body, &reader, &world.origin)).await?;
        }
    }
    act.commit().await
}

/// Where, when, and where to read the agenda.
fn of_session(session: &Session, body: &Body, reader: &Reader, origin: &str) -> Letter {
    let lang = reader.lang;
    let name = session.name(&body.name);
    let page = format!("{origin}/{}/session/{}", lang.code(), session.id);
    let mut lines = vec![name.text(lang).to_owned(), session.when(lang), sessions::texts::place(session, lang)];
    if !session.link.is_empty() {
        lines.push(says::remote(lang, &session.link));
    }
    lines.retain(|line| !line.is_empty());
    let opening = match body.kind {
        BodyKind::Concertation => says::soon(lang),
        BodyKind::Atelier => says::soon_with_a_seat(lang),
    };
    let parts = [opening.to_owned(), lines.join("\n"), says::agenda(lang, &format!("{page}/agenda"))];
    let subject = says::soon_subject(lang, name.text(lang), &session.starts_at.day().full(lang));
    Letter { to: reader.email.clone(), subject, text: parts.join("\n\n"), lang, calendar: None }
}

/// What is due in the bodies of a moderator, when some of it was not told this week.
async fn remind_moderator(world: &World, moderator: &Moderator) -> Result<(), Error> {
    let mut act = Act::write(world.clone(), Asker::default()).await?;
    let (now, today, person) = (act.now, act.now.day(), moderator.id.as_str());
    let bodies = reading::moderated(&mut act.tx, &moderator.viewer).await?;
    let mut due = reading::tasks(&mut act.tx, &bodies, now).await?;
    due.retain(|task| reminders::is_due(task, today));
    if due.is_empty() || !store::mark(&mut act.tx, &reminders::of_day(person, today), now).await? {
        return Ok(());
    }
    let mut news = false;
    for task in &due {
        news |= store::mark(&mut act.tx, &reminders::of_task(person, task, today), now).await?;
    }
    if !news {
        // Nothing is kept, the day's mark included: what falls due later today is told today.
        return Ok(());
    }
    act.post(&of_tasks(&due, &bodies, moderator, world)).await?;
    act.commit().await
}

fn of_tasks(due: &[Task], bodies: &[Body], moderator: &Moderator, world: &World) -> Letter {
    let lang = moderator.lang;
    let base = format!("{}/{}", world.origin, lang.code());
    let today = world.clock.now().day();
    let each = due.iter().map(|task| {
        let body = bodies.iter().find(|body| body.id == task.body).map_or("", |body| body.name.text(lang));
        let what = format!("{}, {}", texts::kind(lang, task.kind), texts::about(lang, task));
        format!("{what}\n{body}. {}\n{base}{}", texts::by_when(lang, task, today), task.place())
    });
    let parts: Vec<String> = std::iter::once(says::due(lang).to_owned())
        .chain(each)
        .chain(std::iter::once(says::all_tasks(lang, &format!("{base}/tasks"))))
        .collect();
    let subject = match due.len() {
        1 => says::due_subject_one(lang).to_owned(),
        n => says::due_subject(lang, n),
    };
    Letter { to: moderator.email.clone(), subject, text: parts.join("\n\n"), lang, calendar: None }
}

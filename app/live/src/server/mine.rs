//! What concerns only the one who looks.

use kit::Error;
use kit::act::Act;
use sessions::rules::Session;

use crate::api::{Answered, Mine};
use crate::rules::feedback::may_give;
use crate::rules::{Here, Room};
use crate::who::Who;
use crate::{guest, store};

/// What the room is to this person or guest.
pub async fn of(act: &mut Act, session: &Session, room: &Room, who: Who) -> Result<Mine, Error> {
    let id = &session.id;
    let here = store::here_of(&mut act.tx, id, &who.id).await?;
    let was_there = here.is_some_and(Here::is_in);
    let turn = match room.now().filter(|_| room.waiting > 0 || room.is_taken) {
        Some(now) => store::turns(&mut act.tx, id, &now.id).await?.place(&who.id),
        None => None,
    };
    let answered = match room.poll.as_ref().filter(|poll| poll.is_open) {
        Some(poll) => match store::answer_of(&mut act.tx, &poll.id, &who.id).await? {
            // Who has answered sees how the others do; nobody before.
            Some(dots) => Some(Answered { dots, counts: store::counted(&mut act.tx, poll).await?.1 }),
            None => None,
        },
        None => None,
    };
    let (mut sits, mut reports) = (None, None);
    if let Some(now) = room.now().filter(|_| room.groups.iter().any(|group| group.sub.is_some())) {
        sits = store::seat(&mut act.tx, &now.id, &who.id).await?;
        let groups = store::groups(&mut act.tx, id).await?;
        let mine = groups.into_iter().find(|of| of.item == now.id && of.reporter.as_ref() == Some(&who.id));
        reports = mine.map(|of| of.group.id);
    }
    let may_look_back = may_give(session.state, room.is_done(), was_there, session.ends_at, act.now)
        && !guest::has_looked_back(&cookies(), id.as_str());
    Ok(Mine {
        said: store::mine(&mut act.tx, id, &who.id).await?,
        supported: store::supported(&mut act.tx, id, &who.id).await?,
        here,
        turn,
        answered,
        sits,
        reports,
        may_look_back,
        by: Some(who.by()),
    })
}

/// Of the question that is being answered.
fn cookies() -> String {
    let parts = leptos::prelude::use_context::<axum::http::request::Parts>();
    let cookies = parts.iter().flat_map(|parts| parts.headers.get_all(axum::http::header::COOKIE));
    cookies.filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join("; ")
}

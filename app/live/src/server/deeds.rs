//! What people and moderators do in a room. Every deed holds the room first (`store::touch`), and tells
//! everyone present that it changed.
//!
//! Read: [`join`] (coming in), [`room`] (a participant), [`drive`] (the moderator), [`turns`] (the floor),
//! [`polls`] (hands and dots), [`groups`] (under headings), [`subs`] (sub-groups), [`feedback`] (looking
//! back).

mod drive;
mod feedback;
mod groups;
mod join;
mod polls;
mod room;
mod subs;
mod turns;

use agenda::rules::ItemId;
use kit::Error;
use kit::act::Act;
use kit::rights::Right;
use kit::verbs::{Form, Refused, Verb};
use sessions::rules::{Session, SessionId};

use crate::rights::*;
use crate::{store, texts};

pub const DEEDS: &[Verb] = kit::verbs![
    "/join" "join" JOIN => join::join,
    "/session/{session}/room" "contribute" CONTRIBUTE => room::contribute,
    "/session/{session}/room" "support" SUPPORT => room::support,
    "/session/{session}/room" "withdraw" WITHDRAW => room::withdraw,
    "/session/{session}/room" "attend" ATTEND => room::attend,
    "/session/{session}/room" "raise" RAISE => turns::raise,
    "/session/{session}/room" "answer" ANSWER => polls::answer,
    "/session/{session}/room" "sit" SIT => subs::sit,
    "/session/{session}/room" "report" REPORT => subs::report,
    "/session/{session}/room" "bring" BRING => subs::bring,
    "/session/{session}/room" "feedback" FEEDBACK => feedback::give,
    "/session/{session}/drive" "take" TAKE => drive::take,
    "/session/{session}/drive" "key" KEY => drive::key,
    "/session/{session}/drive" "note" NOTE => drive::note,
    "/session/{session}/drive" "erase" ERASE => drive::erase,
    "/session/{session}/drive" "lead" LEAD => drive::lead,
    "/session/{session}/drive" "redact" REDACT => drive::redact,
    "/session/{session}/drive" "mark" MARK => drive::mark,
    "/session/{session}/drive" "give" GIVE => turns::give,
    "/session/{session}/drive" "end" END => turns::end,
    "/session/{session}/drive" "ask" ASK => polls::ask,
    "/session/{session}/drive" "close" CLOSE => polls::close,
    "/session/{session}/drive" "group" GROUP => groups::group,
    "/session/{session}/drive" "rename" RENAME => groups::rename,
    "/session/{session}/drive" "dissolve" DISSOLVE => groups::dissolve,
    "/session/{session}/drive" "split" SPLIT => subs::split,
    "/session/{session}/drive" "rejoin" REJOIN => subs::rejoin,
    "/session/{session}/drive" "drop" DROP => feedback::take_away,
];

/// What is told of a room while it is open.
pub(crate) fn room_topic(session: &SessionId) -> String {
    format!("{}{session}", kit::hub::ROOM)
}

/// The item of the moment.
async fn item_now(act: &mut Act, session: &Session) -> Result<ItemId, Refused> {
    let floor = store::floor(&mut act.tx, &session.id).await?;
    let now = floor.current().map(|at| floor.turns[at].id.clone());
    now.ok_or_else(|| Refused::problem(texts::nothing_now(act.locale)))
}

/// The live session of a form, its room held, and everyone in it told once this is done. The room
/// only: what people say and tap in it stands on no page outside.
async fn enter(act: &mut Act, form: &Form, right: &Right) -> Result<Session, Refused> {
    let id: SessionId = form.at("session")?;
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    act.may(right, session.scope())?;
    store::touch(&mut act.tx, &id).await?;
    // Read again: it may have closed while we waited for the room.
    let session = sessions::store::find(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    if session.state != sessions::rules::State::Live {
        return Err(Refused::problem(texts::not_live(act.locale)));
    }
    act.announce(room_topic(&id));
    Ok(session)
}

//! What the pages of a room ask.

use kit::error::Answer;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};
use sessions::rules::SessionId;

use crate::rules::room::{By, Frame};
use crate::rules::turns::Place;
use crate::rules::{ContributionId, Feedback, GroupId, Here};

/// The page of a participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomPage {
    pub frame: Frame,
    pub mine: Mine,
    /// With which one contribution is recognised when it comes twice. Kept without person or time.
    pub once: String,
    pub may_drive: bool,
    /// While the group arrives: what was said of its last session.
    pub last: Vec<Feedback>,
}

/// What concerns only the one who looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mine {
    /// Contributions signed and supported.
    pub said: Vec<ContributionId>,
    pub supported: Vec<ContributionId>,
    pub here: Option<Here>,
    /// Waits for the floor, or has it.
    pub turn: Option<Place>,
    /// To the question that is open.
    pub answered: Option<Answered>,
    /// The open sub-group in which they sit, and the one they report for.
    pub sits: Option<GroupId>,
    pub reports: Option<GroupId>,
    /// May say what helped and what to change.
    pub may_look_back: bool,
    /// How a signed contribution would stand; none: not known here.
    pub by: Option<By>,
}

/// What one answered, and how the room answers so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    pub dots: Vec<i64>,
    pub counts: Vec<i64>,
}

/// The desk of a moderator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrivePage {
    pub frame: Frame,
    pub desk: Desk,
}

/// What only moderators see of a room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// Who holds the keys; empty: nobody yet.
    pub driver: String,
    pub driver_is_me: bool,
    pub people: Vec<Seat>,
    /// Who can take care of a commitment: id and name.
    pub owners: Vec<(String, String)>,
    /// Who has the floor, and who waits, in the fair order.
    pub speaks: Option<Speaker>,
    pub line: Vec<Speaker>,
    /// Who reports for which sub-group.
    pub reporters: Vec<(GroupId, By)>,
    /// Once the room has closed: what the group said of the session.
    pub feedback: Vec<Feedback>,
    /// While the group arrives: what was said of its last session.
    pub last: Vec<Feedback>,
}

/// Somebody who asks for the floor, or has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    pub who: String,
    pub by: By,
    /// How often they have had it before.
    pub spoken: i64,
}

/// Someone on the attendance list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub who: String,
    /// Empty: a guest who gave no name.
    pub name: String,
    pub project: kit::words::Pair,
    pub state: Option<Here>,
}

/// What the projector shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeamPage {
    pub frame: Frame,
    /// `concerto.example.org`
    pub host: String,
    /// The QR code of the way in: the side in modules, and the path of its dark ones.
    pub qr_side: usize,
    pub qr_path: String,
}

/// Reads the room as a participant sees it.
#[server(name = ReadRoom, prefix = "/api/fn", endpoint = "live/room", input = GetUrl)]
pub async fn room(session: SessionId) -> Answer<RoomPage> {
    use crate::{rights, store};
    use kit::Role;
    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    let scope = session.scope();
    act.may(&rights::ROOM, scope)?;
    let may_drive = act.viewer.holds(Role::Moderator, scope);
    let room = store::room(&mut act.tx, &session).await?;
    let who = crate::who::of(&mut act.tx, &act.viewer, &session, act.locale).await?;
    let last = if room.is_opening() { store::feedback_before(&mut act.tx, &session).await? } else { Vec::new() };
    let mine = crate::mine::of(&mut act, &session, &room, who).await?;
    Ok(RoomPage { frame: Frame { now: act.now, room }, mine, once: kit::secret::token(), may_drive, last })
}

/// Reads again what concerns only the one who looks: their place in the line moves, the counts too.
#[server(name = ReadMine, prefix = "/api/fn", endpoint = "live/mine", input = GetUrl)]
pub async fn mine(session: SessionId) -> Answer<Mine> {
    use crate::{rights, store};
    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::MINE, session.scope())?;
    let room = store::room(&mut act.tx, &session).await?;
    let who = crate::who::of(&mut act.tx, &act.viewer, &session, act.locale).await?;
    crate::mine::of(&mut act, &session, &room, who).await
}

/// Reads the moderator's desk.
#[server(name = ReadDrive, prefix = "/api/fn", endpoint = "live/drive", input = GetUrl)]
pub async fn drive(session: SessionId) -> Answer<DrivePage> {
    use crate::{rights, store};
    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::DRIVE, session.scope())?;
    let room = store::room(&mut act.tx, &session).await?;
    let keys = store::keys(&mut act.tx, &session.id).await?;
    let driver = match keys.parse() {
        Ok(id) => people::store::find(&mut act.tx, &id).await?.map(|person| person.name).unwrap_or_default(),
        Err(_) => String::new(),
    };
    let driver_is_me = !keys.is_empty() && act.viewer.person.as_ref() == Some(&keys);
    let people: Vec<Seat> = store::attendance(&mut act.tx, &session.id, &session.body)
        .await?
        .into_iter()
        .map(|one| Seat { who: one.who, name: one.name, project: one.project, state: one.state })
        .collect();
    let owners = crate::who::owners(&mut act.tx, &session, act.locale).await?;
    let (speaks, line) = crate::who::floor(&mut act.tx, &session.id, &room).await?;
    let reporters = crate::who::reporters(&mut act.tx, &session.id, &room).await?;
    let feedback = match session.state.has_closed() {
        true => store::feedback(&mut act.tx, &session.id).await?,
        false => Vec::new(),
    };
    let last = if room.is_opening() { store::feedback_before(&mut act.tx, &session).await? } else { Vec::new() };
    let frame = Frame { now: act.now, room };
    let desk = Desk { driver, driver_is_me, people, owners, speaks, line, reporters, feedback, last };
    Ok(DrivePage { frame, desk })
}

/// Reads what the projector shows.
#[server(name = ReadBeam, prefix = "/api/fn", endpoint = "live/beam", input = GetUrl)]
pub async fn beam(session: SessionId) -> Answer<BeamPage> {
    use crate::{qr, rights, store};
    let mut act = kit::act::Act::read().await?;
    let session = sessions::store::find(&mut act.tx, &session).await?.ok_or(kit::Error::NotFound)?;
    act.may(&rights::BEAM, session.scope())?;
    let room = store::room(&mut act.tx, &session).await?;
    let way_in = format!("{}/{}/join?code={}", act.world.origin, act.locale.code(), room.code);
    let (qr_side, qr_path) = qr::drawn(&way_in);
    let host = act.world.origin.split("//").last().unwrap_or_default().to_owned();
    Ok(BeamPage { frame: Frame { now: act.now, room }, host, qr_side, qr_path })
}

//! A live session with three items, its people, and forms as they would send them.
#![allow(dead_code, reason = "each test file uses its part")]

use agenda::rules::{Format, Item, ItemId, ItemKind};
use kit::act::{Asker, Clock, World};
use kit::clock::SECOND;
use kit::rights::Viewer;
use kit::testing::{noon_of_tests, viewer};
use kit::verbs::{Form, Next, Refused, perform};
use kit::words::Pair;
use kit::{Day, Instant, Locale, Role, sql};
use live::deeds::DEEDS;
use live::rules::Room;
use live::store;
use sessions::rules::{Session, SessionId, State};

/// Coordinates a project.
pub const ANA: &str = "0190f0c0-0000-7000-8000-0000000000a1";
/// Moderates.
pub const MIA: &str = "0190f0c0-0000-7000-8000-0000000000c1";
/// Moderates too.
pub const NOA: &str = "0190f0c0-0000-7000-8000-0000000000d1";

#[derive(Clone, Debug)]
pub struct Scene {
    pub world: World,
    pub session: SessionId,
    pub items: Vec<ItemId>,
    pub code: String,
}

/// A session of this body, and its people.
pub async fn scene_of(world: &World, body: &str, state: State) -> Scene {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    sql!(
        tx,
        execute,
        "insert into project (id, name_fr, name_nl, territories) values ('p1', 'Paliers Vivants', '', '')"
    )
    .unwrap();
    for (id, name, role, project) in
        [(ANA, "Ana", "coordinator", "p1"), (MIA, "Mia", "moderator", ""), (NOA, "Noa", "moderator", "")]
    {
        sql!(
            tx,
            execute,
            "insert into person (id, email, name, lang, created_at) values ($1, $2, $3, 'fr', 0)",
            id,
            format!("{name}@example.org"),
            name
        )
        .unwrap();
        sql!(
            tx,
            execute,
            "insert into role_grant (person_id, role, body_id, project_id, granted_at) values ($1, $2, $3, $4, 0)",
            id,
            role,
            body,
            project
        )
        .unwrap();
    }
    let day = Day::ymd(2027, 1, 11).unwrap();
    let mut session = Session::dated(body, 2027, 1, day.at(9, 15), day.at(12, 30));
    session.state = state;
    session.title = Pair::new("Mesurer ce qui compte", "");
    sessions::store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
    let mut items = Vec::new();
    for title in ["Accueil", "Tour d’actualités", "Récolte"] {
        let mut item = Item::new(session.id.clone(), ItemKind::Exchange, Format::Round, 15, Pair::new(title, ""));
        item.place = agenda::store::next_place(&mut tx, &session.id).await.unwrap();
        agenda::store::insert(&mut tx, &item, Instant(0)).await.unwrap();
        items.push(item.id);
    }
    let code = sessions::store::code(&mut tx, &session.id).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    Scene { world: world.clone(), session: session.id, items, code }
}

pub async fn live_scene(world: &World) -> Scene {
    scene_of(world, "concertation", State::Live).await
}

pub fn ana() -> Viewer {
    viewer(ANA, Role::Coordinator, Some("concertation"))
}
pub fn mia() -> Viewer {
    viewer(MIA, Role::Moderator, Some("concertation"))
}
pub fn noa() -> Viewer {
    viewer(NOA, Role::Moderator, Some("concertation"))
}
pub fn outsider() -> Viewer {
    viewer("0190f0c0-0000-7000-8000-0000000000e1", Role::Moderator, Some("atelier-nord"))
}
pub fn asker(viewer: Viewer) -> Asker {
    Asker { viewer, locale: Locale::Fr }
}

impl Scene {
    /// Sends a form of the room, the desk or the way in.
    pub async fn send(&self, viewer: Viewer, deed: &str, fields: &[(&str, &str)]) -> Result<Next, Refused> {
        self.send_from(viewer, deed, fields, "192.0.2.1").await
    }

    pub async fn send_from(
        &self,
        viewer: Viewer,
        deed: &str,
        fields: &[(&str, &str)],
        from: &str,
    ) -> Result<Next, Refused> {
        let verb = DEEDS.iter().find(|verb| verb.name == deed).expect("a deed of this name");
        let mut form = Form { from: from.into(), ..Form::default() };
        form.pairs = fields.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        form.path.insert("session".into(), self.session.to_string());
        perform(verb, self.world.clone(), asker(viewer), &form).await
    }

    /// Presses a key on the page that shows the room as it stands.
    pub async fn press(&self, viewer: Viewer, key: &str) -> Result<Next, Refused> {
        let room = self.room().await;
        let item = room.now().map(|step| step.id.to_string()).unwrap_or_default();
        self.send(viewer, "key", &[("key", key), ("item", &item), ("version", &room.version.to_string())]).await
    }

    pub async fn room(&self) -> Room {
        let mut tx = self.world.db.read().await.unwrap();
        let session = sessions::store::find(&mut tx, &self.session).await.unwrap().unwrap();
        store::room(&mut tx, &session).await.unwrap()
    }

    /// A guest who came in with the code, and their cookie.
    pub async fn guest(&self, name: &str) -> (Viewer, String) {
        let next = self.send(Viewer::default(), "join", &[("code", &self.code), ("name", name)]).await.unwrap();
        let cookie = next.cookie.expect("a pass").split(';').next().unwrap().to_owned();
        let mut tx = self.world.db.read().await.unwrap();
        let pass = live::guest::pass(&mut tx, &cookie, self.world.clock.now()).await.unwrap();
        (Viewer { guest_of: pass, ..Viewer::default() }, cookie)
    }

    pub async fn count(&self, question: &'static str) -> i64 {
        let mut tx = self.world.db.read().await.unwrap();
        let (n,) = sql!(tx, one(i64,), question).unwrap();
        n
    }
}

/// The fields a form was refused for.
pub fn fields(refused: Result<Next, Refused>) -> Vec<String> {
    match refused {
        Err(Refused::Wrong { wrong, .. }) => wrong.into_iter().map(|(field, _)| field).collect(),
        other => panic!("expected fields to mend, got {other:?}"),
    }
}

/// Refused as a whole, in words.
pub fn is_problem(refused: &Result<Next, Refused>) -> bool {
    matches!(refused, Err(Refused::Wrong { problem: Some(words), .. }) if !words.is_empty())
}

/// So much later.
pub fn later(scene: &Scene, ms: i64) {
    if let Clock::Set(now) = &scene.world.clock {
        now.fetch_add(ms, std::sync::atomic::Ordering::AcqRel);
    }
}

/// What the room is to somebody.
pub async fn mine_of(scene: &Scene, viewer: Viewer) -> live::api::Mine {
    let mut act = kit::testing::act(&scene.world, viewer.clone()).await;
    let session = sessions::store::find(&mut act.tx, &scene.session).await.unwrap().unwrap();
    let room = store::room(&mut act.tx, &session).await.unwrap();
    let who = live::who::of(&mut act.tx, &viewer, &session, Locale::Fr).await.unwrap();
    live::mine::of(&mut act, &session, &room, who).await.unwrap()
}

/// Something said under the item of the moment; gives its id.
pub async fn says(scene: &Scene, viewer: Viewer, text: &str, unsigned: &str) -> String {
    let item = scene.room().await.now().unwrap().id.to_string();
    let token = kit::secret::token();
    // The hour of an unsigned one is that of its item.
    later(scene, SECOND);
    let said = [("item", item.as_str()), ("kind", "need"), ("text", text), ("once", &token), ("unsigned", unsigned)];
    scene.send(viewer, "contribute", &said).await.unwrap();
    scene.room().await.said.iter().find(|said| said.text == text).unwrap().id.to_string()
}

//! What changed on an agenda since its people were written to, in storage and in the letters.

use kit::act::{Asker, World};
use kit::testing::{each_database, noon_of_tests, viewer};
use kit::verbs::{Form, perform};
use kit::words::Pair;
use kit::{Day, Locale, Role, sql};
use people::rules::Given;
use sessions::deeds::DEEDS;
use sessions::rules::outline::Change;
use sessions::rules::{Session, SessionId, State};
use sessions::store;

/// An announced session with a member of its body, who reads French.
async fn announced(world: &World) -> SessionId {
    let day = Day::ymd(2027, 2, 4).unwrap();
    let session = Session {
        state: State::Announced,
        venue: Pair::new("Maison de quartier", ""),
        ..Session::dated("concertation", 2027, 2, day.at(9, 15), day.at(12, 30))
    };
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    store::insert(&mut tx, &session, noon_of_tests()).await.unwrap();
    let person = people::store::participant(&mut tx, "a@example.org", Locale::Fr, noon_of_tests()).await.unwrap();
    let given = Given { role: Role::Coordinator, body: Some("concertation".into()), project: None };
    people::store::grant(&mut tx, &person, &given, noon_of_tests()).await.unwrap();
    tx.commit().await.unwrap();
    session.id
}

async fn run(world: &World, text: &'static str, id: &SessionId) {
    let mut tx = world.db.write().await.unwrap();
    sql!(tx, execute, text, id).unwrap();
    tx.commit().await.unwrap();
}

async fn step(world: &World, id: &SessionId, to: &str) -> String {
    let mut tx = world.db.write().await.unwrap();
    sql!(tx, execute, "delete from mail").unwrap();
    let version = store::find(&mut tx, id).await.unwrap().unwrap().version;
    tx.commit().await.unwrap();
    let fields = [("to", to.to_owned()), ("version", version.to_string())];
    let mut form = Form { pairs: fields.map(|(name, value)| (name.to_owned(), value)).into(), ..Form::default() };
    form.path.insert("session".into(), id.to_string());
    let asker = Asker { viewer: viewer("m", Role::Moderator, Some("concertation")), locale: Locale::Fr };
    let verb = DEEDS.iter().find(|verb| verb.name == "step").unwrap();
    perform(verb, world.clone(), asker, &form).await.unwrap();
    let mut tx = world.db.read().await.unwrap();
    let (text,) = sql!(tx, one(String,), "select text from mail").unwrap();
    text
}

#[tokio::test]
async fn the_next_letter_says_what_changed_since_the_one_before() {
    each_database(|world| async move {
        let id = announced(&world).await;
        for text in [
            "insert into agenda_item (id, session_id, status, place, kind, minutes, title_fr, created_at) values ('a', $1, 'planned', 0, 'inform', 30, 'Accueil', 0)",
            "insert into agenda_item (id, session_id, status, place, kind, minutes, title_fr, created_at) values ('b', $1, 'planned', 1, 'inform', 30, 'Récit', 0)",
        ] {
            run(&world, text, &id).await;
        }
        let first = step(&world, &id, "settled").await;
        assert!(!first.contains("Ce qui a changé"), "{first}");

        run(&world, "update agenda_item set minutes = 20 where id = 'a' and session_id = $1", &id).await;
        let reopened = step(&world, &id, "announced").await;
        assert!(reopened.contains("Ce qui a changé depuis le dernier e-mail\n- Durée\u{a0}: «\u{a0}Accueil\u{a0}», 20 min au lieu de 30"), "{reopened}");

        run(&world, "update agenda_item set status = 'declined' where id = 'b' and session_id = $1", &id).await;
        let mut tx = world.db.write().await.unwrap();
        let told = store::changes_since_mail(&mut tx, &id).await.unwrap();
        assert_eq!(told, [Change::Removed { title: Pair::new("Récit", "") }], "only since the last letter");
        tx.commit().await.unwrap();
        let settled = step(&world, &id, "settled").await;
        assert!(settled.contains("- Enlevé\u{a0}: «\u{a0}Récit\u{a0}»") && !settled.contains("Durée"), "{settled}");
        let mut tx = world.db.write().await.unwrap();
        store::keep_mailed(&mut tx, &id).await.unwrap();
        assert!(store::changes_since_mail(&mut tx, &id).await.unwrap().is_empty());
    })
    .await;
}

//! The ground of the tests: bodies, a session with a lead, people with their roles.

use kit::act::World;
use kit::db::Tx;
use kit::testing::noon_of_tests;
use kit::words::Pair;
use kit::{Day, Locale, Role, sql};
use people::rules::{Given, PersonId, Profile, Project};
use practices::rules::sheet::{LICENCE, StepText, TEXTS};
use practices::rules::{Known, Origin, Practice, Sheet};

pub const SESSION: &str = "0190f0c0-0000-7000-8000-00000000000a";
pub const ITEM: &str = "0190f0c0-0000-7000-8000-00000000000b";
pub const LEAD: &str = "0190f0c0-0000-7000-8000-00000000000c";

/// Who stands on the ground: the author (of project p1), another coordinator (of p2), a moderator.
pub struct Ground {
    pub author: PersonId,
    pub other: PersonId,
    pub moderator: PersonId,
}

pub async fn ground(world: &World) -> Ground {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    session(&mut tx).await;
    contribution(&mut tx, LEAD, "On appelle le service à deux. Tout de suite.", true, false).await;
    for (id, territory) in [("p1", "bassin-nord"), ("p2", "bassin-sud")] {
        let project = Project {
            id: id.into(),
            name: Pair::new(id, ""),
            territories: vec![territory.into()],
            ..Project::default()
        };
        people::store::keep_project(&mut tx, &project).await.unwrap();
    }
    let author = person(&mut tx, "author", Role::Coordinator, Some("p1")).await;
    let other = person(&mut tx, "other", Role::Coordinator, Some("p2")).await;
    let moderator = person(&mut tx, "moderator", Role::Moderator, None).await;
    tx.commit().await.unwrap();
    Ground { author, other, moderator }
}

async fn person(tx: &mut Tx, name: &str, role: Role, project: Option<&str>) -> PersonId {
    let profile = Profile {
        email: format!("{name}@example.org"),
        name: name.into(),
        organisation: String::new(),
        function: String::new(),
        lang: Locale::Nl,
    };
    let id = people::store::keep_person(tx, &profile, noon_of_tests()).await.unwrap();
    let given = Given { role, body: Some("concertation".into()), project: project.map(Into::into) };
    people::store::grant(tx, &id, &given, noon_of_tests()).await.unwrap();
    id
}

async fn session(tx: &mut Tx) {
    let day = Day::ymd(2026, 10, 20).unwrap();
    sql!(
        *tx,
        execute,
        "insert into session (id, body_id, year, from_month, state, starts_at, ends_at, day, code, created_at)
         values ($1, 'concertation', 2026, 10, 'approved', $2, $2, $3, 'ABCDE', $2)",
        SESSION,
        day.at(9, 0),
        day
    )
    .unwrap();
    sql!(
        *tx,
        execute,
        "insert into agenda_item (id, session_id, status, place, kind, minutes, title_fr, title_nl, created_at)
         values ($1, $2, 'planned', 1, 'exchange', 30, 'Orienter sans perdre', '', $3)",
        ITEM,
        SESSION,
        day.at(9, 0)
    )
    .unwrap();
}

pub async fn contribution(tx: &mut Tx, id: &str, text: &str, lead: bool, withdrawn: bool) {
    sql!(
        *tx,
        execute,
        "insert into contribution (id, session_id, item_id, kind, text, lang, who, at, lead, withdrawn)
         values ($1, $2, $3, 'experience', $4, 'fr', null, $5, $6, $7)",
        id,
        SESSION,
        ITEM,
        text,
        noon_of_tests(),
        lead,
        withdrawn
    )
    .unwrap();
}

/// A sheet that lacks nothing.
pub fn whole() -> Sheet {
    let mut sheet = Sheet {
        themes: vec!["collaboration".into()],
        projects: vec!["p1".into()],
        territories: vec!["bassin-nord".into()],
        steps: vec![StepText { title: Pair::new("Appeler", ""), text: Pair::default() }],
        effects_known: Some(Known::Felt),
        licence: LICENCE.into(),
        ethics: true,
        review_by: Day::ymd(2029, 1, 1),
        ..Sheet::default()
    };
    for text in TEXTS {
        (text.of_mut)(&mut sheet).fr = format!("Du texte pour {}", text.name);
    }
    sheet
}

pub fn practice(author: &PersonId, sheet: Sheet) -> Practice {
    Practice::draft(author.as_str(), sheet, Origin::default(), noon_of_tests())
}

//! People, projects, roles and signed-in browsers on both engines.

use kit::act::World;
use kit::clock::{DAY, HOUR, MINUTE};
use kit::db::Tx;
use kit::rights::Grant;
use kit::testing::{each_database, noon_of_tests};
use kit::words::Pair;
use kit::{Locale, Role, secret, sql};
use people::rules::sign_in::{ABSOLUTE, IDLE};
use people::rules::{Given, PersonId, Profile, Project};
use people::store::{self, codes, sign_ins};
use people::{admin, sign_in};

const ORIGIN: &str = "https://concerto.example.org";

async fn ground(world: &World) -> Tx {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    tx
}

fn profile(email: &str, name: &str, organisation: &str) -> Profile {
    Profile {
        email: email.into(),
        name: name.into(),
        organisation: organisation.into(),
        function: String::new(),
        lang: Locale::Fr,
    }
}

fn given(role: Role, body: &str, project: &str) -> Given {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Given { role, body: some(body), project: some(project) }
}

#[tokio::test]
async fn a_person_is_known_by_one_address() {
    each_database(|world| async move {
        let now = noon_of_tests();
        let mut tx = ground(&world).await;
        let id = store::participant(&mut tx, "anna@example.org", Locale::Nl, now).await.unwrap();
        assert_eq!(store::participant(&mut tx, "anna@example.org", Locale::Fr, now).await.unwrap(), id);
        let told = profile("anna@example.org", "Anna", "Brusano");
        assert_eq!(store::keep_person(&mut tx, &told, now).await.unwrap(), id);
        // What is empty the second time stays.
        store::keep_person(&mut tx, &profile("anna@example.org", "", ""), now).await.unwrap();
        let anna = store::find(&mut tx, &id).await.unwrap().unwrap();
        assert_eq!((anna.name.as_str(), anna.organisation.as_str()), ("Anna", "Brusano"));
        assert_eq!((told.lang, anna.lang), (Locale::Fr, Locale::Nl), "the language is hers");
        assert_eq!(store::by_email(&mut tx, "anna@example.org").await.unwrap(), Some(anna));
        assert_eq!(store::by_email(&mut tx, "bob@example.org").await.unwrap(), None);
        assert_eq!(store::find(&mut tx, &PersonId::fresh()).await.unwrap(), None);

        store::describe(&mut tx, &id, "Anna B.", "Accueil").await.unwrap();
        assert_eq!(store::find(&mut tx, &id).await.unwrap().unwrap().function, "Accueil");

        let first = store::keep_organisation(&mut tx, "Atelier").await.unwrap();
        assert_eq!(store::keep_organisation(&mut tx, " Atelier ").await.unwrap(), first);
        assert_ne!(store::keep_organisation(&mut tx, "Brusano").await.unwrap(), first);
    })
    .await;
}

#[tokio::test]
async fn members_are_moderators_and_coordinators_with_their_projects() {
    each_database(|world| async move {
        let now = noon_of_tests();
        let mut tx = ground(&world).await;
        let project = Project {
            id: "p1".into(),
            name: Pair::new("Le Banc", "De Bank"),
            organisation: "Fil".into(),
            territories: vec!["bassin-nord".into(), "bassin-sud".into()],
            themes: vec!["isolement".into()],
            ..Project::default()
        };
        store::keep_project(&mut tx, &project).await.unwrap();
        store::keep_project(&mut tx, &project).await.unwrap();
        assert_eq!(store::projects(&mut tx).await.unwrap(), std::slice::from_ref(&project));
        assert_eq!(store::project(&mut tx, "p1").await.unwrap(), Some(project.clone()));
        assert_eq!(store::project(&mut tx, "p2").await.unwrap(), None);
        let mut project = Project { unit: "Cureghem Bara".into(), contact: "Fil, 02 000 00 00".into(), ..project };
        assert!(store::change_project(&mut tx, &project).await.unwrap());
        assert!(!store::change_project(&mut tx, &project).await.unwrap(), "read before the last change");
        project.version += 1;
        assert_eq!(store::project(&mut tx, "p1").await.unwrap().as_ref(), Some(&project));

        let bob = store::keep_person(&mut tx, &profile("b@example.org", "Bob", "Fil"), now).await.unwrap();
        let eva = store::keep_person(&mut tx, &profile("e@example.org", "Eva", ""), now).await.unwrap();
        let coordinates = given(Role::Coordinator, "concertation", "p1");
        assert!(store::grant(&mut tx, &bob, &coordinates, now).await.unwrap());
        assert!(!store::grant(&mut tx, &bob, &coordinates, now).await.unwrap(), "given once");
        store::grant(&mut tx, &eva, &given(Role::Moderator, "concertation", ""), now).await.unwrap();
        store::grant(&mut tx, &eva, &given(Role::Moderator, "atelier-nord", ""), now).await.unwrap();

        let members = store::members(&mut tx, "concertation").await.unwrap();
        let names: Vec<_> = members.iter().map(|m| (m.name.as_str(), m.role, m.project_name.fr.as_str())).collect();
        assert_eq!(names, [("Eva", Role::Moderator, ""), ("Bob", Role::Coordinator, "Le Banc")]);
        assert_eq!(store::members(&mut tx, "atelier-nord").await.unwrap().len(), 1);
        assert_eq!(store::project_of(&mut tx, bob.as_str()).await.unwrap(), Some(project));
        assert_eq!(store::projects_of(&mut tx, eva.as_str()).await.unwrap(), []);

        let concertation = Grant { role: Role::Coordinator, body: Some("concertation".into()) };
        assert_eq!(store::grants(&mut tx, &bob).await.unwrap(), [concertation]);
        assert!(store::revoke(&mut tx, &bob, &coordinates).await.unwrap());
        assert!(!store::revoke(&mut tx, &bob, &coordinates).await.unwrap());
        assert_eq!(store::grants(&mut tx, &bob).await.unwrap(), []);
        let roles = store::roles_of(&mut tx, &eva).await.unwrap();
        assert_eq!(
            roles.iter().map(|given| given.body.as_deref()).collect::<Vec<_>>(),
            [Some("atelier-nord"), Some("concertation")]
        );
        assert_eq!(store::roles_of(&mut tx, &bob).await.unwrap(), []);
        let with_roles = store::with_roles(&mut tx).await.unwrap();
        assert!(with_roles.iter().all(|(person, _)| person.name == "Eva"));
        assert_eq!(with_roles.into_iter().map(|(_, given)| given).collect::<Vec<_>>(), roles);
    })
    .await;
}

#[tokio::test]
async fn the_first_administrator_comes_by_a_command() {
    each_database(|world| async move {
        let now = noon_of_tests();
        let mut tx = ground(&world).await;
        let asked = admin::first_administrator(&mut tx, " Admin@Example.org ", "Ada", Locale::Fr, now).await;
        let id = asked.unwrap();
        let everywhere = Grant { role: Role::Administrator, body: None };
        assert_eq!(store::grants(&mut tx, &id).await.unwrap(), [everywhere]);
        assert_eq!(store::hold_administrators(&mut tx).await.unwrap(), 1);
        let again = admin::first_administrator(&mut tx, "admin@example.org", "Ada", Locale::Fr, now).await;
        assert_eq!(again, Ok(id));
        assert_eq!(store::hold_administrators(&mut tx).await.unwrap(), 1);
        let odd = admin::first_administrator(&mut tx, "admin", "Ada", Locale::Fr, now).await;
        assert_eq!(odd, Err(kit::Error::Senseless));
        store::audit(&mut tx, now, "someone", "verb", "thing").await.unwrap();
        let (n,) = sql!(tx, one(i64,), "select count(*) from audit").unwrap();
        assert_eq!(n, 3);
    })
    .await;
}

#[tokio::test]
async fn a_browser_stays_in_for_a_while_and_no_longer() {
    each_database(|world| async move {
        let now = noon_of_tests();
        let mut tx = ground(&world).await;
        let anna = store::participant(&mut tx, "anna@example.org", Locale::Fr, now).await.unwrap();
        let cookie = sign_in::open(&mut tx, &anna, ORIGIN, ("", "Firefox, Linux"), now).await.unwrap();
        let pair = cookie.split(';').next().unwrap().to_owned();
        assert!(cookie.ends_with("Max-Age=7776000; Path=/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
        let (rows,) =
            sql!(tx, one(i64,), "select count(*) from sign_in where token_hash = $1", secret::hash(&pair)).unwrap();
        assert_eq!(rows, 1, "only the hash is kept");

        let (who, seen) = sign_in::viewer(&mut tx, &pair, now).await.unwrap().unwrap();
        assert_eq!(seen, now);
        assert_eq!(who.person.as_deref(), Some(anna.as_str()));
        assert_eq!(sign_in::viewer(&mut tx, "", now).await.unwrap(), None);
        let loose = pair.replace("__Host-", "");
        assert_eq!(sign_in::viewer(&mut tx, &loose, now).await.unwrap(), None, "the strict name is part of the secret");

        // A visit counts at most once an hour.
        tx.commit().await.unwrap();
        let hash = secret::hash(&pair);
        let seen_at = async |now| {
            let mut tx = world.db.read().await.unwrap();
            sign_ins::signed_in(&mut tx, &hash, now).await.unwrap().unwrap().1
        };
        sign_in::touch(&world, &pair, seen, now.plus(HOUR - 1)).await.unwrap();
        assert_eq!(seen_at(now).await, now);
        let later = now.plus(2 * HOUR);
        sign_in::touch(&world, &pair, seen, later).await.unwrap();
        assert_eq!(seen_at(later).await, later);
        sign_in::touch(&world, "", seen, later).await.unwrap();
        let mut tx = world.db.write().await.unwrap();

        // Two weeks without a visit, or ninety days in all, and it is over.
        assert!(sign_in::viewer(&mut tx, &pair, later.plus(IDLE - 1)).await.unwrap().is_some());
        assert!(sign_in::viewer(&mut tx, &pair, later.plus(IDLE)).await.unwrap().is_none());
        let mut day = later;
        while day.since(now) < ABSOLUTE - DAY {
            day = day.plus(DAY);
            sign_ins::touch(&mut tx, &hash, day).await.unwrap();
        }
        assert!(sign_in::viewer(&mut tx, &pair, now.plus(ABSOLUTE - 1)).await.unwrap().is_some());
        assert!(sign_in::viewer(&mut tx, &pair, now.plus(ABSOLUTE)).await.unwrap().is_none());
        sign_ins::touch(&mut tx, &hash, now.plus(ABSOLUTE)).await.unwrap();
        assert!(sign_in::viewer(&mut tx, &pair, now.plus(ABSOLUTE)).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_new_sign_in_replaces_the_secret_of_its_browser() {
    each_database(|world| async move {
        let now = noon_of_tests();
        let mut tx = ground(&world).await;
        let anna = store::participant(&mut tx, "anna@example.org", Locale::Fr, now).await.unwrap();
        let first = sign_in::open(&mut tx, &anna, ORIGIN, ("", ""), now).await.unwrap();
        let second = sign_in::open(&mut tx, &anna, ORIGIN, (first.as_str(), ""), now).await.unwrap();
        let third = sign_in::open(&mut tx, &anna, ORIGIN, ("", ""), now).await.unwrap();
        assert!(sign_in::viewer(&mut tx, &first, now).await.unwrap().is_none());
        assert_eq!(sign_ins::browsers(&mut tx, anna.as_str(), now).await.unwrap().len(), 2);
        sign_in::close(&mut tx, &second).await.unwrap();
        assert!(sign_in::viewer(&mut tx, &second, now).await.unwrap().is_none());
        assert!(sign_in::viewer(&mut tx, &third, now).await.unwrap().is_some());
        sign_ins::open(&mut tx, "another", &anna, "", now).await.unwrap();
        sign_ins::close(&mut tx, "another").await.unwrap();
        sign_ins::close_all(&mut tx, anna.as_str()).await.unwrap();
        assert!(sign_in::viewer(&mut tx, &third, now).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn what_no_longer_serves_is_forgotten() {
    each_database(|world| async move {
        let now = noon_of_tests();
        let mut tx = ground(&world).await;
        let anna = store::participant(&mut tx, "anna@example.org", Locale::Fr, now).await.unwrap();
        sign_in::open(&mut tx, &anna, ORIGIN, ("", ""), now).await.unwrap();
        codes::asked(&mut tx, "anna@example.org", "network", now).await.unwrap();
        let (ask, code) = codes::make_code(&mut tx, "anna@example.org", "network", now).await.unwrap();
        let left = async |tx: &mut Tx| {
            sql!(*tx, one (i64, i64, i64),
                "select (select count(*) from sign_in_code), (select count(*) from sign_in_ask), (select count(*) from sign_in)")
            .unwrap()
        };
        store::forget_old(&mut tx, now.plus(DAY - 1)).await.unwrap();
        assert_eq!(left(&mut tx).await, (1, 1, 1));
        let right = codes::try_code(&mut tx, &ask, &code, now.plus(MINUTE)).await.unwrap();
        assert_eq!(right, codes::Tried::Right { email: "anna@example.org".into() });
        store::forget_old(&mut tx, now.plus(DAY)).await.unwrap();
        assert_eq!(left(&mut tx).await, (0, 0, 1));
        store::forget_old(&mut tx, now.plus(IDLE)).await.unwrap();
        assert_eq!(left(&mut tx).await, (0, 0, 0));
    })
    .await;
}

//! Signing in and out, and giving roles: what is done, refused, repeated, forbidden.

use kit::act::{Asker, Clock, World};
use kit::clock::MINUTE;
use kit::form::Sent;
use kit::rights::Viewer;
use kit::testing::{each_database, noon_of_tests, viewer};
use kit::verbs::{Form, Next, Refused, Verb, perform};
use kit::{Error, Locale, Role, sql};
use people::deeds::DEEDS;
use people::rules::{Given, PersonId};
use people::{admin, sign_in, store};

fn verb(name: &str) -> &'static Verb {
    DEEDS.iter().find(|verb| verb.name == name).unwrap()
}

fn form(fields: &[(&str, &str)]) -> Form {
    let pairs = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Form { pairs, from: "192.0.2.1".into(), ..Form::default() }
}

async fn act_as(world: &World, viewer: Viewer, name: &str, form: &Form) -> Result<Next, Refused> {
    perform(verb(name), world.clone(), Asker { viewer, locale: Locale::Fr }, form).await
}

async fn visitor(world: &World, name: &str, form: &Form) -> Result<Next, Refused> {
    act_as(world, Viewer::default(), name, form).await
}

fn later(world: &World, minutes: i64) -> World {
    World { clock: Clock::at(noon_of_tests().plus(minutes * MINUTE)), ..world.clone() }
}

fn ask_in(next: &Next) -> String {
    let (_, rest) = next.to.split_once("ask=").unwrap();
    rest.split('&').next().unwrap().to_owned()
}

/// Asks for a code; gives what the page holds and what the mail says.
async fn asked(world: &World, email: &str) -> (String, String) {
    let next = visitor(world, "send-code", &form(&[("email", email)])).await.unwrap();
    assert!(!next.to.contains(email), "no address in an address: {}", next.to);
    (ask_in(&next), last_code(world).await)
}

async fn last_code(world: &World) -> String {
    let mut tx = world.db.read().await.unwrap();
    let (text,) = sql!(tx, one(String,), "select text from mail order by id desc limit 1").unwrap();
    text.split_whitespace().find(|word| word.len() == 6 && word.parse::<u32>().is_ok()).unwrap().to_owned()
}

fn other(code: &str) -> &'static str {
    if code == "000000" { "000001" } else { "000000" }
}

async fn enter(world: &World, ask: &str, code: &str) -> Result<Next, Refused> {
    visitor(world, "enter", &form(&[("ask", ask), ("code", code)])).await
}

/// Signs a browser in; gives what it sends back from then on.
async fn browser(world: &World, email: &str) -> (Viewer, String) {
    let (ask, code) = asked(world, email).await;
    let cookie = enter(world, &ask, &code).await.unwrap().cookie.unwrap();
    let cookie = cookie.split(';').next().unwrap().to_owned();
    (seen(world, &cookie).await.unwrap(), cookie)
}

async fn seen(world: &World, cookie: &str) -> Option<Viewer> {
    let mut tx = world.db.read().await.unwrap();
    sign_in::viewer(&mut tx, cookie, world.clock.now()).await.unwrap().map(|(viewer, _)| viewer)
}

fn why(answer: Result<Next, Refused>, field: &str) -> String {
    match answer {
        Err(Refused::Wrong { wrong, problem }) => {
            Sent { wrong, ..Sent::default() }.why(field).map(str::to_owned).or(problem).unwrap()
        }
        other => panic!("not refused for {field}: {other:?}"),
    }
}

#[tokio::test]
async fn a_code_signs_in_whoever_confirms_an_address() {
    each_database(|world| async move {
        let (ask, code) = asked(&world, " Anna@Example.org ").await;
        assert!(why(enter(&world, &ask, other(&code)).await, "code").ends_with("4."));
        let next = enter(&world, &ask, &format!("{} {}", &code[..3], &code[3..])).await.unwrap();
        assert_eq!(next.to, "/fr/me");
        let cookie = next.cookie.unwrap();
        assert!(cookie.starts_with("__Host-concerto=") && cookie.contains("HttpOnly"), "{cookie}");
        let anna = seen(&world, cookie.split(';').next().unwrap()).await.unwrap();
        assert_eq!(anna.email, "anna@example.org");
        assert!(anna.holds(Role::Participant, kit::rights::Scope::default()));
        assert!(anna.grants.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_code_is_good_once_and_for_ten_minutes() {
    each_database(|world| async move {
        let (ask, code) = asked(&world, "anna@example.org").await;
        enter(&later(&world, 9), &ask, &code).await.unwrap();
        assert_eq!(why(enter(&later(&world, 9), &ask, &code).await, "code"), people::texts::code_used(Locale::Fr));
        let (ask, code) = asked(&world, "anna@example.org").await;
        assert_eq!(why(enter(&later(&world, 10), &ask, &code).await, "code"), people::texts::code_expired(Locale::Fr));
        assert_eq!(why(enter(&world, &ask, "12345").await, "code"), people::texts::code_form(Locale::Fr));
        let stranger = kit::id::fresh();
        assert_eq!(why(enter(&world, &stranger, &code).await, "code"), people::texts::code_expired(Locale::Fr));
        assert_eq!(enter(&world, "x", &code).await, Err(Refused::Not(Error::Senseless)));
    })
    .await;
}

#[tokio::test]
async fn a_code_belongs_to_the_page_that_asked() {
    each_database(|world| async move {
        let (anna, _) = asked(&world, "anna@example.org").await;
        let (_, bobs_code) = asked(&world, "bob@example.org").await;
        // One chance in a million that both are the same.
        why(enter(&world, &anna, &bobs_code).await, "code");
    })
    .await;
}

#[tokio::test]
async fn five_wrong_tries_end_a_code() {
    each_database(|world| async move {
        let (ask, code) = asked(&world, "anna@example.org").await;
        for left in (1..=4).rev() {
            let said = why(enter(&world, &ask, other(&code)).await, "code");
            assert_eq!(said, people::texts::code_wrong(Locale::Fr, left));
        }
        let spent = Refused::TooMany { problem: people::texts::code_spent(Locale::Fr).into() };
        assert_eq!(enter(&world, &ask, other(&code)).await, Err(spent.clone()));
        assert_eq!(enter(&world, &ask, &code).await, Err(spent), "the right one comes too late");
        // With three codes gone, the answer says how long to wait.
        asked(&world, "anna@example.org").await;
        asked(&world, "anna@example.org").await;
        let wait = Refused::TooMany { problem: people::texts::code_spent_wait(Locale::Fr, 8) };
        assert_eq!(enter(&later(&world, 2), &ask, &code).await, Err(wait));
    })
    .await;
}

#[tokio::test]
async fn two_at_once_use_a_code_once() {
    each_database(|world| async move {
        let (ask, code) = asked(&world, "anna@example.org").await;
        let (one, two) = tokio::join!(enter(&world, &ask, &code), enter(&world, &ask, &code));
        assert_eq!([one.is_ok(), two.is_ok()].iter().filter(|ok| **ok).count(), 1);
    })
    .await;
}

#[tokio::test]
async fn codes_are_few_for_an_address() {
    each_database(|world| async move {
        for _ in 0..3 {
            asked(&world, "anna@example.org").await;
        }
        let more = form(&[("email", "anna@example.org")]);
        let wait = Refused::TooMany { problem: people::texts::too_many_codes(Locale::Fr, 7) };
        assert_eq!(visitor(&later(&world, 3), "send-code", &more).await, Err(wait));
        asked(&world, "bob@example.org").await;
        for round in 1..=7 {
            visitor(&later(&world, 10 * round), "send-code", &more).await.unwrap();
        }
        let tomorrow = later(&world, 80);
        assert!(matches!(visitor(&tomorrow, "send-code", &more).await, Err(Refused::TooMany { .. })), "ten a day");
        visitor(&later(&world, 24 * 60), "send-code", &more).await.unwrap();
    })
    .await;
}

/// A form from another network address.
fn form_from(network: u8, email: &str) -> Form {
    Form { from: format!("198.51.100.{network}"), ..form(&[("email", email)]) }
}

#[tokio::test]
async fn a_stranger_does_not_shut_somebody_out() {
    each_database(|world| async move {
        for _ in 0..3 {
            visitor(&world, "send-code", &form_from(1, "anna@example.org")).await.unwrap();
        }
        let stranger = visitor(&world, "send-code", &form_from(1, "anna@example.org")).await;
        assert!(matches!(stranger, Err(Refused::TooMany { .. })));
        let (ask, code) = asked(&world, "anna@example.org").await;
        enter(&world, &ask, &code).await.expect("anna asks from elsewhere");
        // Many together are too many: nobody may guess for ever.
        for network in 2..=9 {
            visitor(&world, "send-code", &form_from(network, "anna@example.org")).await.unwrap();
        }
        let wait = Refused::TooMany { problem: people::texts::too_many_codes(Locale::Fr, 10) };
        assert_eq!(visitor(&world, "send-code", &form_from(10, "anna@example.org")).await, Err(wait));
        for n in 0..28 {
            let then = later(&world, 10 * (1 + i64::from(n) / 12));
            visitor(&then, "send-code", &form_from(20 + n, "anna@example.org")).await.unwrap();
        }
        let evening = later(&world, 8 * 60);
        let forty = visitor(&evening, "send-code", &form_from(100, "anna@example.org")).await;
        assert!(matches!(forty, Err(Refused::TooMany { .. })), "forty a day");
    })
    .await;
}

#[tokio::test]
async fn a_tag_does_not_make_another_address() {
    each_database(|world| async move {
        for tagged in ["anna@example.org", "anna+1@example.org", "anna+2@example.org"] {
            asked(&world, tagged).await;
        }
        for more in ["anna+3@example.org", "anna@example.org"] {
            let answer = visitor(&world, "send-code", &form(&[("email", more)])).await;
            assert!(matches!(answer, Err(Refused::TooMany { .. })), "{more}");
        }
        // The code still goes where it was asked to, tag and all.
        let (ask, code) = asked(&world, "bob+work@example.org").await;
        let cookie = enter(&world, &ask, &code).await.unwrap().cookie.unwrap();
        assert_eq!(seen(&world, cookie.split(';').next().unwrap()).await.unwrap().email, "bob+work@example.org");
    })
    .await;
}

#[tokio::test]
async fn two_requests_at_once_are_both_counted() {
    each_database(|world| async move {
        asked(&world, "anna@example.org").await;
        asked(&world, "anna@example.org").await;
        let more = form(&[("email", "anna@example.org")]);
        let (one, two) = tokio::join!(visitor(&world, "send-code", &more), visitor(&world, "send-code", &more));
        assert_eq!([one.is_ok(), two.is_ok()].iter().filter(|ok| **ok).count(), 1);
    })
    .await;
}

#[tokio::test]
async fn codes_are_bounded_for_a_network() {
    each_database(|world| async move {
        for n in 0..60 {
            asked(&world, &format!("p{n}@example.org")).await;
        }
        let mut more = form(&[("email", "more@example.org")]);
        let wait = Refused::TooMany { problem: people::texts::too_many_here(Locale::Fr, 10) };
        assert_eq!(visitor(&world, "send-code", &more).await, Err(wait));
        more.from = "192.0.2.2".into();
        visitor(&world, "send-code", &more).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let (told,) = sql!(tx, one(i64,), "select count(*) from sign_in_code where from_hash like '%192.0%'").unwrap();
        assert_eq!(told, 0, "no network address is kept");
    })
    .await;
}

#[tokio::test]
async fn a_known_address_is_answered_as_an_unknown_one() {
    each_database(|world| async move {
        browser(&world, "anna@example.org").await;
        let shape = async |email: &str| {
            let next = visitor(&world, "send-code", &form(&[("email", email)])).await.unwrap();
            next.to.replace(&ask_in(&next), "…")
        };
        assert_eq!(shape("anna@example.org").await, shape("nobody@example.org").await);
        assert_eq!(
            why(visitor(&world, "send-code", &form(&[("email", "anna@")])).await, "email"),
            "Il manque la fin de l’adresse, après @."
        );
    })
    .await;
}

#[tokio::test]
async fn sending_the_form_twice_sends_one_code() {
    each_database(|world| async move {
        let intent = kit::id::fresh();
        let twice = form(&[("email", "anna@example.org"), ("intent", &intent)]);
        let first = visitor(&world, "send-code", &twice).await.unwrap();
        assert_eq!(visitor(&world, "send-code", &twice).await.unwrap().to, first.to);
        let mut tx = world.db.read().await.unwrap();
        let (mails,) = sql!(tx, one(i64,), "select count(*) from mail").unwrap();
        assert_eq!(mails, 1);
    })
    .await;
}

#[tokio::test]
async fn signing_in_leads_back_and_nowhere_else() {
    each_database(|world| async move {
        let fine = "/nl/session/x/agenda?done=moved&a=b";
        let hostile =
            ["//evil.example", "https://evil.example/fr/", "/fr//evil.example", "/fr/\\evil.example", "/fr/\r\nX: y"];
        for (n, path) in std::iter::once(fine).chain(hostile).enumerate() {
            let email = format!("p{n}@example.org");
            let next = visitor(&world, "send-code", &form(&[("email", &email), ("next", path)])).await.unwrap();
            let code = last_code(&world).await;
            let sent = form(&[("ask", &ask_in(&next)), ("code", &code), ("next", path)]);
            let then = visitor(&world, "enter", &sent).await.unwrap();
            if path == fine {
                assert!(next.to.ends_with("&next=/nl/session/x/agenda%3Fdone%3Dmoved%26a%3Db"), "{}", next.to);
                assert_eq!(then.to, fine);
            } else {
                assert!(!next.to.contains("next"), "{}", next.to);
                assert_eq!(then.to, "/fr/me");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn one_browser_signs_out_the_other_stays() {
    each_database(|world| async move {
        let (anna, phone) = browser(&world, "anna@example.org").await;
        let (_, desk) = browser(&world, "anna@example.org").await;
        let mut from_phone = form(&[]);
        from_phone.cookies.clone_from(&phone);
        let next = act_as(&world, anna, "sign-out", &from_phone).await.unwrap();
        assert!(next.forget, "the phone is emptied");
        assert!(next.cookie.unwrap().starts_with("__Host-concerto=; Max-Age=0;"));
        assert!(seen(&world, &phone).await.is_none());
        assert!(seen(&world, &desk).await.is_some());
        let again = visitor(&world, "sign-out", &from_phone).await.unwrap();
        assert!(again.forget, "out already: emptied all the same");
    })
    .await;
}

#[tokio::test]
async fn everywhere_is_everywhere_and_only_one_s_own() {
    each_database(|world| async move {
        let (anna, phone) = browser(&world, "anna@example.org").await;
        let (_, desk) = browser(&world, "anna@example.org").await;
        let (_, bobs) = browser(&world, "bob@example.org").await;
        assert_eq!(visitor(&world, "sign-out-everywhere", &form(&[])).await, Err(Refused::Not(Error::SignIn)));
        let next = act_as(&world, anna, "sign-out-everywhere", &form(&[])).await.unwrap();
        assert!(next.forget);
        assert!(seen(&world, &phone).await.is_none());
        assert!(seen(&world, &desk).await.is_none());
        assert!(seen(&world, &bobs).await.is_some());
    })
    .await;
}

#[tokio::test]
async fn one_says_one_s_own_name() {
    each_database(|world| async move {
        let (anna, cookie) = browser(&world, "anna@example.org").await;
        act_as(&world, anna.clone(), "profile", &form(&[("name", "Anna"), ("function", "Accueil")])).await.unwrap();
        assert_eq!(seen(&world, &cookie).await.unwrap().name, "Anna");
        let long = "a".repeat(201);
        let said = why(act_as(&world, anna, "profile", &form(&[("name", &long)])).await, "name");
        assert_eq!(said, people::texts::too_long(Locale::Fr, 200));
        assert_eq!(visitor(&world, "profile", &form(&[])).await, Err(Refused::Not(Error::SignIn)));
    })
    .await;
}

/// A world with an administrator in it.
async fn administered(world: &World) -> (PersonId, Viewer) {
    let mut tx = world.db.write().await.unwrap();
    territories::load::reference(&mut tx).await.unwrap();
    let id = admin::first_administrator(&mut tx, "ada@example.org", "Ada", Locale::Fr, noon_of_tests()).await.unwrap();
    tx.commit().await.unwrap();
    let ada = viewer(id.as_str(), Role::Administrator, None);
    (id, ada)
}

async fn roles(world: &World, email: &str) -> Vec<Given> {
    let mut tx = world.db.read().await.unwrap();
    let Some(person) = store::by_email(&mut tx, email).await.unwrap() else { return Vec::new() };
    store::roles_of(&mut tx, &person.id).await.unwrap()
}

#[tokio::test]
async fn an_administrator_gives_and_takes_roles() {
    each_database(|world| async move {
        let (_, ada) = administered(&world).await;
        let add = form(&[
            ("email", "mo@example.org"),
            ("name", "Mo"),
            ("lang", "nl"),
            ("role", "moderator"),
            ("body", "atelier-nord"),
        ]);
        assert_eq!(act_as(&world, ada.clone(), "add", &add).await.unwrap().to, "/fr/admin/people?done=added");
        let held = Given { role: Role::Moderator, body: Some("atelier-nord".into()), project: None };
        assert_eq!(roles(&world, "mo@example.org").await, [held]);
        assert_eq!(why(act_as(&world, ada.clone(), "add", &add).await, "role"), people::texts::already(Locale::Fr));

        let coordinator = form(&[
            ("email", "co@example.org"),
            ("name", "Co"),
            ("organisation", "Fil"),
            ("role", "coordinator"),
            ("body", "concertation"),
            ("new_project", "Le Banc"),
        ]);
        act_as(&world, ada.clone(), "add", &coordinator).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let co = store::by_email(&mut tx, "co@example.org").await.unwrap().unwrap();
        assert_eq!(store::project_of(&mut tx, co.id.as_str()).await.unwrap().unwrap().name.fr, "Le Banc");
        let (subject, lang) =
            sql!(tx, one(String, String), "select subject, lang from mail where to_address = 'mo@example.org'")
                .unwrap();
        assert_eq!((subject.as_str(), lang.as_str()), ("Je rol in Concerto", "nl"));
        let mo = store::by_email(&mut tx, "mo@example.org").await.unwrap().unwrap();
        drop(tx);

        // Another role, given in French: Mo still reads Dutch.
        let more = form(&[("email", "mo@example.org"), ("lang", "fr"), ("role", "moderator"), ("body", "atelier-sud")]);
        act_as(&world, ada.clone(), "add", &more).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let (dutch,) =
            sql!(tx, one(i64), "select count(*) from mail where to_address = 'mo@example.org' and lang = 'nl'")
                .unwrap();
        assert_eq!(dutch, 2);
        drop(tx);

        let id = mo.id.to_string();
        let remove = form(&[("person", &id), ("held_role", "moderator"), ("held_body", "atelier-nord")]);
        act_as(&world, ada.clone(), "remove", &remove).await.unwrap();
        assert_eq!(roles(&world, "mo@example.org").await.len(), 1);
        assert_eq!(why(act_as(&world, ada, "remove", &remove).await, ""), people::texts::gone(Locale::Fr));
        let mut tx = world.db.read().await.unwrap();
        let trail = sql!(tx, all(String,), "select verb from audit order by id").unwrap();
        let trail: Vec<_> = trail.into_iter().map(|(verb,)| verb).collect();
        assert_eq!(trail, ["command/user-add", "admin/add", "admin/add", "admin/add", "admin/remove"]);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_each_field_and_nothing_is_kept() {
    each_database(|world| async move {
        let (_, ada) = administered(&world).await;
        let nothing = form(&[("role", "coordinator")]);
        let Err(Refused::Wrong { wrong, .. }) = act_as(&world, ada.clone(), "add", &nothing).await else {
            panic!("taken")
        };
        let fields: Vec<_> = wrong.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["email", "name", "body", "project"]);
        let base = [("email", "co@example.org"), ("name", "Co")];
        let with = |more: &[(&str, &str)]| form(&[&base, more].concat());
        let atelier = with(&[("role", "coordinator"), ("body", "atelier-nord"), ("new_project", "Le Banc")]);
        assert_eq!(
            why(act_as(&world, ada.clone(), "add", &atelier).await, "body"),
            people::texts::body_not_concertation(Locale::Fr)
        );
        for role in ["", "visitor", "present", "king"] {
            assert_eq!(
                why(act_as(&world, ada.clone(), "add", &with(&[("role", role)])).await, "role"),
                people::texts::role_empty(Locale::Fr)
            );
        }
        assert_eq!(roles(&world, "co@example.org").await, []);
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(store::by_email(&mut tx, "co@example.org").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn roles_are_the_administrators_alone() {
    each_database(|world| async move {
        let (id, _) = administered(&world).await;
        let person = id.to_string();
        let add = form(&[("email", "me@example.org"), ("name", "Me"), ("role", "administrator")]);
        let remove = form(&[("person", &person), ("held_role", "administrator")]);
        for (name, form) in [("add", &add), ("remove", &remove)] {
            assert_eq!(visitor(&world, name, form).await, Err(Refused::Not(Error::SignIn)));
            for role in [Role::Coordinator, Role::Moderator] {
                let someone = viewer(&kit::id::fresh(), role, Some("concertation"));
                assert_eq!(act_as(&world, someone, name, form).await, Err(Refused::Not(Error::Forbidden)));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_stays() {
    each_database(|world| async move {
        let (ada_id, ada) = administered(&world).await;
        let ada_id = ada_id.to_string();
        let remove_ada = form(&[("person", &ada_id), ("held_role", "administrator")]);
        let said = why(act_as(&world, ada.clone(), "remove", &remove_ada).await, "");
        assert_eq!(said, people::texts::last_administrator(Locale::Fr));
        assert_eq!(roles(&world, "ada@example.org").await.len(), 1);

        let add =
            form(&[("email", "bo@example.org"), ("name", "Bo"), ("role", "administrator"), ("body", "atelier-nord")]);
        act_as(&world, ada.clone(), "add", &add).await.unwrap();
        assert_eq!(
            roles(&world, "bo@example.org").await,
            [Given { role: Role::Administrator, body: None, project: None }]
        );
        let mut tx = world.db.read().await.unwrap();
        let bo = store::by_email(&mut tx, "bo@example.org").await.unwrap().unwrap().id.to_string();
        drop(tx);
        // Each removes the other at the same moment: one of them stays.
        let remove_bo = form(&[("person", &bo), ("held_role", "administrator")]);
        let bo = viewer(&bo, Role::Administrator, None);
        let (one, two) =
            tokio::join!(act_as(&world, ada, "remove", &remove_bo), act_as(&world, bo, "remove", &remove_ada));
        assert_eq!([one.is_ok(), two.is_ok()].iter().filter(|ok| **ok).count(), 1);
    })
    .await;
}

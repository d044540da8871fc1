//! One's own page, as the server makes it: what is asked of one, what comes next, what became of one's
//! words; and the pages behind it.

mod house;

use house::{House, each_house};

const PALIERS: &str = "coordination.paliers@example.org";
const PROMISE: &str = "Envoyer au groupe le modèle de fiche-situation en huit lignes.";

/// The page between its landmarks, without what hydration leaves.
async fn page(house: &House, path: &str, cookie: &str) -> String {
    let answer = house.get(path, cookie).await;
    assert_eq!(answer.status.as_u16(), 200, "{path}: {}", answer.text);
    let main = answer.text.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or_default();
    main.replace("<!>", "")
}

/// The part of a page under a heading of this id.
fn section<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    page.split("<section").find(|part| part.contains(&format!("id=\"{id}\"")))
}

async fn promise(house: &House) -> String {
    house.one("select id from outcome where kind = 'commitment' and text_fr like 'Envoyer au groupe%'").await
}

#[tokio::test]
async fn a_promise_is_asked_for_told_and_read_by_the_group() {
    each_house(|house| async move {
        let cookie = house.cookie_of(PALIERS).await;
        let before = page(&house, "/fr/me", &cookie).await;
        let asked = section(&before, "asked").expect("something is asked");
        assert!(asked.contains(PROMISE) && asked.contains("value=\"kept\""), "{asked}");
        assert!(!asked.contains("href=\"/fr/tasks\""), "a coordinator has no tasks");

        let promise = promise(&house).await;
        let tell = |words: &str| format!("do=tell&commitment={promise}&seen=0&standing=dropped&words={words}");
        let refused = house.post("/fr/me", &cookie, &tell("")).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.text.contains("id=\"words-e\""), "{}", refused.text);
        let told = house.post("/fr/me", &cookie, &tell("Salle+ferm%C3%A9e.")).await;
        assert_eq!(told.status.as_u16(), 303, "{}", told.text);

        let after = page(&house, "/fr/me?done=told", &cookie).await;
        assert!(section(&after, "asked").is_none_or(|asked| !asked.contains(PROMISE)), "{after}");
        let group = page(&house, "/fr/body/concertation/commitments", &cookie).await;
        let closed = section(&group, "closed").expect("what is closed");
        assert!(
            closed.contains(PROMISE) && closed.contains("Abandonné") && closed.contains("Salle fermée."),
            "{closed}"
        );
        let ways = page(&house, "/fr/body/concertation", &cookie).await;
        assert!(ways.contains("/fr/body/concertation/commitments") && !ways.contains("/delays"), "{ways}");
    })
    .await;
}

#[tokio::test]
async fn the_link_of_a_mail_shows_one_promise_and_is_kept_nowhere() {
    each_house(|house| async move {
        let secret = house.asked_about_a_promise().await;
        let address = format!("/fr/commitment/{secret}");
        for _ in 0..2 {
            let shown = house.get(&address, "").await;
            assert_eq!(shown.status.as_u16(), 200);
            assert_eq!(shown.headers["cache-control"], "private, no-store");
            assert!(shown.text.contains("noindex") && !shown.text.contains("name=\"intent\""), "{}", shown.text);
        }
        let news = house.one("select cast(count(*) as text) from commitment_news").await;
        assert_eq!(news, "4", "looking changes nothing");
        assert_eq!(house.get("/fr/commitment/0", "").await.status.as_u16(), 404);
    })
    .await;
}

#[tokio::test]
async fn a_session_opens_with_what_was_promised_for_those_who_are_in_it() {
    each_house(|house| async move {
        let id = house.one("select id from session where state = 'settled' and body_id = 'concertation'").await;
        let cookie = house.cookie_of(PALIERS).await;
        let agenda = page(&house, &format!("/fr/session/{id}/agenda"), &cookie).await;
        assert!(agenda.contains(PROMISE), "{agenda}");
        let outside = house.cookie_of("moderation.nord-est@example.org").await;
        let nord_est =
            house.one("select id from session where state = 'announced' and body_id = 'atelier-nord-est'").await;
        for visitor in ["", outside.as_str()] {
            let agenda = page(&house, &format!("/fr/session/{nord_est}/agenda"), visitor).await;
            assert!(!agenda.contains(PROMISE), "{agenda}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_moderator_finds_tasks_and_delays() {
    each_house(|house| async move {
        let cookie = house.cookie_of("moderatrice@example.org").await;
        let mine = page(&house, "/nl/me", &cookie).await;
        let asked = section(&mine, "asked").expect("tasks");
        assert!(asked.contains("href=\"/nl/tasks\""), "{asked}");
        assert!(asked.matches("<li class=\"stack-s\"").count() <= 5, "{asked}");
        let tasks = page(&house, "/nl/tasks", &cookie).await;
        assert!(tasks.matches("<li").count() > 5 && tasks.contains("/nl/body/atelier-sud/delays"), "{tasks}");
        assert!(!tasks.contains("data-kind=\"err\""), "what is late is said calmly");
        let delays = page(&house, "/nl/body/concertation/delays", &cookie).await;
        assert!(delays.contains("name=\"settle_agenda\"") && !delays.contains("open_registration"), "{delays}");
    })
    .await;
}

#[tokio::test]
async fn words_are_followed_and_an_empty_page_says_so_once() {
    each_house(|house| async move {
        let cookie = house.cookie_of(PALIERS).await;
        let mine = page(&house, "/fr/me", &cookie).await;
        let became = section(&mine, "became").expect("what became of it");
        assert!(became.contains("La charte tient en deux pages.") && became.contains("sans signature"), "{became}");
        let next = section(&mine, "next").expect("what comes next");
        assert!(next.contains("/agenda\""), "{next}");
        let nobody = page(&house, "/fr/me", &house.cookie_of("admin@example.org").await).await;
        assert_eq!(nobody.matches("class=\"empty\"").count(), 1, "{nobody}");
        for id in ["asked", "next", "became"] {
            assert!(section(&nobody, id).is_none(), "{id}");
        }
    })
    .await;
}

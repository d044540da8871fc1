//! What every answer must hold, asked over the whole server.

mod house;

use axum::http::StatusCode;
use house::House;

fn nonce(policy: &str) -> String {
    policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_page_is_whole_and_strict() {
    let house = House::open().await;
    let page = house.get("/nl/", "").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("<html lang=\"nl\""));
    assert!(page.text.contains("</html>"));
    assert!(!page.text.contains(" style=\""), "an inline style");
    assert_eq!(page.headers["content-language"], "nl");
    assert_eq!(page.headers["x-content-type-options"], "nosniff");
    assert_eq!(page.headers["x-offline"], "keep");
    let policy = page.headers["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"));
    for script in page.text.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap();
        assert!(tag.contains(&format!("nonce=\"{}\"", nonce(&policy))) || tag.contains("src=\"/"), "{tag}");
    }
}

#[tokio::test]
async fn a_shared_page_has_a_nonce_for_each_visitor() {
    let house = House::open().await;
    let mut seen = std::collections::BTreeSet::new();
    let mut first = None;
    for _ in 0..3 {
        let page = house.get("/fr/", "").await;
        let nonce = nonce(page.headers["content-security-policy"].to_str().unwrap());
        let bare = page.text.replace(&nonce, "");
        assert_eq!(first.get_or_insert(bare.clone()), &bare, "the page differs in more than its nonce");
        assert!(seen.insert(nonce), "a nonce came twice");
    }
}

#[tokio::test]
async fn a_private_page_is_kept_by_no_cache() {
    let house = House::open().await;
    let cookie = house.cookie_of("coordination.paliers@example.org").await;
    let mine = house.get("/fr/me", &cookie).await;
    assert_eq!(mine.status, StatusCode::OK);
    assert!(mine.text.contains("coordination.paliers@example.org"));
    assert_eq!(mine.headers["cache-control"], "private, no-store");
    assert!(!mine.headers.contains_key("x-offline"));
    let theirs = house.get("/fr/me", "").await;
    assert!(!theirs.text.contains("coordination.paliers@example.org"));
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let house = House::open().await;
    let cookie = house.cookie_of("admin@example.org").await;
    let form = "do=add&email=x%40example.org&name=X&role=administrator&lang=fr";
    for foreign in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let answer = house.post_with("/fr/admin/people", &cookie, form, &[foreign]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{foreign:?}");
    }
    assert_eq!(house.one("select cast(count(*) as text) from person where email = 'x@example.org'").await, "0");
}

#[tokio::test]
async fn nonsense_gets_its_status_and_no_detail_of_the_inside() {
    let house = House::open().await;
    let long = "x".repeat(200_000);
    let tries = [
        (house.get("/fr/session/not-an-id", "").await, 404),
        (house.get("/fr/session/0190f0c0-0000-7000-8000-000000000000", "").await, 404),
        (house.get("/fr/year/1", "").await, 404),
        (house.get("/fr/nowhere", "").await, 404),
        (house.get("/en/", "").await, 404),
        (house.get("/api/fn/nothing", "").await, 404),
        (house.get("/api/fn/sessions/read?session=%27", "").await, 400),
        (house.get("/api/v1/year/99999", "").await, 404),
        (house.get("/../../etc/passwd", "").await, 404),
        (house.get("/fr/../../../etc/passwd", "").await, 404),
        (house.post("/fr/sign-in", "", "do=no-such-deed").await, 400),
        (house.post("/fr/sign-in", "", "").await, 400),
        (house.post("/fr/sign-in", "", &format!("do=send-code&email={long}")).await, 413),
        (house.post("/en/sign-in", "", "do=send-code").await, 404),
        (house.post_with("/fr/sign-in", "", "{}", &[("content-type", "application/json")]).await, 415),
        (house.post("/fr/year/2027", "", "do=x").await, 405),
    ];
    for (i, (answer, status)) in tries.iter().enumerate() {
        assert_eq!(answer.status.as_u16(), *status, "try {i}: {}", answer.text.chars().take(200).collect::<String>());
        for inside in ["sqlx", "SQL", "panicked", "src/", "no such table", "Deserial"] {
            assert!(!answer.text.contains(inside), "try {i} says {inside}");
        }
    }
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed() {
    let house = House::open().await;
    let answer = house.post("/nl/sign-in", "", "do=send-code&email=paliers%40").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("value=\"paliers@\""));
    assert!(answer.text.contains("aria-invalid=\"true\""));
}

#[tokio::test]
async fn the_language_of_a_first_visit_is_the_browsers() {
    let house = House::open().await;
    let first = house.get("/", "").await;
    assert_eq!((first.status, first.headers["location"].to_str().unwrap()), (StatusCode::SEE_OTHER, "/fr/"));
    let back = house.get("/", "lang=nl").await;
    assert_eq!(back.headers["location"], "/nl/");
}

#[tokio::test]
async fn the_year_is_public_json() {
    let house = House::open().await;
    let answer = house.get("/api/v1/year/2027", "").await;
    let year: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    let windows = year["windows"].as_array().unwrap();
    assert_eq!(windows.len(), 22);
    let june = windows.iter().filter(|w| w["from"] == "2027-06-01" && w["to"] == "2027-06-30").count();
    assert_eq!(june, 6);
    assert!(windows.iter().all(|w| ["concertation", "atelier"].contains(&w["kind"].as_str().unwrap())));
}

#[tokio::test]
async fn it_says_when_it_is_ready() {
    let house = House::open().await;
    assert_eq!(house.get("/livez", "").await.status, StatusCode::OK);
    assert_eq!(house.get("/readyz", "").await.status, StatusCode::OK);
}

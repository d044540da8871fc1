//! What every answer must hold, asked over the whole server.

mod house;

use axum::http::StatusCode;
use house::each_house;
use kit::sql;

fn nonce(policy: &str) -> String {
    policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_page_is_whole_and_strict() {
    each_house(|house| async move {
        let page = house.get("/nl/practices", "").await;
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
    })
    .await;
}

#[tokio::test]
async fn a_page_has_a_nonce_of_its_own_each_time() {
    each_house(|house| async move {
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..3 {
            let page = house.get("/fr/practices", "").await;
            assert!(seen.insert(nonce(page.headers["content-security-policy"].to_str().unwrap())));
        }
    })
    .await;
}

/// Pages that a visitor only reads: they come without a script of their own, without a form, and once.
#[tokio::test]
async fn a_page_to_read_is_a_document() {
    each_house(|house| async move {
        for address in [
            "/fr/",
            "/nl/year/2027",
            "/fr/territories",
            "/nl/territory/nord-est",
            "/fr/body/concertation",
            "/nl/privacy",
        ] {
            let page = house.get(address, "").await;
            assert_eq!(page.status, StatusCode::OK, "{address}");
            let policy = page.headers["content-security-policy"].to_str().unwrap();
            assert!(!policy.contains("nonce") && !policy.contains("unsafe"), "{address}: {policy}");
            let scripts: Vec<_> =
                page.text.split("<script").skip(1).map(|script| script.split('<').next().unwrap()).collect();
            assert_eq!(scripts, [" type=\"module\" src=\"/pwa.js\">"], "{address}");
            assert!(!page.text.contains("name=\"intent\""), "{address} has a form");
            // A query that nobody knows changes nothing but that it is made anew.
            let again = house.get(&format!("{address}?x=1"), "").await;
            assert_eq!(again.text, page.text, "{address}");
            // Who signed in gets the browser's half with it.
            let cookie = house.cookie_of("coordination.paliers@example.org").await;
            assert!(house.get(address, &cookie).await.text.contains("/pkg/"), "{address}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_document_is_not_sent_twice() {
    each_house(|house| async move {
        let first = house.get("/fr/", "").await;
        let tag = first.headers["etag"].to_str().unwrap().to_owned();
        let again = house.get_with("/fr/", &[("if-none-match", &tag)]).await;
        assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
        let other = house.get_with("/fr/", &[("if-none-match", "W/\"0\"")]).await;
        assert_eq!((other.status, other.text), (StatusCode::OK, first.text));
    })
    .await;
}

#[tokio::test]
async fn a_private_page_is_kept_by_no_cache() {
    each_house(|house| async move {
        let cookie = house.cookie_of("coordination.paliers@example.org").await;
        let mine = house.get("/fr/me", &cookie).await;
        assert_eq!(mine.status, StatusCode::OK);
        assert!(mine.text.contains("coordination.paliers@example.org"));
        assert_eq!(mine.headers["cache-control"], "private, no-store");
        assert!(!mine.headers.contains_key("x-offline"));
        let theirs = house.get("/fr/me", "").await;
        assert!(!theirs.text.contains("coordination.paliers@example.org"));
    })
    .await;
}

fn page_has_intent(html: &str) -> bool {
    html.contains("name=\"intent\"")
}

#[tokio::test]
async fn a_page_whose_address_is_a_secret_is_kept_nowhere() {
    each_house(|house| async move {
        let secret = house.registered("noor@example.org").await;
        let address = format!("/nl/registration/{secret}");
        // The second time and with the cookie of a language: when the cache would answer.
        for cookie in ["", "", "lang=nl"] {
            let page = house.get(&address, cookie).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.text.contains("noor@example.org"));
            assert_eq!(page.headers["cache-control"], "private, no-store");
            assert!(!page.headers.contains_key("x-offline"));
            // The address goes to no other site.
            assert_eq!(page.headers["referrer-policy"], "same-origin");
        }
        let live = house.one("select id from session where state = 'settled' and body_id = 'concertation'").await;
        let (poll, reply) = house.asked_about_dates("coordination.canal@example.org", &live).await;
        for (address, deed) in [(format!("/fr/poll/{poll}"), "answer"), (format!("/fr/reply/{reply}"), "reply")] {
            for cookie in ["", "lang=fr"] {
                let page = house.get(&address, cookie).await;
                assert_eq!(page.status, StatusCode::OK, "{}", page.text);
                assert!(page.text.contains(&format!("value=\"{deed}\"")), "{}", page.text);
                assert_eq!(page.headers["cache-control"], "private, no-store");
                assert!(!page.headers.contains_key("x-offline"));
            }
            // What is missing stands beside its field, on a page that is kept nowhere either.
            let again = house.post(&address, "", &format!("do={deed}")).await;
            assert!(matches!(again.status.as_u16(), 409 | 422), "{}", again.text);
            assert_eq!(again.headers["cache-control"], "private, no-store");
            // Nothing that is kept of an answer holds the secret.
            assert!(!page_has_intent(&house.get(&address, "").await.text));
        }
        for page in ["registration", "poll", "reply"] {
            let wrong = house.get(&format!("/nl/{page}/0"), "").await;
            assert_eq!(
                (wrong.status.as_u16(), &wrong.headers["cache-control"]),
                (404, &"private, no-store".parse().unwrap())
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    each_house(|house| async move {
        let cookie = house.cookie_of("admin@example.org").await;
        let form = "do=add&email=x%40example.org&name=X&role=administrator&lang=fr";
        for foreign in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
            let answer = house.post_with("/fr/admin/people", &cookie, form, &[foreign]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{foreign:?}");
        }
        assert_eq!(house.one("select cast(count(*) as text) from person where email = 'x@example.org'").await, "0");
        let proxied = [("host", "inside:8080"), ("origin", "http://127.0.0.1:3000")];
        let answer = house.post_with("/fr/admin/people", &cookie, form, &proxied).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    })
    .await;
}

#[tokio::test]
async fn nonsense_gets_its_status_and_no_detail_of_the_inside() {
    each_house(|house| async move {
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
            (house.get("/fr/%2e%2E/nl/me", "").await, 404),
            (house.get("/fr/./me", "").await, 404),
            (house.get("/fr/body/%00", "").await, 404),
            (house.get("/fr/practices?words=%00", "").await, 404),
            (house.post("/fr/sign-in", "", "do=enter&ask=%00&code=%00").await, 400),
            (house.post("/fr/join", "", "do=join&code=AB%00&name=%00").await, 422),
        ];
        for (i, (answer, status)) in tries.iter().enumerate() {
            assert_eq!(
                answer.status.as_u16(),
                *status,
                "try {i}: {}",
                answer.text.chars().take(200).collect::<String>()
            );
            for inside in ["sqlx", "SQL", "panicked", "src/", "no such table", "Deserial"] {
                assert!(!answer.text.contains(inside), "try {i} says {inside}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn who_signs_out_leaves_no_pass_behind() {
    each_house(|house| async move {
        let cookie = house.cookie_of("coordination.paliers@example.org").await;
        for accept in ["text/html", "application/json"] {
            let out = house.post_with("/fr/me", &cookie, "do=sign-out", &[("accept", accept)]).await;
            let set: Vec<_> = out.headers.get_all("set-cookie").iter().map(|set| set.to_str().unwrap()).collect();
            for gone in ["concerto=; Max-Age=0;", "concerto-guest=; Max-Age=0;"] {
                assert!(set.iter().any(|set| set.starts_with(gone)), "{set:?}");
            }
            assert!(out.headers["clear-site-data"].to_str().unwrap().contains("storage"));
        }
        let other = house.post("/nl/sign-in", "", "do=send-code&email=noor%40example.org").await;
        assert!(!other.headers.contains_key("set-cookie") && !other.headers.contains_key("clear-site-data"));
    })
    .await;
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed() {
    each_house(|house| async move {
        let answer = house.post("/nl/sign-in", "", "do=send-code&email=paliers%40").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("value=\"paliers@\""));
        assert!(answer.text.contains("aria-invalid=\"true\""));
    })
    .await;
}

#[tokio::test]
async fn the_language_of_a_first_visit_is_the_browsers() {
    each_house(|house| async move {
        let first = house.get("/", "").await;
        assert_eq!((first.status, first.headers["location"].to_str().unwrap()), (StatusCode::SEE_OTHER, "/fr/"));
        let back = house.get("/", "lang=nl").await;
        assert_eq!(back.headers["location"], "/nl/");
        let dictated = house.get("/join?code=7K4M2", "lang=nl").await;
        assert_eq!(dictated.headers["location"], "/nl/join?code=7K4M2");
    })
    .await;
}

#[tokio::test]
async fn the_year_is_public_json() {
    each_house(|house| async move {
        let answer = house.get("/api/v1/year/2027", "").await;
        let year: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
        let windows = year["windows"].as_array().unwrap();
        assert_eq!(windows.len(), 22);
        let june = windows.iter().filter(|w| w["from"] == "2027-06-01" && w["to"] == "2027-06-30").count();
        assert_eq!(june, 6);
        assert!(windows.iter().all(|w| ["concertation", "atelier"].contains(&w["kind"].as_str().unwrap())));
    })
    .await;
}

#[tokio::test]
async fn it_says_when_it_is_ready() {
    each_house(|house| async move {
        assert_eq!(house.get("/livez", "").await.status, StatusCode::OK);
        assert_eq!(house.get("/readyz", "").await.status, StatusCode::OK);
    })
    .await;
}

/// Whatever people type as a title or a name, no page takes it for HTML.
#[tokio::test]
async fn what_people_type_is_text_on_every_page() {
    const TYPED: &str = "</title></h1>\"'><b id=x>&lt;";
    each_house(|house| async move {
        let mut tx = house.world.db.write().await.unwrap();
        sql!(tx, execute, "update session set title_fr = $1, title_nl = $1, venue_fr = $1, address = $1", TYPED)
            .unwrap();
        sql!(tx, execute, "update agenda_item set title_fr = $1, title_nl = $1", TYPED).unwrap();
        sql!(tx, execute, "update contribution set text = $1", TYPED).unwrap();
        sql!(tx, execute, "update practice set title_fr = $1, title_nl = $1", TYPED).unwrap();
        sql!(tx, execute, "update person set name = $1", TYPED).unwrap();
        let sessions = sql!(tx, all(String,), "select id from session").unwrap();
        let practices = sql!(tx, all(String,), "select id from practice").unwrap();
        tx.commit().await.unwrap();

        let mut pages: Vec<String> = [
            "",
            "year/2027",
            "me",
            "practices",
            "practices/leads",
            "practices/review",
            "admin/people",
            "territory/nord-est",
            "body/concertation",
        ]
        .map(str::to_owned)
        .into();
        for (id,) in sessions {
            pages.extend(
                [
                    "",
                    "/edit",
                    "/agenda",
                    "/room",
                    "/drive",
                    "/beam",
                    "/minutes",
                    "/minutes/edit",
                    "/register",
                    "/registrations",
                    "/reply",
                    "/replies",
                ]
                .map(|rest| format!("session/{id}{rest}")),
            );
        }
        pages.extend(practices.iter().flat_map(|(id,)| [format!("practice/{id}"), format!("practice/{id}/edit")]));
        let cookies = [
            String::new(),
            house.cookie_of("moderatrice@example.org").await,
            house.cookie_of("admin@example.org").await,
        ];
        let mut met = 0;
        for cookie in &cookies {
            for page in &pages {
                let answer = house.get(&format!("/fr/{page}"), cookie).await;
                assert!(!answer.text.contains("<b id=x"), "/fr/{page}");
                met += usize::from(answer.text.contains("&lt;b id=x"));
            }
        }
        assert!(met > 100, "only {met} pages show what was typed");
    })
    .await;
}
/// A browser in which feedback was given is not asked again, though nobody wrote down who gave it.
#[tokio::test]
async fn who_has_looked_back_is_not_asked_again() {
    each_house(|house| async move {
        let keys = house.cookie_of("moderatrice@example.org").await;
        let session = house.one("select id from session where state = 'settled' and body_id = 'concertation'").await;
        let version = house
            .one("select cast(version as text) from session where state = 'settled' and body_id = 'concertation'")
            .await;
        house.post(&format!("/fr/session/{session}"), &keys, &format!("do=step&to=live&version={version}")).await;
        let (room, drive) = (format!("/fr/session/{session}/room"), format!("/fr/session/{session}/drive"));
        let guest = house.cookie_of("coordination.canal@example.org").await;
        house.post(&room, &guest, "do=attend&here=yes").await;
        house.post(&drive, &keys, "do=key&key=park_rest&item=").await;
        assert!(house.get(&room, &guest).await.text.contains("value=\"feedback\""));
        let given = house.post(&room, &guest, &format!("do=feedback&helped=Le+tour&change=&once={:032}", 7)).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text);
        let remembered = given.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let again = house.get(&room, &format!("{guest}; {remembered}")).await;
        assert!(!again.text.contains("value=\"feedback\""));
        assert!(house.get(&room, &guest).await.text.contains("value=\"feedback\""), "another browser");
    })
    .await;
}

/// A form with a file, as a browser sends it.
fn with_file(fields: &[(&str, &str)], name: &str, bytes: &str) -> String {
    let field = |(name, value): &(&str, &str)| {
        format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let fields: String = fields.iter().map(field).collect();
    format!(
        "{fields}--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n{bytes}\r\n--cut--\r\n"
    )
}

#[tokio::test]
async fn a_file_comes_with_a_form_and_is_given_to_those_who_may_have_it() {
    each_house(|house| async move {
        const CUT: (&str, &str) = ("content-type", "multipart/form-data; boundary=cut");
        // Both in one answer: `session item`.
        let place = house
            .one(
                "select session_id || ' ' || agenda_item.id from agenda_item join session on session.id = session_id
                 where body_id = 'concertation' and session.state = 'settled' and status = 'planned' limit 1",
            )
            .await;
        let (session, item) = place.split_once(' ').unwrap();
        let page = format!("/fr/session/{session}/agenda/{item}/edit");
        let keys = house.cookie_of("moderatrice@example.org").await;
        let add = [("do", "attach"), ("document", "La note d’été")];
        let note = with_file(&add, "note.pdf", "%PDF-1.7 la note");
        let sent = async |cookie: &str, body: &str| house.post_with(&page, cookie, body, &[CUT]).await;

        assert_eq!(sent("", &note).await.status, StatusCode::UNAUTHORIZED, "a stranger's is not read");
        let endless = format!("--cut\r\n{}", "x".repeat(70_000_000));
        let participant = house.cookie_of("participante@example.org").await;
        assert_eq!(sent(&participant, &endless).await.status, StatusCode::FORBIDDEN, "nor that of others");
        assert_eq!(house.post_with("/fr/me", &keys, &note, &[CUT]).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let coordinator = house.cookie_of("coordination.canal@example.org").await;
        assert_eq!(sent(&coordinator, &note).await.status, StatusCode::FORBIDDEN);
        for (name, bytes, why) in [
            ("note.html", "<script>".to_owned(), "Choisissez un PDF"),
            ("note.pdf", "%PDF-".to_owned() + &"x".repeat(6_000_000), "dépasse 5\u{a0}Mo"),
            ("", String::new(), "Choisissez un fichier"),
        ] {
            let refused = sent(&keys, &with_file(&add, name, &bytes)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.text.contains(why), "{why}: {}", refused.text);
            assert!(refused.text.contains("value=\"La note d’été\""), "what was typed is kept");
        }
        let long = with_file(&[("do", "attach"), ("document", &"x".repeat(200_000))], "note.pdf", "%PDF-");
        for (body, status, why) in [
            (long, StatusCode::PAYLOAD_TOO_LARGE, "dépasse 5\u{a0}Mo"),
            (note.replace("--cut--", ""), StatusCode::BAD_REQUEST, "pas arrivé en entier"),
        ] {
            let refused = sent(&keys, &body).await;
            assert_eq!(refused.status, status);
            assert!(refused.text.contains(why) && refused.text.contains("id=\"file-e\""), "{}", refused.text);
        }
        assert_eq!(house.one("select cast(count(*) as text) from document_file").await, "0", "nothing is half kept");

        // Sent twice it is added once; another file is another document.
        let intent = kit::id::fresh();
        let add = [("do", "attach"), ("intent", intent.as_str()), ("document", "La note d’été")];
        for bytes in ["%PDF-1.7 la note", "%PDF-1.7 la note", "%PDF-1.7 le plan"] {
            assert_eq!(sent(&keys, &with_file(&add, "note.pdf", bytes)).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(house.one("select cast(count(*) as text) from document_file").await, "2");
        let second = "select document_id from document_file order by document_id desc limit 1";
        let second = format!("/fr/document/{}", house.one(second).await);
        assert_eq!(house.get(&second, &keys).await.text, "%PDF-1.7 le plan");
        let file = format!(
            "/nl/document/{}",
            house.one("select document_id from document_file order by document_id limit 1").await
        );
        let read = house.get(&file, &keys).await;
        assert_eq!((read.status, read.text.as_str()), (StatusCode::OK, "%PDF-1.7 la note"));
        assert_eq!(
            (&read.headers["content-type"], &read.headers["content-length"]),
            (&"application/pdf".parse().unwrap(), &"16".parse().unwrap(),)
        );
        assert_eq!(read.headers["content-disposition"], "inline; filename=\"la-note-d-ete.pdf\"");
        assert_eq!(
            (&read.headers["cache-control"], &read.headers["x-content-type-options"]),
            (&"private, no-store".parse().unwrap(), &"nosniff".parse().unwrap(),)
        );
        let stranger = house.get(&file, "").await;
        assert_eq!(stranger.status, StatusCode::SEE_OTHER);
        assert_eq!(stranger.headers["location"].to_str().unwrap(), format!("/nl/sign-in?next={file}"));
        let outside = house.cookie_of("participante@example.org").await;
        assert_eq!(house.get(&file, &outside).await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.get("/nl/document/nothing", &keys).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

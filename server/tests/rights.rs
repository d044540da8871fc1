//! The table of rights, walked: every server function and every deed × every role. A row that lets a
//! role in answers something else than «sign in» or «not for you»; a row that does not answers one of
//! these, or says that there is nothing.

mod house;

use std::collections::{BTreeMap, BTreeSet};

use house::{House, each_house};
use kit::Role;
use kit::rights::{Grant, Scope, Viewer};

/// Who tries: a name, their cookie, and who the server must take them for.
struct Trier {
    name: &'static str,
    cookie: String,
    viewer: Viewer,
}

async fn triers(house: &House, session: &str) -> Vec<Trier> {
    let grant = |role, body: Option<&str>| Grant { role, body: body.map(Into::into) };
    let person = |grants| Viewer { person: Some("somebody".into()), grants, ..Viewer::default() };
    let keys = house.cookie_of("moderatrice@example.org").await;
    let version = house
        .one("select cast(version as text) from session where state = 'settled' and body_id = 'concertation'")
        .await;
    let opened =
        house.post(&format!("/fr/session/{session}"), &keys, &format!("do=step&to=live&version={version}")).await;
    assert_eq!(opened.status.as_u16(), 303, "{}", opened.text);
    let code = house.one("select code from session where state = 'live'").await;
    let joined = house.post("/fr/join", "", &format!("do=join&code={code}&name=")).await;
    assert_eq!(joined.status.as_u16(), 303, "{}", joined.text);
    let pass = joined.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let guest = Viewer { guest_of: Some((session.to_owned(), "g".into())), ..Viewer::default() };
    let moderator_of_one = grant(Role::Moderator, Some("atelier-nord-est"));
    let everywhere = [
        "concertation",
        "atelier-nord",
        "atelier-nord-est",
        "atelier-centre-ouest",
        "atelier-sud-est",
        "atelier-sud",
        "atelier-region",
    ];
    let moderator = everywhere.map(|body| grant(Role::Moderator, Some(body))).to_vec();
    vec![
        Trier { name: "visitor", cookie: String::new(), viewer: Viewer::default() },
        Trier { name: "guest", cookie: pass, viewer: guest },
        Trier {
            name: "participant",
            cookie: house.cookie_of("participante@example.org").await,
            viewer: person(vec![]),
        },
        Trier {
            name: "coordinator",
            cookie: house.cookie_of("coordination.canal@example.org").await,
            viewer: person(vec![grant(Role::Coordinator, Some("concertation"))]),
        },
        Trier {
            name: "moderator elsewhere",
            cookie: house.cookie_of("moderation.nord-est@example.org").await,
            viewer: person(vec![moderator_of_one]),
        },
        Trier {
            name: "moderator",
            cookie: house.cookie_of("moderatrice@example.org").await,
            viewer: person(moderator),
        },
        Trier {
            name: "administrator",
            cookie: house.cookie_of("admin@example.org").await,
            viewer: person(vec![grant(Role::Administrator, None)]),
        },
    ]
}

/// The parts of the addresses, each filled with a thing that exists: of the session that is live, of
/// the atelier that is open, and of the session whose minutes are approved.
struct Parts {
    common: BTreeMap<&'static str, String>,
    live: String,
    open: String,
    approved: String,
    /// Of a project that the coordinator coordinates.
    draft: String,
    /// Of the mail that invites somebody to coordinate.
    invitation: String,
    /// Of the mails about dates: to answer a poll, and to say whether one comes.
    poll_link: String,
    reply_link: String,
    /// Of the mail that asks what became of a promise.
    promise_link: String,
}

impl Parts {
    async fn of(house: &House) -> Parts {
        let live = house.one("select id from session where state = 'settled' and body_id = 'concertation'").await;
        let (poll_link, reply_link) = house.asked_about_dates("coordination.canal@example.org", &live).await;
        Parts {
            poll_link,
            reply_link,
            live,
            promise_link: house.asked_about_a_promise().await,
            open: house.open_atelier().await,
            approved: house.one("select id from session where state = 'approved' and body_id = 'concertation'").await,
            draft: house.one("select id from practice where state = 'draft'").await,
            invitation: house.invited("noor@example.org").await,
            common: BTreeMap::from([
                ("item", house.one("select i.id from agenda_item i join session s on s.id = i.session_id where s.state = 'settled' and s.body_id = 'concertation' and i.status = 'planned' order by i.place").await),
                ("practice", house.one("select id from practice where state = 'published' order by title_fr").await),
                ("body", "concertation".to_owned()),
                ("year", "2028".to_owned()),
                ("month", "1".to_owned()),
                ("secret", house.registered("noor@example.org").await),
                ("mark", "nord-est".to_owned()),
                // That of the coordinator who tries.
                ("project", "demo-p11".to_owned()),
                ("words", "relais".to_owned()),
                ("themes", String::new()),
                ("territories", String::new()),
                ("locale", "fr".to_owned()),
            ]),
        }
    }

    /// The session that a deed or a question is tried on, and its body.
    fn session(&self, verb: &str) -> (&str, &'static str) {
        match verb.split('/').next() {
            Some("ateliers" | "register" | "registration") => (&self.open, "atelier-nord-est"),
            Some("minutes") => (&self.approved, "concertation"),
            _ => (&self.live, "concertation"),
        }
    }

    fn of_verb(&self, verb: &str) -> BTreeMap<&'static str, String> {
        let mut parts = self.common.clone();
        parts.insert("session", self.session(verb).0.to_owned());
        if matches!(verb, "practices/edit" | "practice/save") {
            parts.insert("practice", self.draft.clone());
        }
        if matches!(verb, "projects/invitation" | "invitation/accept") {
            parts.insert("secret", self.invitation.clone());
        }
        match verb {
            "commitments/asked" | "commitment/tell" => {
                parts.insert("secret", self.promise_link.clone());
            }
            "dating/poll-by-mail" | "poll/answer-by-mail" => {
                parts.insert("secret", self.poll_link.clone());
            }
            "dating/reply-by-mail" | "reply/say-by-mail" => {
                parts.insert("secret", self.reply_link.clone());
            }
            _ => {}
        }
        parts
    }
}

fn fill(address: &str, parts: &BTreeMap<&str, String>) -> String {
    parts.iter().fold(address.to_owned(), |address, (name, value)| address.replace(&format!("{{{name}}}"), value))
}

#[test]
fn every_way_in_has_its_row_and_every_row_its_name() {
    let verbs: Vec<_> = app::table::rights().map(|right| right.verb).collect();
    let once: BTreeSet<_> = verbs.iter().collect();
    assert_eq!(verbs.len(), once.len(), "a verb stands in the table twice");
    for (path, _) in server_fn::axum::server_fn_paths() {
        let verb = path.trim_start_matches("/api/fn/");
        assert!(once.contains(&verb), "the server function {path} has no row");
    }
    for deed in app::table::deeds() {
        assert!(once.contains(&deed.right.verb), "the deed {} of {} has no row", deed.name, deed.page);
    }
}

#[tokio::test]
async fn every_deed_lets_in_whom_the_table_says() {
    each_house(|house| async move {
        let parts = Parts::of(&house).await;
        let triers = triers(&house, &parts.live).await;
        let mut wrong = Vec::new();
        for deed in app::table::deeds() {
            // Signing out would end the trial; `people` tests it.
            if deed.name.starts_with("sign-out") {
                continue;
            }
            let verb = deed.right.verb;
            let address = format!("/fr{}", fill(deed.page, &parts.of_verb(verb)));
            let (session, body) = parts.session(verb);
            let on = Scope { body: Some(body), session: Some(session) };
            for trier in &triers {
                let answer = house.post(&address, &trier.cookie, &format!("do={}", deed.name)).await;
                // Practices are reviewed by the moderators of any body (practices::rights::ground).
                let anywhere = deed.page.starts_with("/practice");
                let may = trier.viewer.may(deed.right, on)
                    || anywhere && deed.right.may.iter().any(|role| trier.viewer.is_somewhere(*role));
                let status = answer.status.as_u16();
                // Whom the table lets in is told what is missing, or that it is done: each thing exists.
                let fits =
                    if may { matches!(status, 303 | 400 | 409 | 422) } else { matches!(status, 401 | 403 | 404) };
                if !fits {
                    wrong.push(format!("{} {} as {}: {status}", deed.name, deed.page, trier.name));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn every_server_function_lets_in_whom_the_table_says() {
    each_house(|house| async move {
        let parts = Parts::of(&house).await;
        let triers = triers(&house, &parts.live).await;
        let mut wrong = Vec::new();
        for (path, _) in server_fn::axum::server_fn_paths() {
            // The agenda of a concertation is closed to visitors: a second row asks who may read it then.
            let verb = match path.trim_start_matches("/api/fn/") {
                "agenda/read" => "agenda/read-closed",
                verb => verb,
            };
            let query: String = parts.of_verb(verb).iter().map(|(name, value)| format!("{name}={value}&")).collect();
            let (session, body) = parts.session(verb);
            let on = Scope { body: Some(body), session: Some(session) };
            let right = app::table::rights().find(|right| right.verb == verb).expect("a row");
            for trier in &triers {
                let answer = house.get(&format!("{path}?{query}"), &trier.cookie).await;
                let anywhere = verb.starts_with("practices/");
                let may = trier.viewer.may(right, on)
                    || anywhere && right.may.iter().any(|role| trier.viewer.is_somewhere(*role));
                let status = answer.status.as_u16();
                let fits = if may { status == 200 } else { matches!(status, 401 | 403 | 404) };
                if !fits {
                    wrong.push(format!("{verb} as {}: {status} {}", trier.name, answer.text));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

//! The whole server in one process, on a fresh database with the demonstration in it: SQLite, and
//! PostgreSQL when `TEST_POSTGRES_URL` names a server.
#![allow(dead_code, reason = "each test file uses its part")]

use std::future::Future;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderName, Request, StatusCode, header};
use kit::act::World;
use kit::testing::each_database;
use practices::search::Index;
use server::config::Config;
use tower::ServiceExt;

pub struct House {
    pub world: World,
    router: Router,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

/// Runs `story` in a house on each engine.
pub async fn each_house<F, S>(story: S)
where
    S: Fn(House) -> F,
    F: Future<Output = ()>,
{
    each_database(|world| async { story(House::on(world).await).await }).await;
}

impl House {
    async fn on(world: World) -> House {
        let world = World { origin: "http://127.0.0.1:3000".into(), demo: true, ..world };
        let mut tx = world.db.write().await.unwrap();
        territories::load::reference(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        server::demo::fill(&world).await.unwrap();
        let config = Config {
            database: String::new(),
            listen: "127.0.0.1:3000".parse().unwrap(),
            origin: "http://127.0.0.1:3000".into(),
            demo: true,
            smtp: None,
            mail_from: String::new(),
            site: std::env::temp_dir(),
            press: "concerto-press".into(),
            json_log: false,
            proxy: false,
        };
        let index = Index::default();
        index.rebuild(&world).await.unwrap();
        let router = server::http::router(&config, world.clone(), index);
        House { world, router }
    }

    async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        let cookie = Some(("cookie", cookie)).filter(|(_, cookie)| !cookie.is_empty());
        self.get_with(path, cookie.as_slice()).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let request = headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        self.post_with(path, cookie, form, &[]).await
    }

    pub async fn post_with(&self, path: &str, cookie: &str, form: &str, headers: &[(&str, &str)]) -> Answer {
        let request = Request::post(path)
            .header(header::HOST, "127.0.0.1:3000")
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let mut request = request.body(Body::from(form.to_owned())).unwrap();
        for (name, value) in headers {
            request.headers_mut().insert(name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
        }
        self.ask(request).await
    }

    /// The cookie of somebody of the demonstration.
    pub async fn cookie_of(&self, email: &str) -> String {
        let mut tx = self.world.db.write().await.unwrap();
        let person = people::store::by_email(&mut tx, email).await.unwrap().expect("somebody of the demonstration");
        let set = people::sign_in::open(&mut tx, &person.id, &self.world.origin, ("", "test"), self.world.clock.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        set.split(';').next().unwrap().to_owned()
    }

    /// Registers somebody for the open atelier of the demonstration, who needs an induction loop; gives
    /// the secret of the mail that follows.
    pub async fn registered(&self, email: &str) -> String {
        let session = self.open_atelier().await;
        let fields = "name=Noor&organisation=Escalier&function=x&lang=fr&need=loop";
        let form = format!("do=register&email={email}&{fields}");
        let answer = self.post(&format!("/fr/session/{session}/register"), "", &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let mut tx = self.world.db.read().await.unwrap();
        let question = "select text from mail where to_address = $1 and text like '%/registration/%'";
        let (text,) = kit::sql!(tx, one(String), question, email).unwrap();
        let (_, rest) = text.split_once("/registration/").expect("a link");
        rest.chars().take_while(char::is_ascii_hexdigit).collect()
    }

    /// The secrets of two mails to a coordinator: of the poll that is open, and whether they come to a
    /// session of the concertation.
    pub async fn asked_about_dates(&self, email: &str, session: &str) -> (String, String) {
        let poll = self.one("select id from date_poll where standing = 'open'").await.parse().unwrap();
        let mut tx = self.world.db.write().await.unwrap();
        let person = people::store::by_email(&mut tx, email).await.unwrap().expect("somebody of the demonstration").id;
        let answer = dating::store::link(&mut tx, &poll, &person).await.unwrap();
        let reply = sessions::store::reply_link(&mut tx, &session.parse().unwrap(), &person).await.unwrap();
        tx.commit().await.unwrap();
        (answer, reply)
    }

    /// Invites somebody to coordinate a project of the demonstration; gives the secret of the mail.
    pub async fn invited(&self, email: &str) -> String {
        let moderator = self.cookie_of("moderatrice@example.org").await;
        let form = format!("do=invite&email={email}&name=Noor&lang=fr&project=demo-p01");
        let answer = self.post("/fr/invite", &moderator, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let mut tx = self.world.db.read().await.unwrap();
        let question = "select text from mail where to_address = $1 and text like '%/invitation/%'";
        let (text,) = kit::sql!(tx, one(String), question, email).unwrap();
        let (_, rest) = text.split_once("/invitation/").expect("a link");
        rest.chars().take_while(char::is_ascii_hexdigit).collect()
    }

    /// The secret of a mail that asks somebody what became of a promise, before another session.
    pub async fn asked_about_a_promise(&self) -> String {
        let promise = self.one("select id from outcome where kind = 'commitment' order by id").await.parse().unwrap();
        let before = self.one("select id from session where state = 'dated' and body_id = 'concertation'").await;
        let mut tx = self.world.db.write().await.unwrap();
        let secret = commitments::store::ask(&mut tx, &promise, &before.parse().unwrap(), self.world.clock.now())
            .await
            .unwrap()
            .expect("nobody asked yet");
        tx.commit().await.unwrap();
        secret
    }

    pub async fn open_atelier(&self) -> String {
        self.one("select id from session where state = 'announced' and body_id = 'atelier-nord-est'").await
    }

    /// One value that the database knows.
    pub async fn one(&self, sql: &'static str) -> String {
        let mut tx = self.world.db.read().await.unwrap();
        let (value,) = kit::sql!(tx, one(String), sql).unwrap();
        value
    }
}

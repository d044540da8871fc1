//! The whole server in one process, on a fresh SQLite file with the demonstration in it.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use kit::act::{Clock, World};
use kit::db::Db;
use kit::hub::Hub;
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

impl House {
    pub async fn open() -> House {
        let file = std::env::temp_dir().join(format!("concerto-{}.db", kit::id::fresh()));
        let db = Db::open(&format!("sqlite:{}", file.display())).await.unwrap();
        db.migrate().await.unwrap();
        let world = World {
            db,
            hub: Hub::default(),
            clock: Clock::at(kit::testing::noon_of_tests()),
            origin: "http://127.0.0.1:3000".into(),
            demo: true,
        };
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
        let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
        self.ask(request).await
    }

    pub async fn post(&self, path: &str, cookie: &str, form: &str) -> Answer {
        self.post_with(path, cookie, form, &[]).await
    }

    pub async fn post_with(&self, path: &str, cookie: &str, form: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::post(path).header(header::HOST, "127.0.0.1:3000").header(header::COOKIE, cookie);
        if !headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::from(form.to_owned())).unwrap()).await
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

    /// One value that the database knows.
    pub async fn one(&self, sql: &'static str) -> String {
        let mut tx = self.world.db.read().await.unwrap();
        let (value,) = kit::sql!(tx, one(String), sql).unwrap();
        value
    }
}

//! The minutes as a PDF: what a reader may read, and where the others are led. `concerto-press` sets them,
//! as in the house; `cargo xtask test storage` builds it and says where it is.

mod common;

use axum::Extension;
use axum::body::to_bytes;
use axum::extract::{Path, Query};
use axum::http::{StatusCode, Uri, header};
use axum::response::Response;
use common::{BODY, Held, held, send, visitor};
use kit::Locale;
use kit::act::{Asker, World};
use kit::press::Press;
use kit::rights::Viewer;
use kit::testing::each_database;
use minutes::pdf;
use sessions::rules::State;

async fn session(world: &World, who: &Viewer, lang: &str, id: &str) -> Response {
    let asker = Asker { viewer: who.clone(), locale: Locale::Fr };
    let address = Path((lang.to_owned(), id.to_owned()));
    let asked = Query::try_from_uri(&Uri::from_static("/")).unwrap();
    pdf::of_session(Extension(world.clone()), Extension(asker), address, asked).await
}

async fn year(world: &World, who: &Viewer, body: &str, query: &'static str) -> Response {
    let asker = Asker { viewer: who.clone(), locale: Locale::Nl };
    let address = Path(("nl".to_owned(), body.to_owned()));
    let asked = Query::try_from_uri(&Uri::from_static(query)).unwrap();
    pdf::of_year(Extension(world.clone()), Extension(asker), address, asked).await
}

/// A PDF for all readers. What it says: `printed.rs`, and a real reader of PDF in journey 06.
async fn printed(answer: Response) {
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/pdf");
    assert_eq!(answer.headers()[header::CACHE_CONTROL], "private, no-store");
    let pdf = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    for words in ["/StructTreeRoot", "pdfuaid:part>1<"] {
        assert!(pdf.windows(words.len()).any(|at| at == words.as_bytes()), "{words}");
    }
}

async fn approved(world: &World) -> Held {
    let held = held(world, State::InReview).await;
    let moderator = held.moderator.clone();
    let hostile = "#panic(\"x\") $ [ *Trois* façons\u{202f}: 😀 e\u{301}\n\n/* de passer le relais.";
    let fields =
        [("item", held.first.as_str()), ("version", "0"), ("text_fr", hostile), ("text_nl", ""), ("in_echo", "yes")];
    send(world, &held, &moderator, "save", &fields).await.unwrap();
    send(world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
    held
}

#[tokio::test]
async fn the_whole_for_those_of_the_session_the_echo_for_everyone() {
    each_database(|world: World| async move {
        let held = approved(&world).await;
        let id = held.session.id.as_str();
        printed(session(&world, &held.coordinator, "fr", id).await).await;
        printed(session(&world, &visitor(), "fr", id).await).await;
        // The text waits for its Dutch; the page and its words are Dutch all the same.
        printed(session(&world, &held.moderator, "nl", id).await).await;
        printed(year(&world, &visitor(), BODY, "/").await).await;
        printed(year(&world, &held.moderator, BODY, "/?year=1999").await).await;
    })
    .await;
}

#[tokio::test]
async fn who_may_not_read_is_led_to_the_page_that_says_why() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let id = held.session.id.as_str();
        printed(session(&world, &held.coordinator, "fr", id).await).await;
        let refused = session(&world, &visitor(), "nl", id).await;
        assert_eq!(refused.status(), StatusCode::SEE_OTHER);
        assert_eq!(refused.headers()[header::LOCATION], format!("/nl/session/{id}/minutes"));
        assert_eq!(session(&world, &visitor(), "de", id).await.status(), StatusCode::NOT_FOUND);
        assert_eq!(session(&world, &visitor(), "fr", "1; drop").await.status(), StatusCode::NOT_FOUND);
        assert_eq!(year(&world, &visitor(), "nowhere", "/").await.status(), StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn without_its_program_there_is_no_pdf_and_no_link_to_one() {
    each_database(|world: World| async move {
        let held = approved(&world).await;
        let id = &held.session.id;
        assert!(common::read(&world, visitor(), id.clone(), None).await.unwrap().pdf);
        let world = World { press: Press::at("/nowhere".as_ref()), ..world };
        assert!(!common::read(&world, visitor(), id.clone(), None).await.unwrap().pdf);
        let answer = session(&world, &visitor(), "fr", id.as_str()).await;
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    })
    .await;
}

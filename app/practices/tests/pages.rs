//! What each viewer may read, and the pages as a browser without JavaScript gets them.

mod acting;
mod common;

use acting::{coordinator, keep, moderator};
use common::{ground, practice, whole};
use kit::act::{Asker, World};
use kit::form::Sent;
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::words::Pair;
use kit::{Error, Instant, Locale};
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::location::RequestUrl;
use leptos_router::path;
use practices::api;
use practices::page::{EditorPage, LeadsPage, LibraryPage, PracticePage, WaitingPage};
use practices::rules::{Practice, State};
use practices::search::Index;

fn surroundings(world: &World, viewer: Viewer, locale: Locale) {
    provide_context(world.clone());
    provide_context(Asker { viewer: viewer.clone(), locale });
    provide_context(viewer);
    provide_context(locale);
    provide_context(Index::default());
}

/// Asks as this viewer would.
async fn asked<T>(world: &World, viewer: Viewer, question: impl Future<Output = T>) -> T {
    let owner = Owner::new();
    let scoped = owner.with(|| {
        surroundings(world, viewer, Locale::Fr);
        ScopedFuture::new(question)
    });
    scoped.await
}

/// The page at this address, whole.
async fn page(world: &World, viewer: Viewer, address: &str, sent: Sent) -> String {
    use futures::StreamExt;
    let _ = any_spawner::Executor::init_tokio();
    let owner = Owner::new();
    let stream = owner.with(|| {
        surroundings(world, viewer, Locale::of_path(address));
        provide_context(sent);
        provide_context(RequestUrl::new(address));
        provide_meta_context();
        view! {
            <Router>
                <main>
                    <Routes fallback=|| ()>
                        <Route path=path!("/:lang/practices") view=LibraryPage/>
                        <Route path=path!("/:lang/practices/leads") view=LeadsPage/>
                        <Route path=path!("/:lang/practices/review") view=WaitingPage/>
                        <Route path=path!("/:lang/practice/:practice") view=PracticePage/>
                        <Route path=path!("/:lang/practice/:practice/edit") view=EditorPage/>
                    </Routes>
                </main>
            </Router>
        }
        .to_html_stream_in_order()
    });
    // What hydration leaves between two texts.
    stream.collect::<String>().await.replace("<!>", "")
}

fn published(practice: Practice) -> Practice {
    Practice { state: State::Published, published_at: Some(Instant(1)), ..practice }
}

#[tokio::test]
async fn a_draft_is_not_known_to_others() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = keep(&world, &practice(&ground.author, whole())).await;
        for who in [Viewer::default(), coordinator(&ground.other)] {
            assert_eq!(asked(&world, who.clone(), api::read(id.clone())).await, Err(Error::NotFound));
            assert_eq!(asked(&world, who, api::edit(id.clone())).await, Err(Error::NotFound));
        }
        let mine = asked(&world, coordinator(&ground.author), api::read(id.clone())).await.unwrap();
        assert!(mine.writes && !mine.reviews && mine.missing.is_empty());
        assert!(asked(&world, moderator(&ground), api::read(id.clone())).await.unwrap().reviews);
        let refused = asked(&world, Viewer::default(), api::leads()).await;
        assert_eq!(refused.map(|_| ()), Err(Error::SignIn));
        let refused = asked(&world, coordinator(&ground.author), api::waiting()).await;
        assert_eq!(refused.map(|_| ()), Err(Error::Forbidden));

        let mine = asked(&world, coordinator(&ground.author), api::leads()).await.unwrap();
        assert_eq!((mine.leads.len(), mine.drafts.len()), (1, 1));
        let other = asked(&world, coordinator(&ground.other), api::leads()).await.unwrap();
        assert_eq!((other.leads.len(), other.drafts.len()), (1, 0));
        let north = asked(&world, moderator(&ground), api::leads()).await.unwrap();
        assert_eq!(north.leads.len(), 0, "what was said in the concertation stays there");
    })
    .await;
}

#[tokio::test]
async fn what_is_published_is_for_everyone() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = keep(&world, &published(practice(&ground.author, whole()))).await;
        let read = asked(&world, Viewer::default(), api::read(id.clone())).await.unwrap();
        assert!(!read.writes && !read.reviews && read.remarks.is_empty());
        let edit = asked(&world, Viewer::default(), api::edit(id.clone())).await;
        assert_eq!(edit.map(|_| ()), Err(Error::SignIn));
        let search = |words: &str, theme: &str| api::search(words.into(), theme.into(), String::new(), Locale::Fr);
        assert_eq!(asked(&world, Viewer::default(), search("", "")).await.unwrap().total, 1);
        assert_eq!(asked(&world, Viewer::default(), search("appeler", "collaboration")).await.unwrap().total, 1);
        assert_eq!(asked(&world, Viewer::default(), search("appeler", "logement")).await.unwrap().total, 0);

        let html = page(&world, Viewer::default(), &format!("/fr/practice/{id}"), Sent::default()).await;
        assert!(html.contains("Du texte pour need"), "{html}");
        assert!(html.contains("class=\"fil\""), "{html}");
        assert!(html.contains("CC BY 4.0"), "{html}");
        assert!(!html.contains("<form"), "a visitor has nothing to send: {html}");
        let dutch = page(&world, Viewer::default(), &format!("/nl/practice/{id}"), Sent::default()).await;
        assert!(dutch.contains("lang=\"fr\""), "a text in the other language says so: {dutch}");
    })
    .await;
}

#[tokio::test]
async fn the_search_works_as_a_page() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let empty = page(&world, Viewer::default(), "/fr/practices", Sent::default()).await;
        assert!(empty.contains("Pas encore de pratique"), "{empty}");
        let mut sheet = whole();
        sheet.title = Pair::new("La réunion <bilingue>", "");
        keep(&world, &published(practice(&ground.author, sheet))).await;
        let html = page(&world, Viewer::default(), "/fr/practices?q=reunions", Sent::default()).await;
        assert!(html.contains("<mark>réunion</mark> &lt;bilingue&gt;"), "{html}");
        assert!(html.contains("value=\"reunions\""), "{html}");
        assert!(html.contains("name=\"theme\" value=\"collaboration\""), "{html}");
        let none = page(&world, Viewer::default(), "/fr/practices?q=hippopotame", Sent::default()).await;
        assert!(none.contains("Rien trouvé"), "{none}");
        let refined = page(&world, Viewer::default(), "/nl/practices?theme=logement", Sent::default()).await;
        assert!(refined.contains("Niets gevonden"), "{refined}");
    })
    .await;
}

#[tokio::test]
async fn those_who_work_on_it_see_what_to_do_next() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let mut sheet = whole();
        sheet.ethics = false;
        let id = keep(&world, &practice(&ground.author, sheet)).await;
        let address = format!("/fr/practice/{id}");
        let draft = page(&world, coordinator(&ground.author), &format!("{address}?done=saved"), Sent::default()).await;
        assert!(draft.contains("Le brouillon est enregistré."), "{draft}");
        assert!(draft.contains("<li>Vérification éthique</li>"), "what is missing is listed: {draft}");
        assert!(!draft.contains("value=\"propose\""), "{draft}");

        let waiting = Practice { state: State::InReview, ..practice(&ground.author, whole()) };
        let id = keep(&world, &waiting).await;
        let review = page(&world, moderator(&ground), &format!("/fr/practice/{id}"), Sent::default()).await;
        assert!(review.contains("name=\"do\" value=\"review\""), "{review}");
        assert!(review.contains("name=\"met_sources_said\""), "{review}");
        let list = page(&world, moderator(&ground), "/fr/practices/review", Sent::default()).await;
        assert!(list.contains(&format!("/fr/practice/{id}")), "{list}");
        let leads = page(&world, coordinator(&ground.author), "/fr/practices/leads", Sent::default()).await;
        assert!(leads.contains("On appelle le service à deux."), "{leads}");
        assert!(leads.contains("name=\"do\" value=\"take-lead\""), "{leads}");
    })
    .await;
}

#[tokio::test]
async fn the_editor_keeps_what_was_typed_and_shows_both_texts() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = keep(&world, &practice(&ground.author, whole())).await;
        let address = format!("/fr/practice/{id}/edit");
        let fresh = page(&world, coordinator(&ground.author), &address, Sent::default()).await;
        assert!(fresh.contains("name=\"version\" value=\"1\""), "{fresh}");
        assert!(fresh.contains(">Du texte pour need</textarea>"), "{fresh}");
        assert!(!fresh.contains("class=\"conflict\""), "{fresh}");

        let mut sheet = whole();
        sheet.need.fr = "Tapé".into();
        let mut values: Vec<(String, String)> =
            sheet.fields().into_iter().map(|(field, text)| (field.into(), text.into())).collect();
        values.push(("version".into(), "0".into()));
        let sent = Sent { deed: "save".into(), values, ..Sent::default() };
        let stale = page(&world, coordinator(&ground.author), &address, sent).await;
        assert_eq!(stale.matches("class=\"conflict\"").count(), 1, "only what differs: {stale}");
        assert!(stale.contains(">Tapé</textarea>"), "{stale}");
        assert!(stale.contains("<p>Du texte pour need</p>"), "{stale}");
        assert!(stale.contains("name=\"version\" value=\"1\""), "saving again is on the version that stands: {stale}");
    })
    .await;
}

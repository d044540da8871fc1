//! What a request meets, from outside to inside: [`guard`] (headers, cross-site refusal, the log),
//! [`asker`] (who asks), then one of: static files, server functions, [`forms`], [`files`], feeds and streams, and last [`pages`] ([`documents`] are those that are only read).

mod asker;
mod documents;
mod files;
mod forms;
mod guard;
mod health;
mod pages;

use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use axum::{Extension, Router, middleware};
use kit::act::World;
use leptos::prelude::LeptosOptions;
use practices::search::Index;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::csrf::CsrfLayer;
use tower_http::services::ServeDir;

use crate::config::Config;

/// Longest body of a form, in bytes.
const FORM_LIMIT: usize = 128 * 1024;

/// What the handlers share beside the world.
#[derive(Clone)]
pub struct Shared {
    pub world: World,
    pub index: Index,
    pub options: LeptosOptions,
    pub documents: documents::Documents,
    /// Files at the root of the site: the worker, the manifests, the offline page.
    pub files: ServeDir,
    pub secure: bool,
    pub proxy: bool,
}

/// Refuses forms that another site sent. Our own address counts as ours also where a proxy in front of us
/// gives the request another `Host`.
fn of_this_site(config: &Config) -> CsrfLayer {
    CsrfLayer::new().add_trusted_origin(&config.origin).unwrap_or_default()
}

/// The whole server as one service.
pub fn router(config: &Config, world: World, index: Index) -> Router {
    // Rendering needs to know which executor runs it; the second router of a test finds it set.
    let _ = any_spawner::Executor::init_tokio();
    let options = LeptosOptions::builder()
        .output_name("concerto")
        .site_root(config.site.to_string_lossy().into_owned())
        .site_pkg_dir("pkg")
        .hash_files(has_hashes())
        .build();
    let files = |dir: &str| ServeDir::new(config.site.join(dir)).precompressed_br().precompressed_gzip();
    let shared = Shared {
        world: world.clone(),
        index,
        files: files("").append_index_html_on_directories(false),
        options,
        documents: documents::Documents::default(),
        secure: config.origin.starts_with("https"),
        proxy: config.proxy,
    };

    let mut dynamic = Router::new()
        .route("/", get(pages::choose_language))
        .route("/join", get(pages::choose_language))
        .route("/api/fn/{*function}", get(pages::function))
        .route("/api/v1/year/{year}", get(year::json::year))
        .route("/{lang}/session/{session}/calendar.ics", get(sessions::calendar::download))
        .route("/{lang}/document/{document}", get(files::give))
        .route("/{lang}/session/{session}/minutes.pdf", get(minutes::pdf::of_session))
        .route("/{lang}/body/{body}/minutes.pdf", get(minutes::pdf::of_year))
        .route("/livez", get(health::live))
        .route("/readyz", get(health::ready));
    for page in forms::pages() {
        dynamic = dynamic.route(&format!("/{{lang}}{page}"), get(pages::page).post(forms::deed));
    }
    let dynamic = dynamic
        .merge(live::stream::router())
        .route("/{lang}", get(pages::page))
        .route("/{lang}/", get(pages::page))
        .route("/{lang}/{*rest}", get(pages::page))
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(of_this_site(config))
        .layer(middleware::from_fn_with_state(shared.clone(), asker::meet))
        .layer(Extension(world))
        .with_state(shared.clone());

    // A stream is to arrive at once, and documents are packed already.
    let worth_it = ["text/event-stream", "application/pdf", "application/vnd."].map(NotForContentType::const_new);
    let [stream, pdf, office] = worth_it;
    let worth_it = DefaultPredicate::new().and(stream).and(pdf).and(office);
    Router::new()
        .nest_service("/pkg", files("pkg"))
        .nest_service("/fonts", files("fonts"))
        .nest_service("/icons", files("icons"))
        .merge(dynamic.layer(CompressionLayer::new().compress_when(worth_it)))
        .layer(middleware::from_fn_with_state(shared, guard::watch))
}

/// Names of built files carry their hash, listed in a file beside the program; tests have none.
fn has_hashes() -> bool {
    std::env::current_exe().is_ok_and(|program| program.with_file_name("hash.txt").is_file())
}

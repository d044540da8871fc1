//! The HTML document around the application.

use kit::Locale;
use leptos::prelude::*;
use leptos_meta::{HashedStylesheet, MetaTags};

use crate::App;

/// The document of a page in this language. `alive`: the browser's half comes with it and takes over;
/// otherwise the page says so to whoever waits for that half. `typed`: people may type something there.
pub fn document(options: LeptosOptions, locale: Locale, alive: bool, typed: bool) -> impl IntoView {
    let lang = locale.code();
    let half = alive.then(|| view! { <HydrationScripts options=options.clone() defer=true/> });
    let drafts = typed.then(|| view! { <script type="module" src="/drafts.js"></script> });
    view! {
        <!DOCTYPE html>
        <html lang=lang data-document=(!alive).then_some("") data-unsent=typed.then(|| crate::texts::unsent(locale))>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f8f4eb"/>
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151421"/>
                <link rel="icon" href="/icons/icon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png"/>
                <link rel="manifest" href=format!("/manifest.{lang}.webmanifest")/>
                <link rel="preload" href="/fonts/atkinson-400-700.woff2" r#as="font" r#type="font/woff2" crossorigin=""/>
                <link rel="preload" href="/fonts/bricolage-700.woff2" r#as="font" r#type="font/woff2" crossorigin=""/>
                <HashedStylesheet options id="style"/>
                {half}
                {drafts}
                <script type="module" src="/pwa.js"></script>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

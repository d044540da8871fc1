//! The two steps of signing in, and the invitation, as a browser without JavaScript gets them.

use kit::Locale;
use kit::form::Sent;
use kit::rights::Viewer;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;
use people::page::{Me, SignIn};

fn page<V: IntoView + 'static>(address: &str, sent: Sent, view: impl FnOnce() -> V + Send + 'static) -> String {
    Owner::new().with(|| {
        provide_context(RequestUrl::new(address));
        provide_context(Locale::of_path(address));
        provide_context(sent);
        provide_context(Viewer::default());
        provide_meta_context();
        view! { <Router><main>{view()}</main></Router> }.to_html()
    })
}

#[test]
fn the_first_step_asks_for_an_address() {
    let html = page("/fr/sign-in?next=%2Ffr%2Fme", Sent::default(), || view! { <SignIn/> });
    assert!(html.contains("name=\"email\" type=\"email\""), "{html}");
    assert!(html.contains("autocomplete=\"email\""), "{html}");
    assert!(html.contains("name=\"do\" value=\"send-code\""), "{html}");
    assert!(html.contains("name=\"next\" value=\"/fr/me\""), "{html}");
    assert!(!html.contains("name=\"code\""), "{html}");
    let hostile = page("/fr/sign-in?next=%2F%2Fevil.example", Sent::default(), || view! { <SignIn/> });
    assert!(!hostile.contains("evil"), "{hostile}");
}

#[test]
fn the_second_step_takes_the_code() {
    let ask = kit::id::fresh();
    let address = format!("/nl/sign-in?sent=1&ask={ask}&next=/nl/year/2027%3Fa%3Db");
    let html = page(&address, Sent::default(), || view! { <SignIn/> });
    assert!(html.contains("autocomplete=\"one-time-code\""), "{html}");
    assert!(html.contains("inputmode=\"numeric\""), "{html}");
    assert!(html.contains(&format!("name=\"ask\" value=\"{ask}\"")), "{html}");
    assert!(html.contains("name=\"next\" value=\"/nl/year/2027?a=b\""), "{html}");
    assert!(html.contains("href=\"/nl/sign-in?next=/nl/year/2027%3Fa%3Db\""), "{html}");
    assert!(!html.contains("name=\"email\""), "{html}");
}

#[test]
fn a_refused_code_is_told_beside_its_field() {
    let ask = kit::id::fresh();
    let sent = Sent {
        deed: "enter".into(),
        values: vec![("ask".into(), ask.clone())],
        wrong: vec![("code".into(), people::texts::code_wrong(Locale::Fr, 4))],
        problem: None,
    };
    let html = page("/fr/sign-in", sent, || view! { <SignIn/> });
    assert!(html.contains("id=\"code-e\""), "{html}");
    assert!(html.contains(&format!("name=\"ask\" value=\"{ask}\"")), "the step is kept: {html}");
}

#[test]
fn who_is_not_in_is_invited() {
    let html = page("/fr/me?done=out", Sent::default(), || view! { <Me/> });
    assert!(html.contains("href=\"/fr/sign-in\""), "{html}");
    assert!(html.contains(people::texts::signed_out(Locale::Fr)), "{html}");
}

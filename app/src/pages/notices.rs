//! Privacy and accessibility, in plain words.

use kit::ui::use_locale;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::texts;

/// `/privacy`
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let l = use_locale();
    view! {
        <Title text=texts::privacy(l)/>
        <section class="stack"><h1>{texts::privacy(l)}</h1><p class="lead">{texts::privacy_lead(l)}</p></section>
        <section class="stack-s">
            <h2>{texts::privacy_kept_title(l)}</h2>
            <ul>
                <li>{texts::privacy_registrations(l)}</li>
                <li>{texts::privacy_needs(l)}</li>
                <li>{texts::privacy_guests(l)}</li>
                <li>{texts::privacy_unsigned(l)}</li>
                <li>{texts::privacy_signed(l)}</li>
            </ul>
        </section>
        <section class="stack-s"><h2>{texts::privacy_cookies_title(l)}</h2><p>{texts::privacy_cookies(l)}</p></section>
        <section class="stack-s"><h2>{texts::privacy_rights_title(l)}</h2><p>{texts::privacy_rights(l)}</p></section>
    }
}

/// `/accessibility`
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let l = use_locale();
    view! {
        <Title text=texts::accessibility(l)/>
        <section class="stack"><h1>{texts::accessibility(l)}</h1><p class="lead">{texts::accessibility_lead(l)}</p></section>
        <section class="stack-s"><h2>{texts::accessibility_aim_title(l)}</h2><p>{texts::accessibility_aim(l)}</p></section>
        <section class="stack-s"><h2>{texts::accessibility_tell_title(l)}</h2><p>{texts::accessibility_tell(l)}</p></section>
    }
}

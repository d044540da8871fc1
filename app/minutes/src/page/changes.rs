//! Two versions compared: the words that went and those that came, for the eye and for the ear.

use kit::Locale;
use kit::ui::{Loaded, Note, Place, Said, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;

use crate::api::Comparison;
use crate::rules::changes::{Changed, How, Piece};
use crate::texts;
use crate::texts::versions as words;

/// One text, with what changed in it. Underlined and struck through, and said to screen readers.
#[component]
pub fn Changes(pieces: Vec<Piece>, lang: Locale) -> impl IntoView {
    let locale = use_locale();
    let aside = |text: &'static str| view! { <span class="vh" lang=locale.code()>{text}</span> };
    let pieces = pieces.into_iter().map(|piece| match piece.how {
        How::Same => piece.text.into_any(),
        How::Out => {
            view! { <del>{aside(words::taken_out(locale))}{piece.text}{aside(words::end(locale))}</del> }.into_any()
        }
        How::In => view! { <ins>{aside(words::added(locale))}{piece.text}{aside(words::end(locale))}</ins> }.into_any(),
    });
    view! { <p class="changes" lang=lang.code()>{pieces.collect_view()}</p> }
}

/// Both languages of a text, each with what changed.
#[component]
pub fn BothChanges(fr: Vec<Piece>, nl: Vec<Piece>) -> impl IntoView {
    let locale = use_locale();
    [(Locale::Fr, texts::in_french(locale), fr), (Locale::Nl, texts::in_dutch(locale), nl)]
        .map(|(lang, name, pieces)| {
            if pieces.is_empty() {
                view! { <p class="small muted">{words::unchanged(locale, name)}</p> }.into_any()
            } else {
                view! { <p class="small muted">{name}</p> <Changes pieces lang/> }.into_any()
            }
        })
        .into_iter()
        .collect_view()
}

/// `/session/{session}/minutes?version=2&against=1`
#[component]
pub fn Compared(from: kit::ui::Asked<Comparison>) -> impl IntoView {
    view! { <Loaded from=from let:found>{whole(found)}</Loaded> }
}

pub(super) fn whole(found: Comparison) -> impl IntoView {
    let locale = use_locale();
    let title = words::compared(locale, found.title.text(locale));
    let read = to(&format!("/session/{}/minutes", found.session));
    let lead = match found.before {
        Some(before) => view! {
            <p class="lead">{words::from_to(locale, before, found.after)}</p>
            <p class="muted">{words::how_to_read(locale)}</p>
        }
        .into_any(),
        None => view! { <Note fact=words::only_one(locale)/> }.into_any(),
    };
    let same = found.before.is_some() && found.changed.is_empty();
    view! {
        <Title text=title.clone()/>
        <section class="stack">
            <p class="over no-print"><a href=read>{words::back(locale)}</a></p>
            <p><Place mark=found.mark name=found.body.text(locale)/></p>
            <h1>{title}</h1>
            {lead}
            {same.then(|| view! { <Note fact=words::nothing_changed(locale)/> })}
        </section>
        {found.changed.into_iter().map(|one| changed(one, locale)).collect_view()}
    }
}

fn changed(one: Changed, locale: Locale) -> impl IntoView {
    let id = format!("changed-{}", one.id);
    let echo = one.echo.map(|joined| if joined { words::joined_echo(locale) } else { words::left_echo(locale) });
    view! {
        <section class="stack" aria-labelledby=id>
            <div class="head"><h2 id=id.clone()><Said pair=one.title/></h2></div>
            {echo.map(|words| view! { <p><b>{words}</b></p> })}
            <BothChanges fr=one.fr nl=one.nl/>
        </section>
    }
}

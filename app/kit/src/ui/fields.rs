//! Fields: label above, hint under the label, the error between label and box. What was typed stays.

use leptos::prelude::*;

use super::use_sent;

crate::coded! {
    /// The box a field shows; the keyboard of a phone follows it.
    pub enum Kind {
        Text = "text",
        Email = "email",
        Number = "number",
        Date = "date",
        Time = "time",
        Moment = "datetime-local",
        Search = "search",
    }
}

/// Hint and error of a field, and what a box needs to point at them.
struct About {
    value: String,
    why: Option<String>,
    described: Option<String>,
}

/// `of`: the deed that the field belongs to; what another deed sent is not its own.
fn about(name: &str, of: &str, id: &str, value: String, hint: bool) -> About {
    let sent = use_sent();
    let mine = !sent.deed.is_empty() && (of.is_empty() || sent.is(of));
    let why = mine.then(|| sent.why(name).map(str::to_owned)).flatten();
    let value = mine.then(|| sent.value(name).map(str::to_owned)).flatten().unwrap_or(value);
    let described = [(hint, "h"), (why.is_some(), "e")]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, part)| format!("{id}-{part}"))
        .collect::<Vec<_>>()
        .join(" ");
    About { value, why, described: (!described.is_empty()).then_some(described) }
}

fn head(id: &str, label: String, hint: Option<String>, why: Option<String>) -> impl IntoView + use<> {
    view! {
        <label for=id.to_owned()>{label}</label>
        {hint.map(|hint| view! { <p class="hint" id=format!("{id}-h")>{hint}</p> })}
        {why.map(|why| view! { <p class="why" id=format!("{id}-e")>{why}</p> })}
    }
}

/// One line.
#[component]
pub fn Field(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(default = Kind::Text)] kind: Kind,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] autocomplete: &'static str,
    #[prop(optional, into)] id: Option<String>,
    /// A narrow box: minutes, an hour.
    #[prop(optional)]
    short: bool,
    #[prop(optional)] code: bool,
    /// The language of what is typed, when the page does not say it.
    #[prop(optional, into)]
    lang: Option<String>,
    /// Which deed of the page this field belongs to, when the page has several with this name.
    #[prop(optional)]
    of: &'static str,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.to_owned());
    let About { value, why, described } = about(name, of, &id, value, hint.is_some());
    let class = match (short, code) {
        (_, true) => Some("code"),
        (true, _) => Some("short"),
        _ => None,
    };
    let bad = why.is_some();
    view! {
        <div class="field" class:bad=bad>
            {head(&id, label, hint, why)}
            <input id=id.clone() name=name type=kind.code() class=class value=value lang=lang
                autocomplete=(!autocomplete.is_empty()).then_some(autocomplete)
                inputmode=code.then_some("numeric") maxlength=code.then_some("7")
                aria-invalid=bad.then_some("true") aria-describedby=described/>
        </div>
    }
}

/// A file from the disk, of the sorts in `accept` (`.pdf,.png`). What was chosen does not survive a refusal:
/// no browser lets a page choose a file.
#[component]
pub fn FileField(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    #[prop(into)] accept: String,
    of: &'static str,
) -> impl IntoView {
    let About { why, described, .. } = about(name, of, name, String::new(), true);
    let bad = why.is_some();
    view! {
        <div class="field" class:bad=bad>
            {head(name, label, Some(hint), why)}
            <input id=name name=name type="file" accept=accept
                aria-invalid=bad.then_some("true") aria-describedby=described/>
        </div>
    }
}

/// Several lines.
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] lang: Option<String>,
    #[prop(optional)] of: &'static str,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let About { value, why, described } = about(&name, of, &id, value, hint.is_some());
    let bad = why.is_some();
    view! {
        <div class="field" class:bad=bad>
            {head(&id, label, hint, why)}
            <textarea id=id.clone() name=name lang=lang
                aria-invalid=bad.then_some("true") aria-describedby=described>{value}</textarea>
        </div>
    }
}

/// A list to choose one of: `(code, word)`.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    options: Vec<(String, String)>,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] id: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let About { value, why, described } = about(&name, "", &id, value, hint.is_some());
    let bad = why.is_some();
    view! {
        <div class="field" class:bad=bad>
            {head(&id, label, hint, why)}
            <select id=id.clone() name=name aria-invalid=bad.then_some("true") aria-describedby=described>
                {options.into_iter().map(|(code, word)| {
                    let chosen = code == value;
                    view! { <option value=code selected=chosen>{word}</option> }
                }).collect_view()}
            </select>
        </div>
    }
}

/// A box to tick.
#[component]
pub fn Pick(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(default = "yes".into(), into)] value: String,
    #[prop(optional)] ticked: bool,
) -> impl IntoView {
    let sent = use_sent();
    let ticked = if sent.deed.is_empty() { ticked } else { sent.all(name).any(|one| one == value) };
    view! {
        <label class="pick"><input type="checkbox" name=name value=value checked=ticked/>{label}</label>
    }
}

/// One choice among a few, each visible: `(code, word)`.
#[component]
pub fn Chips(
    name: &'static str,
    #[prop(into)] legend: String,
    options: Vec<(String, String)>,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] id: Option<String>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.to_owned());
    let About { value, why, described } = about(name, "", &id, value, hint.is_some());
    let bad = why.is_some();
    view! {
        <fieldset class:bad=bad id=id.clone() tabindex="-1" aria-describedby=described>
            <legend>{legend}</legend>
            {hint.map(|hint| view! { <p class="hint" id=format!("{id}-h")>{hint}</p> })}
            {why.map(|why| view! { <p class="why" id=format!("{id}-e")>{why}</p> })}
            <div class="chips">
                {options.into_iter().map(|(code, word)| {
                    let chosen = code == value;
                    view! {
                        <label class="chip"><input type="radio" name=name value=code checked=chosen/>{word}</label>
                    }
                }).collect_view()}
            </div>
        </fieldset>
    }
}

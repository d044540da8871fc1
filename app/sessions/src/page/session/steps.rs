//! The next steps of a session's life, for its moderators: one filled button, each missing need said
//! beside its button, and apart, folded, what puts the session off.

use kit::clock::length;
use kit::ui::{Errors, Field, Form, Pick, to, use_locale};
use leptos::prelude::*;

use crate::api::{self, StepOffer};
use crate::rules::{Session, State};
use crate::texts::{needs, page as words};

#[component]
pub fn Steps(page: api::SessionPage) -> impl IntoView {
    let locale = use_locale();
    let (away, mut on): (Vec<StepOffer>, Vec<StepOffer>) =
        page.steps.iter().cloned().partition(|offer| matches!(offer.to, State::Postponed | State::Cancelled));
    on.sort_by_key(|offer| Some(offer.to) != page.natural);
    let desk = matches!(page.session.state, State::Drafting | State::InReview).then(|| {
        let desk = to(&format!("/session/{}/minutes/edit", page.session.id));
        view! { <p class="bar"><a class="btn" href=desk>{words::to_the_minutes(locale)}</a></p> }
    });
    let nothing = (page.steps.is_empty() && desk.is_none()).then(|| {
        let why = match page.session.state {
            State::Cancelled => words::next_cancelled(locale),
            _ => words::next_none(locale),
        };
        view! { <p>{why}</p> }
    });
    view! {
        <section class="sheet stack no-print" aria-labelledby="next">
            <h2 id="next">{words::next(locale)}</h2>
            <Errors of="step"/>
            {nothing}
            {desk}
            {on.into_iter().map(|offer| view! { <OneStep offer page=page.clone()/> }).collect_view()}
            {(!away.is_empty()).then(|| view! { <PutOff away page=page.clone()/> })}
        </section>
    }
}

/// What a step needs to know of the page it stands on.
fn hidden(session: &Session) -> Vec<(&'static str, String)> {
    vec![("version", session.version.to_string())]
}

#[component]
fn OneStep(offer: StepOffer, page: api::SessionPage) -> impl IntoView {
    let locale = use_locale();
    let from = page.session.state;
    let class = if Some(offer.to) == page.natural { "btn" } else { "btn quiet" };
    // What no box can waive keeps the button from doing anything; the sentence says why.
    let blocked = offer.missing.iter().any(|need| need.tick().is_none());
    // What is over is announced to nobody.
    let told = (offer.tells(from) && !page.is_unopened).then(|| words::told(locale, page.told));
    let reasons = offer.missing.iter().map(|need| needs::need(locale, *need)).collect::<Vec<_>>();
    let boxes = offer.missing.iter().filter_map(|need| needs::tick(locale, *need)).collect::<Vec<_>>();
    let total = (offer.to == State::Settled && page.ground.items > 0).then(|| {
        let planned = length(page.ground.minutes, locale);
        words::planned_minutes(locale, &planned, &length(page.session.length(), locale))
    });
    let id = format!("why-{}", offer.to);
    let described = (!reasons.is_empty()).then(|| id.clone());
    let pairs = [hidden(&page.session), vec![("to", offer.to.to_string())]].concat();
    view! {
        <Form deed="step" hidden=pairs class="stack-s">
            {total.map(|words| view! { <p class="num">{words}</p> })}
            {(!reasons.is_empty()).then(|| view! { <p class="because" id=id>{reasons.join(" ")}</p> })}
            {boxes.into_iter().map(|(name, label)| view! { <p><Pick name label/></p> }).collect_view()}
            <p class="bar">
                <button class=class aria-disabled=blocked.then_some("true") aria-describedby=described>
                    {words::step(locale, from, offer.to)}
                </button>
                {told.map(|words| view! { <span class="muted">{words}</span> })}
            </p>
        </Form>
    }
}

/// Postponing and cancelling: one reason, and who will hear it.
#[component]
fn PutOff(away: Vec<StepOffer>, page: api::SessionPage) -> impl IntoView {
    let locale = use_locale();
    let from = page.session.state;
    let open = page.is_unopened || kit::ui::use_sent().why("reason").is_some();
    view! {
        <details open=open>
            <summary>{words::put_off(locale)}</summary>
            <Form deed="step" hidden=hidden(&page.session)>
                <Field name="reason" label=words::reason(locale) hint=words::reason_hint(locale)/>
                <p>{words::told(locale, page.told)}</p>
                <p class="bar">
                    {away.into_iter().map(|offer| view! {
                        <button class="btn stop" name="to" value=offer.to.code()>{words::step(locale, from, offer.to)}</button>
                    }).collect_view()}
                </p>
            </Form>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::needs::Ground;
    use crate::rules::states::{self, Need};
    use kit::form::Sent;
    use kit::words::Pair;
    use kit::{Day, Locale};
    use territories::rules::{Body, BodyKind};

    fn page(state: State, missing: &[Need]) -> api::SessionPage {
        let day = Day::ymd(2027, 2, 4).unwrap();
        let session = Session { state, ..Session::dated("concertation", 2027, 1, day.at(9, 15), day.at(12, 30)) };
        let asks = |to: &State| Some(*to) == states::natural(state, false);
        api::SessionPage {
            session,
            body: Body {
                id: "concertation".into(),
                kind: BodyKind::Concertation,
                territory: "region".into(),
                mark: "concertation".into(),
                name: Pair::new("Concertation", "Overleg"),
                short: Pair::default(),
                rhythm: Vec::new(),
            },
            can_moderate: true,
            is_inside: true,
            steps: states::open_from(state)
                .filter(|step| !states::is_of_minutes(state, step.to))
                .map(|step| StepOffer {
                    to: step.to,
                    missing: if asks(&step.to) { missing.to_vec() } else { Vec::new() },
                })
                .collect(),
            natural: states::natural(state, false),
            told: 48,
            ground: Ground { items: 3, minutes: 205, ..Ground::default() },
            is_unopened: false,
            is_left_open: false,
        }
    }

    fn drawn(page: api::SessionPage, sent: Sent) -> String {
        Owner::new_root(None).with(|| {
            provide_context(Locale::Fr);
            provide_context(sent);
            // Without the marks that hydration looks for.
            view! { <Steps page/> }.to_html().replace("<!>", "")
        })
    }

    #[test]
    fn one_button_is_filled_and_a_missing_need_says_so_beside_it() {
        let html = drawn(page(State::Dated, &[Need::Title]), Sent::default());
        assert_eq!(html.matches("class=\"btn\"").count(), 1, "{html}");
        assert!(html.contains("Il manque un titre") && html.contains("aria-disabled=\"true\""), "{html}");
        assert!(html.contains("48 personnes recevront un message."), "{html}");
        assert_eq!(html.matches("btn stop").count(), 2);
        assert!(!html.contains("<details open"), "{html}");
    }

    #[test]
    fn a_need_that_may_be_waived_has_its_box() {
        let html = drawn(page(State::Announced, &[Need::Today]), Sent::default());
        assert!(html.contains("name=\"other_day\""), "{html}");
    }

    #[test]
    fn minutes_are_reviewed_and_approved_where_they_are_written() {
        let html = drawn(page(State::InReview, &[]), Sent::default());
        assert!(html.contains("/minutes/edit") && !html.contains("name=\"do\""), "{html}");
    }

    #[test]
    fn the_total_stands_beside_the_agenda_that_is_settled() {
        let html = drawn(page(State::Announced, &[]), Sent::default());
        assert!(html.contains("3h25 prévues sur 3h15"), "{html}");
    }

    #[test]
    fn a_missing_reason_opens_the_fold_again() {
        let sent = Sent {
            deed: "step".into(),
            wrong: vec![("reason".into(), "Dites pourquoi, en une phrase.".into())],
            ..Sent::default()
        };
        let html = drawn(page(State::Dated, &[]), sent);
        assert!(html.contains("<details open") && html.contains("href=\"#reason\""), "{html}");
    }

    #[test]
    fn what_is_over_is_announced_to_nobody_and_can_be_put_off_at_once() {
        let over = api::SessionPage { is_unopened: true, ..page(State::Dated, &[]) };
        let html = drawn(over, Sent::default());
        assert!(html.contains("<details open"), "{html}");
        assert_eq!(html.matches("48 personnes").count(), 1, "only of putting off: {html}");
    }

    #[test]
    fn the_end_offers_nothing() {
        let html = drawn(page(State::Cancelled, &[]), Sent::default());
        assert!(!html.contains("<button") && html.contains("attend une autre séance"), "{html}");
    }
}

//! `/session/{session}/replies`: who comes, for the moderators.

use kit::Locale;
use kit::ui::{Loaded, Said, part, to, use_locale};
use leptos::prelude::*;
use leptos_meta::Title;
use sessions::rules::Session;

use super::Whose;
use crate::api::{self, Replied, RepliesPage as Page};
use crate::rules::reply::Reply;
use crate::texts::reply as texts;

#[component]
pub fn RepliesPage() -> impl IntoView {
    let data = kit::ui::ask(part("session"), api::replies);
    view! { <Loaded from=data let:page>{whole(page)}</Loaded> }
}

fn whole(page: Page) -> impl IntoView {
    let locale = use_locale();
    let title = texts::replies(locale);
    let Page { session, body, count, members } = page;
    let facts = [
        (texts::heads_all(locale), count.heads()),
        (texts::heads_coming(locale), count.coming),
        (texts::heads_sending(locale), count.sending),
        (texts::heads_excused(locale), count.excused),
        (texts::heads_silent(locale), count.silent),
    ];
    let facts = facts.map(|(what, n)| view! { <div><dt>{what}</dt><dd>{n}</dd></div> }).into_iter().collect_view();
    let pair = session.name(&body.name);
    let list = if members.is_empty() {
        view! { <p class="empty">{texts::no_members(locale)}</p> }.into_any()
    } else {
        table(members, &session, locale).into_any()
    };
    view! {
        <Title text=title/>
        <section class="stack">
            <Whose body/>
            <h1>{title}</h1>
            <p class="lead"><a href=to(&format!("/session/{}", session.id))><Said pair/></a><br/>{session.when(locale)}</p>
            <dl class="facts">{facts}</dl>
        </section>
        <section>{list}</section>
    }
}

fn table(members: Vec<Replied>, session: &Session, locale: Locale) -> impl IntoView + use<> {
    let heads = [texts::who, texts::project, texts::answer];
    let rows = members
        .into_iter()
        .map(|one| {
            let said = words(one.reply.as_ref(), session, locale);
            view! {
                <tr>
                    <th scope="row">{one.name}</th>
                    <td data-label=texts::project(locale)><Said pair=one.project/></td>
                    <td data-label=texts::answer(locale)>{said}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="cards">
            <caption class="vh">{texts::replies(locale)}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{head(locale)}</th> }).into_iter().collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// What was said of this day; of another one, with its day.
fn words(reply: Option<&Reply>, session: &Session, locale: Locale) -> String {
    let Some(reply) = reply else { return texts::is_silent(locale).to_owned() };
    let said = texts::of_someone(locale, reply.answer, &reply.sends);
    if reply.stands_for(session) {
        return said;
    }
    texts::for_day(locale, &said, &reply.day.full(locale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::reply::Answer;
    use kit::Day;

    #[test]
    fn an_answer_for_another_day_says_for_which() {
        let day = Day::ymd(2027, 2, 4).unwrap();
        let session = Session::dated("concertation", 2027, 1, day.at(9, 30), day.at(12, 30));
        let reply = |day| Reply { answer: Answer::Sending, sends: "Noor".into(), day };
        assert_eq!(words(Some(&reply(day)), &session, Locale::Fr), "envoie Noor");
        let old = words(Some(&reply(day.plus_days(-7))), &session, Locale::Fr);
        assert_eq!(old, "envoie Noor, pour l’ancienne date du jeudi 28 janvier 2027");
        assert_eq!(words(None, &session, Locale::Nl), "nog geen antwoord");
    }
}

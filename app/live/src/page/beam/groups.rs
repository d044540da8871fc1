//! What is put together, heading by heading, as much of it as can be read from the back of the room.

use kit::ui::{Said as Words, use_locale};
use leptos::prelude::*;

use crate::page::living::Living;
use crate::page::said::beginning;
use crate::rules::{Group, Room};
use crate::texts;

/// Lines of what was said, over all headings, one at least for each heading.
const LINES: usize = 8;

/// A heading, a few lines of what stands under it, and how many more there are.
type Shown = (Group, Vec<String>, usize);

fn shown(room: &Room) -> Vec<Shown> {
    // A question that is open has the picture to itself.
    if room.poll.as_ref().is_some_and(|poll| poll.is_open) {
        return Vec::new();
    }
    let each = (LINES / room.groups.len().max(1)).max(1);
    let one = |group: &Group| {
        // What a sub-group brings back says more than what was said in it.
        if group.brought().is_some() {
            return (group.clone(), Vec::new(), 0);
        }
        let said = room.said.iter().filter(|said| said.group.as_ref() == Some(&group.id) && !said.withdrawn);
        let lines: Vec<_> = said.map(|said| beginning(&said.text)).collect();
        let more = lines.len().saturating_sub(each);
        (group.clone(), lines.into_iter().take(each).collect(), more)
    };
    room.groups.iter().map(one).collect()
}

#[component]
pub fn Groups(living: Living) -> impl IntoView {
    let groups = living.part(shown);
    move || {
        let groups = groups.get();
        (!groups.is_empty()).then(|| {
            view! { <div class="kept groups">{groups.into_iter().map(|one| view! { <One one/> }).collect_view()}</div> }
        })
    }
}

#[component]
fn One(one: Shown) -> impl IntoView {
    let locale = use_locale();
    let (group, lines, more) = one;
    let sit = group.sub.as_ref().filter(|sub| sub.is_open).map(|sub| texts::sit(locale, sub.sit));
    let brought = group.brought().cloned();
    view! {
        <div>
            <h2><Words pair=group.heading/></h2>
            {sit.map(|sit| view! { <p>{sit}</p> })}
            {brought.map(|sub| view! { <p lang=(sub.lang != locale).then(|| sub.lang.code())>{sub.brought}</p> })}
            <ul role="list">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            {(more > 0).then(|| view! { <p>{texts::group_more(locale, more)}</p> })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Sub;
    use crate::rules::groups::heading_in;
    use crate::rules::room::tests::{room, said};
    use kit::Locale;

    #[test]
    fn each_heading_has_its_share_of_the_picture() {
        let mut room = room();
        let group = |n: usize| Group::under(heading_in(Locale::Fr, n.to_string()));
        room.groups = (0..3).map(group).collect();
        for _ in 0..5 {
            let mut one = said();
            one.group = Some(room.groups[0].id.clone());
            room.said.push(one);
        }
        room.said[0].withdrawn = true;
        let of_each = |room: &Room| shown(room).iter().map(|(_, lines, more)| (lines.len(), *more)).collect::<Vec<_>>();
        assert_eq!(of_each(&room), [(2, 2), (0, 0), (0, 0)]);
        room.groups[0].sub = Some(Sub { brought: "Une grille.".into(), ..Sub::default() });
        assert_eq!(of_each(&room), [(0, 0); 3], "what it brought back says more");
    }
}

//! A form that stays on its page: it comes back empty once it is done, or with what is wrong with it.

use kit::form::{Reply, Sent};
use kit::ui::use_sent;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Draft {
    /// What came back, with what is wrong.
    sent: RwSignal<Sent>,
    /// Grows when the form is to be drawn anew.
    turn: RwSignal<u32>,
    /// The network did not carry it.
    pub stuck: RwSignal<bool>,
}

impl Draft {
    /// The form of a deed; refused without JavaScript, it comes with the page.
    pub fn of(deed: &str) -> Draft {
        let sent = use_sent();
        let sent = if sent.is(deed) { sent } else { Sent::default() };
        Draft { sent: RwSignal::new(sent), turn: RwSignal::new(0), stuck: RwSignal::new(false) }
    }

    /// What came back.
    pub fn sent(self) -> Sent {
        self.sent.get_untracked()
    }

    /// Something is wrong with what was sent.
    pub fn came_back(self) -> bool {
        self.sent.with_untracked(|sent| !sent.deed.is_empty())
    }

    /// Takes the answer; true when it is done.
    pub fn after(self, reply: Reply) -> bool {
        self.stuck.set(matches!(reply, Reply::Fault(_)));
        let done = matches!(reply, Reply::Done { .. });
        match reply {
            Reply::Done { .. } => self.sent.set(Sent::default()),
            Reply::Refused(sent) => self.sent.set(sent),
            // What was typed stays as it is.
            Reply::Fault(_) => return false,
        }
        self.turn.update(|turn| *turn += 1);
        done
    }
}

/// The form, its nodes new each time: what was typed goes with the old ones.
#[component]
pub fn Drafted<F>(draft: Draft, form: F) -> impl IntoView
where
    F: Fn() -> AnyView + Clone + Send + Sync + 'static,
{
    let drawn = move |_| {
        // The fields read from here what came back refused.
        provide_context(draft.sent());
        form()
    };
    view! { <For each=move || [draft.turn.get()] key=|turn| *turn children=drawn/> }
}

//! The life of a session under random hands: whoever does whatever, in whatever order, only the table of
//! states and the table of rights decide.

mod house;

use std::collections::BTreeSet;

use house::{House, each_house};
use kit::Role;
use kit::rights::{Grant, Scope, Viewer};
use kit::sql;
use live::rules::Key;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use sessions::rules::State;
use sessions::rules::states::open_from;

/// What somebody tries. The numbers choose among what there is at that moment.
#[derive(Clone, Copy, Debug)]
enum Try {
    /// A step that the table knows from here.
    Step {
        nth: usize,
        ticked: bool,
        reason: bool,
    },
    /// A step to any state at all.
    Leap(State),
    Propose,
    Add,
    Take,
    Key(Key),
    Contribute,
    Note,
    SaveText,
    Minutes(&'static str),
    Correct,
}

const PEOPLE: [(&str, &[(Role, &str)]); 5] = [
    ("", &[]),
    ("participante@example.org", &[]),
    ("coordination.canal@example.org", &[(Role::Coordinator, "concertation")]),
    ("moderation.nord-est@example.org", &[(Role::Moderator, "atelier-nord-est")]),
    ("moderatrice@example.org", &[(Role::Moderator, "concertation")]),
];

/// Half of it by who moderates, or nothing would ever move.
fn somebody() -> impl Strategy<Value = usize> {
    prop_oneof![4 => Just(PEOPLE.len() - 1), 1 => 0..PEOPLE.len()]
}

fn something() -> impl Strategy<Value = Try> {
    let minutes = proptest::sample::select(&["to-review", "back-to-draft", "approve", "approve", "send-summary"][..]);
    prop_oneof![
        6 => (0..4_usize, any::<bool>(), prop::bool::weighted(0.05))
            .prop_map(|(nth, ticked, reason)| Try::Step { nth, ticked, reason }),
        2 => proptest::sample::select(State::ALL).prop_map(Try::Leap),
        1 => Just(Try::Propose),
        1 => Just(Try::Add),
        1 => Just(Try::Take),
        6 => proptest::sample::select(Key::ALL).prop_map(Try::Key),
        3 => Just(Try::Contribute),
        2 => Just(Try::Note),
        2 => Just(Try::SaveText),
        4 => minutes.prop_map(Try::Minutes),
        1 => Just(Try::Correct),
    ]
}

/// All of a session that these tries could change.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Picture {
    state: State,
    agenda: Vec<String>,
    runs: Vec<String>,
    said: i64,
    outcomes: i64,
    texts: Vec<String>,
    published: Vec<String>,
    mails: i64,
}

struct Walk<'a> {
    house: &'a House,
    session: String,
}

impl Walk<'_> {
    async fn list(&self, question: &'static str) -> Vec<String> {
        let mut tx = self.house.world.db.read().await.unwrap();
        sql!(tx, all(String), question, &self.session).unwrap().into_iter().map(|(line,)| line).collect()
    }

    async fn count(&self, question: &'static str) -> i64 {
        self.list(question).await[0].parse().unwrap()
    }

    async fn state(&self) -> State {
        self.list("select state from session where id = $1").await[0].parse().unwrap()
    }

    async fn picture(&self) -> Picture {
        Picture {
            state: self.state().await,
            agenda: self.list("select id || status || cast(place as text) || title_fr from agenda_item where session_id = $1 order by id").await,
            runs: self.list("select item_id || state from item_run where session_id = $1 order by item_id").await,
            said: self.count("select cast(count(*) as text) from contribution where session_id = $1").await,
            outcomes: self.count("select cast(count(*) as text) from outcome where session_id = $1").await,
            texts: self.list("select item_id || text_fr from minutes_item where session_id = $1 order by item_id").await,
            published: self.list("select cast(version as text) || content from minutes_published where session_id = $1 order by version").await,
            mails: self.count("select cast(count(*) as text) from mail where $1 = $1").await,
        }
    }

    async fn first(&self, question: &'static str) -> String {
        self.list(question).await.into_iter().next().unwrap_or_default()
    }

    /// The page, the deed and what is sent with it.
    async fn form(&self, what: Try, nth: usize) -> (&'static str, &'static str, String) {
        let version = self.first("select cast(version as text) from session where id = $1").await;
        let current = self.first("select item_id from item_run where session_id = $1 and state = 'now'").await;
        let item =
            self.first("select id from agenda_item where session_id = $1 and status = 'planned' order by place").await;
        let step = |to: State, ticked: bool, reason: &str| {
            let ticks = if ticked { "&other_day=on&agreed=on&aside=on" } else { "" };
            ("/session/{session}", "step", format!("to={to}&version={version}&reason={reason}{ticks}"))
        };
        let desk = "/session/{session}/minutes/edit";
        let drive = "/session/{session}/drive";
        match what {
            Try::Step { nth, ticked, reason } => {
                let open: Vec<_> = open_from(self.state().await).map(|step| step.to).collect();
                let to = open.get(nth % open.len().max(1)).copied().unwrap_or(State::Live);
                step(to, ticked, if reason { "Salle+inondée" } else { "" })
            }
            Try::Leap(to) => step(to, true, ""),
            Try::Propose => (
                "/session/{session}/agenda",
                "propose",
                "title=Un+point&why=Pour+en+parler&kind=exchange&minutes=15".to_owned(),
            ),
            Try::Add => {
                ("/session/{session}/agenda/add", "add", "title_fr=Un+point&kind=exchange&minutes=15".to_owned())
            }
            Try::Take => (drive, "take", String::new()),
            Try::Key(key) => (drive, "key", format!("key={key}&item={current}")),
            Try::Contribute => {
                let once = format!("{nth:032}");
                (
                    "/session/{session}/room",
                    "contribute",
                    format!("kind=need&text=Dit+{nth}&item={current}&once={once}"),
                )
            }
            Try::Note => (drive, "note", format!("kind=agreement&text=On+continue&item={current}")),
            Try::SaveText => {
                let saved =
                    self.list("select item_id || cast(version as text) from minutes_item where session_id = $1").await;
                let version = saved.iter().find_map(|saved| saved.strip_prefix(&item)).unwrap_or("0");
                (desk, "save", format!("item={item}&version={version}&text_fr=Texte+{nth}"))
            }
            Try::Minutes(deed) => (desk, deed, if nth.is_multiple_of(2) { "agreed=on" } else { "" }.to_owned()),
            Try::Correct => {
                let version = self.first("select cast(max(version) as text) from minutes_published where session_id = $1 having max(version) is not null").await;
                (desk, "correct", format!("item={item}&version={version}&text_fr=Correction+{nth}"))
            }
        }
    }
}

/// A walk that is the same each time.
fn steps(seed: u8) -> Vec<(usize, Try)> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), rng);
    prop::collection::vec((somebody(), something()), 260).new_tree(&mut runner).unwrap().current()
}

#[tokio::test]
async fn nobody_takes_a_session_where_the_tables_do_not_lead() {
    each_house(|house| async move {
        let mut cookies = Vec::new();
        for (email, _) in PEOPLE {
            cookies.push(if email.is_empty() { String::new() } else { house.cookie_of(email).await });
        }
        let mut visited = BTreeSet::new();
        for (seed, state) in ["settled", "dated"].into_iter().enumerate() {
            let mut tx = house.world.db.read().await.unwrap();
            let question = "select id from session where state = $1 and body_id = 'concertation' order by starts_at";
            let (session,) = sql!(tx, one(String), question, state).unwrap();
            drop(tx);
            let walk = Walk { house: &house, session };
            let mut before = walk.picture().await;
            for (nth, (who, what)) in steps(seed as u8).into_iter().enumerate() {
                let (page, deed, fields) = walk.form(what, nth).await;
                let address = format!("/fr{}", page.replace("{session}", &walk.session));
                let intent = format!("walk-{seed}-{nth}");
                let answer = house.post(&address, &cookies[who], &format!("do={deed}&intent={intent}&{fields}")).await;
                let after = walk.picture().await;
                let told = format!("{intent}: {} {what:?} in {}: {}", PEOPLE[who].0, before.state, answer.status);
                check(&told, (page, deed), who, answer.status.as_u16(), &before, &after);
                visited.insert(after.state.code());
                before = after;
            }
        }
        // Walks that went nowhere prove nothing.
        for state in [State::Announced, State::Live, State::Drafting, State::InReview, State::Approved] {
            assert!(visited.contains(state.code()), "never came to {state}: {visited:?}");
        }
    })
    .await;
}

fn check(told: &str, (page, deed): (&str, &str), who: usize, status: u16, before: &Picture, after: &Picture) {
    let deed = app::table::deeds().find(|one| one.page == page && one.name == deed).expect("a deed");
    let (email, roles) = PEOPLE[who];
    let viewer = Viewer {
        person: Some(email.to_owned()).filter(|email| !email.is_empty()),
        grants: roles.iter().map(|(role, body)| Grant { role: *role, body: Some((*body).into()) }).collect(),
        ..Viewer::default()
    };
    let may = viewer.may(deed.right, Scope { body: Some("concertation"), session: None });
    if may {
        // Minutes and rooms do not exist before their time.
        assert!(matches!(status, 303 | 400 | 404 | 409 | 422), "{told}");
    } else {
        assert!(matches!(status, 401 | 403 | 404), "{told}");
    }
    if status != 303 {
        assert_eq!(before, after, "{told}: refused, and something changed");
    }
    if before.state != after.state {
        assert!(open_from(before.state).any(|step| step.to == after.state), "{told}: now {}", after.state);
    }
    if (before.said, before.outcomes, &before.runs) != (after.said, after.outcomes, &after.runs) {
        assert_eq!(before.state, State::Live, "{told}: a room that is not open");
    }
    if before.agenda != after.agenda {
        assert!(!before.state.has_closed(), "{told}: an agenda that is over");
    }
    if before.texts != after.texts {
        assert!(
            matches!(before.state, State::Drafting | State::InReview | State::Live),
            "{told}: a text that is approved"
        );
    }
    assert!(after.published.starts_with(&before.published), "{told}: a version was edited in place");
    let now = after.runs.iter().filter(|run| run.ends_with("now")).count();
    assert!(now <= usize::from(after.state == State::Live), "{told}: {now} items at once");
}

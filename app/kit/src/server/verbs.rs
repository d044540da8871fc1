//! How a form becomes a deed. A form posts to the page it stands on, with the name of the deed in
//! `do`. It works without JavaScript: a deed that is done answers 303 to the next page; one that is
//! refused renders the same page again with status 422, what was typed, and a message beside each
//! field. A page with JavaScript may send the same form with `Accept: application/json` and gets the
//! same answer as JSON.
//!
//! A form that carries an `intent` (an id made with the page) is done once however often it is sent:
//! the answer is kept in the same transaction as the deed (table `deed`).

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use unicode_normalization::UnicodeNormalization;

use crate::Error;
use crate::act::{Act, Asker, World};
use crate::form::Sent;
use crate::rights::{Right, Viewer};
use crate::secret;

/// Where a deed leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Next {
    /// Path and query of the page to show, without origin.
    pub to: String,
    /// A `Set-Cookie` header.
    pub cookie: Option<String>,
    /// Empties the phone (sign-out).
    pub forget: bool,
}

impl Next {
    pub fn to(path: impl Into<String>) -> Next {
        Next { to: path.into(), ..Next::default() }
    }
}

/// Why a deed was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The person can mend it: 422, the page again with these words.
    Wrong {
        wrong: Vec<(String, String)>,
        problem: Option<String>,
    },
    /// Someone else changed it meanwhile: 409, the page again; `kept` tells what stands now, by field.
    Stale {
        problem: String,
        kept: Vec<(String, String)>,
    },
    /// Too many tries: 429.
    TooMany {
        problem: String,
    },
    Not(Error),
}

impl<E: Into<Error>> From<E> for Refused {
    fn from(fault: E) -> Refused {
        Refused::Not(fault.into())
    }
}

impl Refused {
    /// One field and its message.
    pub fn field(field: &str, why: impl Into<String>) -> Refused {
        Refused::Wrong { wrong: vec![(field.into(), why.into())], problem: None }
    }

    /// The whole, not a field.
    pub fn problem(why: impl Into<String>) -> Refused {
        Refused::Wrong { wrong: Vec::new(), problem: Some(why.into()) }
    }
}

/// Collects what is wrong with a form, field by field, so that all of it is said at once.
#[derive(Clone, Debug, Default)]
pub struct Wrong(Vec<(String, String)>);

impl Wrong {
    pub fn add(&mut self, field: &str, why: impl Into<String>) {
        self.0.push((field.into(), why.into()));
    }

    /// Keeps the value, or notes why the field is wrong.
    pub fn take<T>(&mut self, field: &str, value: Result<T, impl Into<String>>) -> Option<T> {
        value.map_err(|why| self.add(field, why)).ok()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn check(self) -> Result<(), Refused> {
        if self.0.is_empty() { Ok(()) } else { Err(Refused::Wrong { wrong: self.0, problem: None }) }
    }
}

/// A form as it was sent.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub pairs: Vec<(String, String)>,
    /// The named parts of the page's address: `session`, `body`, …
    pub path: HashMap<String, String>,
    /// Of the request, for limits by address; never stored as it is.
    pub from: String,
    /// The `Cookie` and `User-Agent` headers: for signing in and out only, never shown.
    pub cookies: String,
    pub agent: String,
    /// What was chosen from a disk, in the one form that takes files.
    pub file: Option<Upload>,
}

/// A file that came with a form.
#[derive(Clone, PartialEq, Eq)]
pub enum Upload {
    Whole {
        name: String,
        bytes: Vec<u8>,
    },
    /// Longer than the form takes; nothing of it was kept.
    TooLarge,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Upload::Whole { bytes, .. } => write!(f, "a file of {} bytes", bytes.len()),
            Upload::TooLarge => f.write_str("a file that is too large"),
        }
    }
}

impl Form {
    pub fn parse(body: &[u8]) -> Form {
        let pairs = url::form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), value.into_owned()));
        Form::of(pairs, None)
    }

    /// A form whose fields came one by one.
    pub fn of(pairs: impl IntoIterator<Item = (String, String)>, file: Option<Upload>) -> Form {
        let pairs = pairs.into_iter().map(|(name, value)| (clean(&name), clean(&value))).collect();
        let file = file.map(|file| match file {
            Upload::Whole { name, bytes } => Upload::Whole { name: clean(&name), bytes },
            Upload::TooLarge => Upload::TooLarge,
        });
        Form { pairs, file, ..Form::default() }
    }

    /// A field, trimmed; empty when it is absent.
    pub fn get(&self, field: &str) -> &str {
        self.pairs.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value.trim())
    }

    pub fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.trim())
    }

    /// A checkbox.
    pub fn ticked(&self, field: &str) -> bool {
        !self.get(field).is_empty()
    }

    /// A field that only our own page fills (an id, a code): anything else is senseless.
    pub fn own<T: std::str::FromStr>(&self, field: &str) -> Result<T, Error> {
        self.get(field).parse().map_err(|_| Error::Senseless)
    }

    /// A named part of the address.
    pub fn at<T: std::str::FromStr>(&self, part: &str) -> Result<T, Error> {
        self.path.get(part).and_then(|text| text.parse().ok()).ok_or(Error::NotFound)
    }

    /// What to show again; secrets and our own fields stay out.
    pub fn sent(&self) -> Sent {
        let hidden = ["do", "intent", "code", "website"];
        Sent {
            deed: self.get("do").to_owned(),
            values: self.pairs.iter().filter(|(name, _)| !hidden.contains(&name.as_str())).cloned().collect(),
            ..Sent::default()
        }
    }

    /// The fingerprint of this very sending: the same person or guest, page, intent and content.
    fn fingerprint(&self, who: &Viewer) -> Option<String> {
        let intent = crate::id::well_formed(self.get("intent"))?;
        let who = who.person.as_deref().or(who.guest_of.as_ref().map(|(_, guest)| guest.as_str()));
        let mut path: Vec<_> = self.path.iter().filter(|(part, _)| *part != "lang").collect();
        path.sort();
        let file = match &self.file {
            Some(Upload::Whole { name, bytes }) => (name.as_str(), secret::hash_bytes(bytes)),
            _ => ("", String::new()),
        };
        Some(secret::hash(&format!("{intent}\n{who:?}\n{path:?}\n{:?}\n{file:?}", self.pairs)))
    }
}

/// What was typed, without what nobody types: control characters (PostgreSQL keeps no NUL), and those
/// that turn the direction of the text around them. Lines end as they do everywhere but in forms, a letter and
/// its accent are one, however the keyboard sent them, and what cannot be seen at all is nothing.
pub fn clean(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let mut kept = text.replace("\r\n", "\n").replace('\r', "\n");
    kept.retain(|c| matches!(c, '\n' | '\t') || !(c.is_control() || turns(c)));
    let hidden = |c: char| {
        c.is_whitespace() || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
    };
    if kept.chars().all(hidden) { String::new() } else { kept.nfc().collect() }
}

pub type Doing<'a> = Pin<Box<dyn Future<Output = Result<Next, Refused>> + Send + 'a>>;

/// One deed: on which page, under which name, with which right, and what it does. Only the deed knows of
/// which body or session its right is asked (`Act::may`); [`perform`] keeps nothing of a deed that did
/// not. The act is committed by [`perform`], and only when the deed answers `Ok` (or said
/// `Act::keep_even_refused`).
#[derive(Clone, Copy)]
pub struct Verb {
    /// The page's address after the language: `/session/{session}/agenda`.
    pub page: &'static str,
    pub name: &'static str,
    pub right: &'static Right,
    pub run: for<'a> fn(&'a mut Act, &'a Form) -> Doing<'a>,
}

/// Makes the rows of a feature's deeds:
/// `verbs![ "/session/{session}/agenda" "move" MOVE => move_item, … ]`.
#[macro_export]
macro_rules! verbs {
    ($($page:literal $name:literal $right:ident => $run:path),* $(,)?) => {
        &[$($crate::verbs::Verb {
            page: $page,
            name: $name,
            right: &$right,
            run: |act, form| Box::pin($run(act, form)),
        }),*]
    };
}

/// Does a deed once, keeps it, and says where it leads.
pub async fn perform(verb: &Verb, world: World, asker: Asker, form: &Form) -> Result<Next, Refused> {
    let fingerprint = form.fingerprint(&asker.viewer);
    let mut act = Act::write(world, asker).await?;
    act.owes = Some(verb.right);
    if let Some(print) = &fingerprint {
        // Whoever comes second waits here for the first, then reads its answer.
        let first = crate::sql!(
            act.tx,
            execute,
            "insert into deed (print, at, leads_to) values ($1, $2, '') on conflict (print) do nothing",
            print,
            act.now
        )?;
        if first == 0 {
            let (to,) = crate::sql!(act.tx, one(String,), "select leads_to from deed where print = $1", print)?;
            return Ok(Next::to(to));
        }
    }
    let next = match (verb.run)(&mut act, form).await {
        Ok(_) if !act.has_asked() => return Err(Error::broken(&format!("{} asks no right", verb.right.verb)).into()),
        Ok(next) => next,
        Err(refused) => {
            if act.keeps {
                if let Some(print) = &fingerprint {
                    crate::sql!(act.tx, execute, "delete from deed where print = $1", print)?;
                }
                act.commit().await?;
            }
            return Err(refused);
        }
    };
    if let Some(print) = &fingerprint {
        crate::sql!(act.tx, execute, "update deed set leads_to = $2 where print = $1", print, &next.to)?;
    }
    act.commit().await?;
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_itself_only_with_the_same_words() {
        let form = |body: &str| Form::parse(body.as_bytes()).fingerprint(&Viewer::default());
        let intent = "0190f0c0-0000-7000-8000-000000000000";
        let first = form(&format!("intent={intent}&name=A"));
        assert!(first.is_some());
        assert_eq!(first, form(&format!("intent={intent}&name=A")));
        assert_ne!(first, form(&format!("intent={intent}&name=B")), "back, another name: another deed");
        assert_eq!(form("name=A"), None);
    }

    #[test]
    fn a_letter_and_its_accent_are_one() {
        let form = Form::parse("name=He%CC%81le%CC%80ne%0D%0AGe%CC%81rard%E2%80%AE".as_bytes());
        assert_eq!(form.get("name"), "Hélène\nGérard");
    }

    #[test]
    fn the_same_form_of_somebody_else_is_another_deed() {
        let form = Form::parse(b"intent=0190f0c0-0000-7000-8000-000000000000&name=A");
        let anna = Viewer { person: Some("anna".into()), ..Viewer::default() };
        let bob = Viewer { person: Some("bob".into()), ..Viewer::default() };
        let guest = |id: &str| Viewer { guest_of: Some(("room".into(), id.into())), ..Viewer::default() };
        let prints = [&Viewer::default(), &anna, &bob, &guest("1"), &guest("2")].map(|who| form.fingerprint(who));
        for (i, print) in prints.iter().enumerate() {
            assert!(!prints[..i].contains(print), "{i}");
        }
        let in_a_room = Viewer { guest_of: guest("1").guest_of, ..anna.clone() };
        assert_eq!(form.fingerprint(&in_a_room), form.fingerprint(&anna), "a person stays that person");
    }

    #[test]
    fn what_nobody_types_is_not_read() {
        assert_eq!(clean("a\0b\u{1b}[31m\u{85}c\u{7f}"), "ab[31mc");
        assert_eq!(clean("un\r\ndeux\rtrois\n\tquatre"), "un\ndeux\ntrois\n\tquatre");
        assert_eq!(clean("Paul \u{202e}nimda\u{2066}\u{2069}"), "Paul nimda");
        for nothing in ["", " ", "\u{200b}", "\u{200d}\u{feff} \u{2060}\0", "\r\n"] {
            assert_eq!(clean(nothing), "", "{nothing:?}");
        }
        for word in ["L’été à 9 h\u{202f}: « oui »", "👩\u{200d}🌾", "می\u{200c}خواهم"] {
            assert_eq!(clean(word), word);
        }
        let form = Form::parse(b"na%00me=A%00%0D%0AB");
        assert_eq!(form.get("name"), "A\nB");
    }

    const RIGHT: Right = Right::new("page/do", &[crate::Role::Visitor]);
    const OTHER: Right = Right::new("page/other", &[crate::Role::Visitor]);

    async fn asks_nothing(act: &mut Act, form: &Form) -> Result<Next, Refused> {
        if let Some(right) = [&RIGHT, &OTHER].into_iter().find(|right| right.verb == form.get("asks")) {
            act.may(right, crate::rights::Scope::default())?;
        }
        crate::sql!(act.tx, execute, "insert into deed (print, at, leads_to) values ('x', 0, '')")?;
        Ok(Next::to("/fr/"))
    }

    #[tokio::test]
    async fn a_deed_that_does_not_ask_its_right_is_not_kept() {
        let verbs: &[Verb] = crate::verbs!["/page" "do" RIGHT => asks_nothing];
        crate::testing::each_database(|world| async move {
            let kept = async || {
                let mut tx = world.db.read().await.unwrap();
                crate::sql!(tx, one(i64), "select count(*) from deed").unwrap().0
            };
            for (asks, rows) in [("", 0), ("page/other", 0), ("page/do", 1)] {
                let form = Form::parse(format!("asks={asks}").as_bytes());
                let answer = perform(&verbs[0], world.clone(), Asker::default(), &form).await;
                assert_eq!(answer.is_ok(), rows == 1, "{asks}");
                assert_eq!(kept().await, rows, "{asks}");
            }
        })
        .await;
    }

    #[test]
    fn secrets_are_not_shown_again() {
        let sent = Form::parse(b"do=enter&code=123456&email=a%40b.be").sent();
        assert_eq!(sent.deed, "enter");
        assert_eq!(sent.value("code"), None);
        assert_eq!(sent.value("email"), Some("a@b.be"));
    }
}

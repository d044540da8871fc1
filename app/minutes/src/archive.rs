//! What the pages read of many sessions: the search, and a body's year. Of each session everyone gets the
//! écho, and those who may the whole.

use kit::error::Answer;
use kit::words::Pair;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};
use sessions::rules::SessionId;

use crate::rules::Minutes;
use crate::rules::seek::Snippet;

/// Answers shown; the rest is counted.
#[cfg(not(target_arch = "wasm32"))]
const SHOWN: usize = 50;

/// Approved minutes, as a line that leads to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub session: SessionId,
    pub mark: String,
    pub body: Pair,
    pub title: Pair,
    pub when: Pair,
}

/// An item that answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    pub of: Line,
    /// Where it stands on its page.
    pub item: String,
    pub title: Pair,
    pub snippet: Snippet,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    pub words: String,
    pub body: String,
    /// To choose from: id and name.
    pub bodies: Vec<(String, Pair)>,
    /// The latest session first.
    pub hits: Vec<Hit>,
    pub total: i64,
    /// Without a question: what there is to search, the latest first.
    pub latest: Vec<Line>,
}

/// Looks for words in the approved minutes, as far as the viewer may read them.
#[server(name = SearchMinutes, prefix = "/api/fn", endpoint = "minutes/search", input = GetUrl)]
pub async fn search(words: String, body: String) -> Answer<Search> {
    use crate::rules::seek::Asked;
    use crate::{rights, store};

    let mut act = kit::act::Act::read().await?;
    act.may(&rights::SEARCH, kit::rights::Scope::default())?;
    let bodies = territories::store::bodies(&mut act.tx).await?;
    let seats = store::seats(&mut act.tx, &act.viewer).await?;
    let asked = Asked::of(&words);
    let (mut hits, mut latest, mut total) = (Vec::new(), Vec::new(), 0);
    for kept in
        store::archive(&mut act.tx, Some(&body).filter(|body| !body.is_empty()).map(String::as_str), None).await?
    {
        let Some(of) = bodies.iter().find(|one| one.id == kept.body) else { continue };
        let (_, minutes) = readable(&mut act, &seats, &kept);
        let line = Line {
            session: kept.session.clone(),
            mark: of.mark.clone(),
            body: of.name.clone(),
            title: minutes.title.clone(),
            when: minutes.when.clone(),
        };
        let Some(asked) = &asked else {
            latest.push(line);
            continue;
        };
        for item in &minutes.items {
            let Some(snippet) = asked.answer(item, act.locale) else { continue };
            total += 1;
            if hits.len() < SHOWN {
                hits.push(Hit { of: line.clone(), item: item.id.to_string(), title: item.title.clone(), snippet });
            }
        }
    }
    latest.truncate(SHOWN);
    let bodies = bodies.into_iter().map(|one| (one.id, one.name)).collect();
    Ok(Search { words, body, bodies, hits, total, latest })
}

/// A body's year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    pub id: String,
    pub mark: String,
    pub body: Pair,
    pub year: i64,
    /// Those with approved minutes, the latest first.
    pub years: Vec<i64>,
    /// In the order in which they met; whole, or the écho.
    pub all: Vec<(bool, Minutes)>,
    /// It can be had as a PDF.
    pub pdf: bool,
}

/// The approved minutes of a body over a year: without a year, the last that has any.
#[server(name = MinutesOfYear, prefix = "/api/fn", endpoint = "minutes/year", input = GetUrl)]
pub async fn year(body: String, year: Option<i64>) -> Answer<Year> {
    use crate::{rights, store};

    let mut act = kit::act::Act::read().await?;
    act.may(&rights::YEAR, kit::rights::Scope::default())?;
    let body = territories::store::body(&mut act.tx, &body).await?.ok_or(kit::Error::NotFound)?;
    let years = store::years(&mut act.tx, &body.id).await?;
    let year = year.or(years.first().copied()).unwrap_or_else(|| i64::from(act.now.day().year()));
    let seats = store::seats(&mut act.tx, &act.viewer).await?;
    let kept = store::archive(&mut act.tx, Some(&body.id), Some(year)).await?;
    let all = kept.iter().rev().map(|kept| readable(&mut act, &seats, kept)).collect();
    let pdf = act.world.press.is_there();
    Ok(Year { id: body.id, mark: body.mark, body: body.name, year, years, all, pdf })
}

/// What this viewer may read of these minutes, and whether that is all of them.
#[cfg(not(target_arch = "wasm32"))]
fn readable(
    act: &mut kit::act::Act,
    seats: &std::collections::HashSet<SessionId>,
    kept: &crate::store::Kept,
) -> (bool, Minutes) {
    act.viewer.present_at = seats.contains(&kept.session).then(|| kept.session.to_string());
    let whole = act.may(&crate::rights::READ_FULL, kept.scope()).is_ok();
    let minutes = &kept.published.minutes;
    (whole, if whole { minutes.clone() } else { minutes.echo() })
}

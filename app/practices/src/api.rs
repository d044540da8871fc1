//! What pages and phones ask about practices.

use kit::error::Answer;
use kit::words::Pair;
use kit::{Day, Locale};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};

use crate::rules::became::Became;
use crate::rules::found::Found;
use crate::rules::{FieldName, Lead, PracticeId, Provenance, Remark, Sheet, State};

/// A practice as its page shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PracticePage {
    pub id: PracticeId,
    pub state: State,
    pub sheet: Sheet,
    pub version: i64,
    pub provenance: Provenance,
    /// When it came to the state it is in; when it was published.
    pub changed: Day,
    pub published: Option<Day>,
    pub due: bool,
    pub projects: Vec<Pair>,
    /// Mark and name.
    pub territories: Vec<(String, Pair)>,
    pub themes: Vec<Pair>,
    /// What this viewer may do; asked again when they do it.
    pub writes: bool,
    pub reviews: bool,
    pub missing: Vec<FieldName>,
    /// The last review, for those who work on it.
    pub remarks: Vec<Remark>,
}

/// A practice in its editor, with the lists to choose from: code and name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EditPage {
    pub id: PracticeId,
    pub state: State,
    pub sheet: Sheet,
    pub version: i64,
    pub themes: Vec<(String, Pair)>,
    pub territories: Vec<(String, Pair)>,
    pub projects: Vec<(String, Pair)>,
}

/// A practice in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub id: PracticeId,
    pub state: State,
    pub title: Pair,
    pub lets_you: Pair,
    pub changed: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeadsPage {
    pub leads: Vec<Lead>,
    /// What the viewer is writing.
    pub drafts: Vec<Row>,
}

/// The published practices that answer `words`, refined by lists of codes (comma-separated).
#[server(name = SearchPractices, prefix = "/api/fn", endpoint = "practices/search", input = GetUrl)]
pub async fn search(words: String, themes: String, territories: String, locale: Locale) -> Answer<Found> {
    use crate::rights;
    use crate::rules::found::Asked;
    let act = kit::act::Act::read().await?;
    act.may(&rights::SEARCH, kit::rights::Scope::default())?;
    let index: crate::search::Index = expect_context();
    let list = |codes: &str| codes.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect();
    let asked = Asked {
        words: words.chars().take(kit::form::LINE).collect(),
        themes: list(&themes),
        territories: list(&territories),
    };
    let library = index.ready(&act.world).await?;
    library.find(&asked, locale).map_err(|fault| kit::Error::broken(&fault))
}

/// A practice, whole.
#[server(name = ReadPractice, prefix = "/api/fn", endpoint = "practices/read", input = GetUrl)]
pub async fn read(practice: PracticeId) -> Answer<PracticePage> {
    use crate::{known, rights, rules, store};
    let mut act = kit::act::Act::read().await?;
    act.may(&rights::READ, kit::rights::Scope::default())?;
    let known = known::practice(&mut act, &practice).await?;
    let (writes, reviews) = (known.writes(&act.viewer), known.reviews(&act.viewer));
    let practice = known.practice;
    let works = writes || reviews;
    let remarks = if works && practice.state.is_open() {
        store::last_remarks(&mut act.tx, &practice.id).await?
    } else {
        Vec::new()
    };
    let names = known::names(&mut act.tx).await?;
    let chosen = |list: &[(String, Pair)], codes: &[String]| -> Vec<(String, Pair)> {
        list.iter().filter(|(code, _)| codes.contains(code)).cloned().collect()
    };
    let sheet = &practice.sheet;
    let only_names = |list: Vec<(String, Pair)>| list.into_iter().map(|(_, name)| name).collect();
    Ok(PracticePage {
        provenance: store::provenance(&mut act.tx, &practice.origin).await?,
        changed: practice.changed_at.day(),
        published: practice.published_at.map(kit::Instant::day),
        due: practice.is_due(act.now.day()),
        projects: only_names(chosen(&names.projects, &sheet.projects)),
        territories: names
            .territories
            .iter()
            .filter(|territory| sheet.territories.contains(&territory.id))
            .map(|territory| (territory.mark.clone(), territory.name.clone()))
            .collect(),
        themes: only_names(chosen(&names.themes, &sheet.themes)),
        missing: if works { rules::missing(sheet) } else { Vec::new() },
        id: practice.id,
        state: practice.state,
        version: practice.version,
        sheet: practice.sheet,
        writes,
        reviews,
        remarks,
    })
}

/// A practice to write on.
#[server(name = EditPractice, prefix = "/api/fn", endpoint = "practices/edit", input = GetUrl)]
pub async fn edit(practice: PracticeId) -> Answer<EditPage> {
    use crate::{known, rights};
    let mut act = kit::act::Act::read().await?;
    let known = known::practice(&mut act, &practice).await?;
    act.may(&rights::EDIT, known.scope(&act.viewer, &rights::EDIT))?;
    let practice = known.practice;
    if !practice.state.is_open() {
        return Err(kit::Error::NotFound);
    }
    let names = known::names(&mut act.tx).await?;
    let pairs = |id: &str, name: &Pair| (id.to_owned(), name.clone());
    Ok(EditPage {
        id: practice.id,
        state: practice.state,
        version: practice.version,
        sheet: practice.sheet,
        themes: names.themes,
        territories: names.territories.iter().map(|one| pairs(&one.id, &one.name)).collect(),
        projects: names.projects,
    })
}

/// What was said in sessions and could become a practice, and what the viewer is writing.
#[server(name = ReadLeads, prefix = "/api/fn", endpoint = "practices/leads", input = GetUrl)]
pub async fn leads() -> Answer<LeadsPage> {
    use kit::rights::Scope;

    use crate::{known, rights, rules, store};
    let mut act = kit::act::Act::read().await?;
    act.may(&rights::LEADS, rights::ground(&act.viewer, &rights::LEADS, rules::CONCERTATION))?;
    let person = act.person()?.to_owned();
    let mut leads = store::leads(&mut act.tx, &person).await?;
    // What was said in a room stays with its body until it is written up.
    leads.retain(|lead| {
        let on = Scope { body: Some(&lead.session.body), session: Some(&lead.session.id) };
        act.viewer.may(&rights::TAKE, on)
    });
    let projects = known::projects_of(&mut act).await?;
    let mut open = store::list(&mut act.tx, State::Draft).await?;
    open.extend(store::list(&mut act.tx, State::InReview).await?);
    open.retain(|practice| practice.author == person || practice.sheet.projects.iter().any(|id| projects.contains(id)));
    Ok(LeadsPage { leads, drafts: open.into_iter().map(known::row).collect() })
}

/// What waits for a reviewer, the oldest first.
#[server(name = ReadWaiting, prefix = "/api/fn", endpoint = "practices/waiting", input = GetUrl)]
pub async fn waiting() -> Answer<Vec<Row>> {
    use crate::{known, rights, rules, store};
    let mut act = kit::act::Act::read().await?;
    act.may(&rights::WAITING, rights::ground(&act.viewer, &rights::WAITING, rules::CONCERTATION))?;
    let mut waiting = store::list(&mut act.tx, State::InReview).await?;
    waiting.reverse();
    Ok(waiting.into_iter().map(known::row).collect())
}

/// What became of the contributions that one signed, the last sessions first.
#[server(name = ReadBecame, prefix = "/api/fn", endpoint = "practices/became", input = GetUrl)]
pub async fn became() -> Answer<Vec<Became>> {
    use crate::rules::became::MOST;
    use crate::{rights, store};
    let mut act = kit::act::Act::read().await?;
    act.may(&rights::BECAME, kit::rights::Scope::default())?;
    let person = act.person()?.to_owned();
    Ok(store::became(&mut act.tx, &person, MOST).await?)
}

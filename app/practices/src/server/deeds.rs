//! What people do with practices: take up a lead or start from a title, write ([`write`]), and lead
//! it through its life ([`life`]).

mod life;
mod reading;
mod write;

use kit::Day;
use kit::act::Act;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused, Verb};
use kit::words::Pair;

use crate::rights::{self, ARCHIVE, PROPOSE, REOPEN, REVIEW, SAVE, START, TAKE};
use crate::rules::sheet::LICENCE;
use crate::rules::{CONCERTATION, Origin, Practice, PracticeId, Sheet};
use crate::{known, store, texts};

pub const DEEDS: &[Verb] = kit::verbs![
    "/practices/leads" "take-lead" TAKE => take_lead,
    "/practices/leads" "start" START => start,
    "/practice/{practice}/edit" "save" SAVE => write::save,
    "/practice/{practice}" "propose" PROPOSE => life::propose,
    "/practice/{practice}" "review" REVIEW => life::review,
    "/practice/{practice}" "archive" ARCHIVE => life::archive,
    "/practice/{practice}" "reopen" REOPEN => life::reopen,
];

/// Where a practice stands.
fn page(act: &Act, id: &PracticeId, rest: &str) -> String {
    format!("/{}/practice/{id}{rest}", act.locale.code())
}

/// Two years from now it is looked at again, unless someone chooses another day.
fn look_again(today: Day) -> Day {
    today.plus_days(730)
}

/// A draft by the viewer: their projects, and where these are.
async fn draft(act: &mut Act, title: Pair, need: Pair, origin: Origin) -> Result<Practice, Refused> {
    let person = act.person()?.to_owned();
    let projects = people::store::projects_of(&mut act.tx, &person).await?;
    let mut territories: Vec<String> = Vec::new();
    for territory in projects.iter().flat_map(|project| &project.territories) {
        if !territories.contains(territory) {
            territories.push(territory.clone());
        }
    }
    let sheet = Sheet {
        title,
        need,
        projects: projects.into_iter().map(|project| project.id).collect(),
        territories,
        licence: LICENCE.into(),
        review_by: Some(look_again(act.now.day())),
        ..Sheet::default()
    };
    Ok(Practice::draft(&person, sheet, origin, act.now))
}

async fn take_lead(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let contribution: String = form.own("contribution")?;
    let Some(lead) = store::lead(&mut act.tx, &contribution).await? else {
        return Err(gone(act).await);
    };
    let on = Scope { body: Some(&lead.session.body), session: Some(&lead.session.id) };
    act.may(&TAKE, on)?;
    let (title, need) = lead.prefilled();
    let origin = Origin {
        session: Some(lead.session.id.clone()),
        item: Some(lead.item.clone()),
        contribution: Some(contribution),
    };
    let practice = draft(act, title, need, origin).await?;
    if !store::insert(&mut act.tx, &practice).await? {
        return Err(gone(act).await);
    }
    Ok(Next::to(page(act, &practice.id, "/edit?done=taken")))
}

/// It is no lead any more; only those who may take leads learn that it once was.
async fn gone(act: &Act) -> Refused {
    match act.may(&TAKE, rights::ground(&act.viewer, &TAKE, CONCERTATION)) {
        Ok(()) => Refused::problem(texts::already_taken(act.locale)),
        Err(fault) => fault.into(),
    }
}

async fn start(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&START, rights::ground(&act.viewer, &START, CONCERTATION))?;
    let title = form.get("title");
    if title.is_empty() {
        return Err(Refused::field("title", texts::start_missing(act.locale)));
    }
    if title.chars().count() > kit::form::LINE {
        return Err(Refused::field("title", texts::sheet::too_long(act.locale, kit::form::LINE)));
    }
    let title = act.locale.pick(Pair::new(title, ""), Pair::new("", title));
    let practice = draft(act, title, Pair::default(), Origin::default()).await?;
    store::insert(&mut act.tx, &practice).await?;
    Ok(Next::to(page(act, &practice.id, "/edit?done=started")))
}

/// The practice of the page, if the viewer may do this to it.
async fn permitted(act: &mut Act, form: &Form, right: &kit::Right) -> Result<Practice, Refused> {
    let known = known::practice(act, &form.at("practice")?).await?;
    act.may(right, known.scope(&act.viewer, right))?;
    Ok(known.practice)
}

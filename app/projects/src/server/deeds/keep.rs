//! The page of a project, and who coordinates it.

use kit::act::Act;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::{Error, Role};
use people::rules::{Given, PersonId, Project, ProjectId};

use crate::reading::{Names, concertation, is_own, on};
use crate::rights::{ANY, END, SAVE};
use crate::rules::sheet::{self, Fault};
use crate::texts::edit as says;

/// Keeps what a project says of itself.
pub async fn save(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let body = concertation(&mut act.tx).await?;
    act.may(&SAVE, on(&body))?;
    let id: ProjectId = form.at("project")?;
    let before = people::store::project(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    let own = is_own(act, &id).await?;
    if !own {
        act.may(&ANY, on(&body))?;
    }
    let typed = |field: &str| form.all(field).collect::<Vec<_>>().join(",");
    if form.own::<i64>("version")? != before.version {
        return Err(stale(act, &before, typed));
    }
    let codes = Names::read(&mut act.tx).await?.codes();
    let after = sheet::read(&before, &codes, typed).map_err(|faults| wrong(act, faults))?;
    if after != before {
        if !people::store::change_project(&mut act.tx, &after).await? {
            return Err(stale(act, &before, typed));
        }
        if !own {
            let person = act.person()?.to_owned();
            people::store::audit(&mut act.tx, act.now, &person, SAVE.verb, &id).await?;
        }
    }
    Ok(Next::to(format!("/{}/project/{id}?done=saved", act.locale.code())))
}

fn wrong(act: &Act, faults: Vec<(&'static str, Fault)>) -> Refused {
    let mut wrong = Wrong::default();
    for (field, fault) in faults {
        let Some(words) = says::fault(act.locale, fault) else { return Refused::Not(Error::Senseless) };
        wrong.add(field, words);
    }
    wrong.check().err().unwrap_or(Refused::Not(Error::Senseless))
}

/// What stands now, for each field that the form has otherwise.
fn stale(act: &Act, now: &Project, typed: impl Fn(&str) -> String) -> Refused {
    let kept = sheet::fields(now).into_iter().filter(|(field, text)| typed(field) != *text);
    Refused::Stale {
        problem: says::stale(act.locale).to_owned(),
        kept: kept.map(|(field, text)| (field.to_owned(), text)).collect(),
    }
}

/// Somebody no longer coordinates a project. The last one too: the project waits for somebody else.
pub async fn end(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    let body = concertation(&mut act.tx).await?;
    act.may(&END, on(&body))?;
    let id: ProjectId = form.at("project")?;
    people::store::project(&mut act.tx, &id).await?.ok_or(Error::NotFound)?;
    let person: PersonId = form.own("person")?;
    let given = Given { role: Role::Coordinator, body: Some(body.id.clone()), project: Some(id.clone()) };
    if !people::store::revoke(&mut act.tx, &person, &given).await? {
        return Err(Refused::problem(crate::texts::tie_gone(act.locale)));
    }
    let by = act.person()?.to_owned();
    people::store::audit(&mut act.tx, act.now, &by, END.verb, &format!("{person} {id}")).await?;
    let members = people::store::members(&mut act.tx, &body.id).await?;
    let alone = !members.iter().any(|member| member.role == Role::Coordinator && member.project_id == id);
    let done = if alone { "ended-last" } else { "ended" };
    Ok(Next::to(format!("/{}/project/{id}?done={done}", act.locale.code())))
}

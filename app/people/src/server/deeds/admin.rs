//! Giving roles and taking them away.

use kit::act::Act;
use kit::form::LINE;
use kit::mail::Letter;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused, Wrong};
use kit::words::Pair;
use kit::{Locale, Role};
use territories::rules::BodyKind;

use crate::rights::{ADD, REMOVE};
use crate::rules::{Given, PersonId, Profile, Project};
use crate::{store, texts};

/// Gives someone a role.
pub async fn add(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&ADD, Scope::default())?;
    let locale = act.locale;
    let mut wrong = Wrong::default();
    for field in ["name", "organisation", "function", "new_project"] {
        if form.get(field).chars().count() > LINE {
            wrong.add(field, texts::too_long(locale, LINE));
        }
    }
    let email = kit::form::email(form.get("email")).map_err(|fault| fault.words(locale));
    let email = wrong.take("email", email);
    let known = match &email {
        Some(email) => store::by_email(&mut act.tx, email).await?,
        None => None,
    };
    if form.get("name").is_empty() && known.as_ref().is_none_or(|person| person.name.is_empty()) {
        wrong.add("name", texts::name_empty(locale));
    }
    let given = given(act, form, &mut wrong).await?;
    wrong.check()?;
    let (Some(email), Some(mut given)) = (email, given) else { return Err(kit::Error::Senseless.into()) };

    let profile = Profile {
        email,
        name: form.get("name").into(),
        organisation: form.get("organisation").into(),
        function: form.get("function").into(),
        // Who is known already reads their own language, and is written to in it.
        lang: match &known {
            Some(person) => person.lang,
            None => Locale::from_code(form.get("lang")).unwrap_or(locale),
        },
    };
    let person = store::keep_person(&mut act.tx, &profile, act.now).await?;
    if given.role == Role::Coordinator && given.project.is_none() {
        let project = new_project(locale, form);
        store::keep_project(&mut act.tx, &project).await?;
        given.project = Some(project.id);
    }
    if !store::grant(&mut act.tx, &person, &given, act.now).await? {
        return Err(Refused::field("role", texts::already(locale)));
    }
    tell(act, &profile, given.role).await?;
    keep_trail(act, "admin/add", &person, &given).await?;
    Ok(Next::to(format!("/{}/admin/people?done=added", locale.code())))
}

/// The role that was asked for, once it makes sense.
async fn given(act: &mut Act, form: &Form, wrong: &mut Wrong) -> Result<Option<Given>, sqlx::Error> {
    let locale = act.locale;
    let role = match form.get("role").parse() {
        Ok(role @ (Role::Coordinator | Role::Moderator | Role::Administrator)) => role,
        _ => {
            wrong.add("role", texts::role_empty(locale));
            return Ok(None);
        }
    };
    if role == Role::Administrator {
        return Ok(Some(Given { role, body: None, project: None }));
    }
    let body = territories::store::body(&mut act.tx, form.get("body")).await?;
    match &body {
        None => wrong.add("body", texts::body_empty(locale)),
        Some(body) if role == Role::Coordinator && body.kind != BodyKind::Concertation => {
            wrong.add("body", texts::body_not_concertation(locale));
        }
        Some(_) => {}
    }
    let mut project = None;
    if role == Role::Coordinator {
        project = store::project(&mut act.tx, form.get("project")).await?.map(|project| project.id);
        if project.is_none() && form.get("new_project").is_empty() {
            wrong.add("project", texts::project_empty(locale));
        }
    }
    Ok(body.map(|body| Given { role, body: Some(body.id), project }))
}

/// A project of which only the name is known yet.
fn new_project(locale: Locale, form: &Form) -> Project {
    let name = form.get("new_project");
    Project {
        id: kit::id::fresh(),
        name: locale.pick(Pair::new(name, ""), Pair::new("", name)),
        organisation: form.get("organisation").into(),
        ..Project::default()
    }
}

/// Tells the person, in their language.
async fn tell(act: &mut Act, profile: &Profile, role: Role) -> Result<(), sqlx::Error> {
    let lang = profile.lang;
    let address = format!("{}/{}/sign-in", act.world.origin, lang.code());
    let letter = Letter {
        to: profile.email.clone(),
        subject: texts::role_subject(lang).into(),
        text: texts::role_letter(lang, texts::role(lang, role), &address),
        lang,
        calendar: None,
    };
    act.post(&letter).await
}

async fn keep_trail(act: &mut Act, verb: &str, person: &PersonId, given: &Given) -> Result<(), Refused> {
    let by = act.person()?.to_owned();
    let of = |part: &Option<String>| part.as_ref().map(|id| format!(" {id}")).unwrap_or_default();
    let thing = format!("{person} {}{}{}", given.role, of(&given.body), of(&given.project));
    store::audit(&mut act.tx, act.now, &by, verb, &thing).await?;
    Ok(())
}

/// Takes a role away; never the last administrator's.
pub async fn remove(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&REMOVE, Scope::default())?;
    let locale = act.locale;
    let person: PersonId = form.own("person")?;
    let some = |field: &str| Some(form.get(field).to_owned()).filter(|text| !text.is_empty());
    let given = Given { role: form.own("held_role")?, body: some("held_body"), project: some("held_project") };
    let left = store::hold_administrators(&mut act.tx).await?;
    if !store::revoke(&mut act.tx, &person, &given).await? {
        return Err(Refused::problem(texts::gone(locale)));
    }
    if given.role == Role::Administrator && left <= 1 {
        return Err(Refused::problem(texts::last_administrator(locale)));
    }
    keep_trail(act, "admin/remove", &person, &given).await?;
    Ok(Next::to(format!("/{}/admin/people?done=removed", locale.code())))
}

//! Who was invited accepts, by the link of the mail. It signs nobody in: that stays the code.

use kit::act::Act;
use kit::rights::Scope;
use kit::verbs::{Form, Next, Refused};
use kit::{Error, Role};
use people::rules::{Given, PersonId, Profile, Project};

use crate::rights::ACCEPT;
use crate::rules::{Invitation, Standing};
use crate::store;
use crate::texts::invited as says;

pub async fn accept(act: &mut Act, form: &Form) -> Result<Next, Refused> {
    act.may(&ACCEPT, Scope::default())?;
    let secret: String = form.at("secret")?;
    let invitation = store::by_link(&mut act.tx, &secret).await?.ok_or(Error::NotFound)?;
    let standing = invitation.standing(act.now);
    if standing != Standing::Waiting {
        return Err(Refused::problem(says::closed(act.locale, standing)));
    }
    // Of two at once, the second finds it accepted.
    if !store::accept(&mut act.tx, &invitation.id, act.now).await? {
        return Err(Refused::problem(says::closed(act.locale, Standing::Accepted)));
    }
    let mut projects = Vec::new();
    for (id, _) in store::projects_of(&mut act.tx, &invitation.id).await? {
        projects.extend(people::store::project(&mut act.tx, &id).await?);
    }
    let person = person(act, &invitation, projects.first()).await?;
    if !invitation.new_project.is_empty() {
        let name = invitation.new_project.clone();
        let new = Project { id: kit::id::fresh(), name, ..Project::default() };
        people::store::keep_project(&mut act.tx, &new).await?;
        projects.push(new);
    }
    for project in &projects {
        let (body, project) = (Some(invitation.body.clone()), Some(project.id.clone()));
        let given = Given { role: Role::Coordinator, body, project };
        people::store::grant(&mut act.tx, &person, &given, act.now).await?;
    }
    let id = invitation.id.as_str();
    people::store::audit(&mut act.tx, act.now, person.as_str(), ACCEPT.verb, id).await?;
    let lang = act.locale.code();
    Ok(match projects.first() {
        Some(project) if act.viewer.email == invitation.email => {
            Next::to(format!("/{lang}/project/{}?done=accepted", project.id))
        }
        _ => Next::to(format!("/{lang}/invitation/{secret}?done=accepted")),
    })
}

/// The person with this address. Of who was known already, what they said of themselves stays.
async fn person(act: &mut Act, invitation: &Invitation, first: Option<&Project>) -> Result<PersonId, sqlx::Error> {
    let known = people::store::by_email(&mut act.tx, &invitation.email).await?;
    let is_named = known.as_ref().is_some_and(|person| !person.name.is_empty());
    let is_placed = known.as_ref().is_some_and(|person| !person.organisation.is_empty());
    let unless = |is_known: bool, text: &str| if is_known { String::new() } else { text.to_owned() };
    let profile = Profile {
        email: invitation.email.clone(),
        name: unless(is_named, &invitation.name),
        organisation: unless(is_placed, first.map_or("", |project| &project.organisation)),
        function: String::new(),
        lang: invitation.lang,
    };
    people::store::keep_person(&mut act.tx, &profile, act.now).await
}

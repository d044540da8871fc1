//! Keeping a project's page, ending a tie, inviting and accepting: done, refused, stale, repeated,
//! forbidden, two at once.

mod common;

use common::*;
use kit::clock::{DAY, HOUR};
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::verbs::Refused;
use kit::words::Pair;
use kit::{Error, Locale};
use projects::rules::Standing;
use projects::texts;

const FR: Locale = Locale::Fr;

fn page(version: &str, more: &[(&str, &str)]) -> kit::verbs::Form {
    at("project", "p1", &[&[("name_fr", "Le Banc des Récits"), ("version", version)], more].concat())
}

#[tokio::test]
async fn its_coordinator_keeps_the_page() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let form = page(
            "1",
            &[
                ("name_nl", "De Verhalenbank"),
                ("territories", "bassin-sud"),
                ("territories", "bassin-nord"),
                ("themes", "isolement"),
                ("places", "jette"),
                ("since", "03/2025"),
                ("organisation", "Le Ket"),
                ("contact", "banc@example.org"),
            ],
        );
        let next = act_as(&world, who.anna(), "save", &form).await.unwrap();
        assert_eq!(next.to, "/fr/project/p1?done=saved");
        let mut tx = world.db.read().await.unwrap();
        let project = people::store::project(&mut tx, "p1").await.unwrap().unwrap();
        drop(tx);
        assert_eq!(project.name, Pair::new("Le Banc des Récits", "De Verhalenbank"));
        assert_eq!(project.territories, ["bassin-nord", "bassin-sud"], "in the order of the list");
        assert_eq!((project.since.as_str(), project.version), ("2025-03", 2));
        assert!(trail(&world).await.is_empty(), "one's own page");

        // The same again, from the page as it was: both texts are shown.
        let stale = act_as(&world, who.anna(), "save", &page("1", &[])).await;
        let Err(Refused::Stale { kept, .. }) = stale else { panic!("{stale:?}") };
        assert!(kept.contains(&("since".to_owned(), "2025-03".to_owned())), "{kept:?}");

        act_as(&world, who.moderator(), "save", &page("2", &[])).await.unwrap();
        assert_eq!(trail(&world).await, ["project/save"]);
    })
    .await;
}

#[tokio::test]
async fn two_who_save_at_once_lose_nothing() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let (mine, theirs) = (page("1", &[("unit", "Jette Centre")]), page("1", &[("unit", "Jette Nord")]));
        let (one, two) =
            tokio::join!(act_as(&world, who.anna(), "save", &mine), act_as(&world, who.moderator(), "save", &theirs));
        let both = [one, two];
        assert_eq!(both.iter().filter(|answer| answer.is_ok()).count(), 1, "{both:?}");
        assert!(both.iter().any(|answer| matches!(answer, Err(Refused::Stale { .. }))), "{both:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let nameless = at("project", "p1", &[("version", "1"), ("since", "hier")]);
        let answer = act_as(&world, who.anna(), "save", &nameless).await;
        assert_eq!(why(answer.clone(), "name_fr"), texts::edit::no_name(FR));
        assert_eq!(why(answer, "since"), texts::edit::no_month(FR));
        let hostile = page("1", &[("themes", "<script>")]);
        assert_eq!(act_as(&world, who.anna(), "save", &hostile).await, Err(Refused::Not(Error::Senseless)));
        assert_eq!(act_as(&world, who.anna(), "save", &page("x", &[])).await, Err(Refused::Not(Error::Senseless)));
    })
    .await;
}

#[tokio::test]
async fn nobody_else_keeps_it() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let form = page("1", &[]);
        assert_eq!(act_as(&world, Viewer::default(), "save", &form).await, SIGN_IN);
        for other in [who.bob(), who.elsewhere(), who.administrator()] {
            assert_eq!(act_as(&world, other, "save", &form).await, FORBIDDEN);
        }
        let none = at("project", "p9", &[("version", "1")]);
        assert_eq!(act_as(&world, who.moderator(), "save", &none).await, Err(Refused::Not(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_tie_ends_the_last_one_too() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let form = at("project", "p1", &[("person", who.anna.as_str())]);
        for other in [who.anna(), who.bob(), who.elsewhere()] {
            assert_eq!(act_as(&world, other, "end", &form).await, FORBIDDEN);
        }
        let next = act_as(&world, who.moderator(), "end", &form).await.unwrap();
        assert_eq!(next.to, "/fr/project/p1?done=ended-last");
        assert!(coordinates(&world, "anna@example.org").await.is_empty());
        assert_eq!(why(act_as(&world, who.administrator(), "end", &form).await, ""), texts::tie_gone(FR));
        assert_eq!(trail(&world).await, ["project/end"]);
    })
    .await;
}

fn invited(email: &str, more: &[(&str, &str)]) -> kit::verbs::Form {
    form(&[&[("email", email), ("name", "Noor Peeters"), ("lang", "nl")], more].concat())
}

#[tokio::test]
async fn somebody_new_is_invited_accepts_and_coordinates() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let invitation =
            invited("  Noor.P@Example.ORG ", &[("project", "p2"), ("project", "p1"), ("new_project", "Le Jardin")]);
        let next = act_as(&world, who.moderator(), "invite", &invitation).await.unwrap();
        assert_eq!(next.to, "/fr/invite?done=sent");
        let email = "noor.p@example.org";
        let letters = mails(&world, email).await;
        assert_eq!(letters.len(), 1);
        let (lang, text) = &letters[0];
        assert_eq!(lang, "nl");
        assert!(text.contains("mo nodigt je uit") && text.contains("Le Jardin"), "{text}");
        assert!(coordinates(&world, email).await.is_empty(), "nothing before it is accepted");

        let secret = link(&world, email).await;
        let accept = at("secret", &secret, &[]);
        let next = act_as(&world, Viewer::default(), "accept", &accept).await.unwrap();
        assert_eq!(next.to, format!("/fr/invitation/{secret}?done=accepted"));
        assert!(next.cookie.is_none(), "a link signs nobody in");
        let mut mine = coordinates(&world, email).await;
        mine.sort();
        assert_eq!(mine, ["Le Banc des Récits", "Le Jardin", "Paliers Vivants"]);
        let mut tx = world.db.read().await.unwrap();
        let noor = people::store::by_email(&mut tx, email).await.unwrap().unwrap();
        drop(tx);
        assert_eq!((noor.name.as_str(), noor.organisation.as_str(), noor.lang), ("Noor Peeters", "Le Fil", Locale::Nl));
        assert_eq!(trail(&world).await, ["invite/send", "invitation/accept"]);

        // Once: also after a moderator ended the tie.
        let end = at("project", "p1", &[("person", noor.id.as_str())]);
        act_as(&world, who.moderator(), "end", &end).await.unwrap();
        let again = act_as(&world, Viewer::default(), "accept", &accept).await;
        assert_eq!(why(again, ""), texts::invited::used(FR));
        assert_eq!(coordinates(&world, email).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn two_acceptances_at_once_are_one() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let invitation = invited("noor@example.org", &[("new_project", "Le Jardin")]);
        act_as(&world, who.moderator(), "invite", &invitation).await.unwrap();
        let accept = at("secret", &link(&world, "noor@example.org").await, &[]);
        let (one, two) = tokio::join!(
            act_as(&world, Viewer::default(), "accept", &accept),
            act_as(&world, Viewer::default(), "accept", &accept)
        );
        let both = [one, two];
        assert_eq!(both.iter().filter(|answer| answer.is_ok()).count(), 1, "{both:?}");
        assert_eq!(coordinates(&world, "noor@example.org").await, ["Le Jardin"], "one project, not two");
    })
    .await;
}

#[tokio::test]
async fn somebody_known_stays_who_they_are() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let taken = act_as(&world, who.moderator(), "invite", &invited("BOB@example.org", &[("project", "p2")])).await;
        assert_eq!(why(taken, "project"), texts::invite::coordinates_already(FR));
        let invitation = invited("BOB@example.org", &[("project", "p2"), ("project", "p3")]);
        act_as(&world, who.administrator(), "invite", &invitation).await.unwrap();
        assert_eq!(mails(&world, "bob@example.org").await[0].0, "fr", "in the language he chose");
        let accept = at("secret", &link(&world, "bob@example.org").await, &[]);
        // Signed in already, he goes straight on.
        let bob = Viewer { email: "bob@example.org".into(), ..who.bob() };
        let next = act_as(&world, bob, "accept", &accept).await.unwrap();
        assert_eq!(next.to, "/fr/project/p2?done=accepted");
        assert_eq!(coordinates(&world, "bob@example.org").await, ["Paliers Vivants", "Retour"]);
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(people::store::find(&mut tx, &who.bob).await.unwrap().unwrap().name, "bob", "not as he was invited");
    })
    .await;
}

#[tokio::test]
async fn only_moderators_of_the_concertation_and_administrators_invite() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let invitation = invited("noor@example.org", &[("project", "p1")]);
        assert_eq!(act_as(&world, Viewer::default(), "invite", &invitation).await, SIGN_IN);
        for other in [who.elsewhere(), who.anna()] {
            assert_eq!(act_as(&world, other, "invite", &invitation).await, FORBIDDEN);
        }
        act_as(&world, who.moderator(), "invite", &invitation).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let id = projects::store::all(&mut tx, BODY).await.unwrap().remove(0).id.to_string();
        drop(tx);
        for deed in ["resend", "withdraw"] {
            assert_eq!(act_as(&world, who.elsewhere(), deed, &form(&[("invitation", &id)])).await, FORBIDDEN);
        }
        assert_eq!(mails(&world, "noor@example.org").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_says_what_it_lacks() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let answer = act_as(&world, who.moderator(), "invite", &form(&[("email", "noor")])).await;
        for (field, said) in [
            ("name", texts::invite::no_name(FR)),
            ("lang", texts::invite::no_language(FR)),
            ("project", texts::invite::no_project(FR)),
        ] {
            assert_eq!(why(answer.clone(), field), said);
        }
        assert_eq!(why(answer, "email"), kit::form::email_no_at(FR));
        let hostile = invited("noor@example.org", &[("project", "p9")]);
        assert_eq!(act_as(&world, who.moderator(), "invite", &hostile).await, Err(Refused::Not(Error::Senseless)));

        let fine = invited("noor@example.org", &[("project", "p1")]);
        let (one, two) = tokio::join!(
            act_as(&world, who.moderator(), "invite", &fine),
            act_as(&world, who.administrator(), "invite", &fine)
        );
        let (done, refused): (Vec<_>, Vec<_>) = [one, two].into_iter().partition(Result::is_ok);
        assert_eq!((done.len(), refused.len()), (1, 1));
        assert_eq!(why(refused.into_iter().next().unwrap(), "email"), texts::invite::open_already(FR));
        assert_eq!(mails(&world, "noor@example.org").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_sent_again_withdrawn_and_expires() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let email = "noor@example.org";
        act_as(&world, who.moderator(), "invite", &invited(email, &[("project", "p1")])).await.unwrap();
        let first = link(&world, email).await;
        let mut tx = world.db.read().await.unwrap();
        let id = projects::store::all(&mut tx, BODY).await.unwrap().remove(0).id.to_string();
        drop(tx);
        let this = form(&[("invitation", &id)]);
        let soon = act_as(&later(&world, 23 * HOUR), who.moderator(), "resend", &this).await;
        assert_eq!(why(soon, ""), texts::invite::too_soon(FR));

        // It expired; sent again, both links are good.
        let month = later(&world, 31 * DAY);
        let accept = at("secret", &first, &[]);
        let expired = act_as(&month, Viewer::default(), "accept", &accept).await;
        assert_eq!(why(expired, ""), texts::invited::expired(FR));
        act_as(&month, who.moderator(), "resend", &this).await.unwrap();
        assert_eq!(mails(&world, email).await.len(), 2);
        assert_ne!(link(&world, email).await, first);

        act_as(&month, who.moderator(), "withdraw", &this).await.unwrap();
        let off = act_as(&month, Viewer::default(), "accept", &accept).await;
        assert_eq!(why(off, ""), texts::invited::withdrawn(FR));
        assert_eq!(why(act_as(&month, who.moderator(), "withdraw", &this).await, ""), texts::invite::closed(FR));
        assert!(coordinates(&world, email).await.is_empty());
        let unknown = at("secret", "0123456789abcdef", &[]);
        assert_eq!(act_as(&world, Viewer::default(), "accept", &unknown).await, Err(Refused::Not(Error::NotFound)));
        assert_eq!(trail(&world).await, ["invite/send", "invite/resend", "invite/withdraw"]);
    })
    .await;
}

#[tokio::test]
async fn a_closed_link_tells_nothing_of_anybody() {
    each_database(|world| async move {
        let who = ground(&world).await;
        let email = "noor@example.org";
        act_as(&world, who.moderator(), "invite", &invited(email, &[("project", "p1")])).await.unwrap();
        let secret = link(&world, email).await;
        let read = async |world: &kit::act::World| {
            let mut act = kit::testing::act(world, Viewer::default()).await;
            projects::reading::invitation(&mut act, &secret).await.unwrap()
        };
        assert!(read(&world).await.open.is_some());
        act_as(&world, Viewer::default(), "accept", &at("secret", &secret, &[])).await.unwrap();
        let just = read(&world).await;
        assert_eq!(just.accepted, Some((email.to_owned(), Some("p1".to_owned()))), "on to signing in");
        let closed = read(&later(&world, HOUR)).await;
        assert_eq!((closed.standing, closed.open, closed.accepted), (Standing::Accepted, None, None));
    })
    .await;
}

//! What is said of a session, and its day.

use super::*;

fn edited(session: &Session, changes: &[(&str, &str)]) -> Form {
    let mut pairs: Vec<(String, String)> =
        sessions::rules::edit::fields(session).into_iter().map(|(field, text)| (field.to_owned(), text)).collect();
    pairs.push(("version".into(), session.version.to_string()));
    for (field, text) in changes {
        pairs.retain(|(name, _)| name != field);
        pairs.push(((*field).into(), (*text).into()));
    }
    Form { pairs, path: [("session".to_owned(), session.id.to_string())].into(), ..Form::default() }
}

#[tokio::test]
async fn an_edit_is_kept_and_another_date_is_told() {
    each_database(|world| async move {
        let session = Session { state: State::Announced, ..future(NORD) };
        let id = with(&world, session.clone()).await;
        someone_registered(&world, &id).await;
        let quiet = edited(&session, &[("title_nl", "Meten wat telt"), ("capacity", "30"), ("languages", "nl")]);
        let next = ask(&world, moderator(NORD), "edit", &quiet).await.unwrap();
        assert_eq!(next.to, format!("/fr/session/{id}?done=edit"));
        let after = now(&world, &id).await;
        assert_eq!(
            (after.sequence, after.capacity, after.languages.as_slice()),
            (0, Some(30), [Locale::Nl].as_slice())
        );
        assert_eq!(mails(&world).await, Vec::<String>::new());

        let moved = edited(&after, &[("date", "2027-02-11"), ("end", "13:00")]);
        let next = ask(&world, moderator(NORD), "edit", &moved).await.unwrap();
        assert_eq!(next.to, format!("/fr/session/{id}?done=moved"));
        let after = now(&world, &id).await;
        let day = Day::ymd(2027, 2, 11).unwrap();
        assert_eq!((after.sequence, after.version, after.ends_at), (1, 3, day.at(13, 0)));
        assert_eq!(mails(&world).await, ["Andere datum of plaats: Meten wat telt"]);
        assert_eq!(rows(&world, "audit").await, 2);
    })
    .await;
}

#[tokio::test]
async fn an_edit_tells_everything_that_is_wrong_at_once() {
    each_database(|world| async move {
        let session = Session { state: State::Announced, ..future(NORD) };
        let id = with(&world, session.clone()).await;
        let bad = edited(
            &session,
            &[("title_fr", ""), ("date", "2027-13-01"), ("end", "8:00"), ("capacity", "-1"), ("link", "ici")],
        );
        let (problem, mut fields) = wrong(ask(&world, moderator(NORD), "edit", &bad).await);
        fields.sort();
        assert_eq!(
            (problem, fields),
            (None, ["capacity", "date", "end", "link", "title_fr"].map(str::to_owned).to_vec())
        );
        assert_eq!(now(&world, &id).await, session);
    })
    .await;
}

#[tokio::test]
async fn an_edit_of_an_old_version_shows_what_stands_now() {
    each_database(|world| async move {
        let session = future(NORD);
        let id = with(&world, session.clone()).await;
        let (mine, theirs) = (edited(&session, &[("stop", "Bockstael")]), edited(&session, &[("stop", "Simonis")]));
        let (one, other) =
            tokio::join!(ask(&world, moderator(NORD), "edit", &mine), ask(&world, moderator(NORD), "edit", &theirs),);
        let (kept, stale) = if one.is_ok() { ("Bockstael", other) } else { ("Simonis", one) };
        match stale {
            Err(Refused::Stale { kept: fields, .. }) => assert_eq!(fields, [("stop".to_owned(), kept.to_owned())]),
            other => panic!("expected a conflict, not {other:?}"),
        }
        assert_eq!(now(&world, &id).await.stop, kept);
    })
    .await;
}

#[tokio::test]
async fn only_moderators_of_the_body_edit() {
    each_database(|world| async move {
        let session = future(NORD);
        let id = with(&world, session.clone()).await;
        let edit = edited(&session, &[("stop", "Bockstael")]);
        assert_eq!(ask(&world, moderator(CONCERTATION), "edit", &edit).await, Err(Refused::Not(Error::Forbidden)));
        assert_eq!(ask(&world, Asker::default(), "edit", &edit).await, Err(Refused::Not(Error::SignIn)));
        assert_eq!(now(&world, &id).await, session);
    })
    .await;
}

//! What people do with practices: allowed, refused, forbidden, repeated, stale, two at once.

mod acting;
mod common;

use acting::{coordinator, keep, moderator, viewer};
use common::{Ground, LEAD, ground, practice, whole};
use kit::act::{Asker, World};
use kit::rights::Viewer;
use kit::testing::each_database;
use kit::verbs::{Form, Next, Refused, perform};
use kit::{Error, Locale, Role, sql};
use practices::deeds::DEEDS;
use practices::rules::{Criterion, Practice, PracticeId, Sheet, State};
use practices::store;

async fn there(world: &World, id: &PracticeId) -> Practice {
    let mut tx = world.db.read().await.unwrap();
    store::find(&mut tx, id).await.unwrap().expect("the practice")
}

/// Sends a form as its page would.
async fn send(
    world: &World,
    viewer: Viewer,
    name: &str,
    practice: Option<&PracticeId>,
    pairs: &[(&str, &str)],
) -> Result<Next, Refused> {
    let verb = DEEDS.iter().find(|verb| verb.name == name).expect("a deed");
    let mut form = Form {
        pairs: pairs.iter().map(|(field, value)| ((*field).into(), (*value).into())).collect(),
        ..Form::default()
    };
    if let Some(practice) = practice {
        form.path.insert("practice".into(), practice.to_string());
    }
    perform(verb, world.clone(), Asker { viewer, locale: Locale::Fr }, &form).await
}

/// How many rows a question has.
async fn count(world: &World, question: &'static str) -> i64 {
    let mut tx = world.db.read().await.unwrap();
    let (n,) = sql!(tx, one(i64,), question).unwrap();
    n
}

fn wrong_fields(answer: Result<Next, Refused>) -> Vec<String> {
    match answer {
        Err(Refused::Wrong { wrong, .. }) => wrong.into_iter().map(|(field, _)| field).collect(),
        other => panic!("{other:?} is not a refusal of fields"),
    }
}

fn problem(answer: Result<Next, Refused>) -> String {
    match answer {
        Err(Refused::Wrong { problem: Some(problem), .. }) => problem,
        other => panic!("{other:?} is not a refusal of the whole"),
    }
}

/// The form of a sheet, as its editor would send it.
fn form(sheet: &Sheet, version: i64) -> Vec<(&'static str, String)> {
    let mut pairs = vec![("version", version.to_string())];
    pairs.extend(sheet.fields().into_iter().map(|(field, text)| (field, text.to_owned())));
    pairs.extend(sheet.themes.iter().map(|slug| ("themes", slug.clone())));
    pairs.extend(sheet.projects.iter().map(|id| ("projects", id.clone())));
    pairs.extend(sheet.territories.iter().map(|id| ("territories", id.clone())));
    pairs.extend(sheet.effects_known.map(|known| ("effects_known", known.to_string())));
    pairs.extend(sheet.means.money.map(|money| ("means_money", money.to_string())));
    pairs.extend(sheet.means.people.map(|n| ("means_people", n.to_string())));
    pairs.extend(sheet.review_by.map(|day| ("review_by", day.to_string())));
    pairs.push(("licence", sheet.licence.clone()));
    if sheet.ethics {
        pairs.push(("ethics", "yes".into()));
    }
    pairs
}

async fn save(world: &World, who: Viewer, id: &PracticeId, pairs: &[(&'static str, String)]) -> Result<Next, Refused> {
    let pairs: Vec<_> = pairs.iter().map(|(field, value)| (*field, value.as_str())).collect();
    send(world, who, "save", Some(id), &pairs).await
}

async fn in_review(world: &World, ground: &Ground) -> PracticeId {
    let id = keep(world, &practice(&ground.author, whole())).await;
    send(world, coordinator(&ground.author), "propose", Some(&id), &[]).await.unwrap();
    id
}

fn verdict<'a>(version: &'a str, verdict: &'a str, met: &[Criterion], words: &'a str) -> Vec<(&'static str, &'a str)> {
    let mut pairs = vec![("version", version), ("verdict", verdict), ("words_clear", words)];
    pairs.extend(met.iter().map(|criterion| (criterion.fields().0, "yes")));
    pairs
}

#[tokio::test]
async fn a_lead_becomes_a_draft_with_its_origin_once() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let take = [("contribution", LEAD)];
        let nobody = send(&world, Viewer::default(), "take-lead", None, &take).await;
        assert_eq!(nobody, Err(Refused::Not(Error::SignIn)));
        let elsewhere = viewer(&ground.other, Role::Moderator, "atelier-sud");
        let forbidden = send(&world, elsewhere, "take-lead", None, &take).await;
        assert_eq!(forbidden, Err(Refused::Not(Error::Forbidden)), "what was said there stays there");

        let next = send(&world, coordinator(&ground.author), "take-lead", None, &take).await.unwrap();
        let id: PracticeId = next.to.split(['/', '?']).nth(3).unwrap().parse().unwrap();
        let draft = there(&world, &id).await;
        assert_eq!(draft.state, State::Draft);
        assert_eq!(draft.sheet.title.fr, "On appelle le service à deux");
        assert_eq!(draft.sheet.need.fr, "On appelle le service à deux. Tout de suite.");
        assert_eq!((draft.sheet.projects, draft.sheet.territories), (vec!["p1".into()], vec!["bassin-nord".into()]));
        assert_eq!(draft.origin.contribution.as_deref(), Some(LEAD));
        assert_eq!(draft.author, ground.author.to_string());

        let again = send(&world, coordinator(&ground.other), "take-lead", None, &take).await;
        assert!(problem(again).contains("déjà"));
        assert_eq!(count(&world, "select count(*) from practice").await, 1);
    })
    .await;
}

#[tokio::test]
async fn two_who_take_one_lead_at_once_make_one_practice() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let take = [("contribution", LEAD)];
        let (one, two) = tokio::join!(
            send(&world, coordinator(&ground.author), "take-lead", None, &take),
            send(&world, coordinator(&ground.other), "take-lead", None, &take),
        );
        assert_eq!([one, two].iter().filter(|answer| answer.is_ok()).count(), 1);
        assert_eq!(count(&world, "select count(*) from practice").await, 1);
        assert_eq!(count(&world, "select count(*) from practice_revision").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_sheet_starts_from_a_title() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let who = || coordinator(&ground.author);
        assert_eq!(wrong_fields(send(&world, who(), "start", None, &[("title", " ")]).await), ["title"]);
        let long = "a".repeat(201);
        assert_eq!(wrong_fields(send(&world, who(), "start", None, &[("title", &long)]).await), ["title"]);
        let nobody = send(&world, Viewer::default(), "start", None, &[("title", "Un titre")]).await;
        assert_eq!(nobody, Err(Refused::Not(Error::SignIn)));
        let intent = kit::id::fresh();
        let pairs = [("title", "Un titre"), ("intent", intent.as_str())];
        let first = send(&world, who(), "start", None, &pairs).await.unwrap();
        let second = send(&world, who(), "start", None, &pairs).await.unwrap();
        assert_eq!(first.to, second.to, "a second click is the first");
        assert_eq!(count(&world, "select count(*) from practice").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_saved_as_it_was_written() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = keep(&world, &practice(&ground.author, Sheet::default())).await;
        let mut sheet = whole();
        sheet.need.nl = "Twee\nregels".into();
        sheet.means.people = Some(3);
        let mut pairs = form(&sheet, 1);
        for (_, text) in &mut pairs {
            *text = text.replace('\n', "\r\n");
        }
        let next = save(&world, coordinator(&ground.author), &id, &pairs).await.unwrap();
        assert_eq!(next.to, format!("/fr/practice/{id}?done=saved"));
        let kept = there(&world, &id).await;
        assert_eq!((kept.sheet, kept.version, kept.state), (sheet, 2, State::Draft));
    })
    .await;
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once_and_nothing_is_saved() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = keep(&world, &practice(&ground.author, Sheet::default())).await;
        let bad = [
            ("version", "1".to_owned()),
            ("means_people", "beaucoup".to_owned()),
            ("review_by", "2020-01-01".to_owned()),
            ("title_nl", "a".repeat(201)),
            ("need_fr", "a".repeat(4_001)),
            ("step8_title_fr", "a".repeat(201)),
        ];
        let fields = wrong_fields(save(&world, coordinator(&ground.author), &id, &bad).await);
        assert_eq!(fields, ["means_people", "review_by", "title_nl", "need_fr", "step8_title_fr"]);
        for (field, value) in
            [("themes", "jardinage"), ("projects", "p9"), ("territories", "x"), ("effects_known", "?")]
        {
            let pairs = [("version", "1".to_owned()), (field, value.to_owned())];
            let hostile = save(&world, coordinator(&ground.author), &id, &pairs).await;
            assert_eq!(hostile, Err(Refused::Not(Error::Senseless)), "{field}");
        }
        assert_eq!(there(&world, &id).await.version, 1);
    })
    .await;
}

#[tokio::test]
async fn only_those_who_work_on_it_write_on_it() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = keep(&world, &practice(&ground.author, whole())).await;
        let pairs = form(&whole(), 1);
        for who in [Viewer::default(), coordinator(&ground.other)] {
            let unknown = save(&world, who, &id, &pairs).await;
            assert_eq!(unknown, Err(Refused::Not(Error::NotFound)), "a draft is not even known");
        }
        let nowhere = save(&world, coordinator(&ground.author), &PracticeId::fresh(), &pairs).await;
        assert_eq!(nowhere, Err(Refused::Not(Error::NotFound)));
        let participant = Viewer { person: Some(ground.author.to_string()), ..Viewer::default() };
        let no_more = save(&world, participant, &id, &pairs).await;
        assert_eq!(no_more, Err(Refused::Not(Error::Forbidden)), "an author who coordinates no more");
        assert!(save(&world, moderator(&ground), &id, &pairs).await.is_ok());

        // Somebody else's draft for the same project.
        let joint = keep(&world, &practice(&ground.moderator, whole())).await;
        assert!(save(&world, coordinator(&ground.author), &joint, &pairs).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_change_on_an_old_version_keeps_both_texts() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = keep(&world, &practice(&ground.author, whole())).await;
        let mut mine = whole();
        mine.need.fr = "Le mien".into();
        let mut theirs = whole();
        theirs.need.fr = "Le leur".into();
        save(&world, moderator(&ground), &id, &form(&theirs, 1)).await.unwrap();
        match save(&world, coordinator(&ground.author), &id, &form(&mine, 1)).await {
            Err(Refused::Stale { kept, .. }) => assert_eq!(kept, [("need_fr".to_owned(), "Le leur".to_owned())]),
            other => panic!("{other:?}"),
        }
        assert_eq!(there(&world, &id).await.sheet.need.fr, "Le leur");
        save(&world, coordinator(&ground.author), &id, &form(&mine, 2)).await.unwrap();
        assert_eq!(there(&world, &id).await.sheet.need.fr, "Le mien");
    })
    .await;
}

#[tokio::test]
async fn two_who_write_at_once_lose_nothing() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = keep(&world, &practice(&ground.author, whole())).await;
        let pairs = form(&whole(), 1);
        let (one, two) = tokio::join!(
            save(&world, coordinator(&ground.author), &id, &pairs),
            save(&world, moderator(&ground), &id, &pairs),
        );
        let stale = |answer: &Result<Next, Refused>| matches!(answer, Err(Refused::Stale { .. }));
        assert_eq!([&one, &two].into_iter().filter(|answer| answer.is_ok()).count(), 1);
        assert!(stale(&one) || stale(&two));
    })
    .await;
}

#[tokio::test]
async fn only_a_whole_sheet_is_proposed() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let mut sheet = whole();
        sheet.ethics = false;
        sheet.keep = kit::words::Pair::default();
        let id = keep(&world, &practice(&ground.author, sheet.clone())).await;
        let who = || coordinator(&ground.author);
        assert!(!problem(send(&world, who(), "propose", Some(&id), &[]).await).is_empty());
        let mut pairs = form(&sheet, 1);
        pairs.push(("next", "propose".into()));
        assert_eq!(wrong_fields(save(&world, who(), &id, &pairs).await), ["keep_fr", "ethics"]);
        assert_eq!(there(&world, &id).await.version, 1, "nothing is half-saved");
        let mut pairs = form(&whole(), 1);
        pairs.push(("next", "propose".into()));
        save(&world, who(), &id, &pairs).await.unwrap();
        assert_eq!(there(&world, &id).await.state, State::InReview);
        let twice = send(&world, who(), "propose", Some(&id), &[]).await.unwrap();
        assert_eq!(twice.to, format!("/fr/practice/{id}?done=proposed"), "twice is once");
        assert_eq!(there(&world, &id).await.version, 3);
    })
    .await;
}

#[tokio::test]
async fn a_moderator_publishes_what_meets_every_criterion() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = in_review(&world, &ground).await;
        let all = verdict("2", "publish", Criterion::ALL, "");
        let author = send(&world, coordinator(&ground.author), "review", Some(&id), &all).await;
        assert_eq!(author, Err(Refused::Not(Error::Forbidden)));
        let but_one = verdict("2", "publish", &Criterion::ALL[1..], "");
        assert_eq!(wrong_fields(send(&world, moderator(&ground), "review", Some(&id), &but_one).await), ["met_clear"]);
        let old = verdict("1", "publish", Criterion::ALL, "");
        let stale = send(&world, moderator(&ground), "review", Some(&id), &old).await;
        assert!(matches!(stale, Err(Refused::Stale { .. })), "who reviews has read what stands there");
        let senseless = verdict("2", "burn", Criterion::ALL, "");
        let senseless = send(&world, moderator(&ground), "review", Some(&id), &senseless).await;
        assert_eq!(senseless, Err(Refused::Not(Error::Senseless)));

        let mut news = world.hub.listen();
        send(&world, moderator(&ground), "review", Some(&id), &all).await.unwrap();
        let practice = there(&world, &id).await;
        assert_eq!(practice.state, State::Published);
        assert!(practice.published_at.is_some());
        let mut heard = Vec::new();
        while let Ok(topic) = news.try_recv() {
            heard.push(topic.to_string());
        }
        assert!(heard.contains(&practices::search::TOPIC.to_owned()), "the search hears of it: {heard:?}");
        assert_eq!(count(&world, "select count(*) from audit where verb = 'practice/publish'").await, 1);
        assert_eq!(
            count(&world, "select count(*) from mail where to_address = 'author@example.org' and lang = 'nl'").await,
            1
        );
        assert_eq!(count(&world, "select count(*) from practice_remark").await, 5);

        let again =
            send(&world, moderator(&ground), "review", Some(&id), &verdict("3", "publish", Criterion::ALL, "")).await;
        assert!(!problem(again).is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_sheet_goes_back_with_a_remark() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = in_review(&world, &ground).await;
        let silent = verdict("2", "give_back", &[], "");
        assert_eq!(wrong_fields(send(&world, moderator(&ground), "review", Some(&id), &silent).await), ["words_clear"]);
        let said = verdict("2", "give_back", &[], "Qui appelle ?");
        send(&world, moderator(&ground), "review", Some(&id), &said).await.unwrap();
        assert_eq!(there(&world, &id).await.state, State::Draft);
        let told = "select count(*) from mail where text like '%Qui appelle ?%'";
        assert_eq!(count(&world, told).await, 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_published_is_taken_back_before_it_is_changed() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let id = in_review(&world, &ground).await;
        let all = verdict("2", "publish", Criterion::ALL, "");
        send(&world, moderator(&ground), "review", Some(&id), &all).await.unwrap();
        assert!(!problem(save(&world, coordinator(&ground.author), &id, &form(&whole(), 3)).await).is_empty());
        let nobody = save(&world, Viewer::default(), &id, &form(&whole(), 3)).await;
        assert_eq!(nobody, Err(Refused::Not(Error::SignIn)));
        for deed in ["archive", "reopen"] {
            let author = send(&world, coordinator(&ground.author), deed, Some(&id), &[]).await;
            assert_eq!(author, Err(Refused::Not(Error::Forbidden)), "{deed}");
        }
        send(&world, moderator(&ground), "archive", Some(&id), &[]).await.unwrap();
        assert_eq!(there(&world, &id).await.state, State::Archived);
        assert!(!problem(send(&world, moderator(&ground), "archive", Some(&id), &[]).await).is_empty());
        send(&world, moderator(&ground), "reopen", Some(&id), &[]).await.unwrap();
        assert_eq!(there(&world, &id).await.state, State::Draft);
        assert!(save(&world, coordinator(&ground.author), &id, &form(&whole(), 5)).await.is_ok());
    })
    .await;
}

//! The correction window: who says what, what becomes of it, and who learns of it.

mod common;

use common::{Held, count, held, outsider, reading, send, visitor};
use kit::Error;
use kit::act::World;
use kit::rights::Viewer;
use kit::testing::{each_database, noon_of_tests};
use kit::verbs::Refused;
use minutes::rules::remark::{Fate, Remark, WAITING, WORDS};
use minutes::store;
use sessions::rules::State;

async fn remarks(world: &World, held: &Held) -> Vec<Remark> {
    store::remarks(&mut reading(world).await.tx, &held.session.id).await.unwrap()
}

async fn say(world: &World, held: &Held, who: &Viewer, words: &str) -> Result<String, Refused> {
    let fields = [("item", held.first.as_str()), ("remark", words)];
    send(world, held, who, "remark", &fields).await.map(|next| next.to)
}

#[tokio::test]
async fn a_reader_says_what_is_wrong_and_moderators_see_who() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let reader = held.coordinator.clone();
        let to = say(&world, &held, &reader, "Nous étions trois.").await.unwrap();
        assert!(to.ends_with(&format!("/minutes?done=remarked#item-{}", held.first)), "{to}");
        let desk = common::desk(&world, held.moderator.clone(), held.session.id.clone()).await.unwrap();
        let [one] = &desk.sheets[0].remarks[..] else { panic!("one remark: {desk:?}") };
        assert_eq!((one.words.as_str(), one.by.as_str()), ("Nous étions trois.", "coordination@example.org"));
        assert!(desk.sheets[1].remarks.is_empty());
        let mine = common::read(&world, reader, held.session.id.clone(), None).await.unwrap();
        assert!(mine.may_remark);
        assert_eq!((mine.remarks.len(), mine.remarks[0].by.as_str()), (1, ""));
        let others = common::read(&world, held.moderator.clone(), held.session.id.clone(), None).await.unwrap();
        assert!(others.remarks.is_empty(), "nobody reads another's remark on the page");
        assert_eq!(count(&world, "audit").await, 0, "what readers say is not in the moderators' trail");
    })
    .await;
}

#[tokio::test]
async fn a_remark_has_words_an_item_a_time_and_an_author() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let reader = held.coordinator.clone();
        for words in [String::new(), "é".repeat(WORDS + 1)] {
            let refused = say(&world, &held, &reader, &words).await;
            assert!(matches!(refused, Err(Refused::Wrong { wrong, .. }) if wrong[0].0 == "remark"));
        }
        assert_eq!(say(&world, &held, &visitor(), "Non").await, Err(Error::SignIn.into()));
        assert_eq!(say(&world, &held, &outsider(), "Non").await, Err(Error::Forbidden.into()));
        let stranger = [("item", kit::id::fresh()), ("remark", "Non".to_owned())];
        let stranger = stranger.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(send(&world, &held, &reader, "remark", &stranger).await, Err(Error::Senseless.into()));
        // Somebody without a role, who came.
        let came = Viewer { person: Some("a-guest".into()), ..visitor() };
        say(&world, &held, &came, "Oui").await.unwrap();
        for nth in 0..WAITING {
            say(&world, &held, &reader, &format!("{nth}")).await.unwrap();
        }
        assert!(matches!(say(&world, &held, &reader, "Encore").await, Err(Refused::Wrong { problem: Some(_), .. })));
        send(&world, &held, &held.moderator.clone(), "back-to-draft", &[]).await.unwrap();
        assert!(matches!(say(&world, &held, &came, "Tard").await, Err(Refused::Wrong { problem: Some(_), .. })));
        assert_eq!(remarks(&world, &held).await.len() as i64, WAITING + 1, "back keeps every remark");
    })
    .await;
}

#[tokio::test]
async fn a_remark_is_taken_back_by_its_author_while_it_waits() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let (reader, moderator) = (held.coordinator.clone(), held.moderator.clone());
        say(&world, &held, &reader, "Un").await.unwrap();
        say(&world, &held, &reader, "Deux").await.unwrap();
        let ids: Vec<_> = remarks(&world, &held).await.into_iter().map(|one| one.id.to_string()).collect();
        let back = async |who: &Viewer, id: &str| send(&world, &held, who, "take-back", &[("remark_id", id)]).await;
        assert!(matches!(back(&moderator, &ids[0]).await, Err(Refused::Wrong { .. })), "not theirs");
        assert!(back(&reader, &ids[0]).await.unwrap().to.contains("?done=taken-back#item-"));
        let up = [("remark_id", ids[1].as_str()), ("was", "open"), ("fate", "taken_up")];
        send(&world, &held, &moderator, "answer", &up).await.unwrap();
        assert!(matches!(back(&reader, &ids[1]).await, Err(Refused::Wrong { .. })), "it was answered");
        assert_eq!(remarks(&world, &held).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn each_remark_gets_an_answer_and_its_author_one_mail() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let (reader, moderator) = (held.coordinator.clone(), held.moderator.clone());
        for words in ["Nous étions trois.", "La date est fausse.", "Il manque un mot."] {
            say(&world, &held, &reader, words).await.unwrap();
        }
        let ids: Vec<_> = remarks(&world, &held).await.into_iter().map(|one| one.id.to_string()).collect();
        let answer = async |id: &str, was: &str, fate: &str, why: &str| {
            let fields = [("remark_id", id), ("was", was), ("fate", fate), ("why", why)];
            send(&world, &held, &moderator, "answer", &fields).await
        };
        let no_word = answer(&ids[0], "open", "set_aside", "").await;
        assert!(matches!(no_word, Err(Refused::Wrong { wrong, .. }) if wrong[0].0 == "why"));
        assert_eq!(answer(&ids[0], "open", "open", "").await, Err(Error::Senseless.into()));
        answer(&ids[0], "open", "set_aside", "Dit au point 2.").await.unwrap();
        answer(&ids[1], "open", "taken_up", "").await.unwrap();
        let late = answer(&ids[1], "open", "set_aside", "Non.").await;
        assert!(matches!(late, Err(Refused::Stale { .. })), "somebody answered before");
        answer(&ids[1], "taken_up", "set_aside", "Elle est juste.").await.unwrap();
        assert!(answer(&kit::id::fresh(), "open", "taken_up", "").await.is_err(), "there is no such remark");
        send(&world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
        let told = remarks(&world, &held).await;
        let fates: Vec<_> = told.iter().map(|one| (one.fate, one.answer.as_str())).collect();
        assert_eq!(fates, [(Fate::SetAside, "Dit au point 2."), (Fate::SetAside, "Elle est juste."), (Fate::Open, "")]);
        let mut act = reading(&world).await;
        let mails = kit::mail::take(&mut act.tx, noon_of_tests(), 9).await.unwrap();
        let mut to: Vec<_> = mails.iter().map(|mail| mail.to_address.as_str()).collect();
        to.sort_unstable();
        assert_eq!(
            to,
            ["coordination@example.org", "moderation@example.org"],
            "one mail each, the answer to who wrote"
        );
        let (answers, others): (Vec<_>, Vec<_>) =
            mails.iter().partition(|mail| mail.to_address == "coordination@example.org");
        assert!(others[0].text.contains("est approuvé") && others[0].text.contains("/fr/session/"));
        for part in ["“La date est fausse.”", "Opzijgezet: Dit au point 2.", "Wacht op antwoord.", "/nl/session/"] {
            assert!(answers[0].text.contains(part), "{part} is missing in {}", answers[0].text);
        }
        drop(act);
        assert!(matches!(answer(&ids[2], "open", "taken_up", "").await, Err(Refused::Wrong { .. })), "approved");
        let page = common::read(&world, reader, held.session.id.clone(), None).await.unwrap();
        assert_eq!((page.may_remark, page.remarks.len()), (false, 3), "the page goes on telling");
    })
    .await;
}

#[tokio::test]
async fn remarks_are_kept_told_and_forgotten() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let mut act = reading(&world).await;
        let (tx, session) = (&mut act.tx, &held.session.id);
        let person = held.coordinator.person.clone().unwrap();
        let one = Remark {
            id: minutes::rules::remark::RemarkId::fresh(),
            item: held.first.clone(),
            words: "Un".into(),
            lang: kit::Locale::Nl,
            at: noon_of_tests(),
            fate: Fate::Open,
            answer: String::new(),
            by: String::new(),
        };
        store::remark(tx, session, &one, &person).await.unwrap();
        assert_eq!(store::remarks_of(tx, session, &person).await.unwrap(), std::slice::from_ref(&one));
        assert_eq!(store::remarks_of(tx, session, "x").await.unwrap(), []);
        let told = store::remarkers(tx, session).await.unwrap();
        assert_eq!(told, [(person.clone(), "coordination@example.org".into(), kit::Locale::Nl)]);
        assert!(store::answer(tx, session, &one.id, Fate::Open, Fate::TakenUp, "Oui").await.unwrap());
        assert!(!store::answer(tx, session, &one.id, Fate::Open, Fate::SetAside, "Non").await.unwrap());
        assert!(!store::take_back(tx, session, &one.id, &person).await.unwrap());
        let mut viewer = held.coordinator.clone();
        assert_eq!(store::reader_id(&viewer, session), Some(person));
        store::recognise(tx, &mut viewer, session).await.unwrap();
        assert_eq!(viewer.present_at.as_deref(), Some(session.as_str()));
        let mut away = Viewer { person: Some("x".into()), ..visitor() };
        store::recognise(tx, &mut away, session).await.unwrap();
        assert_eq!(away.present_at, None, "excused is not there");
    })
    .await;
}

#[tokio::test]
async fn two_versions_are_compared_by_those_who_read_both() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let (item, moderator, reader) = (held.first.to_string(), held.moderator.clone(), held.coordinator.clone());
        let compare = |who: Viewer, versions| common::compare(&world, who, held.session.id.clone(), versions);
        assert_eq!(compare(reader.clone(), (None, None)).await, Err(Error::NotFound), "nothing is approved");
        send(&world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
        let alone = compare(reader.clone(), (None, None)).await.unwrap();
        assert_eq!((alone.before, alone.after, alone.changed.len()), (None, 1, 0));
        let fields = [("item", item.as_str()), ("version", "1"), ("text_fr", "Cinq contributions."), ("text_nl", "")];
        send(&world, &held, &moderator, "correct", &fields).await.unwrap();
        let two = compare(reader.clone(), (None, None)).await.unwrap();
        assert_eq!((two.before, two.after, two.changed.len()), (Some(1), 2, 1));
        assert_eq!(two.changed[0].id, held.first);
        assert_eq!(compare(reader.clone(), (Some(2), Some(1))).await.unwrap(), two);
        assert_eq!(compare(reader, (Some(2), Some(7))).await, Err(Error::NotFound));
        assert_eq!(compare(visitor(), (Some(2), Some(1))).await, Err(Error::SignIn));
        assert_eq!(compare(outsider(), (Some(2), Some(1))).await, Err(Error::Forbidden));
    })
    .await;
}

//! Practices in storage, on both engines.

mod common;

use common::{ITEM, LEAD, SESSION, contribution, ground, practice, whole};
use kit::db::Tx;
use kit::testing::{each_database, noon_of_tests};
use kit::words::Pair;
use kit::{Instant, sql};
use practices::rules::became::Fate;
use practices::rules::{Criterion, Origin, Practice, PracticeId, Remark, Sheet, State};
use practices::search::{Index, TOPIC, follow};
use practices::store;

/// A minute after the tests began.
fn later() -> Instant {
    noon_of_tests().plus(kit::clock::MINUTE)
}

fn from_lead(author: &people::rules::PersonId) -> Practice {
    let origin = Origin { session: Some(SESSION.into()), item: Some(ITEM.into()), contribution: Some(LEAD.into()) };
    Practice { origin, ..practice(author, whole()) }
}

async fn revisions(tx: &mut Tx, id: &PracticeId) -> Vec<(i64, String)> {
    sql!(
        *tx,
        all(i64, String),
        "select version, by_id from practice_revision where practice_id = $1 order by version",
        id
    )
    .unwrap()
}

#[tokio::test]
async fn what_is_kept_is_what_is_read() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let kept = from_lead(&ground.author);
        assert!(store::insert(&mut tx, &kept).await.unwrap());
        assert_eq!(store::find(&mut tx, &kept.id).await.unwrap(), Some(kept.clone()));
        assert_eq!(store::find(&mut tx, &PracticeId::fresh()).await.unwrap(), None);
        assert_eq!(revisions(&mut tx, &kept.id).await, [(1, ground.author.to_string())]);
        let twice = from_lead(&ground.other);
        assert!(!store::insert(&mut tx, &twice).await.unwrap(), "one lead, one practice");
        assert_eq!(store::find(&mut tx, &twice.id).await.unwrap(), None);
        assert_eq!(revisions(&mut tx, &twice.id).await, []);
        // Without a lead, any number.
        for _ in 0..2 {
            assert!(store::insert(&mut tx, &practice(&ground.author, Sheet::default())).await.unwrap());
        }
    })
    .await;
}

#[tokio::test]
async fn every_change_is_a_revision_and_an_old_one_changes_nothing() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let mut mine = practice(&ground.author, whole());
        store::insert(&mut tx, &mine).await.unwrap();
        mine.sheet.title = Pair::new("Autre titre", "");
        assert!(store::change(&mut tx, &mine, ground.other.as_str(), later()).await.unwrap());
        let there = store::find(&mut tx, &mine.id).await.unwrap().unwrap();
        assert_eq!((there.version, there.changed_at), (2, later()));
        assert_eq!(there.sheet.title.fr, "Autre titre");
        mine.sheet.title = Pair::new("Sur une vieille version", "");
        assert!(!store::change(&mut tx, &mine, ground.author.as_str(), later()).await.unwrap());
        assert_eq!(store::find(&mut tx, &mine.id).await.unwrap(), Some(there));
        let kept = [(1, ground.author.to_string()), (2, ground.other.to_string())];
        assert_eq!(revisions(&mut tx, &mine.id).await, kept);
    })
    .await;
}

#[tokio::test]
async fn a_step_is_made_once() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let draft = practice(&ground.author, whole());
        store::insert(&mut tx, &draft).await.unwrap();
        assert!(store::step(&mut tx, &draft, State::InReview, later()).await.unwrap());
        assert!(!store::step(&mut tx, &draft, State::InReview, later()).await.unwrap());
        let waiting = store::find(&mut tx, &draft.id).await.unwrap().unwrap();
        assert_eq!((waiting.state, waiting.published_at), (State::InReview, None));
        assert!(store::step(&mut tx, &waiting, State::Published, later()).await.unwrap());
        let published = store::find(&mut tx, &draft.id).await.unwrap().unwrap();
        assert_eq!(published.published_at, Some(later()));
        assert_eq!(store::list(&mut tx, State::Published).await.unwrap(), [published]);
        assert_eq!(store::list(&mut tx, State::Draft).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn only_the_last_review_is_read() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let mine = practice(&ground.author, whole());
        store::insert(&mut tx, &mine).await.unwrap();
        assert_eq!(store::last_remarks(&mut tx, &mine.id).await.unwrap(), []);
        let remark = |criterion, words: &str, at| Remark { criterion, met: false, words: words.into(), at };
        let first = [remark(Criterion::Clear, "Plus court.", noon_of_tests())];
        let second = [remark(Criterion::Clear, "Mieux.", later()), remark(Criterion::SourcesSaid, "D’où ?", later())];
        for grid in [&first[..], &second[..]] {
            store::keep_remarks(&mut tx, &mine.id, ground.moderator.as_str(), grid).await.unwrap();
        }
        assert_eq!(store::last_remarks(&mut tx, &mine.id).await.unwrap(), second);
    })
    .await;
}

#[tokio::test]
async fn a_lead_waits_until_it_is_taken_up() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        for (lead, withdrawn) in [(false, false), (true, true)] {
            contribution(&mut tx, &kit::id::fresh(), "Autre chose.", lead, withdrawn).await;
        }
        let leads = store::leads(&mut tx, ground.moderator.as_str()).await.unwrap();
        assert_eq!(leads.len(), 1, "neither what is no lead nor what was withdrawn");
        assert_eq!(store::leads(&mut tx, "nobody").await.unwrap(), []);
        assert_eq!(leads[0].contribution, LEAD);
        assert_eq!(leads[0].session.body, "concertation");
        assert_eq!(store::lead(&mut tx, LEAD).await.unwrap().as_ref(), leads.first());
        let taken = from_lead(&ground.author);
        store::insert(&mut tx, &taken).await.unwrap();
        assert_eq!(store::leads(&mut tx, ground.moderator.as_str()).await.unwrap(), []);
        assert_eq!(store::lead(&mut tx, LEAD).await.unwrap(), None);

        let thread = store::provenance(&mut tx, &taken.origin).await.unwrap();
        assert_eq!(thread.session.unwrap().id, SESSION);
        assert_eq!(thread.item.unwrap().fr, "Orienter sans perdre");
        assert_eq!(thread.signed, Some(false));
        let nothing = store::provenance(&mut tx, &Origin::default()).await.unwrap();
        assert_eq!((nothing.session, nothing.item, nothing.signed), (None, None, None));
    })
    .await;
}

#[tokio::test]
async fn the_search_follows_what_is_published() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let mine = practice(&ground.author, whole());
        store::insert(&mut tx, &mine).await.unwrap();
        assert_eq!(store::entries(&mut tx).await.unwrap().len(), 0, "drafts are not found");
        tx.commit().await.unwrap();

        let index = Index::default();
        assert!(!index.is_ready());
        let task = tokio::spawn(follow(index.clone(), world.clone()));
        while !index.is_ready() {
            tokio::task::yield_now().await;
        }
        assert_eq!(index.ready(&world).await.unwrap().entries.len(), 0);

        let mut tx = world.db.write().await.unwrap();
        store::step(&mut tx, &mine, State::InReview, later()).await.unwrap();
        let waiting = store::find(&mut tx, &mine.id).await.unwrap().unwrap();
        store::step(&mut tx, &waiting, State::Published, later()).await.unwrap();
        let entries = store::entries(&mut tx).await.unwrap();
        assert_eq!(entries[0].themes[0].0, "collaboration");
        assert_eq!(entries[0].territories[0].mark, "nord");
        assert_eq!(entries[0].projects[0].fr, "p1");
        tx.commit().await.unwrap();
        world.hub.tell(TOPIC);
        let published = async {
            while index.ready(&world).await.unwrap().entries.is_empty() {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(10), published).await.expect("a new index");
        assert_eq!(index.rebuild(&world).await.unwrap().entries.len(), 1);
        world.hub.close();
        task.await.expect("the task ends with the server");
    })
    .await;
}

#[tokio::test]
async fn what_was_signed_is_followed_to_where_it_went() {
    each_database(|world| async move {
        let ground = ground(&world).await;
        let mut tx = world.db.write().await.unwrap();
        let author = ground.author.as_str();
        let others = ["0190f0c0-0000-7000-8000-00000000000d", "0190f0c0-0000-7000-8000-00000000000e"];
        contribution(&mut tx, others[0], "Une question ouverte.", false, false).await;
        contribution(&mut tx, others[1], "Retirée.", false, true).await;
        assert_eq!(store::became(&mut tx, author, 9).await.unwrap(), [], "unsigned: found by nobody");
        sql!(tx, execute, "update contribution set who = $1", author).unwrap();
        sql!(tx, execute,
            "insert into outcome (id, session_id, item_id, kind, text_fr, at) values ('o', $1, $2, 'agreement', 'On essaie.', 0)",
            SESSION, ITEM)
        .unwrap();
        let found = store::became(&mut tx, author, 9).await.unwrap();
        assert_eq!(found.len(), 2, "what was withdrawn is not followed");
        let lead = found.iter().find(|one| one.text.fr.starts_with("On appelle")).unwrap();
        assert_eq!((&lead.fate, lead.in_minutes), (&Fate::Lead, false));
        assert_eq!(lead.concluded, [Pair::new("On essaie.", "")]);
        assert!(found.iter().any(|one| one.fate == Fate::None));
        assert_eq!(store::became(&mut tx, author, 1).await.unwrap().len(), 1);
        assert_eq!(store::became(&mut tx, ground.other.as_str(), 9).await.unwrap(), []);

        let taken = from_lead(&ground.author);
        store::insert(&mut tx, &taken).await.unwrap();
        sql!(tx, execute,
            "insert into minutes_published (session_id, version, content, approved_by, approved_at)
             values ($1, 1, '{}', $2, 0)", SESSION, author)
        .unwrap();
        let fate = async |tx: &mut Tx| {
            let found = store::became(tx, author, 9).await.unwrap();
            assert!(found.iter().all(|one| one.in_minutes));
            found.into_iter().find(|one| one.text.fr.starts_with("On appelle")).unwrap().fate
        };
        assert_eq!(fate(&mut tx).await, Fate::InTheMaking);
        store::step(&mut tx, &taken, State::InReview, later()).await.unwrap();
        let waiting = store::find(&mut tx, &taken.id).await.unwrap().unwrap();
        store::step(&mut tx, &waiting, State::Published, later()).await.unwrap();
        assert!(matches!(fate(&mut tx).await, Fate::Published { id, .. } if id == taken.id));
    })
    .await;
}

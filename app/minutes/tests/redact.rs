//! Words that are taken out are gone: from every table, whatever feature keeps it.

mod common;

use agenda::rules::documents::DocumentId;
use agenda::rules::{Document, Format, Item, ItemKind};
use common::{Held, count, held, reading, send};
use kit::Error;
use kit::act::World;
use kit::db::Tx;
use kit::sql;
use kit::testing::{each_database, noon_of_tests};
use kit::verbs::Refused;
use kit::words::Pair;
use kit::{Locale, id};
use minutes::rules::passage::{Passage, Place};
use minutes::store;
use sessions::rules::{Session, State};

const NAME: &str = "Madame Kervyn";

/// Every place in the database, `table.column`, where these words stand.
async fn wherever(world: &World, words: &str) -> Vec<String> {
    let mut act = reading(world).await;
    let columns = match &act.tx {
        Tx::Sqlite(_) => {
            "select tables.name, columns.name from sqlite_master as tables, pragma_table_info(tables.name) as columns
             where tables.type = 'table' and tables.name not like 'sqlite%'"
        }
        Tx::Postgres(_) => {
            "select cast(table_name as text), cast(column_name as text) from information_schema.columns
             where table_schema = 'public'"
        }
    };
    let columns = sql!(act.tx, all(String, String), columns).unwrap();
    assert!(columns.len() > 100, "the whole of it: {columns:?}");
    let mut found = Vec::new();
    for (table, column) in columns {
        let text = format!("select count(*) from {table} where lower(cast({column} as text)) like lower($1)");
        let (n,) = sql!(act.tx, one(i64), sqlx::AssertSqlSafe(text.clone()), format!("%{words}%")).unwrap();
        if n > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

async fn run(world: &World, changes: &[(&'static str, String)]) {
    let mut act = reading(world).await;
    for (text, of) in changes {
        sql!(act.tx, execute, *text, of, format!("Dit par {NAME}, hier."), id::fresh()).unwrap();
    }
    act.tx.commit().await.unwrap();
}

/// The name, everywhere the house can keep it.
async fn told_everywhere(world: &World) -> Held {
    let held = held(world, State::InReview).await;
    let (session, item) = (held.session.id.to_string(), held.first.to_string());
    let (moderator, reader) = (held.moderator.clone(), held.coordinator.clone());
    run(
        world,
        &[
            ("update contribution set text = $2 where session_id = $1 and signature = 'Odile' and $3 <> ''", session.clone()),
            ("update contribution set signature = $2 where session_id = $1 and signature = 'Odile' and $3 <> ''", session.clone()),
            ("update outcome set text_fr = $2, text_nl = $2 where session_id = $1 and $3 <> ''", session.clone()),
            ("update agenda_item set title_nl = $2, expected_fr = $2, why = $2, brought_by = $2, answer_nl = $2 where id = $1 and $3 <> ''", item.clone()),
            ("update session set reason = $2, venue_nl = $2, access_fr = $2, title_nl = $2 where id = $1 and $3 <> ''", session.clone()),
            ("insert into session_step (id, session_id, at, from_state, to_state, person_id, reason) values ($3, $1, 0, 'dated', 'postponed', 'm', $2)", session.clone()),
            (
                "insert into agenda_document (id, item_id, title, address, created_at) values ($3, $1, $2, $2, 0)",
                item.clone(),
            ),
            (
                "insert into agenda_mailed (session_id, item_id, place, minutes, title_fr, title_nl)
                 select session_id, id, 0, 30, $2, $2 from agenda_item where id = $1 and $3 <> ''",
                item.clone(),
            ),
            ("insert into guest (id, session_id, name, token_hash, at) values ($3, $1, $2, $3, 0)", session.clone()),
            ("insert into poll (id, session_id, item_id, way, text, lang, choices, dots, is_open, at) select $3, session_id, id, 'dots', $2, 'fr', $2, 3, false, 0 from agenda_item where id = $1", item.clone()),
            ("insert into said_group (id, session_id, item_id, place, heading_fr, heading_nl, is_sub, brought, brought_lang) select $3, session_id, id, 1, $2, $2, true, $2, 'nl' from agenda_item where id = $1", item.clone()),
            ("update contribution set group_id = (select id from said_group where item_id = $1) where $2 <> $3", item.clone()),
            ("insert into session_reply (session_id, person_id, answer, sends, day, at) select $1, id, 'sending', $2, '2027-01-19', 0 from person where $3 <> '' and email like 'c%'", session.clone()),
            ("insert into feedback (id, session_id, helped, to_change, lang) values ($3, $1, $2, $2, 'nl')", session.clone()),
            ("insert into commitment_news (id, outcome_id, standing, words, lang, by_owner, at) select $3, id, 'kept', $2, 'fr', true, 0 from outcome where session_id = $1 and kind = 'commitment'", session.clone()),
            ("insert into practice (id, state, title_fr, sheet, session_id, created_at, changed_at) values ($3, 'draft', $2, '{\"need\":{\"fr\":\"Madame Kervyn\",\"nl\":\"madame  kervyn!\"},\"steps\":[{\"text\":{\"fr\":\"Chez Madame Kervyn\",\"nl\":\"\"}}],\"themes\":[\"liens\"]}', $1, 0, 0)", session.clone()),
            ("insert into practice_revision (practice_id, version, sheet, by_id, at) select id, 1, sheet, 'm', 0 from practice where session_id = $1 and $2 <> $3", session.clone()),
            ("insert into practice_remark (id, practice_id, criterion, met, words, by_id, at) select $3, id, 'clear', false, $2, 'm', 0 from practice where session_id = $1", session.clone()),
        ],
    )
    .await;
    for (version, fr) in [("0", "Vu chez Madame Kervyn."), ("1", "Vu chez madame\u{a0}Kervyn, deux fois.")] {
        let fields =
            [("item", item.as_str()), ("version", version), ("text_fr", fr), ("text_nl", "Bij Madame Kervyn.")];
        send(world, &held, &moderator, "save", &fields).await.unwrap();
    }
    let intent = id::fresh();
    let remark = [("item", item.as_str()), ("remark", "Pas Madame Kervyn."), ("intent", intent.as_str())];
    send(world, &held, &reader, "remark", &remark).await.unwrap();
    let remark = store::remarks(&mut reading(world).await.tx, &held.session.id).await.unwrap().remove(0);
    let answer =
        [("remark_id", remark.id.as_str()), ("was", "open"), ("fate", "taken_up"), ("why", "Madame Kervyn, oui.")];
    send(world, &held, &moderator, "answer", &answer).await.unwrap();
    send(world, &held, &moderator, "send-summary", &[]).await.unwrap();
    send(world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
    let correct = [("item", item.as_str()), ("version", "1"), ("text_fr", "Encore Madame Kervyn.")];
    send(world, &held, &moderator, "correct", &correct).await.unwrap();
    // A mail that leads elsewhere and repeats what was said, one of the practice, and one of nobody here.
    let mut act = reading(world).await;
    let (practice,) = sql!(act.tx, one(String), "select id from practice").unwrap();
    for text in [format!("Rappel : Dit par {NAME}, hier."), format!("{NAME} : /practice/{practice}")] {
        let calendar = format!("BEGIN:VCALENDAR\r\nSUMMARY:{} Madame Ker\r\n vyn\r\nEND:VCALENDAR\r\n", "é".repeat(30));
        let letter = kit::mail::Letter {
            to: "a@example.org".into(),
            subject: NAME.into(),
            text,
            lang: Locale::Nl,
            calendar: Some((calendar, "REQUEST")),
        };
        kit::mail::queue(&mut act.tx, &letter, noon_of_tests()).await.unwrap();
    }
    act.tx.commit().await.unwrap();
    held
}

#[tokio::test]
async fn a_passage_is_shown_first_and_then_stands_in_no_row_at_all() {
    each_database(|world: World| async move {
        let held = told_everywhere(&world).await;
        let before = wherever(&world, "kervyn").await;
        assert!(before.len() >= 30, "the name is everywhere: {before:?}");
        let moderator = held.moderator.clone();
        let refused = send(&world, &held, &moderator, "redact", &[("words", "madame kervyn")]).await.unwrap_err();
        let Refused::Stale { kept, .. } = refused else { panic!("shown first, not {refused:?}") };
        let count_of = |kept: &[(String, String)]| kept.iter().find(|(name, _)| name == "count").unwrap().1.clone();
        let seen = count_of(&kept);
        for place in Place::ALL {
            assert!(kept.iter().any(|(_, line)| line.starts_with(&format!("{place}\u{1f}"))), "{place}: {kept:?}");
        }
        assert!(kept.iter().all(|(_, line)| !line.contains("/practice/")), "a mail is not read over a shoulder");
        assert_eq!(wherever(&world, "kervyn").await, before, "looking changes nothing");
        let other = [("words", "madame kervyn"), ("seen", "1")];
        assert!(matches!(send(&world, &held, &moderator, "redact", &other).await, Err(Refused::Stale { .. })));

        let mut news = world.hub.listen();
        let intent = id::fresh();
        let sure = [("words", "madame kervyn"), ("seen", seen.as_str()), ("intent", intent.as_str())];
        let next = send(&world, &held, &moderator, "redact", &sure).await.unwrap();
        assert!(next.to.ends_with("/minutes/redact?done=redacted"), "{}", next.to);
        assert_eq!(send(&world, &held, &moderator, "redact", &sure).await.unwrap(), next, "sent twice, done once");
        assert_eq!(wherever(&world, "kervyn").await, Vec::<String>::new());
        let mut heard = Vec::new();
        while let Ok(topic) = news.try_recv() {
            heard.push(topic.to_string());
        }
        for topic in
            ["practices".to_owned(), format!("minutes:{}", held.session.id), format!("room:{}", held.session.id)]
        {
            assert!(heard.contains(&topic), "{topic}: {heard:?}");
        }

        let mut act = reading(&world).await;
        let (audited,) = sql!(act.tx, one(i64), "select count(*) from audit where verb = 'minutes/redact'").unwrap();
        assert_eq!(audited, 1);
        let first = store::published(&mut act.tx, &held.session.id, Some(1)).await.unwrap().unwrap();
        assert_eq!(first.minutes.items[0].text, Pair::new("Vu chez [retiré], deux fois.", "Bij [weggelaten]."));
        let (sheet,) = sql!(act.tx, one(String), "select sheet from practice").unwrap();
        assert!(
            sheet.contains("[weggelaten]!") && sheet.contains("Chez [retiré]") && sheet.contains("liens"),
            "{sheet}"
        );
        drop(act);
        let page = common::read(&world, held.coordinator.clone(), held.session.id.clone(), None).await.unwrap();
        assert!(page.redacted.is_some());
        let nowhere = send(&world, &held, &moderator, "redact", &[("words", NAME)]).await;
        assert!(matches!(nowhere, Err(Refused::Wrong { wrong, .. }) if wrong[0].0 == "words"));
    })
    .await;
}

#[tokio::test]
async fn a_text_written_before_does_not_bring_the_words_back_unseen() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let (item, moderator) = (held.first.to_string(), held.moderator.clone());
        let save = async |version: &str, redactions: &str| {
            let fields = [
                ("item", item.as_str()),
                ("version", version),
                ("redactions", redactions),
                ("text_fr", "Vu chez Madame Kervyn."),
            ];
            let deed = if common::state(&world, &held).await == State::Approved { "correct" } else { "save" };
            send(&world, &held, &moderator, deed, &fields).await
        };
        save("0", "0").await.unwrap();
        send(&world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
        let sure = [("words", NAME), ("seen", "2")];
        send(&world, &held, &moderator, "redact", &sure).await.unwrap();
        let stale = save("1", "0").await;
        assert!(matches!(stale, Err(Refused::Stale { kept, .. }) if kept[0].1 == "Vu chez [retiré]."));
        assert_eq!(wherever(&world, NAME).await, Vec::<String>::new());
        let desk = common::desk(&world, moderator.clone(), held.session.id.clone()).await.unwrap();
        assert_eq!((desk.redactions, desk.sheets[0].version), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn a_whole_contribution_goes_with_its_signature() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let moderator = held.moderator.clone();
        send(&world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
        let page = common::redaction(&world, moderator.clone(), held.session.id.clone()).await.unwrap();
        assert_eq!(page.said.len(), 3, "what was withdrawn is gone");
        let one = page.said.iter().find(|one| one.text == "Une grille d’une page.").unwrap();
        let fields = [("contribution", one.id.as_str())];
        let other = common::redaction(&world, held.coordinator.clone(), held.session.id.clone()).await;
        assert_eq!(other, Err(Error::Forbidden));
        send(&world, &held, &moderator, "redact-contribution", &fields).await.unwrap();
        assert_eq!(wherever(&world, "Une grille d’une page").await, Vec::<String>::new());
        let mut act = reading(&world).await;
        let kept = store::published(&mut act.tx, &held.session.id, None).await.unwrap().unwrap();
        let told = format!("{:?}", kept.minutes.items[0].said);
        assert!(told.contains("[retiré]") && !told.contains("Odile"), "{told}");
        drop(act);
        let again = send(&world, &held, &moderator, "redact-contribution", &fields).await;
        assert!(matches!(again, Err(Refused::Wrong { problem: Some(_), .. })), "{again:?}");
        assert_eq!(count(&world, "audit").await, 2);
    })
    .await;
}

#[tokio::test]
async fn words_of_another_session_stay() {
    each_database(|world: World| async move {
        let held = held(&world, State::Drafting).await;
        let mut act = reading(&world).await;
        let (tx, session) = (&mut act.tx, &held.session.id);
        let passage = Passage::of("On oriente beaucoup").unwrap();
        let here = store::look_for(tx, session, &passage, Locale::Fr).await.unwrap();
        assert_eq!(here.iter().map(|one| one.place).collect::<Vec<_>>(), [Place::Contribution]);
        let elsewhere = sessions::rules::SessionId::fresh();
        assert_eq!(store::take_out(tx, &elsewhere, &passage, Locale::Fr).await.unwrap(), 0);
        assert_eq!(store::redactions(tx, session).await.unwrap(), (0, None));
        assert_eq!(store::take_out(tx, session, &passage, Locale::Fr).await.unwrap(), 1);
        store::note_redaction(tx, session, "m", 1, noon_of_tests()).await.unwrap();
        assert_eq!(store::redactions(tx, session).await.unwrap(), (1, Some(noon_of_tests())));
        assert!(store::look_for(tx, session, &passage, Locale::Fr).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_document_goes_with_its_file_from_every_version() {
    each_database(|world: World| async move {
        let held = held(&world, State::InReview).await;
        let (moderator, session) = (held.moderator.clone(), held.session.id.clone());
        let mut act = reading(&world).await;
        let document = |title: &str| Document { id: DocumentId::fresh(), title: title.into(), address: String::new() };
        let (note, plan) = (document("La note"), document("Le plan"));
        for one in [&note, &plan] {
            agenda::store::attach(&mut act.tx, &held.first, one, noon_of_tests()).await.unwrap();
            agenda::store::keep_file(&mut act.tx, &one.id, "pdf", b"%PDF-").await.unwrap();
        }
        // An item of the next session that goes on with this one, and one that goes on with that.
        let mut next = Session::dated(common::BODY, 2027, 4, held.session.starts_at, held.session.ends_at);
        next.state = State::Announced;
        sessions::store::insert(&mut act.tx, &next, noon_of_tests()).await.unwrap();
        let mut from = (held.first.clone(), note.id.clone());
        for _ in 0..2 {
            let mut item = Item::new(next.id.clone(), ItemKind::Exchange, Format::Free, 20, Pair::new("Suite", ""));
            item.carried_from = Some(from.0.clone());
            agenda::store::insert(&mut act.tx, &item, noon_of_tests()).await.unwrap();
            let copy = agenda::store::copy(&mut act.tx, &from.1, &item.id, noon_of_tests()).await.unwrap();
            from = (item.id, copy);
        }
        act.tx.commit().await.unwrap();
        send(&world, &held, &moderator, "approve", &[("agreed", "yes")]).await.unwrap();
        let found = {
            let mut act = reading(&world).await;
            let note = Passage::of("La note").unwrap();
            store::look_for(&mut act.tx, &session, &note, Locale::Fr).await.unwrap()
        };
        assert_eq!(found.iter().filter(|one| one.place == Place::Agenda).count(), 3, "the title, and its copies");
        let titles = async || {
            let page = common::read(&world, held.coordinator.clone(), session.clone(), None).await.unwrap();
            page.minutes.items[0].documents.iter().map(|one| one.title.clone()).collect::<Vec<_>>()
        };
        assert_eq!(titles().await, ["La note", "Le plan"]);
        let seen = common::redaction(&world, moderator.clone(), session.clone()).await.unwrap();
        assert_eq!(seen.documents, [note.clone(), plan.clone()]);

        let fields = [("document", note.id.as_str())];
        let reader = held.coordinator.clone();
        assert_eq!(send(&world, &held, &reader, "redact-document", &fields).await, Err(Error::Forbidden.into()));
        assert!(send(&world, &held, &moderator, "redact-document", &fields).await.unwrap().to.ends_with("redacted"));
        let again = send(&world, &held, &moderator, "redact-document", &fields).await;
        assert!(matches!(again, Err(Refused::Wrong { problem: Some(_), .. })), "{again:?}");
        assert_eq!(titles().await, ["Le plan"]);
        let mut act = reading(&world).await;
        assert!(agenda::store::file(&mut act.tx, &note.id).await.unwrap().is_none());
        assert!(agenda::store::file(&mut act.tx, &plan.id).await.unwrap().is_some());
        assert_eq!(store::redactions(&mut act.tx, &session).await.unwrap().0, 1);
        assert!(agenda::store::file(&mut act.tx, &from.1).await.unwrap().is_none(), "every copy");
        assert_eq!(store::take_document(&mut act.tx, &session, &note.id).await.unwrap(), []);
        assert_eq!(store::take_document(&mut act.tx, &next.id, &plan.id).await.unwrap(), [], "of another session");
    })
    .await;
}

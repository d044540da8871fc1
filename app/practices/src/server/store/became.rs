//! What became of what a person said: from their signed contributions to what the item concluded, the
//! minutes and the practices. An unsigned one has nobody to be found by.

use std::collections::HashMap;

use kit::db::Tx;
use kit::words::Pair;
use kit::{Day, Locale, sql};

use crate::rules::became::{Became, Fate};
use crate::rules::{PracticeId, State};

#[derive(sqlx::FromRow)]
struct Row {
    text: String,
    lang: String,
    lead: bool,
    session_id: String,
    name_fr: String,
    name_nl: String,
    day: Day,
    item_id: String,
    title_fr: String,
    title_nl: String,
    practice_id: Option<PracticeId>,
    practice_state: Option<State>,
    practice_fr: Option<String>,
    practice_nl: Option<String>,
    published: i64,
}

/// The last contributions that this person signed, in sessions that are over, the latest session first.
pub async fn became(tx: &mut Tx, person: &str, most: i64) -> Result<Vec<Became>, sqlx::Error> {
    let rows = sql!(*tx, all Row,
        "select contribution.text, contribution.lang, contribution.lead, session.id as session_id, session.day,
            case when session.title_fr = '' and session.title_nl = '' then body.name_fr else session.title_fr end as name_fr,
            case when session.title_fr = '' and session.title_nl = '' then body.name_nl else session.title_nl end as name_nl,
            agenda_item.id as item_id, agenda_item.title_fr, agenda_item.title_nl,
            practice.id as practice_id, practice.state as practice_state,
            practice.title_fr as practice_fr, practice.title_nl as practice_nl,
            (select count(*) from minutes_published where minutes_published.session_id = session.id) as published
         from contribution
         join session on session.id = contribution.session_id
         join body on body.id = session.body_id
         join agenda_item on agenda_item.id = contribution.item_id
         left join practice on practice.contribution_id = contribution.id
         where contribution.who = $1 and not contribution.withdrawn
            and session.state in ('drafting', 'in_review', 'approved', 'harvested')
         order by session.starts_at desc, agenda_item.place, contribution.at, contribution.id limit $2",
        person, most)?;
    let outcomes = sql!(
        *tx,
        all(String, String, String),
        "select item_id, text_fr, text_nl from outcome
         where item_id in (select item_id from contribution where who = $1 and not withdrawn) order by at, id",
        person
    )?;
    let mut concluded: HashMap<String, Vec<Pair>> = HashMap::new();
    for (item, fr, nl) in outcomes {
        concluded.entry(item).or_default().push(Pair::new(fr, nl));
    }
    Ok(rows.into_iter().map(|row| one(row, &concluded)).collect())
}

fn one(row: Row, concluded: &HashMap<String, Vec<Pair>>) -> Became {
    let lang = Locale::from_code(&row.lang).unwrap_or_default();
    let fate = match (row.practice_id, row.practice_state) {
        (Some(id), Some(State::Published)) => Fate::Published {
            id,
            title: Pair::new(row.practice_fr.unwrap_or_default(), row.practice_nl.unwrap_or_default()),
        },
        (Some(_), Some(State::Draft | State::InReview)) => Fate::InTheMaking,
        (None, _) if row.lead => Fate::Lead,
        _ => Fate::None,
    };
    Became {
        text: lang.pick(Pair::new(&row.text, ""), Pair::new("", &row.text)),
        session: row.session_id,
        name: Pair::new(row.name_fr, row.name_nl),
        day: row.day,
        item: Pair::new(row.title_fr, row.title_nl),
        concluded: concluded.get(&row.item_id).cloned().unwrap_or_default(),
        fate,
        in_minutes: row.published > 0,
    }
}

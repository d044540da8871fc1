//! Commitments in storage: outcomes of `live`, with the news of this feature. Whoever tells or asks
//! holds the session first (`sessions::store::hold`): then two pieces of news come one after the other.

use std::collections::HashMap;

use kit::clock::DAY;
use kit::db::Tx;
use kit::words::Pair;
use kit::{Day, Instant, Locale, secret, sql};
use sessions::rules::SessionId;

use crate::rules::{ASKED_BEFORE, Commitment, News, NewsId, OutcomeId, Standing, Told};

#[derive(sqlx::FromRow)]
struct Row {
    id: OutcomeId,
    session_id: SessionId,
    body_id: String,
    name_fr: String,
    name_nl: String,
    starts_at: Instant,
    text_fr: String,
    text_nl: String,
    owner_id: Option<String>,
    due: Option<Day>,
    asked_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct NewsRow {
    outcome_id: OutcomeId,
    standing: Standing,
    words: String,
    lang: String,
    by_owner: bool,
    at: Instant,
}

/// The commitments of sessions that are over, and their news: two questions with the same end.
macro_rules! read {
    ($tx:expr, $which:literal, $arg:expr) => {{
        let rows = sql!(
            *$tx,
            all Row,
            concat!(
                "select outcome.id, outcome.session_id, session.body_id, session.starts_at,
                    case when session.title_fr = '' and session.title_nl = '' then body.name_fr
                        else session.title_fr end as name_fr,
                    case when session.title_fr = '' and session.title_nl = '' then body.name_nl
                        else session.title_nl end as name_nl,
                    outcome.text_fr, outcome.text_nl, outcome.owner_id, outcome.due,
                    (select max(at) from commitment_asking where outcome_id = outcome.id) as asked_at
                 from outcome
                 join session on session.id = outcome.session_id
                 join body on body.id = session.body_id
                 where outcome.kind = 'commitment'
                    and session.state in ('drafting', 'in_review', 'approved', 'harvested') and ",
                $which,
                " order by session.starts_at desc, outcome.at, outcome.id"
            ),
            $arg
        )?;
        let news = sql!(
            *$tx,
            all NewsRow,
            concat!(
                "select commitment_news.outcome_id, commitment_news.standing, commitment_news.words,
                    commitment_news.lang, commitment_news.by_owner, commitment_news.at
                 from commitment_news
                 join outcome on outcome.id = commitment_news.outcome_id
                 join session on session.id = outcome.session_id
                 where ",
                $which,
                " order by commitment_news.at, commitment_news.id"
            ),
            $arg
        )?;
        whole($tx, rows, news).await
    }};
}

async fn whole(tx: &mut Tx, rows: Vec<Row>, news: Vec<NewsRow>) -> Result<Vec<Commitment>, sqlx::Error> {
    let mut told: HashMap<OutcomeId, Vec<News>> = HashMap::new();
    for row in news {
        let lang = Locale::from_code(&row.lang).unwrap_or_default();
        let words = lang.pick(Pair::new(&row.words, ""), Pair::new("", &row.words));
        let one = News { standing: row.standing, words, by_owner: row.by_owner, at: row.at };
        told.entry(row.outcome_id).or_default().push(one);
    }
    let mut names: HashMap<String, Pair> = HashMap::new();
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let owner_name = match &row.owner_id {
            None => Pair::default(),
            Some(owner) => match names.get(owner) {
                Some(known) => known.clone(),
                None => {
                    let name = speaks_for(tx, owner).await?;
                    names.insert(owner.clone(), name.clone());
                    name
                }
            },
        };
        all.push(Commitment {
            news: told.remove(&row.id).unwrap_or_default(),
            id: row.id,
            session: row.session_id,
            body: row.body_id,
            taken_in: Pair::new(row.name_fr, row.name_nl),
            taken_at: row.starts_at,
            text: Pair::new(row.text_fr, row.text_nl),
            owner: row.owner_id,
            owner_name,
            due: row.due,
            asked_at: row.asked_at,
        });
    }
    Ok(all)
}

/// For whom a person keeps a commitment, as the minutes say it: their project, else their
/// organisation, else their function.
async fn speaks_for(tx: &mut Tx, person: &str) -> Result<Pair, sqlx::Error> {
    if let Some(project) = people::store::project_of(tx, person).await? {
        return Ok(project.name);
    }
    let Ok(id) = person.parse() else { return Ok(Pair::default()) };
    let name = people::store::find(tx, &id).await?.map_or(String::new(), |person| match person.organisation {
        none if none.is_empty() => person.function,
        organisation => organisation,
    });
    Ok(Pair::new(name.clone(), name))
}

/// Every commitment of a body, the latest session first.
pub async fn of_body(tx: &mut Tx, body: &str) -> Result<Vec<Commitment>, sqlx::Error> {
    read!(tx, "session.body_id = $1", body)
}

/// The commitments of a body of which something may still come: what the next session opens with.
pub async fn open_of(tx: &mut Tx, body: &str) -> Result<Vec<Commitment>, sqlx::Error> {
    let mut all = of_body(tx, body).await?;
    all.retain(Commitment::is_open);
    Ok(all)
}

/// What a person has promised, wherever.
pub async fn of_owner(tx: &mut Tx, person: &str) -> Result<Vec<Commitment>, sqlx::Error> {
    read!(tx, "outcome.owner_id = $1", person)
}

/// One commitment.
pub async fn find(tx: &mut Tx, id: &OutcomeId) -> Result<Option<Commitment>, sqlx::Error> {
    let found: Vec<Commitment> = read!(tx, "outcome.id = $1", id)?;
    Ok(found.into_iter().next())
}

/// The commitment that a mail asked about.
pub async fn by_secret(tx: &mut Tx, link: &str) -> Result<Option<Commitment>, sqlx::Error> {
    let row = sql!(
        *tx,
        maybe(OutcomeId),
        "select outcome_id from commitment_asking where secret_hash = $1",
        secret::hash(link)
    )?;
    match row {
        Some((id,)) => find(tx, &id).await,
        None => Ok(None),
    }
}

/// Keeps a piece of news after the others.
pub async fn tell(
    tx: &mut Tx,
    id: &OutcomeId,
    told: &Told,
    by_owner: bool,
    now: Instant,
) -> Result<NewsId, sqlx::Error> {
    let news = NewsId::fresh();
    let (words, lang) = told.words.read(Locale::Fr);
    sql!(
        *tx,
        execute,
        "insert into commitment_news (id, outcome_id, standing, words, lang, by_owner, at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &news,
        id,
        told.standing,
        words,
        lang.code(),
        by_owner,
        now
    )?;
    Ok(news)
}

/// Notes that a mail asks about this commitment before that session, and gives the secret of its link;
/// nothing when one already did.
pub async fn ask(tx: &mut Tx, id: &OutcomeId, before: &SessionId, now: Instant) -> Result<Option<String>, sqlx::Error> {
    let link = secret::token();
    let fresh = sql!(
        *tx,
        execute,
        "insert into commitment_asking (outcome_id, session_id, secret_hash, at) values ($1, $2, $3, $4)
         on conflict (outcome_id, session_id) do nothing",
        id,
        before,
        secret::hash(&link),
        now
    )?;
    Ok((fresh == 1).then_some(link))
}

/// The sessions before which it is time to ask ([`crate::rules::is_time`] has the last word).
pub async fn to_ask_before(tx: &mut Tx, now: Instant) -> Result<Vec<SessionId>, sqlx::Error> {
    let rows = sql!(
        *tx,
        all(SessionId),
        "select id from session where state in ('dated', 'announced', 'settled') and starts_at > $1
            and starts_at <= $2 order by starts_at, id",
        now,
        now.plus(ASKED_BEFORE)
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How long the link of a mail opens the page, after the session before which it asked.
const LINK_KEPT: i64 = 90 * DAY;

/// Closes the links whose time is over.
pub async fn forget_links(tx: &mut Tx, now: Instant) -> Result<u64, sqlx::Error> {
    sql!(
        *tx,
        execute,
        "delete from commitment_asking where session_id in (select id from session where ends_at < $1)",
        now.plus(-LINK_KEPT)
    )
}

//! Every table that keeps what people wrote about a session, as two texts a row.

use kit::db::Tx;
use kit::{Locale, sql};

use super::Walk;
use crate::rules::passage::Place;

struct Source {
    place: Place,
    /// Of the session `$1`: the key of a row, two texts, and their language: `both` when the first is French and
    /// the second Dutch, empty when nobody noted it.
    select: &'static str,
    /// Writes the texts `$1` and `$2` back to the row `$3`. A row with a version gets another one, so that
    /// whoever has the old text open is told.
    update: &'static str,
    /// The second text is a list, a line each: each stays one.
    is_list: bool,
}

const fn source(place: Place, select: &'static str, update: &'static str) -> Source {
    Source { place, select, update, is_list: false }
}

const fn list(place: Place, select: &'static str, update: &'static str) -> Source {
    Source { place, select, update, is_list: true }
}

/// The items of a session, and what became of them in the next ones.
macro_rules! of_items {
    ($which:literal, $select:literal) => {
        concat!(
            $select,
            " where ",
            $which,
            " in (with recursive went_on (id) as (select id from agenda_item where session_id = $1
              union select agenda_item.id from agenda_item join went_on on agenda_item.carried_from = went_on.id)
              select id from went_on)"
        )
    };
}

const SOURCES: &[Source] = &[
    source(
        Place::Text,
        "select item_id, text_fr, text_nl, 'both' from minutes_item where session_id = $1",
        "update minutes_item set text_fr = $1, text_nl = $2, version = version + 1 where item_id = $3",
    ),
    source(
        Place::Past,
        "select past.item_id || '/' || cast(past.version as text), past.text_fr, past.text_nl, 'both'
         from minutes_item_past as past join agenda_item on agenda_item.id = past.item_id
         where agenda_item.session_id = $1",
        "update minutes_item_past set text_fr = $1, text_nl = $2
         where item_id || '/' || cast(version as text) = $3",
    ),
    source(
        Place::Remark,
        "select id, words, answer, lang from minutes_remark where session_id = $1",
        "update minutes_remark set words = $1, answer = $2 where id = $3",
    ),
    source(
        Place::Contribution,
        "select id, text, signature, lang from contribution where session_id = $1",
        "update contribution set text = $1, signature = $2 where id = $3",
    ),
    source(
        Place::Contribution,
        "select id, name, '', '' from guest where session_id = $1",
        "update guest set name = $1 where id = $3 and $2 = ''",
    ),
    source(
        Place::Outcome,
        "select id, text_fr, text_nl, 'both' from outcome where session_id = $1",
        "update outcome set text_fr = $1, text_nl = $2 where id = $3",
    ),
    source(
        Place::Outcome,
        "select commitment_news.id, commitment_news.words, '', commitment_news.lang
         from commitment_news join outcome on outcome.id = commitment_news.outcome_id where outcome.session_id = $1",
        "update commitment_news set words = $1 where id = $3 and $2 = ''",
    ),
    source(
        Place::Agenda,
        of_items!("id", "select id, title_fr, title_nl, 'both' from agenda_item"),
        "update agenda_item set title_fr = $1, title_nl = $2, version = version + 1 where id = $3",
    ),
    source(
        Place::Agenda,
        of_items!("id", "select id, expected_fr, expected_nl, 'both' from agenda_item"),
        "update agenda_item set expected_fr = $1, expected_nl = $2, version = version + 1 where id = $3",
    ),
    source(
        Place::Agenda,
        of_items!("id", "select id, answer_fr, answer_nl, 'both' from agenda_item"),
        "update agenda_item set answer_fr = $1, answer_nl = $2, version = version + 1 where id = $3",
    ),
    source(
        Place::Agenda,
        of_items!("id", "select id, why, brought_by, why_lang from agenda_item"),
        "update agenda_item set why = $1, brought_by = $2, version = version + 1 where id = $3",
    ),
    source(
        Place::Agenda,
        of_items!("item_id", "select id, title, address, '' from agenda_document"),
        "update agenda_document set title = $1, address = $2 where id = $3",
    ),
    source(
        Place::Agenda,
        of_items!(
            "session_id = $1 or item_id",
            "select session_id || '/' || item_id, title_fr, title_nl, 'both' from agenda_mailed"
        ),
        "update agenda_mailed set title_fr = $1, title_nl = $2 where session_id || '/' || item_id = $3",
    ),
    list(
        Place::Room,
        "select id, text, choices, lang from poll where session_id = $1",
        "update poll set text = $1, choices = $2 where id = $3",
    ),
    source(
        Place::Room,
        "select id, heading_fr, heading_nl, 'both' from said_group where session_id = $1",
        "update said_group set heading_fr = $1, heading_nl = $2 where id = $3",
    ),
    source(
        Place::Room,
        "select id, brought, '', brought_lang from said_group where session_id = $1",
        "update said_group set brought = $1, version = version + 1 where id = $3 and $2 = ''",
    ),
    source(
        Place::Room,
        "select id, helped, to_change, lang from feedback where session_id = $1",
        "update feedback set helped = $1, to_change = $2 where id = $3",
    ),
    source(
        Place::Session,
        "select id, title_fr, title_nl, 'both' from session where id = $1",
        "update session set title_fr = $1, title_nl = $2, version = version + 1 where id = $3",
    ),
    source(
        Place::Session,
        "select id, venue_fr, venue_nl, 'both' from session where id = $1",
        "update session set venue_fr = $1, venue_nl = $2, version = version + 1 where id = $3",
    ),
    source(
        Place::Session,
        "select id, access_fr, access_nl, 'both' from session where id = $1",
        "update session set access_fr = $1, access_nl = $2, version = version + 1 where id = $3",
    ),
    source(
        Place::Session,
        "select id, address, reason, '' from session where id = $1",
        "update session set address = $1, reason = $2, version = version + 1 where id = $3",
    ),
    source(
        Place::Session,
        "select id, reason, '', '' from session_step where session_id = $1",
        "update session_step set reason = $1 where id = $3 and $2 = ''",
    ),
    source(
        Place::Session,
        "select session_id || '/' || person_id, sends, '', '' from session_reply where session_id = $1",
        "update session_reply set sends = $1 where session_id || '/' || person_id = $3 and $2 = ''",
    ),
    source(
        Place::Practice,
        "select id, title_fr, title_nl, 'both' from practice where session_id = $1",
        "update practice set title_fr = $1, title_nl = $2, version = version + 1 where id = $3",
    ),
    source(
        Place::Practice,
        "select practice_remark.id, practice_remark.words, '', ''
         from practice_remark join practice on practice.id = practice_remark.practice_id
         where practice.session_id = $1",
        "update practice_remark set words = $1 where id = $3 and $2 = ''",
    ),
];

impl Walk<'_> {
    pub(super) async fn sources(&mut self, tx: &mut Tx) -> Result<(), sqlx::Error> {
        for source in SOURCES {
            let rows = sql!(*tx, all(String, String, String, String), source.select, self.session)?;
            for (key, one, two, lang) in rows {
                let (first, second) = match lang.as_str() {
                    "both" => (Some(Locale::Fr), Some(Locale::Nl)),
                    code => (Locale::from_code(code), Locale::from_code(code)),
                };
                let two_left = if source.is_list { Walk::left_of_list } else { Walk::left };
                let left = (self.left(source.place, &one, first), two_left(self, source.place, &two, second));
                if self.write && (left.0.is_some() || left.1.is_some()) {
                    let (one, two) = (left.0.unwrap_or(one), left.1.unwrap_or(two));
                    sql!(*tx, execute, source.update, one, two, key)?;
                }
            }
        }
        Ok(())
    }
}

//! Mails that have not left. The queue does not say what a mail is about: one is of this session when it
//! leads to it, or to a practice that came of it, or repeats one of its texts whole.

use kit::db::Tx;
use kit::{Locale, sql};

use super::{Found, Walk};
use crate::rules::passage::{Place, Seen};

/// A text shorter than this may stand in any mail.
const TELLING: usize = 20;
/// The longest line of a calendar entry, in bytes (RFC 5545, 3.1).
const LINE: usize = 75;

impl Walk<'_> {
    pub(super) async fn mails(&mut self, tx: &mut Tx) -> Result<(), sqlx::Error> {
        let practices = sql!(*tx, all(String), "select id from practice where session_id = $1", self.session)?;
        let mut told: Vec<String> = practices.into_iter().map(|(id,)| format!("/practice/{id}")).collect();
        told.push(self.session.to_string());
        told.extend(self.told.iter().filter(|text| text.chars().count() >= TELLING).cloned());
        let mails = sql!(
            *tx,
            all(String, String, String, String, String),
            "select id, subject, text, coalesce(calendar, ''), lang from mail where text <> '' and sent_at is null"
        )?;
        for (id, subject, text, calendar, lang) in mails {
            let entry = unfolded(&calendar);
            if !told.iter().any(|told| text.contains(told) || entry.contains(told)) {
                continue;
            }
            let lang = Locale::from_code(&lang);
            let left = [self.of_mail(&subject, lang), self.of_mail(&text, lang), self.of_mail(&entry, lang)];
            if !self.write || left.iter().all(Option::is_none) {
                continue;
            }
            let [subject_left, text_left, entry_left] = left;
            sql!(
                *tx,
                execute,
                "update mail set subject = $2, text = $3 where id = $1",
                &id,
                subject_left.unwrap_or(subject),
                text_left.unwrap_or(text)
            )?;
            if let Some(entry) = entry_left {
                sql!(*tx, execute, "update mail set calendar = $2 where id = $1", &id, folded(&entry))?;
            }
        }
        Ok(())
    }

    /// What stands around the words in somebody's mail is not for the moderator to read.
    fn of_mail(&mut self, text: &str, locale: Option<Locale>) -> Option<String> {
        let left = self.passage.taken_out(text, locale.unwrap_or(self.locale))?;
        let bare = |seen: Seen| Seen { before: String::new(), after: String::new(), ..seen };
        let seen = self.passage.seen(text).into_iter().map(bare);
        self.found.extend(seen.map(|seen| Found { place: Place::Mail, seen }));
        Some(left)
    }
}

/// A calendar entry whose long lines are whole again.
fn unfolded(calendar: &str) -> String {
    calendar.replace("\r\n ", "")
}

/// The same with lines that a mail may carry.
fn folded(calendar: &str) -> String {
    let mut lines = String::with_capacity(calendar.len() + calendar.len() / LINE * 3);
    for line in calendar.split_inclusive("\r\n") {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LINE && !matches!(letter, '\r' | '\n') {
                lines.push_str("\r\n ");
                length = 1;
            }
            lines.push(letter);
            length += letter.len_utf8();
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_entry_folds_and_unfolds() {
        let entry = format!("BEGIN:VCALENDAR\r\nSUMMARY:{}\r\nEND:VCALENDAR\r\n", "é".repeat(100));
        let short = folded(&entry);
        assert!(short.split("\r\n").all(|line| line.len() <= LINE), "{short}");
        assert_eq!(unfolded(&short), entry);
    }
}

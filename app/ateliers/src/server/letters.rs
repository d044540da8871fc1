//! The mails about a registration, in the person's language. None repeats what was typed in the form:
//! anyone can type another's address, and our mail carries nobody's message.

use kit::act::Act;
use kit::mail::Letter;
use kit::{Instant, Locale};
use sessions::calendar::{self, Attendee, Method};
use sessions::rules::Session;
use territories::rules::Body;

use super::store::{self, Registration};
use crate::rules::Standing;
use crate::texts::{self, mail as says};

/// What a mail is about: a session of a body, as it stands now.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    pub session: &'a Session,
    pub body: &'a Body,
    /// Our address, for the links.
    pub origin: &'a str,
    pub now: Instant,
}

impl About<'_> {
    fn name(&self, locale: Locale) -> String {
        self.session.name(&self.body.name).text(locale).to_owned()
    }

    /// Where and when, and the page of the session.
    fn facts(&self, locale: Locale) -> String {
        let place = sessions::texts::place(self.session, locale);
        let page = format!("{}/{}/session/{}", self.origin, locale.code(), self.session.id);
        [self.body.name.text(locale), &self.session.when(locale), &place, self.session.access.text(locale), &page]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn object(&self, method: Method, to: &Registration) -> Option<(String, &'static str)> {
        let attendee = Attendee { email: &to.email, comes: true };
        let text =
            calendar::object(method, self.session, self.body, self.origin, Some(attendee), to.locale(), self.now);
        Some((text, method.code()))
    }

    /// The link to a registration, new for each mail.
    async fn link(&self, act: &mut Act, to: &Registration) -> Result<String, sqlx::Error> {
        let secret = store::link(&mut act.tx, &to.id).await?;
        Ok(format!("{}/{}/registration/{secret}", self.origin, to.locale().code()))
    }

    async fn post(
        &self,
        act: &mut Act,
        to: &Registration,
        subject: String,
        text: String,
        calendar: Option<(String, &'static str)>,
    ) -> Result<(), sqlx::Error> {
        let letter = Letter { to: to.email.clone(), subject, text, lang: to.locale(), calendar };
        act.post(&letter).await
    }

    /// How the line «join here» reads, for those who have a seat.
    fn remote(&self, locale: Locale) -> String {
        if self.session.link.is_empty() { String::new() } else { says::remote(locale, &self.session.link) }
    }

    /// Someone has just registered.
    pub async fn registered(&self, act: &mut Act, to: &Registration) -> Result<(), sqlx::Error> {
        let locale = to.locale();
        let link = self.link(act, to).await?;
        if to.state == Standing::Confirmed {
            let text = says::confirmed(locale, &self.facts(locale), &self.remote(locale), &link);
            let subject = says::confirmed_subject(locale, &self.name(locale));
            let invitation = self.object(Method::Request, to);
            self.post(act, to, subject, text, invitation).await
        } else {
            let rank = store::rank(&mut act.tx, &to.session_id, to.place).await?;
            let text = says::waiting(locale, rank, &self.facts(locale), &link);
            let subject = says::waiting_subject(locale, &self.name(locale));
            self.post(act, to, subject, text, None).await
        }
    }

    /// An address that was registered came again.
    pub async fn already(&self, act: &mut Act, to: &Registration) -> Result<(), sqlx::Error> {
        let locale = to.locale();
        let link = self.link(act, to).await?;
        let standing = texts::standing(locale, to.state);
        let text = says::already(locale, standing, &self.facts(locale), &link);
        let subject = says::already_subject(locale, &self.name(locale));
        self.post(act, to, subject, text, None).await
    }

    /// A registration was cancelled by its person; `had_seat` before.
    pub async fn cancelled(&self, act: &mut Act, to: &Registration, had_seat: bool) -> Result<(), sqlx::Error> {
        let locale = to.locale();
        let link = self.link(act, to).await?;
        let text = says::cancelled(locale, &self.facts(locale), &link);
        let subject = says::cancelled_subject(locale, &self.name(locale));
        let calendar = had_seat.then(|| self.object(Method::Cancel, to)).flatten();
        self.post(act, to, subject, text, calendar).await
    }

    /// Someone moved up from the line.
    pub async fn promoted(&self, act: &mut Act, to: &Registration) -> Result<(), sqlx::Error> {
        let locale = to.locale();
        let link = self.link(act, to).await?;
        let text = says::promoted(locale, &self.facts(locale), &self.remote(locale), &link);
        let subject = says::promoted_subject(locale, &self.name(locale));
        let invitation = self.object(Method::Request, to);
        self.post(act, to, subject, text, invitation).await
    }
}

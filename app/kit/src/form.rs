//! A form that was sent and came back: what was typed, and what is wrong with it. The server puts it
//! in the page it renders again (status 422); the browser reads it when it hydrates.

use serde::{Deserialize, Serialize};

use crate::Locale;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// Which deed of the page was asked (`do`); empty when nothing was sent.
    pub deed: String,
    pub values: Vec<(String, String)>,
    /// Field and message, in the reader's language and in the order of the form.
    pub wrong: Vec<(String, String)>,
    /// What is wrong with the whole rather than with a field.
    pub problem: Option<String>,
}

impl Sent {
    /// Was this deed the one that was sent?
    pub fn is(&self, deed: &str) -> bool {
        self.deed == deed
    }

    pub fn value(&self, field: &str) -> Option<&str> {
        self.values.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Every value of a field that can hold several (checkboxes).
    pub fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    pub fn why(&self, field: &str) -> Option<&str> {
        self.wrong.iter().find(|(name, _)| name == field).map(|(_, why)| why.as_str())
    }
}

/// Longest values accepted, in characters.
pub const LINE: usize = 200;
pub const TEXT: usize = 4_000;

/// An e-mail address as people type it, checked enough to tell them what is missing. The grammar is
/// checked again by the mail library when a mail is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailFault {
    Empty,
    NoAt,
    NoDomain,
    Odd,
}

crate::texts! {
    email_empty { fr: "Écrivez votre adresse e-mail.", nl: "Schrijf je e-mailadres." }
    email_no_at { fr: "Il manque le signe @ dans l’adresse. Par exemple : prenom@asbl.example.org", nl: "Het teken @ ontbreekt in het adres. Bijvoorbeeld: voornaam@vzw.example.org" }
    email_no_domain { fr: "Il manque la fin de l’adresse, après @.", nl: "Het einde van het adres ontbreekt, na de @." }
    email_odd { fr: "Un signe de cette adresse ne convient pas. Vérifiez-la.", nl: "Een teken in dit adres klopt niet. Kijk het na." }
}

impl EmailFault {
    /// What is wrong, in words.
    pub fn words(self, locale: Locale) -> &'static str {
        match self {
            EmailFault::Empty => email_empty(locale),
            EmailFault::NoAt => email_no_at(locale),
            EmailFault::NoDomain => email_no_domain(locale),
            EmailFault::Odd => email_odd(locale),
        }
    }
}

/// Trims and lower-cases an address, or says what is wrong with it.
pub fn email(typed: &str) -> Result<String, EmailFault> {
    let address = typed.trim().to_lowercase();
    if address.is_empty() {
        return Err(EmailFault::Empty);
    }
    let Some((name, domain)) = address.split_once('@') else {
        return Err(EmailFault::NoAt);
    };
    if domain.is_empty() || !domain.contains('.') || domain.ends_with('.') || domain.starts_with('.') {
        return Err(EmailFault::NoDomain);
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-_+'".contains(c);
    let odd = name.is_empty()
        || !name.chars().all(plain)
        || name.starts_with('.')
        || name.ends_with('.')
        || address.contains("..")
        || !domain.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-')
        || address.len() > LINE;
    if odd { Err(EmailFault::Odd) } else { Ok(address) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_it_lacks() {
        assert_eq!(email(" Paliers.Vivants@Example.org "), Ok("paliers.vivants@example.org".into()));
        assert_eq!(email(""), Err(EmailFault::Empty));
        assert_eq!(email("paliers"), Err(EmailFault::NoAt));
        assert_eq!(email("paliers@"), Err(EmailFault::NoDomain));
        assert_eq!(email("a@b"), Err(EmailFault::NoDomain));
        assert_eq!(email("a b@c.be"), Err(EmailFault::Odd));
        assert_eq!(email("a@b.be\r\nBcc: c@d.be"), Err(EmailFault::Odd));
        assert_eq!(email("@b.be"), Err(EmailFault::Odd));
    }
}

/// The answer to a form that was sent without leaving its page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    Done { to: String },
    Refused(Sent),
    Fault(crate::Error),
}

/// Sends a form as its page would, and reads the answer.
#[cfg(target_arch = "wasm32")]
pub async fn post(form: &web_sys::HtmlFormElement, button: Option<&web_sys::HtmlElement>) -> Reply {
    use wasm_bindgen::{JsCast, JsValue};
    let sending = async {
        let data = web_sys::FormData::new_with_form(form)?;
        if let Some((name, value)) = button.and_then(|b| Some((b.get_attribute("name")?, b.get_attribute("value")?))) {
            data.append_with_str(&name, &value)?;
        }
        let pairs = web_sys::UrlSearchParams::new_with_str_sequence_sequence(&data)?;
        let init = web_sys::RequestInit::new();
        init.set_method("POST");
        init.set_body(&pairs);
        let headers = web_sys::Headers::new()?;
        headers.set("accept", "application/json")?;
        init.set_headers(&headers);
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let response =
            wasm_bindgen_futures::JsFuture::from(window.fetch_with_str_and_init(&form.action(), &init)).await?;
        let response: web_sys::Response = response.dyn_into()?;
        let text = wasm_bindgen_futures::JsFuture::from(response.text()?).await?;
        Ok::<_, JsValue>(text.as_string().unwrap_or_default())
    };
    match sending.await {
        Ok(text) => serde_json::from_str(&text).unwrap_or(Reply::Fault(crate::Error::Unreachable)),
        Err(_) => Reply::Fault(crate::Error::Unreachable),
    }
}

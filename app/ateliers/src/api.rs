//! What the pages about territories and registrations ask. The answers are made in `reading`.

use agenda::rules::Item;
use kit::Locale;
use kit::error::Answer;
use kit::words::Pair;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use serde::{Deserialize, Serialize};
use sessions::rules::Session;
use territories::rules::{Body, Territory};

use crate::rules::{Door, Need, Standing};

/// A part of Bruxelles-Ville, and the territory in which it lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CityPart {
    pub name: Pair,
    pub territory: String,
    /// Nobody has confirmed yet that it lies there.
    pub to_confirm: bool,
}

/// A session that is to come, and how one gets in. Its remote link stays on the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coming {
    pub session: Session,
    pub door: Door,
    /// Free seats, when they are counted.
    pub free: Option<i64>,
}

impl Coming {
    /// Whoever registers now waits.
    pub fn is_full(&self) -> bool {
        self.free == Some(0)
    }
}

/// A territory with who meets there, and when next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    pub territory: Territory,
    pub body: Body,
    pub next: Option<Coming>,
}

/// The region and the five bassins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    pub all: Vec<Here>,
    pub city_parts: Vec<CityPart>,
}

/// A territory's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detail {
    pub here: Here,
    pub city_parts: Vec<CityPart>,
    /// The items of the next atelier, in order; nobody's id travels with them.
    pub programme: Vec<Item>,
    /// After the next one, in order.
    pub later: Vec<Session>,
    /// The latest first.
    pub past: Vec<Session>,
}

/// The form, or why there is none now; also the page after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entrance {
    pub coming: Coming,
    pub body: Body,
}

/// One's own registration, by the link of a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    pub coming: Coming,
    pub body: Body,
    pub standing: Standing,
    /// Rank in the line, for who waits.
    pub rank: Option<i64>,
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub function: String,
    pub needs: Vec<(Need, String)>,
    /// The session is over.
    pub over: bool,
}

/// A person of the moderator's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registered {
    pub name: String,
    pub organisation: String,
    pub function: String,
    pub lang: Locale,
    pub standing: Standing,
}

/// The moderator's list of a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registrations {
    pub session: Session,
    pub body: Body,
    pub confirmed: i64,
    pub waiting: i64,
    pub people: Vec<Registered>,
    /// Who needs what: name, need, words.
    pub needs: Vec<(String, Need, String)>,
}

/// One's own registration, on one's own page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mine {
    pub session: Session,
    pub body: Body,
    pub standing: Standing,
    /// The place in line of who waits.
    pub rank: Option<i64>,
}

/// The region and the five bassins, each with its next atelier.
#[server(name = ReadTerritories, prefix = "/api/fn", endpoint = "ateliers/territories", input = GetUrl)]
pub async fn territories() -> Answer<Overview> {
    crate::reading::territories(&mut kit::act::Act::read().await?).await
}

/// A territory by its mark: `nord-est`, `region`.
#[server(name = ReadTerritory, prefix = "/api/fn", endpoint = "ateliers/territory", input = GetUrl)]
pub async fn territory(mark: String) -> Answer<Detail> {
    crate::reading::territory(&mut kit::act::Act::read().await?, &mark).await
}

/// What the page to register for a session shows.
#[server(name = ReadForm, prefix = "/api/fn", endpoint = "ateliers/form", input = GetUrl)]
pub async fn form(session: String) -> Answer<Entrance> {
    crate::reading::form(&mut kit::act::Act::read().await?, &session).await
}

/// One's own registration.
#[server(name = ReadRegistration, prefix = "/api/fn", endpoint = "ateliers/registration", input = GetUrl)]
pub async fn registration(secret: String) -> Answer<Own> {
    crate::reading::registration(&mut kit::act::Act::read().await?, &secret).await
}

/// One's own registrations for what is still to come, the next first.
#[server(name = ReadMine, prefix = "/api/fn", endpoint = "ateliers/mine", input = GetUrl)]
pub async fn mine() -> Answer<Vec<Mine>> {
    crate::reading::mine(&mut kit::act::Act::read().await?).await
}

/// Who registered for a session, for its moderators.
#[server(name = ReadRegistrations, prefix = "/api/fn", endpoint = "ateliers/list", input = GetUrl)]
pub async fn list(session: String) -> Answer<Registrations> {
    crate::reading::list(&mut kit::act::Act::read().await?, &session).await
}

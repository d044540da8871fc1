//! What pages and phones ask about the year.

use kit::error::Answer;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use crate::rules::Year;

/// Years that an address may name.
pub const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// A year of all bodies; without a year, the one that matters today: from December on, the next.
#[server(name = ReadYear, prefix = "/api/fn", endpoint = "year/read", input = GetUrl)]
pub async fn read(year: Option<i32>) -> Answer<Year> {
    use kit::rights::Scope;
    let mut act = kit::act::Act::read().await?;
    act.may(&crate::rights::READ, Scope::default())?;
    let today = act.now.day();
    let year = year.unwrap_or(today.year() + i32::from(today.month() == 12));
    if !YEARS.contains(&year) {
        return Err(kit::Error::NotFound);
    }
    Ok(crate::store::year(&mut act.tx, year, act.now).await?)
}

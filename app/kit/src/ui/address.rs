//! What a page reads of its address.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// A named part of the path, `session` of `/session/{session}`; empty when it is absent.
pub fn part(name: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let params = use_params_map();
    move || params.read().get(name).unwrap_or_default()
}

/// A value after `?`, such as what was done just before (`?done=…`); empty when it is absent.
pub fn asked(name: &'static str) -> String {
    use_query_map().read_untracked().get(name).unwrap_or_default()
}

//! What one may do: sign in and out, say who one is; for administrators, give and take roles.

mod admin;
mod me;
mod sign_in;

use kit::verbs::Verb;

use crate::rights::{ADD, ENTER, PROFILE, REMOVE, SEND_CODE, SIGN_OUT, SIGN_OUT_EVERYWHERE};

pub const DEEDS: &[Verb] = kit::verbs![
    "/sign-in" "send-code" SEND_CODE => sign_in::send_code,
    "/sign-in" "enter" ENTER => sign_in::enter,
    "/me" "profile" PROFILE => me::profile,
    "/me" "sign-out" SIGN_OUT => me::sign_out,
    "/me" "sign-out-everywhere" SIGN_OUT_EVERYWHERE => me::sign_out_everywhere,
    "/admin/people" "add" ADD => admin::add,
    "/admin/people" "remove" REMOVE => admin::remove,
];

//! What one may do: keep the page of a project, end a tie, invite, accept.

mod accept;
mod invite;
mod keep;

use kit::verbs::Verb;

use crate::rights::{ACCEPT, END, INVITE, RESEND, SAVE, WITHDRAW};

pub const DEEDS: &[Verb] = kit::verbs![
    "/project/{project}/edit" "save" SAVE => keep::save,
    "/project/{project}" "end" END => keep::end,
    "/invite" "invite" INVITE => invite::invite,
    "/invite" "resend" RESEND => invite::resend,
    "/invite" "withdraw" WITHDRAW => invite::withdraw,
    "/invitation/{secret}" "accept" ACCEPT => accept::accept,
];

//! What has left by mail before the day of loading: noted as sent, so that a demonstration begins without
//! a letter, and whoever promised something was asked about it.

use kit::Instant;
use kit::clock::DAY;
use kit::db::Tx;
use tasks::rules::reminders;

use crate::boot::Fault;

/// When the mails before the sessions of this week left.
const ASKED_BEFORE: i64 = 6 * DAY;
/// Reminders of the sessions of the coming days have left, too.
const REMINDED: i64 = 4 * DAY;

pub async fn fill(tx: &mut Tx, now: Instant) -> Result<(), Fault> {
    // Tomorrow as well: a day may end while somebody looks around.
    for day in [now, now.plus(DAY)] {
        for id in commitments::store::to_ask_before(tx, day).await? {
            let Some(session) = sessions::store::find(tx, &id).await? else { continue };
            for open in commitments::store::open_of(tx, &session.body).await? {
                commitments::store::ask(tx, &open.id, &id, now.plus(-ASKED_BEFORE)).await?;
            }
        }
    }
    for id in tasks::store::to_remind(tx, now).await? {
        if let Some(session) = sessions::store::find(tx, &id).await?.filter(|one| one.starts_at.since(now) <= REMINDED)
        {
            tasks::store::mark(tx, &reminders::of_session(&session), now).await?;
        }
    }
    for moderator in tasks::store::moderators(tx).await? {
        for day in [now.day(), now.day().plus_days(1)] {
            tasks::store::mark(tx, &reminders::of_day(moderator.id.as_str(), day), now).await?;
        }
    }
    Ok(())
}

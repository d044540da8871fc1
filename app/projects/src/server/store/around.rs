//! What lies around a project in features of their own: sessions, commitments, practices.

use kit::db::Tx;
use kit::sql;
use people::rules::ProjectId;
use sessions::rules::{Session, SessionId};

/// The sessions of a body for which a project brought an item or in which it said something, the last one
/// first. With `came`, also those to which somebody who coordinates it came.
pub async fn sessions_of(
    tx: &mut Tx,
    body: &str,
    project: &ProjectId,
    came: bool,
) -> Result<Vec<Session>, sqlx::Error> {
    let ids = sql!(
        *tx,
        all(SessionId,),
        "select session.id from session
         where session.body_id = $1 and session.state not in ('planned', 'postponed', 'cancelled')
           and (exists (select 1 from agenda_item
                        where agenda_item.session_id = session.id and agenda_item.project_id = $2
                          and agenda_item.status = 'planned')
             or session.state in ('drafting', 'in_review', 'approved', 'harvested')
                and exists (select 1 from contribution
                            join role_grant on role_grant.person_id = contribution.who
                            where contribution.session_id = session.id and not contribution.withdrawn
                              and role_grant.role = 'coordinator' and role_grant.body_id = $1
                              and role_grant.project_id = $2)
             or $3 and exists (select 1 from attendance
                               join role_grant on role_grant.person_id = attendance.who
                               where attendance.session_id = session.id and attendance.state = 'present'
                                 and role_grant.role = 'coordinator' and role_grant.body_id = $1
                                 and role_grant.project_id = $2))
         order by session.starts_at desc, session.id",
        body,
        project,
        came
    )?;
    let mut found = Vec::with_capacity(ids.len());
    for (id,) in ids {
        found.extend(sessions::store::find(tx, &id).await?);
    }
    Ok(found)
}

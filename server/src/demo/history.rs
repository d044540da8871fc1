//! What the year has behind it: a plain session, held and harvested, in each window that is over.

use kit::{Day, Instant};
use sessions::rules::State;
use territories::rules::Body;

use super::days::{self, Slot};
use super::files::{HistoryFile, Hour, MeetingFile, SessionFile, When};
use crate::boot::Fault;

/// Its first window of the year stays empty, so that *missed* is seen too.
const MISSED: &str = "atelier-sud";
const START: Hour = Hour(9, 0);
const END: Hour = Hour(12, 30);

/// The sessions that fill what the planned ones leave of the year, in the form of the others.
pub fn sessions(
    file: &HistoryFile,
    bodies: &[Body],
    planned: Vec<Slot>,
    now: Instant,
) -> Result<Vec<(SessionFile, Slot)>, Fault> {
    let (mut ateliers, mut concertation) = (0, 0);
    let mut sessions = Vec::new();
    for slot in days::over(bodies, MISSED, planned, (START, END), now) {
        let (meetings, turn) = match slot.window.body.as_str() {
            "concertation" => (&file.concertation, &mut concertation),
            _ => (&file.ateliers, &mut ateliers),
        };
        sessions.push((session(file, meetings, *turn, &slot, now.day())?, slot));
        *turn += 1;
    }
    Ok(sessions)
}

/// The meeting whose turn it is. The second time round each has its second title.
fn session(
    file: &HistoryFile,
    meetings: &[MeetingFile],
    turn: usize,
    slot: &Slot,
    today: Day,
) -> Result<SessionFile, Fault> {
    let body = &slot.window.body;
    let meeting = meetings.get(turn % meetings.len().max(1)).ok_or("the history has no meetings")?;
    let again = turn / meetings.len();
    let title = meeting.titles.get(again % meeting.titles.len().max(1)).ok_or("a meeting without a title")?;
    let venue = file.venues.get(body).ok_or_else(|| format!("{body} has no venue in the history"))?;
    Ok(SessionFile {
        key: format!("history-{body}-{}", slot.window.months.0),
        body: body.clone(),
        when: When::Days { days: slot.starts_at.day().days_since(today) },
        start: START,
        end: END,
        state: State::Harvested,
        title_fr: title.fr.clone(),
        title_nl: title.nl.clone(),
        venue: venue.clone(),
        languages: kit::Locale::ALL.to_vec(),
        capacity: None,
        registration: None,
        items: meeting.items.clone(),
        proposals: Vec::new(),
        needs: Vec::new(),
        attendance: Some(meeting.attendance.clone()),
        remarks: Vec::new(),
    })
}

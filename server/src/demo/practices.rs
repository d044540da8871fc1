//! The practices, two of them heard in the sessions that are over.

use kit::clock::DAY;
use kit::db::Tx;
use kit::words::Pair;
use kit::{Day, Instant};
use practices::rules::sheet::{Means, StepText};
use practices::rules::{Origin, Practice, Sheet, State};

use super::files::{PracticeFile, StepFile};
use super::people::Cast;
use super::sessions::SaidAt;
use crate::boot::Fault;

pub async fn fill(
    tx: &mut Tx,
    cast: &Cast,
    said: &SaidAt,
    files: Vec<PracticeFile>,
    now: Instant,
) -> Result<(), Fault> {
    for (nth, file) in (0_i64..).zip(files) {
        let project = file.projects.first().ok_or("a practice without a project")?;
        let author = cast.coordinator(project)?.id.to_string();
        let mut origin = Origin::default();
        let mut begun = now.plus((3 * nth - 90) * DAY);
        if let Some(from) = &file.from {
            let heard = said.get(from).ok_or_else(|| format!("nobody said {from:?}"))?;
            begun = heard.session.ends_at.plus(DAY);
            origin = Origin {
                session: Some(heard.session.id.to_string()),
                item: Some(heard.item.id.to_string()),
                contribution: Some(heard.contribution.to_string()),
            };
        }
        let state = file.state;
        let mut practice = Practice::draft(&author, sheet(file, now.day()), origin, begun);
        practice.state = state;
        practice.changed_at = begun.plus(12 * DAY);
        practice.published_at = (state == State::Published).then_some(practice.changed_at);
        practices::store::insert(tx, &practice).await?;
    }
    Ok(())
}

fn sheet(file: PracticeFile, today: Day) -> Sheet {
    Sheet {
        title: Pair::new(file.title_fr, file.title_nl),
        lets_you: Pair::new(file.lets_you_fr, file.lets_you_nl),
        projects: file.projects,
        territories: file.territories,
        themes: file.themes,
        public: Pair::new(file.public_fr, file.public_nl),
        need: Pair::new(file.need_fr, file.need_nl),
        context: Pair::new(file.context_fr, file.context_nl),
        steps: file.steps_fr.into_iter().zip(file.steps_nl).map(step).collect(),
        keep: Pair::new(file.keep_fr, file.keep_nl),
        adapt: Pair::new(file.adapt_fr, file.adapt_nl),
        success: Pair::new(file.success_fr, file.success_nl),
        attention: Pair::new(file.attention_fr, file.attention_nl),
        failed: Pair::new(file.failed_fr, file.failed_nl),
        effects: Pair::new(file.effects_fr, file.effects_nl),
        effects_known: Some(file.effects_known),
        means: Means {
            people: Some(file.means_people),
            time: Pair::new(file.means_time_fr, file.means_time_nl),
            money: Some(file.means_money),
        },
        contact: Pair::new(file.contact_fr, file.contact_nl),
        licence: file.licence,
        // Whoever proposes a sheet has read it again for that.
        ethics: file.state != State::Draft,
        review_by: Some(today.plus_days(file.review_by_days)),
    }
}

fn step((fr, nl): (StepFile, StepFile)) -> StepText {
    StepText { title: Pair::new(fr.title, nl.title), text: Pair::new(fr.text, nl.text) }
}

//! What the search is built from.

use kit::db::Tx;

use super::list;
use crate::rules::State;
use crate::search::library::{Entry, Place};

/// The published practices, published last first, with the names behind their codes.
pub async fn entries(tx: &mut Tx) -> Result<Vec<Entry>, sqlx::Error> {
    let mut practices = list(tx, State::Published).await?;
    practices.sort_by(|a, b| b.published_at.cmp(&a.published_at).then_with(|| a.id.cmp(&b.id)));
    let themes = territories::store::themes(tx).await?;
    let territories = territories::store::territories(tx).await?;
    let projects = people::store::projects(tx).await?;
    Ok(practices
        .into_iter()
        .map(|practice| {
            let sheet = practice.sheet;
            Entry {
                id: practice.id,
                themes: themes
                    .iter()
                    .filter(|theme| sheet.themes.contains(&theme.slug))
                    .map(|theme| (theme.slug.clone(), theme.name.clone()))
                    .collect(),
                territories: territories
                    .iter()
                    .filter(|territory| sheet.territories.contains(&territory.id))
                    .map(|territory| Place {
                        id: territory.id.clone(),
                        mark: territory.mark.clone(),
                        name: territory.name.clone(),
                    })
                    .collect(),
                projects: projects
                    .iter()
                    .filter(|project| sheet.projects.contains(&project.id))
                    .map(|project| project.name.clone())
                    .collect(),
                sheet,
            }
        })
        .collect())
}

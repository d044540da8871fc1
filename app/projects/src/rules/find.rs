//! Which projects answer a question: every word of it, one of the themes, one of the territories.

use kit::words::Pair;
use people::rules::{Project, ProjectId};

/// What is looked for. Nothing at all: every project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    words: Vec<String>,
    themes: Vec<String>,
    territories: Vec<String>,
}

impl Wanted {
    /// From what was typed, and from codes with commas between.
    pub fn of(words: &str, themes: &str, territories: &str) -> Wanted {
        Wanted {
            words: fold(words).split_whitespace().map(str::to_owned).collect(),
            themes: list(themes),
            territories: list(territories),
        }
    }

    pub fn has_theme(&self, slug: &str) -> bool {
        self.themes.iter().any(|one| one == slug)
    }

    pub fn has_territory(&self, id: &str) -> bool {
        self.territories.iter().any(|one| one == id)
    }

    /// Is this project one of them? `named`: the names behind its codes.
    pub fn takes<'a>(&self, project: &'a Project, named: impl Iterator<Item = &'a str>) -> bool {
        let theme = self.themes.is_empty() || project.themes.iter().any(|slug| self.has_theme(slug));
        let territory = self.territories.is_empty() || project.territories.iter().any(|id| self.has_territory(id));
        theme && territory && self.says(project, named)
    }

    fn says<'a>(&self, project: &'a Project, named: impl Iterator<Item = &'a str>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let pairs =
            [&project.name, &project.quartier, &project.public, &project.summary, &project.shares, &project.seeks];
        let texts = pairs.into_iter().flat_map(|pair| [pair.fr.as_str(), pair.nl.as_str()]);
        let all = texts.chain([project.organisation.as_str(), project.unit.as_str()]).chain(named);
        let said = fold(&all.collect::<Vec<_>>().join("\n"));
        self.words.iter().all(|word| said.contains(word.as_str()))
    }
}

/// Projects that stand together: under the first of their territories, in the order of these; what has none
/// comes last, under no name. Each project stands once.
pub fn by_territory(projects: Vec<Project>, territories: &[(String, Pair)]) -> Vec<(Pair, Vec<(ProjectId, Pair)>)> {
    let place = |project: &Project| territories.iter().position(|(id, _)| project.territories.contains(id));
    let mut groups: Vec<_> = territories.iter().map(|(_, name)| (name.clone(), Vec::new())).collect();
    groups.push((Pair::default(), Vec::new()));
    for project in projects {
        let at = place(&project).unwrap_or(territories.len());
        groups[at].1.push((project.id, project.name));
    }
    groups.retain(|(_, projects)| !projects.is_empty());
    groups
}

fn list(codes: &str) -> Vec<String> {
    codes.split(',').map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}

/// Without capitals and accents: nobody types them to search.
fn fold(text: &str) -> String {
    let bare = |c: char| match c {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        '’' => '\'',
        other => other,
    };
    text.to_lowercase().replace('œ', "oe").chars().map(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::words::Pair;

    fn bench() -> Project {
        Project {
            name: Pair::new("Le Banc des Récits", "De Verhalenbank"),
            summary: Pair::new("Au cœur du quartier", ""),
            themes: vec!["isolement".into()],
            territories: vec!["bassin-nord".into(), "bassin-sud".into()],
            ..Project::default()
        }
    }

    fn takes(words: &str, themes: &str, territories: &str) -> bool {
        Wanted::of(words, themes, territories).takes(&bench(), ["Laeken", "Laken"].into_iter())
    }

    #[test]
    fn every_word_counts_and_accents_do_not() {
        assert!(takes("", "", ""));
        assert!(takes("RECITS coeur", "", ""));
        assert!(takes("verhalenbank laken", "", ""), "in either language, by the place too");
        assert!(!takes("récits jardin", "", ""));
    }

    #[test]
    fn one_theme_and_one_territory_are_enough() {
        assert!(takes("", "logement,isolement", "bassin-sud"));
        assert!(!takes("", "logement", ""));
        assert!(!takes("", "isolement", "bassin-nord-est"));
        assert!(!takes("jardin", "isolement", "bassin-nord"));
    }

    #[test]
    fn each_project_stands_once_under_the_first_of_its_territories() {
        let territories = ["bassin-sud", "bassin-nord"].map(|id| (id.to_owned(), Pair::new(id, id))).to_vec();
        let project = |id: &str, of: &[&str]| Project {
            id: id.into(),
            territories: of.iter().map(|id| (*id).to_owned()).collect(),
            ..Project::default()
        };
        let all = vec![project("a", &["bassin-nord", "bassin-sud"]), project("b", &[]), project("c", &["bassin-sud"])];
        let groups = by_territory(all, &territories);
        let seen: Vec<_> = groups
            .iter()
            .map(|(name, of)| (name.fr.as_str(), of.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>()))
            .collect();
        assert_eq!(seen, [("bassin-sud", vec!["a", "c"]), ("", vec!["b"])], "nothing without projects");
    }
}

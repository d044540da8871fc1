//! Words that have no place in a file of a certain name, or in any file.

use super::{
    Finding,
    source::{Layer, Source, has_whole_word, has_word, without_remark},
};

const PURE: &str = "rules are pure: values in, values out, the phone runs them too";
const FAR: &str = "a page sees rules and api, never the store";
const STORE: &str = "the store keeps and finds; it shows nothing";

const FORBIDDEN: &[(Layer, &str, &str)] = &[
    (Layer::Rules, "leptos", PURE),
    (Layer::Rules, "kit::ui", PURE),
    (Layer::Rules, "sqlx", PURE),
    (Layer::Rules, "axum", PURE),
    (Layer::Rules, "Utc::now", PURE),
    (Layer::Rules, "SystemTime", PURE),
    (Layer::Page, "sqlx", FAR),
    (Layer::Page, "crate::store", FAR),
    (Layer::Page, "store::", FAR),
    (Layer::Api, "sqlx::", "SQL belongs in store.rs"),
    (Layer::Store, "leptos", STORE),
    (Layer::Store, "view!", STORE),
];

const LOOSE_ENDS: &[&str] = &["TODO", "FIXME"];
const LOOSE_CALLS: &[&str] = &["todo!(", "unimplemented!(", "dbg!("];

/// Where French keeps a sign on the line of its word.
const BREAKS: [&str; 6] = [" :", " ;", " !", " ?", " »", "« "];

/// The French of a line of `kit::texts!`.
fn french(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("fr: \"")?;
    Some(rest.split_once("\", nl: ").map_or(rest, |(french, _)| french))
}

pub fn check(source: &Source) -> Vec<Finding> {
    // This file names them all.
    if source.path.starts_with("xtask/") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut view = View::default();
    for (index, whole) in source.text.lines().enumerate() {
        let line = without_remark(whole);
        let mut say = |reason: String| {
            findings.push(Finding { file: source.path.clone(), line: index + 1, reason });
        };
        for word in LOOSE_ENDS.iter().filter(|word| has_whole_word(whole, word)) {
            say(format!("`{word}`: finish it, or write it down where the work is planned"));
        }
        for call in LOOSE_CALLS.iter().filter(|call| has_word(line, call)) {
            say(format!("`{call}…)` is for the day it is written, not for a commit"));
        }
        if !source.in_app() {
            continue;
        }
        if has_whole_word(line, "inner_html") {
            say("`inner_html` trusts its text; nothing here needs it".to_owned());
        }
        if french(line).is_some_and(|text| BREAKS.iter().any(|pair| text.contains(pair))) {
            say("a line may break here: French has a no-break space before : ; ! ? » and after «".to_owned());
        }
        let styled = ["style=", "style:"].iter().any(|word| starts_an_attribute(line, word));
        if view.reads(line) && styled {
            say("a `style` attribute is refused by our content security policy; use a class".to_owned());
        }
        for (_, word, reason) in FORBIDDEN.iter().filter(|(layer, ..)| *layer == source.layer()) {
            if has_word(line, word) {
                say(format!("`{word}`: {reason}"));
            }
        }
    }
    findings
}

fn starts_an_attribute(line: &str, word: &str) -> bool {
    line.trim_start().starts_with(word) || line.contains(&format!(" {word}"))
}

/// Are we inside `view! { … }`? Counts braces from there on; text in quotes does
/// not count.
#[derive(Default)]
struct View {
    depth: usize,
}

impl View {
    /// Takes the next line; true when any of it is inside a view.
    fn reads(&mut self, line: &str) -> bool {
        let mut rest = line;
        let mut inside = self.depth > 0;
        if self.depth == 0 {
            let Some(at) = line.find("view!") else {
                return false;
            };
            rest = &line[at..];
            inside = true;
        }
        let mut quoted = false;
        let mut before = ' ';
        for c in rest.chars() {
            match c {
                '"' if before != '\\' => quoted = !quoted,
                '{' if !quoted => self.depth += 1,
                '}' if !quoted => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            before = c;
        }
        inside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(path: &str, text: &str) -> Vec<usize> {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        check(&source).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn a_french_sign_stays_on_the_line_of_its_word() {
        let text = "a { fr: \"Oui\u{a0}: non\", nl: \"Ja: nee ?\" }\nb { fr: \"Oui ?\", nl: \"Ja?\" }\n";
        assert_eq!(reasons("app/year/src/texts.rs", text), [2]);
    }

    #[test]
    fn rules_stay_pure() {
        let text = "use serde::Serialize;\n// sqlx would be wrong here\nuse sqlx::Row;\n";
        assert_eq!(reasons("app/year/src/rules.rs", text), [3]);
        assert_eq!(reasons("app/year/src/rules/cadence.rs", text), [3]);
        assert_eq!(reasons("app/year/src/rules.rs", "use kit::ui::Fill;\n"), [1]);
        assert_eq!(reasons("app/year/src/store.rs", text), []);
    }

    #[test]
    fn a_page_does_not_reach_the_store() {
        let text = "use crate::{api, rules};\nlet x = restore::all();\nlet y = crate::store::all();\n";
        // Named twice on the line, by two entries.
        assert_eq!(reasons("app/year/src/page/list.rs", text), [3, 3]);
        assert_eq!(reasons("app/year/src/parts/row.rs", "use crate::store;\n"), [1]);
    }

    #[test]
    fn styles_are_refused_in_views_only() {
        let text = "let style = 1;\nlet mail = \"<p style='x'>\";\nview! {\n  <p\n    style=\"x\">\n  </p>\n}\nfn f(style: u8) {}\n";
        assert_eq!(reasons("app/year/src/page.rs", text), [5]);
        assert_eq!(reasons("app/year/src/page.rs", "view! { <b style:top=1/> }"), [1]);
    }

    #[test]
    fn loose_ends_are_found_in_remarks_too() {
        assert_eq!(reasons("server/src/main.rs", "// TODO later\ntodo!()\n"), [1, 2]);
        assert_eq!(reasons("server/src/main.rs", "let mastodon = \"TODOS\";\n"), []);
    }
}

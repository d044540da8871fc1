//! `concerto-press`: a template and what it says become a PDF that a screen reader can follow.
//!
//! A program of its own, beside the server that starts it for one document at a time: its two hundred crates
//! are built once, and what it read leaves the memory with it. It is given `{"template": …, "data": …}` and
//! answers with the PDF, or with a fault and nothing else. Words come to a template as data, in `data.json`,
//! so nothing that anyone typed is ever read as markup; no file and no network is within its reach. What is not
//! PDF/UA-1 is refused.

mod sheet;

use std::io::{self, Read, Write};
use std::process::ExitCode;

use serde::Deserialize;
use serde_json::Value;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use sheet::Sheet;

#[derive(Deserialize)]
struct Order {
    template: String,
    data: Value,
}

fn main() -> ExitCode {
    match fulfil() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let _nobody_listens = writeln!(io::stderr(), "{fault}");
            ExitCode::FAILURE
        }
    }
}

fn fulfil() -> Result<(), String> {
    let mut order = String::new();
    io::stdin().read_to_string(&mut order).map_err(|fault| fault.to_string())?;
    let order: Order = serde_json::from_str(&order).map_err(|fault| fault.to_string())?;
    let pdf = set(&order.template, order.data)?;
    io::stdout().write_all(&pdf).map_err(|fault| fault.to_string())
}

/// The faults name places in the template, never what anyone wrote.
fn set(template: &str, data: Value) -> Result<Vec<u8>, String> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| fault.message().to_string())?;
    let options = PdfOptions { standards, creator: Smart::Custom(Some("Concerto".into())), ..PdfOptions::default() };
    let sheet = Sheet::new(template, data);
    typst::compile::<PagedDocument>(&sheet)
        .output
        .and_then(|document| typst_pdf::pdf(&document, &options))
        .map_err(|faults| faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const LETTER: &str = r#"
        #let said = json("data.json")
        #set document(title: said.title)
        #set text(font: "Atkinson Hyperlegible Next", lang: "fr")
        = #said.title
        #said.text
    "#;

    fn letter(text: &str) -> Result<Vec<u8>, String> {
        set(LETTER, json!({ "title": "Compte rendu", "text": text }))
    }

    fn has(pdf: &[u8], words: &str) -> bool {
        pdf.windows(words.len()).any(|at| at == words.as_bytes())
    }

    #[test]
    fn it_is_tagged_and_says_so() {
        let pdf = letter("Dit ici.").unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7"));
        for words in ["/StructTreeRoot", "pdfuaid:part>1<"] {
            assert!(has(&pdf, words), "{words}");
        }
    }

    #[test]
    fn whatever_was_typed_is_printed() {
        let typed = [
            "#panic(\"x\") = $ [ ] \\ */ @label <b> `raw`",
            "e\u{301}te\u{301}",
            "😀 العربية \u{7} \u{202f}: 你好 👨\u{200d}👩",
            "l’« accueil »\u{202f}! œuvre ĳ Łódź Şişli\u{2011}x → \u{ad}",
            "a\r\nb\tc\u{2028}d",
            "",
        ];
        for text in typed {
            letter(text).unwrap();
        }
    }

    #[test]
    fn what_a_screen_reader_could_not_follow_is_refused() {
        assert!(set("Sans titre.", json!({})).is_err());
    }

    #[test]
    fn no_file_is_within_reach() {
        assert!(set("#set document(title: \"x\")\n#read(\"/etc/hostname\")", json!({})).is_err());
        assert!(set("#import \"@preview/x:1.0.0\": y", json!({})).is_err());
    }
}

//! Compares what `end2end/budget.mjs` measures with the limits of `budget.toml`.

use crate::{
    browser, setup,
    shell::{self, Outcome},
};

pub fn budget() -> Outcome {
    setup::for_browser()?;
    let file = shell::root().join("budget.toml");
    let limits = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let limits = numbers(&limits)?;
    let binary = browser::released_binary()?;
    let mut command = browser::in_end2end("node", &binary)?;
    // What it finds comes on standard output, what it does on standard error.
    command.arg("budget.mjs").stderr(std::process::Stdio::inherit());
    let measured = numbers(&shell::output(&mut command)?)?;

    let mut over = Vec::new();
    println!("   {:<28} {:>10} {:>10}", "", "measured", "budget");
    for (name, value) in &measured {
        let limit = limits.iter().find(|(known, _)| known == name).map(|(_, limit)| *limit);
        let shown = limit.map_or_else(|| "–".to_owned(), |limit| format!("{limit}"));
        let verdict = match limit {
            Some(limit) if *value > limit => "OVER",
            Some(_) => "ok",
            None => "",
        };
        println!("   {name:<28} {value:>10.1} {shown:>10} {verdict}");
        if verdict == "OVER" {
            over.push(name.as_str());
        }
    }
    // A limit nobody measures protects nothing.
    let unmeasured: Vec<&str> = limits
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| !measured.iter().any(|(known, _)| known == name))
        .collect();
    if !unmeasured.is_empty() {
        return Err(format!("budget.toml limits what is not measured: {}.", unmeasured.join(", ")));
    }
    match over.is_empty() {
        true => Ok(()),
        false => Err(format!("Over budget: {}.", over.join(", "))),
    }
}

/// The lines `name = number`, in order. All that budget.toml needs of TOML.
fn numbers(text: &str) -> Outcome<Vec<(String, f64)>> {
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let pair =
            line.split_once('=').and_then(|(name, value)| Some((name.trim().to_owned(), value.trim().parse().ok()?)));
        found.push(pair.ok_or_else(|| format!("`{line}` is not of the form name = number."))?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn limits_are_lines_with_a_name_and_a_number() {
        let read = numbers("# a remark\n\nwasm_kb = 450 # aim: 350\nratio = 1.5\n").unwrap();
        assert_eq!(read, [("wasm_kb".to_owned(), 450.0), ("ratio".to_owned(), 1.5)]);
        assert!(numbers("wasm_kb = many").is_err());
    }
}

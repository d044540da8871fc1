//! A list of steps, told as it goes: a heading, the time it took, a table at the end.

use crate::shell::Outcome;
use std::time::{Duration, Instant};

pub struct Step<Context> {
    pub name: &'static str,
    pub says: &'static str,
    pub run: fn(&mut Context) -> Outcome,
}

/// Runs the steps in order and stops at the first that fails.
/// `again` is the command that repeats one step; its name is added.
pub fn walk<Context>(steps: &[&Step<Context>], context: &mut Context, again: &str) -> Outcome {
    let mut table: Vec<(&str, &str, Duration)> = Vec::new();
    let mut outcome = Ok(());
    for (index, step) in steps.iter().enumerate() {
        let mark = format!("[{}/{}] {}", index + 1, steps.len(), step.name);
        println!("\n── {mark} … {}", step.says);
        let start = Instant::now();
        let result = (step.run)(context);
        let spent = start.elapsed();
        match result {
            Ok(()) => {
                println!("── {mark} ok, {:.1} s", spent.as_secs_f32());
                table.push((step.name, "ok", spent));
            }
            Err(reason) => {
                table.push((step.name, "FAILED", spent));
                outcome = Err(format!(
                    "{reason}\n── {mark} FAILED after {:.1} s. To repeat it: {again}{}",
                    spent.as_secs_f32(),
                    step.name
                ));
                break;
            }
        }
    }
    if steps.len() == 1 {
        return outcome;
    }
    println!();
    for (name, result, spent) in &table {
        println!("  {name:<12} {result:<7} {:>8.1} s", spent.as_secs_f32());
    }
    for step in &steps[table.len()..] {
        println!("  {:<12} not run", step.name);
    }
    let total: Duration = table.iter().map(|(_, _, spent)| *spent).sum();
    println!("  {:<12} {:<7} {:>8.1} s", "in all", "", total.as_secs_f32());
    outcome
}

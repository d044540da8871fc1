//! What is printed: `concerto-press` (in `server/press`) sets a PDF from a template and its data. It is a
//! program of its own, started for one document.

use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::sync::Semaphore;

/// A document takes a hundred times as long as a page: one is set at a time, and few may wait: so many of those
/// who are signed in, and so many of all others, who cannot keep the first from theirs.
const MOST_WAITING: usize = 6;
const LONGEST: Duration = Duration::from_secs(30);

#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// Too many wait already.
    Busy,
    /// It is not installed, or it refused: why, without a word of what was to be printed.
    Broken(String),
}

/// The press of this server: where its program is, and whose turn it is.
#[derive(Clone, Debug)]
pub struct Press {
    program: Arc<Path>,
    members: Arc<Semaphore>,
    visitors: Arc<Semaphore>,
    turn: Arc<Semaphore>,
}

impl Press {
    pub fn at(program: &Path) -> Press {
        Press {
            program: program.into(),
            members: Arc::new(Semaphore::new(MOST_WAITING)),
            visitors: Arc::new(Semaphore::new(MOST_WAITING)),
            turn: Arc::new(Semaphore::new(1)),
        }
    }

    /// Without its program the pages do not offer a PDF.
    pub fn is_there(&self) -> bool {
        self.program.is_file()
    }

    /// The PDF of a template with its data, which it reads as `data.json`. `known`: for someone signed in.
    pub async fn pdf(&self, template: &str, data: &impl Serialize, known: bool) -> Result<Vec<u8>, Fault> {
        let order = serde_json::json!({ "template": template, "data": data }).to_string();
        let line = if known { &self.members } else { &self.visitors };
        let _place = line.try_acquire().map_err(|_| Fault::Busy)?;
        let _turn = self.turn.acquire().await.map_err(|_| Fault::Busy)?;
        let set = tokio::time::timeout(LONGEST, self.set(order.as_bytes())).await;
        set.map_err(|_| Fault::Broken(format!("not done after {LONGEST:?}")))?
    }

    async fn set(&self, order: &[u8]) -> Result<Vec<u8>, Fault> {
        let broken = |fault: std::io::Error| Fault::Broken(format!("{}: {fault}", self.program.display()));
        let mut press = Command::new(&*self.program)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(broken)?;
        if let Some(mut stdin) = press.stdin.take() {
            stdin.write_all(order).await.map_err(broken)?;
        }
        let done = press.wait_with_output().await.map_err(broken)?;
        if done.status.success() {
            Ok(done.stdout)
        } else {
            Err(Fault::Broken(format!("{}: {}", done.status, String::from_utf8_lossy(&done.stderr).trim())))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_press_that_is_missing_or_refuses_says_so() {
        let missing = Press::at(Path::new("/nowhere/concerto-press"));
        assert!(!missing.is_there());
        assert!(matches!(missing.pdf("", &(), true).await, Err(Fault::Broken(why)) if why.contains("/nowhere")));
        // A shell reads all of the order, and finds no such command.
        let refuses = Press::at(Path::new("/bin/sh"));
        assert!(refuses.is_there());
        assert!(matches!(refuses.pdf("a", &"b", true).await, Err(Fault::Broken(why)) if why.contains("127")));
    }

    #[tokio::test]
    async fn it_is_given_the_order_and_few_may_wait() {
        let press = Press::at(Path::new("/bin/cat"));
        assert_eq!(press.pdf("a", &"b", true).await, Ok(br#"{"data":"b","template":"a"}"#.to_vec()));
        let _all = press.visitors.try_acquire_many(MOST_WAITING as u32).unwrap();
        assert_eq!(press.pdf("", &(), false).await, Err(Fault::Busy));
        assert!(press.pdf("", &(), true).await.is_ok(), "strangers do not stand in the way of members");
    }
}

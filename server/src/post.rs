//! Mail leaves here: taken from the queue, made into a message, handed to an SMTP server, or shown in
//! the terminal of a demonstration. The log says of a mail only its id.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use kit::Instant;
use kit::act::World;
use kit::hub::RESYNC;
use kit::mail::{self, Waiting};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinSet;

/// How mail leaves.
#[derive(Clone, Debug)]
pub enum Carrier {
    /// Through this server, from this sender.
    Smtp { url: String, from: String },
    /// Shown on standard output: a demonstration without a mail server.
    Terminal,
}

/// Mails on their way at the same time. Each has less time than the queue leaves it.
const AT_ONCE: i64 = 8;
const PATIENCE: Duration = Duration::from_secs(60);

/// Sends what is due, as soon as something is queued and at least every second, until the server
/// stops. Mails that are on their way then still arrive.
pub async fn run(world: World, carrier: Carrier) {
    let post = match Post::new(&world, carrier) {
        Ok(post) => post,
        Err(_) => {
            // The fault may repeat the address, and with it a password.
            tracing::error!("no mail leaves: the sender or the address of the mail server makes no sense");
            return;
        }
    };
    let mut topics = world.hub.listen();
    loop {
        let taken = post.round(&world).await.unwrap_or_else(|fault| {
            tracing::error!(%fault, "could not read the mail queue");
            0
        });
        let pause = if taken > 0 { Duration::ZERO } else { Duration::from_secs(1) };
        tokio::select! {
            biased;
            () = world.hub.closed() => return,
            () = queued(&mut topics) => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Resolves when someone says that mail was queued, or that news may have been lost.
async fn queued(topics: &mut Receiver<std::sync::Arc<str>>) {
    loop {
        match topics.recv().await {
            Ok(topic) if &*topic == mail::TOPIC || &*topic == RESYNC => return,
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return,
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}

type Fault = Box<dyn std::error::Error + Send + Sync>;

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Left,
    /// Another try may help.
    Later,
    /// No other try will.
    Never,
}

#[derive(Clone, Debug)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>, Mailbox),
    Terminal,
}

#[derive(Clone, Debug)]
struct Post {
    way: Way,
    /// The right part of every Message-ID.
    host: String,
}

impl Post {
    fn new(world: &World, carrier: Carrier) -> Result<Post, Fault> {
        let way = match carrier {
            Carrier::Smtp { url, from } => {
                let smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(&url)?
                    .timeout(Some(Duration::from_secs(20)))
                    .build();
                Way::Smtp(smtp, from.parse()?)
            }
            Carrier::Terminal => Way::Terminal,
        };
        let host = url::Url::parse(&world.origin)?.host_str().unwrap_or("localhost").to_owned();
        Ok(Post { way, host })
    }

    /// Sends some of what is due; says how many were taken.
    async fn round(&self, world: &World) -> Result<usize, sqlx::Error> {
        // Most rounds find nothing: they leave the writer's place to others.
        let mut tx = world.db.read().await?;
        let due = mail::is_due(&mut tx, world.clock.now()).await?;
        drop(tx);
        if !due {
            return Ok(0);
        }
        let mut tx = world.db.write().await?;
        let mails = mail::take(&mut tx, world.clock.now(), AT_ONCE).await?;
        tx.commit().await?;
        let taken = mails.len();
        let mut sending = JoinSet::new();
        for mail in mails {
            let (post, now) = (self.clone(), world.clock.now());
            sending.spawn(async move {
                let fate = tokio::time::timeout(PATIENCE, post.send(&mail, now)).await.unwrap_or(Fate::Later);
                (mail, fate)
            });
        }
        while let Some(done) = sending.join_next().await {
            // A sending that broke off keeps its mail: the queue gives it again after a while.
            let Ok((mail, fate)) = done else { continue };
            let now = world.clock.now();
            let mut tx = world.db.write().await?;
            match fate {
                Fate::Left => mail::sent(&mut tx, &mail.id, now).await?,
                Fate::Later => mail::failed(&mut tx, &mail, false, now).await?,
                Fate::Never => mail::failed(&mut tx, &mail, true, now).await?,
            }
            tx.commit().await?;
        }
        Ok(taken)
    }

    async fn send(&self, mail: &Waiting, now: Instant) -> Fate {
        let (smtp, from) = match &self.way {
            Way::Smtp(smtp, from) => (smtp, from),
            Way::Terminal => {
                println!("{}", frame(mail));
                return Fate::Left;
            }
        };
        let Ok(message) = message(mail, from, &self.host, now) else {
            tracing::error!(mail = %mail.id, "a mail that cannot be made");
            return Fate::Never;
        };
        match smtp.send(message).await {
            Ok(_) => Fate::Left,
            Err(fault) => {
                // What the other server says may repeat an address: only its code is kept.
                let code = fault.status().map(|code| code.to_string());
                tracing::warn!(mail = %mail.id, code, tries = mail.tries, "a mail did not leave");
                if fault.is_permanent() { Fate::Never } else { Fate::Later }
            }
        }
    }
}

/// The message: text, the same as HTML, and a calendar entry that mail programs answer (RFC 6047) and
/// that other people can open as a file.
fn message(mail: &Waiting, from: &Mailbox, host: &str, now: Instant) -> Result<Message, Fault> {
    let header = |name: &'static str, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.into());
    let date = UNIX_EPOCH + Duration::from_millis(u64::try_from(now.0).unwrap_or_default());
    let head = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, mail.to_address.parse()?))
        .subject(mail.subject.replace(['\r', '\n'], " "))
        .date(SystemTime::max(date, UNIX_EPOCH))
        // The same for each try: two copies after a crash are recognised as one.
        .message_id(Some(format!("<{}@{host}>", mail.id)))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("Content-Language", &mail.lang));
    let words = MultiPart::alternative()
        .singlepart(SinglePart::plain(mail.text.clone()))
        .singlepart(SinglePart::html(html(mail)));
    let Some(calendar) = &mail.calendar else { return Ok(head.multipart(words)?) };
    let method = mail.method.as_deref().unwrap_or("PUBLISH");
    let entry = ContentType::parse(&format!("text/calendar; charset=utf-8; method={method}"))?;
    let words = words.singlepart(SinglePart::builder().content_type(entry).body(calendar.clone()));
    let file = Attachment::new("invite.ics".into()).body(calendar.clone(), ContentType::parse("application/ics")?);
    Ok(head.multipart(MultiPart::mixed().multipart(words).singlepart(file))?)
}

/// The text as HTML: paragraphs, line ends, links.
fn html(mail: &Waiting) -> String {
    let paragraphs: String = mail
        .text
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| {
            let lines: Vec<_> = paragraph.trim().lines().map(linked).collect();
            format!("<p>{}</p>\n", lines.join("<br>\n"))
        })
        .collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{paragraphs}</body></html>\n",
        escaped(&mail.lang),
        escaped(&mail.subject),
    )
}

fn linked(line: &str) -> String {
    let words: Vec<_> = line
        .split(' ')
        .map(|word| {
            let text = escaped(word);
            if word.starts_with("https://") || word.starts_with("http://") {
                let bare = escaped(word.trim_end_matches(['.', ',', ')', ';']));
                format!("<a href=\"{bare}\">{bare}</a>{}", &text[bare.len()..])
            } else {
                text
            }
        })
        .collect();
    words.join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A mail as a demonstration shows it. What people typed cannot command the terminal.
fn frame(mail: &Waiting) -> String {
    let plain = |text: &str| text.chars().filter(|c| !c.is_control()).collect::<String>();
    let mut lines = vec![
        String::new(),
        format!("┌─ To: {}", mail.to_address),
        format!("│  {}", plain(&mail.subject)),
        "│".to_owned(),
    ];
    lines.extend(mail.text.lines().map(|line| format!("│  {}", plain(line)).trim_end().to_owned()));
    if let Some(method) = &mail.method {
        lines.push(format!("│  + invite.ics ({method})"));
    }
    lines.push("└─".to_owned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;

    use kit::Locale;
    use kit::mail::{Letter, LetterId};
    use kit::sql;
    use kit::testing::{each_database, noon_of_tests};

    use super::*;

    fn waiting(text: &str) -> Waiting {
        Waiting {
            id: LetterId::fresh(),
            to_address: "anna@example.org".into(),
            subject: "À jeudi".into(),
            text: text.into(),
            lang: "fr".into(),
            calendar: None,
            method: None,
            tries: 1,
        }
    }

    fn formatted(mail: &Waiting) -> String {
        let from = "Concerto <noreply@example.org>".parse().unwrap();
        let message = message(mail, &from, "concerto.example.org", noon_of_tests()).unwrap();
        String::from_utf8(message.formatted()).unwrap()
    }

    #[test]
    fn a_message_has_what_mail_programs_need() {
        let mail = waiting("Bonjour,\n\nvoici 123456.");
        let text = formatted(&mail);
        for line in [
            "From: Concerto <noreply@example.org>",
            "To: anna@example.org",
            &format!("Message-ID: <{}@concerto.example.org>", mail.id),
            "Auto-Submitted: auto-generated",
            "Content-Language: fr",
            "Date: Mon, 11 Jan 2027 11:00:00 +0000",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Type: text/html; charset=utf-8",
        ] {
            assert!(text.contains(&format!("{line}\r\n")), "{line} is not in\n{text}");
        }
        assert!(text.contains("Content-Type: multipart/alternative;"), "{text}");
        assert!(!text.contains("calendar"), "{text}");
    }

    #[test]
    fn an_invitation_is_a_part_and_a_file() {
        let mail = Waiting {
            calendar: Some("BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n".into()),
            method: Some("CANCEL".into()),
            ..waiting("Annulé.")
        };
        let text = formatted(&mail);
        assert!(text.contains("Content-Type: multipart/mixed;"), "{text}");
        assert!(text.contains("Content-Type: text/calendar; charset=utf-8; method=CANCEL\r\n"), "{text}");
        assert!(text.contains("filename=\"invite.ics\""), "{text}");
        assert_eq!(text.matches("BEGIN:VCALENDAR").count(), 2, "{text}");
    }

    #[test]
    fn an_address_cannot_add_headers() {
        let from = "Concerto <noreply@example.org>".parse().unwrap();
        let mut mail = waiting("x");
        mail.to_address = "a@b.be\r\nBcc: c@d.be".into();
        assert!(message(&mail, &from, "h", noon_of_tests()).is_err());
        let mut mail = waiting("x");
        mail.subject = "Un\r\nBcc: c@d.be".into();
        let text = formatted(&mail);
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("\r\nSubject: Un  Bcc: c@d.be\r\n"), "{head}");
    }

    #[test]
    fn html_says_what_people_wrote_and_does_nothing_else() {
        let page = html(&waiting("Un <b>titre</b> & \"suite\"\nhttps://example.org/a?b=1&c=2.\n\nFin"));
        assert!(page.contains("<p>Un &lt;b&gt;titre&lt;/b&gt; &amp; &quot;suite&quot;<br>"), "{page}");
        let link = "<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>.</p>";
        assert!(page.contains(link), "{page}");
        assert!(page.contains("<html lang=\"fr\">"), "{page}");
        let hostile = html(&waiting("https://x\"onmouseover=\"y"));
        assert!(!hostile.contains("\"onmouseover"), "{hostile}");
    }

    #[test]
    fn the_terminal_shows_a_frame() {
        assert_eq!(
            frame(&waiting("Bon\u{1b}jour\n\n123456")),
            "\n┌─ To: anna@example.org\n│  À jeudi\n│\n│  Bonjour\n│\n│  123456\n└─"
        );
    }

    /// A mail server that answers each recipient the same; gives the messages it took.
    fn server(to_recipient: &'static str) -> (String, std::sync::mpsc::Receiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let (taken, messages) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let taken = taken.clone();
                std::thread::spawn(move || {
                    let mut out = stream.try_clone().unwrap();
                    let mut say = move |line: &str| out.write_all(format!("{line}\r\n").as_bytes());
                    say("220 test").unwrap();
                    let mut data: Option<String> = None;
                    for line in BufReader::new(stream).lines().map_while(Result::ok) {
                        let answer = match &mut data {
                            Some(text) if line == "." => {
                                let _ = taken.send(std::mem::take(text));
                                data = None;
                                "250 taken"
                            }
                            Some(text) => {
                                text.push_str(&line);
                                text.push('\n');
                                continue;
                            }
                            None if line.starts_with("RCPT") => to_recipient,
                            None if line == "DATA" => {
                                data = Some(String::new());
                                "354 go on"
                            }
                            None => "250 fine",
                        };
                        if say(answer).is_err() {
                            return;
                        }
                    }
                });
            }
        });
        (url, messages)
    }

    async fn queue(world: &World) {
        let letter = Letter {
            to: "anna@example.org".into(),
            subject: "À jeudi".into(),
            text: "Il y a du neuf.".into(),
            lang: Locale::Fr,
            calendar: None,
        };
        let mut tx = world.db.write().await.unwrap();
        mail::queue(&mut tx, &letter, world.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// How many left, how many were given up, how many wait for another try.
    async fn state(world: &World) -> (i64, i64, i64) {
        let mut tx = world.db.read().await.unwrap();
        sql!(
            tx,
            one(i64, i64, i64),
            "select count(sent_at), count(given_up_at),
                count(case when sent_at is null and given_up_at is null then 1 end) from mail"
        )
        .unwrap()
    }

    async fn one_round(world: &World, carrier: Carrier) {
        queue(world).await;
        assert_eq!(Post::new(world, carrier).unwrap().round(world).await.unwrap(), 1);
    }

    fn smtp(url: String) -> Carrier {
        Carrier::Smtp { url, from: "Concerto <noreply@example.org>".into() }
    }

    #[tokio::test]
    async fn a_mail_leaves_once() {
        each_database(|world| async move {
            let (url, messages) = server("250 fine");
            one_round(&world, smtp(url.clone())).await;
            assert_eq!(state(&world).await, (1, 0, 0));
            let sent = messages.recv().unwrap();
            for part in ["Bonjour,", "Il y a du neuf.", "Concerto, un outil de Brusano"] {
                assert!(sent.contains(part), "{part} is not in {sent}");
            }
            assert_eq!(Post::new(&world, smtp(url)).unwrap().round(&world).await.unwrap(), 0);
            assert!(messages.try_recv().is_err());
        })
        .await;
    }

    #[tokio::test]
    async fn a_final_refusal_is_final_and_any_other_is_not() {
        each_database(|world| async move {
            one_round(&world, smtp(server("550 nobody here").0)).await;
            assert_eq!(state(&world).await, (0, 1, 0));
            one_round(&world, smtp(server("451 later").0)).await;
            assert_eq!(state(&world).await, (0, 1, 1));
            one_round(&world, smtp("smtp://127.0.0.1:1".into())).await;
            assert_eq!(state(&world).await, (0, 1, 2));
        })
        .await;
    }

    #[tokio::test]
    async fn the_loop_wakes_and_stops() {
        each_database(|world| async move {
            let going = tokio::spawn(run(world.clone(), Carrier::Terminal));
            queue(&world).await;
            world.hub.tell(mail::TOPIC);
            while state(&world).await.0 == 0 {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            world.hub.close();
            tokio::time::timeout(Duration::from_secs(5), going).await.unwrap().unwrap();
        })
        .await;
    }

    #[test]
    fn what_makes_no_sense_is_said_at_the_start() {
        tokio::runtime::Runtime::new().unwrap().block_on(each_database(|world| async move {
            assert!(Post::new(&world, smtp("http://mail".into())).is_err());
            let nobody = Carrier::Smtp { url: "smtp://127.0.0.1:1".into(), from: "nobody".into() };
            assert!(Post::new(&world, nobody).is_err());
        }));
    }
}

//! Signing in: how long a code and a browser last, how often one may ask and try, where it may lead.

use kit::Instant;
use kit::clock::{DAY, HOUR, MINUTE};

/// A code is good for ten minutes, five tries, once.
pub const CODE_LIFE: i64 = 10 * MINUTE;
pub const TRIES: i64 = 5;

/// A browser stays signed in for two weeks without a visit, for ninety days in all.
pub const IDLE: i64 = 14 * DAY;
pub const ABSOLUTE: i64 = 90 * DAY;
/// A visit is noted at most this often.
pub const TOUCH: i64 = HOUR;

/// At most `most` in `span` milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub most: usize,
    pub span: i64,
}

/// Codes sent to one e-mail address, asked from one network address.
pub const PER_EMAIL_HERE: [Limit; 2] = [Limit { most: 3, span: 10 * MINUTE }, Limit { most: 10, span: DAY }];
/// Codes sent to one e-mail address, wherever they were asked: well above what one network address may
/// ask, so that no stranger alone shuts somebody out, and at five tries each two hundred guesses in a
/// million a day.
pub const PER_EMAIL: [Limit; 2] = [Limit { most: 12, span: 10 * MINUTE }, Limit { most: 40, span: DAY }];
/// Codes asked from one network address: a full room signs in through one network at nine o’clock.
pub const PER_NETWORK: [Limit; 2] = [Limit { most: 60, span: 10 * MINUTE }, Limit { most: 300, span: DAY }];

/// How long to wait before asking again, when there were already too many. `asked` holds the moments
/// of the last day in any order.
pub fn wait(limits: &[Limit], asked: &[Instant], now: Instant) -> Option<i64> {
    let mut latest_first = asked.to_vec();
    latest_first.sort_unstable_by(|a, b| b.cmp(a));
    limits
        .iter()
        .filter_map(|limit| {
            // Once the oldest of the last `most` is out of the span, there is room for one.
            let oldest = latest_first.get(limit.most.checked_sub(1)?)?;
            Some(oldest.plus(limit.span).since(now)).filter(|ms| *ms > 0)
        })
        .max()
}

/// How an e-mail address is counted: `anna+x@…` arrives where `anna@…` does.
pub fn mailbox(email: &str) -> String {
    match email.rsplit_once('@') {
        Some((local, host)) => {
            let bare = local.split('+').next().filter(|bare| !bare.is_empty()).unwrap_or(local);
            format!("{bare}@{host}")
        }
        None => email.to_owned(),
    }
}

/// Whole minutes to tell someone who has to wait; never none.
pub const fn minutes(ms: i64) -> i64 {
    let rounded_up = (ms + MINUTE - 1) / MINUTE;
    if rounded_up < 1 { 1 } else { rounded_up }
}

/// The six digits of what was typed: people copy codes with spaces and dashes.
pub fn digits(typed: &str) -> Option<String> {
    let bare: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (bare.len() == 6 && bare.bytes().all(|b| b.is_ascii_digit())).then_some(bare)
}

/// Where signing in leads, if it is a page of ours: a path with a language, and nothing that a
/// browser could read as another place.
pub fn next(asked: &str) -> Option<&str> {
    let ours = asked.starts_with("/fr/") || asked.starts_with("/nl/");
    let plain = asked.len() <= 500
        && asked.bytes().all(|b| b.is_ascii_graphic() && b != b'\\')
        && !asked.contains("//")
        && !asked.split(['/', '?', '#']).any(|part| part == "..");
    let again = asked.get(3..).is_some_and(|rest| rest.starts_with("/sign-in"));
    (ours && plain && !again).then_some(asked)
}

/// A path as the value of a query.
pub fn escape(path: &str) -> String {
    path.bytes()
        .map(|b| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(b).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// A browser in two words, for the list of one’s devices: «Firefox, Android». What it says of itself
/// is not kept any longer than this.
pub fn agent(header: &str) -> String {
    // The order matters: most browsers claim to be others as well.
    let browsers = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("FxiOS", "Firefox"),
        ("Firefox", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];
    let systems = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("Linux", "Linux"),
    ];
    let found =
        |list: &[(&str, &'static str)]| list.iter().find(|(sign, _)| header.contains(sign)).map(|(_, name)| *name);
    [found(&browsers), found(&systems)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fourth_code_waits_for_the_first_to_grow_old() {
        let start = Instant(1_000_000_000_000);
        let at = |minutes: i64| start.plus(minutes * MINUTE);
        assert_eq!(wait(&PER_EMAIL_HERE, &[at(0), at(1)], at(2)), None);
        assert_eq!(wait(&PER_EMAIL_HERE, &[at(0), at(1), at(2)], at(3)), Some(7 * MINUTE));
        assert_eq!(wait(&PER_EMAIL_HERE, &[at(0), at(1), at(2)], at(10)), None);
        let ten: Vec<_> = (0..10).map(|n| at(n * 20)).collect();
        assert_eq!(wait(&PER_EMAIL_HERE, &ten, at(200)), Some(DAY - 200 * MINUTE));
    }

    #[test]
    fn one_stranger_does_not_shut_somebody_out() {
        for (here, over_all) in PER_EMAIL_HERE.iter().zip(&PER_EMAIL) {
            assert_eq!(here.span, over_all.span);
            assert!(over_all.most >= 3 * here.most);
        }
    }

    #[test]
    fn a_tag_is_the_same_mailbox() {
        assert_eq!(mailbox("anna@example.org"), "anna@example.org");
        assert_eq!(mailbox("anna+a+b@example.org"), "anna@example.org");
        assert_eq!(mailbox("+a@example.org"), "+a@example.org");
        assert_ne!(mailbox("anna@a+b.example"), mailbox("anna@a.example"));
    }

    #[test]
    fn a_wait_is_told_in_whole_minutes() {
        assert_eq!(minutes(1), 1);
        assert_eq!(minutes(7 * MINUTE), 7);
        assert_eq!(minutes(7 * MINUTE + 1), 8);
    }

    #[test]
    fn a_code_is_read_as_people_copy_it() {
        assert_eq!(digits(" 123 456 "), Some("123456".into()));
        assert_eq!(digits("123-456"), Some("123456".into()));
        assert_eq!(digits("12345"), None);
        assert_eq!(digits("12345a"), None);
        assert_eq!(digits("１２３４５６"), None);
    }

    #[test]
    fn signing_in_leads_nowhere_else() {
        for fine in ["/fr/me", "/nl/session/0190f0c0-0000-7000-8000-000000000000/agenda?done=moved", "/fr/"] {
            assert_eq!(next(fine), Some(fine));
        }
        for hostile in [
            "",
            "/",
            "/de/me",
            "//evil.example",
            "https://evil.example",
            "/fr//evil.example",
            "/fr/..//evil.example",
            "/fr/../../x",
            "/fr/\\evil.example",
            "/fr/\r\nSet-Cookie: a=b",
            "/fr/a b",
            "/fr/é",
            "\\\\evil.example",
            "javascript:alert(1)",
            " /fr/me",
            "/fr/sign-in",
            "/nl/sign-in?next=/nl/me",
            "/frx/me",
        ] {
            assert_eq!(next(hostile), None, "{hostile:?}");
        }
    }

    #[test]
    fn a_path_travels_in_a_query() {
        assert_eq!(escape("/fr/me?done=out&a=b#c"), "/fr/me%3Fdone%3Dout%26a%3Db%23c");
    }

    #[test]
    fn a_browser_is_told_in_two_words() {
        assert_eq!(
            agent(
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"
            ),
            "Chrome, Android"
        );
        assert_eq!(
            agent(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1"
            ),
            "Safari, iPhone"
        );
        assert_eq!(agent("curl/8"), "");
    }
}

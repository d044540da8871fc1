//! One session of the concertation, from an owed window to kept commitments, as product.md 4 tells it: the
//! whole server, a clock that is moved on by hand, the forms that people fill in and the mails they get.

mod house;

use std::sync::atomic::Ordering;

use house::{House, each_house};
use kit::act::Clock;
use kit::{Day, sql};

const MODERATOR: &str = "moderatrice@example.org";
const CANAL: &str = "coordination.canal@example.org";
const PALIERS: &str = "coordination.paliers@example.org";

/// Who is meant by a link in a mail: nobody signed in.
const BY_MAIL: &str = "";

struct Story {
    house: House,
}

impl Story {
    /// It is that day, at that hour in Brussels; what happens by itself has happened.
    async fn on(&self, day: (i32, u32, u32), hour: u32) {
        let Clock::Set(clock) = &self.house.world.clock else { panic!("a clock that can be set") };
        clock.store(Day::ymd(day.0, day.1, day.2).unwrap().at(hour, 0).0, Ordering::Release);
        commitments::asking::round(&self.house.world).await.unwrap();
        tasks::reminding::round(&self.house.world).await.unwrap();
    }

    async fn cookie(&self, who: &str) -> String {
        if who == BY_MAIL { String::new() } else { self.house.cookie_of(who).await }
    }

    /// Somebody fills in a form of a page, and it is done; gives the page it leads to.
    async fn does(&self, who: &str, page: &str, deed: &str, fields: &[(&str, &str)]) -> String {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("do", deed).append_pair("intent", &kit::id::fresh()).extend_pairs(fields);
        let answer = self.house.post(&format!("/fr{page}"), &self.cookie(who).await, &form.finish()).await;
        assert_eq!(answer.status.as_u16(), 303, "{who} {deed} on {page}: {}", answer.text);
        answer.headers["location"].to_str().unwrap().to_owned()
    }

    async fn reads(&self, who: &str, page: &str) -> String {
        let answer = self.house.get(&format!("/fr{page}"), &self.cookie(who).await).await;
        assert_eq!(answer.status.as_u16(), 200, "{who} reads {page}");
        answer.text
    }

    /// The last mail to somebody, and the calendar in it.
    async fn mail(&self, to: &str) -> String {
        let mut tx = self.house.world.db.read().await.unwrap();
        let question = "select text || coalesce(calendar, '') from mail where to_address = $1 order by queued_at desc, id desc limit 1";
        let (text,) = sql!(tx, one(String), question, to).unwrap();
        text
    }

    /// The page behind the secret link of the last mail to somebody, without its language.
    async fn link(&self, to: &str, page: &str) -> String {
        let mail = self.mail(to).await;
        let (_, rest) = mail.split_once(page).unwrap_or_else(|| panic!("no {page} in the mail to {to}: {mail}"));
        format!("{page}{}", rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>())
    }

    /// One value of the session that the database knows.
    async fn one(&self, question: &'static str, session: &str) -> String {
        let mut tx = self.house.world.db.read().await.unwrap();
        sql!(tx, one(String), question, session).unwrap().0
    }

    async fn state(&self, session: &str) -> String {
        self.one("select state from session where id = $1", session).await
    }

    /// The moderator makes the next step in the life of the session.
    async fn step(&self, session: &str, to: &str, why: &[(&str, &str)]) {
        let version = self.one("select cast(version as text) from session where id = $1", session).await;
        let fields = [&[("to", to), ("version", &version)], why].concat();
        self.does(MODERATOR, &format!("/session/{session}"), "step", &fields).await;
        assert_eq!(self.state(session).await, to);
    }

    /// The moderator presses a key of the room.
    async fn key(&self, session: &str, key: &str) {
        let now = "select coalesce(max(item_id), '') from item_run where session_id = $1 and state = 'now'";
        let item = self.one(now, session).await;
        self.does(MODERATOR, &format!("/session/{session}/drive"), "key", &[("key", key), ("item", &item)]).await;
    }

    async fn now(&self, session: &str) -> String {
        self.one("select item_id from item_run where session_id = $1 and state = 'now'", session).await
    }
}

#[tokio::test]
async fn from_an_owed_window_to_kept_commitments() {
    each_house(|house| async move {
        let story = Story { house };
        let window = "/date/concertation/2028/1/poll";

        // Autumn: the window of the next winter is owed. The moderator proposes three dates.
        story.on((2027, 11, 8), 10).await;
        assert!(story.reads(MODERATOR, "/year/2028").await.contains("/date/concertation/2028/1"));
        let days = ["2028-01-13", "2028-01-18", "2028-01-20"];
        let mut fields = vec![("venue", "Maison des Trois Tilleuls"), ("title", "Mesurer ce qui compte"), ("link", "")];
        for (at, day) in days.iter().enumerate() {
            let row = &dating::rules::proposal::ROWS[at];
            fields.extend([(row.date, *day), (row.start, "09:15"), (row.end, "12:30")]);
        }
        let looked_at = days.join(",");
        fields.push(("warned", &looked_at));
        story.does(MODERATOR, window, "propose", &fields).await;

        // Two coordinators answer from their mail, without signing in; the moderator fixes the best date.
        for (who, words) in [(CANAL, ["no", "yes", "if_need_be"]), (PALIERS, ["yes", "yes", "no"])] {
            let ballot = story.link(who, "/poll/").await;
            story.reads(BY_MAIL, &ballot).await;
            let fields = [("answer1", words[0]), ("answer2", words[1]), ("answer3", words[2])];
            story.does(BY_MAIL, &ballot, "answer", &fields).await;
        }
        let poll = story
            .one("select id from date_poll where body_id = $1 and year = 2028 and from_month = 1", "concertation")
            .await;
        let best = story
            .one("select id from date_proposed where poll_id = $1 order by starts_at limit 1 offset 1", &poll)
            .await;
        let dated = story.does(MODERATOR, window, "fix", &[("poll", &poll), ("date", &best)]).await;
        let session = dated.split("/session/").nth(1).unwrap().split('?').next().unwrap().to_owned();
        let page = format!("/session/{session}");
        assert_eq!(story.one("select day from session where id = $1", &session).await, "2028-01-18");

        // Each says whether they come, from the mail too; the moderator sees the headcount.
        let reply = story.link(CANAL, "/reply/").await;
        story.does(BY_MAIL, &reply, "reply", &[("answer", "coming"), ("day", "2028-01-18")]).await;
        story.does(PALIERS, &format!("{page}/reply"), "reply", &[("answer", "excused"), ("day", "2028-01-18")]).await;
        assert!(story.reads(MODERATOR, &format!("{page}/replies")).await.contains("excusé"));

        // Announced: a coordinator proposes, another supports, the moderator takes it and settles.
        story.on((2027, 11, 24), 9).await;
        story.step(&session, "announced", &[]).await;
        let agenda = format!("{page}/agenda");
        let point = [("title", "Cinq indicateurs"), ("why", "On mesure trop"), ("kind", "exchange"), ("minutes", "45")];
        story.does(CANAL, &agenda, "propose", &point).await;
        let item =
            story.one("select id from agenda_item where session_id = $1 and status = 'proposed'", &session).await;
        story.does(PALIERS, &agenda, "support", &[("item", &item), ("on", "yes")]).await;
        story.does(MODERATOR, &agenda, "take", &[("item", &item)]).await;
        let welcome = [("title_fr", "Accueil"), ("kind", "inform"), ("minutes", "15")];
        story.does(MODERATOR, &format!("{agenda}/add"), "add", &welcome).await;
        story.on((2028, 1, 4), 9).await;
        story.step(&session, "settled", &[]).await;
        assert!(story.mail(CANAL).await.contains("BEGIN:VCALENDAR"));

        // The day itself: the room opens, people speak, signed or not; what counts is kept.
        story.on((2028, 1, 18), 9).await;
        story.step(&session, "live", &[]).await;
        let (room, drive) = (format!("{page}/room"), format!("{page}/drive"));
        story.does(CANAL, &room, "attend", &[("here", "yes")]).await;
        story.key(&session, "start").await;
        let now = story.now(&session).await;
        for (text, unsigned, once) in [("Une grille d’une page", "", "a"), ("On n’ose pas le dire", "yes", "b")] {
            let once = once.repeat(32);
            let fields = [("item", &*now), ("kind", "tool"), ("text", text), ("unsigned", unsigned), ("once", &once)];
            story.does(CANAL, &room, "contribute", &fields).await;
        }
        let unsigned = "select cast(count(*) as text) from contribution where session_id = $1 and who is null";
        assert_eq!(story.one(unsigned, &session).await, "1");
        let owner = story.one("select id from person where email = $1", CANAL).await;
        let promise =
            [("kind", "commitment"), ("text", "Envoyer la grille"), ("owner", &*owner), ("due", "2028-02-10")];
        story.does(MODERATOR, &drive, "note", &[&promise[..], &[("item", &*now)]].concat()).await;
        story.key(&session, "next").await;
        story.key(&session, "park").await;
        story.step(&session, "drafting", &[]).await;

        // Minutes: drafted by the program, summed up at once, read again by those who were there, approved.
        story.on((2028, 1, 19), 9).await;
        let desk = format!("{page}/minutes/edit");
        story.does(MODERATOR, &desk, "send-summary", &[]).await;
        assert!(story.mail(CANAL).await.contains("Envoyer la grille"));
        let text = [("item", &*now), ("version", "0"), ("text_fr", "On garde une page."), ("in_echo", "yes")];
        story.does(MODERATOR, &desk, "save", &text).await;
        story.does(MODERATOR, &desk, "to-review", &[]).await;
        let minutes = format!("{page}/minutes");
        story.does(CANAL, &minutes, "remark", &[("item", &now), ("remark", "Une page recto verso")]).await;
        let remark = story.one("select id from minutes_remark where session_id = $1", &session).await;
        let answer = [("remark_id", &*remark), ("was", "open"), ("fate", "taken_up"), ("why", "")];
        story.does(MODERATOR, &desk, "answer", &answer).await;
        story.on((2028, 2, 3), 9).await;
        story.does(MODERATOR, &desk, "approve", &[]).await;
        assert_eq!(story.state(&session).await, "approved");

        // The écho is for everyone, and says nothing of persons; the whole is for the group.
        let echo = story.reads(BY_MAIL, &minutes).await;
        assert!(echo.contains("On garde une page.") && !echo.contains("Une grille d’une page"));
        assert!(story.reads(PALIERS, &minutes).await.contains("Une grille d’une page"));

        // Before the next session the promise is asked after by mail, and told kept in one tap.
        story
            .does(
                MODERATOR,
                "/date/concertation/2028/4",
                "date",
                &[
                    ("date", "2028-05-16"),
                    ("start", "09:15"),
                    ("end", "12:30"),
                    ("venue", "Maison des Trois Tilleuls"),
                    ("title", "La suite"),
                    ("link", ""),
                    ("warned", "2028-05-16"),
                ],
            )
            .await;
        story.on((2028, 5, 10), 9).await;
        let asked = story.link(CANAL, "/commitment/").await;
        story.reads(BY_MAIL, &asked).await;
        story.does(BY_MAIL, &asked, "tell", &[("standing", "kept"), ("words", ""), ("seen", "0")]).await;
        let told = story.reads(PALIERS, "/body/concertation/commitments").await;
        assert!(told.contains("Envoyer la grille") && told.contains("tenu"), "{told}");

        // Nothing is left: the window is complete.
        story.step(&session, "harvested", &[]).await;
    })
    .await;
}

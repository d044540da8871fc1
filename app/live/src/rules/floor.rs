//! The keys of a session, pure: what each does to the items, and when it may be pressed.

use agenda::rules::ItemId;
use kit::Instant;

use super::Clock;

kit::coded! {
    /// How an item goes or went. An item without a run is still ahead.
    pub enum RunState {
        Now = "now",
        Concluded = "concluded",
        Parked = "parked",
        Skipped = "skipped",
    }
}

kit::coded! {
    /// What the one who holds the keys can press.
    pub enum Key {
        /// Begins the first item that is still ahead.
        Start = "start",
        /// Concludes the current item and begins the next one ahead.
        Next = "next",
        /// Undoes the last *next*, *conclude*, *park* or *skip*.
        Back = "back",
        /// Five minutes more.
        More = "more",
        Pause = "pause",
        Resume = "resume",
        /// Sets the current item aside, for the next session, and begins the next one ahead.
        Park = "park",
        /// Drops the current item and begins the next one ahead.
        Skip = "skip",
        /// Concludes the current item; nothing begins.
        Conclude = "conclude",
        /// Sets aside all that is still ahead: the time is up.
        ParkRest = "park_rest",
    }
}

/// Minutes that one press of *more time* gives, and the most it gives an item.
pub const MORE: i64 = 5;
pub const MOST_EXTRA: i64 = 120;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub state: RunState,
    /// None: it never began (set aside with the rest).
    pub began_at: Option<Instant>,
    pub ended_at: Option<Instant>,
    pub paused_ms: i64,
    pub extra: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub id: ItemId,
    pub minutes: i64,
    pub run: Option<Run>,
}

/// Where the items of a session stand, in the order of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Floor {
    pub turns: Vec<Turn>,
    pub paused_at: Option<Instant>,
}

/// Why a key does nothing now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cannot {
    /// There is no current item.
    NothingNow,
    /// There already is one.
    AlreadyNow,
    /// No item is ahead.
    NothingAhead,
    /// Nothing to undo.
    NothingBehind,
    /// It is paused already, or not paused.
    Paused,
    NotPaused,
    /// It has been given enough time.
    Enough,
    /// This item is not ahead any more.
    NotAhead,
}

impl Floor {
    pub fn current(&self) -> Option<usize> {
        self.turns.iter().position(|turn| turn.run.as_ref().is_some_and(|run| run.state == RunState::Now))
    }

    /// The item that *next* begins.
    pub fn ahead(&self) -> Option<usize> {
        self.turns.iter().position(|turn| turn.run.is_none())
    }

    /// The item that *back* takes up again: the last one that was current and is over.
    pub fn behind(&self) -> Option<usize> {
        let ended = |turn: &Turn| turn.run.as_ref().and_then(|run| run.began_at.and(run.ended_at));
        // Of two that ended in the same moment, the one that began later: a jump leaves the order of the agenda.
        let began = |turn: &Turn| turn.run.as_ref().and_then(|run| run.began_at);
        let ends = |at: usize| Some((ended(&self.turns[at])?, began(&self.turns[at]), at));
        (0..self.turns.len()).filter_map(ends).max().map(|(.., at)| at)
    }

    /// Every item is concluded, parked or skipped: the session may close.
    pub fn is_done(&self) -> bool {
        self.current().is_none() && self.ahead().is_none()
    }

    /// The clock of the current item.
    pub fn clock(&self) -> Option<Clock> {
        let turn = &self.turns[self.current()?];
        let run = turn.run.as_ref()?;
        Some(Clock {
            began_at: run.began_at?,
            paused_at: self.paused_at,
            paused_ms: run.paused_ms,
            minutes: turn.minutes,
            extra: run.extra,
        })
    }

    /// What a key makes of this.
    pub fn press(&self, key: Key, now: Instant) -> Result<Floor, Cannot> {
        let mut floor = self.clone();
        match key {
            Key::Start => floor.start(now)?,
            Key::Next => floor.move_on(RunState::Concluded, now)?,
            Key::Park => floor.move_on(RunState::Parked, now)?,
            Key::Skip => floor.move_on(RunState::Skipped, now)?,
            Key::Conclude => floor.end(RunState::Concluded, now)?,
            Key::Back => floor.back()?,
            Key::More => floor.more()?,
            Key::Pause => floor.pause(now)?,
            Key::Resume => floor.resume(now)?,
            Key::ParkRest => floor.park_rest(now)?,
        }
        Ok(floor)
    }

    /// Begins an item that is still ahead, wherever it stands: the current one is concluded, those between
    /// stay ahead.
    pub fn jump(&self, item: &ItemId, now: Instant) -> Result<Floor, Cannot> {
        let at = self.turns.iter().position(|turn| turn.id == *item && turn.run.is_none()).ok_or(Cannot::NotAhead)?;
        let mut floor = self.clone();
        if floor.current().is_some() {
            floor.end(RunState::Concluded, now)?;
        }
        floor.begin(at, now);
        Ok(floor)
    }

    /// Takes up an item that was set aside, dropped or concluded, when nothing is current.
    pub fn reopen(&self, item: &ItemId, now: Instant) -> Result<Floor, Cannot> {
        if self.current().is_some() {
            return Err(Cannot::AlreadyNow);
        }
        let mut floor = self.clone();
        let turn = floor.turns.iter_mut().find(|turn| turn.id == *item).ok_or(Cannot::NothingBehind)?;
        let run = turn.run.as_mut().ok_or(Cannot::NothingBehind)?;
        // The time between is a pause: its clock goes on from where it stood.
        let away = run.ended_at.map_or(0, |ended| now.since(ended).max(0));
        run.paused_ms += run.began_at.map_or(0, |_| away);
        run.began_at = run.began_at.or(Some(now));
        run.ended_at = None;
        run.state = RunState::Now;
        Ok(floor)
    }

    /// How an item ended, told after the fact: from paper. The current one ends as by its key; of one that the
    /// room never began, no time is known.
    pub fn told(&self, item: &ItemId, how: RunState, now: Instant) -> Result<Floor, Cannot> {
        let mut floor = self.clone();
        let at = floor.turns.iter().position(|turn| turn.id == *item).ok_or(Cannot::NothingBehind)?;
        if how == RunState::Now {
            return Err(Cannot::NothingNow);
        }
        if floor.current() == Some(at) {
            floor.end(how, now)?;
        } else {
            let never = Run { state: how, began_at: None, ended_at: Some(now), paused_ms: 0, extra: 0 };
            floor.turns[at].run.get_or_insert(never).state = how;
        }
        Ok(floor)
    }

    fn now_run(&mut self) -> Result<&mut Run, Cannot> {
        let at = self.current().ok_or(Cannot::NothingNow)?;
        self.turns[at].run.as_mut().ok_or(Cannot::NothingNow)
    }

    fn start(&mut self, now: Instant) -> Result<(), Cannot> {
        if self.current().is_some() {
            return Err(Cannot::AlreadyNow);
        }
        let at = self.ahead().ok_or(Cannot::NothingAhead)?;
        self.begin(at, now);
        Ok(())
    }

    fn begin(&mut self, at: usize, now: Instant) {
        self.turns[at].run =
            Some(Run { state: RunState::Now, began_at: Some(now), ended_at: None, paused_ms: 0, extra: 0 });
    }

    fn end(&mut self, state: RunState, now: Instant) -> Result<(), Cannot> {
        if self.paused_at.is_some() {
            self.resume(now)?;
        }
        let run = self.now_run()?;
        run.state = state;
        run.ended_at = Some(now.max(run.began_at.unwrap_or(now)));
        Ok(())
    }

    fn move_on(&mut self, state: RunState, now: Instant) -> Result<(), Cannot> {
        self.end(state, now)?;
        match self.start(now) {
            // After the last item nothing begins.
            Err(Cannot::NothingAhead) => Ok(()),
            other => other,
        }
    }

    fn back(&mut self) -> Result<(), Cannot> {
        let behind = self.behind().ok_or(Cannot::NothingBehind)?;
        // An item that began by mistake has not begun; the room was still with the one before, whose
        // clock therefore never stopped.
        if let Some(current) = self.current() {
            self.turns[current].run = None;
        }
        self.paused_at = None;
        if let Some(run) = self.turns[behind].run.as_mut() {
            run.state = RunState::Now;
            run.ended_at = None;
        }
        Ok(())
    }

    fn more(&mut self) -> Result<(), Cannot> {
        let run = self.now_run()?;
        if run.extra + MORE > MOST_EXTRA {
            return Err(Cannot::Enough);
        }
        run.extra += MORE;
        Ok(())
    }

    fn pause(&mut self, now: Instant) -> Result<(), Cannot> {
        let began = self.now_run()?.began_at;
        if self.paused_at.is_some() {
            return Err(Cannot::Paused);
        }
        self.paused_at = Some(now.max(began.unwrap_or(now)));
        Ok(())
    }

    fn resume(&mut self, now: Instant) -> Result<(), Cannot> {
        let since = self.paused_at.ok_or(Cannot::NotPaused)?;
        self.paused_at = None;
        let run = self.now_run()?;
        run.paused_ms += now.since(since).max(0);
        Ok(())
    }

    fn park_rest(&mut self, now: Instant) -> Result<(), Cannot> {
        self.ahead().ok_or(Cannot::NothingAhead)?;
        for turn in self.turns.iter_mut().filter(|turn| turn.run.is_none()) {
            turn.run =
                Some(Run { state: RunState::Parked, began_at: None, ended_at: Some(now), paused_ms: 0, extra: 0 });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kit::clock::MINUTE;
    use proptest::prelude::*;

    fn floor(items: usize) -> Floor {
        let turns = (0..items).map(|_| Turn { id: ItemId::fresh(), minutes: 15, run: None }).collect();
        Floor { turns, paused_at: None }
    }

    #[derive(Clone, Copy, Debug)]
    enum Press {
        Key(Key),
        Reopen(usize),
        Told(usize, RunState),
        Jump(usize),
    }

    fn press() -> impl Strategy<Value = Press> {
        prop_oneof![
            8 => proptest::sample::select(Key::ALL).prop_map(Press::Key),
            1 => (0..6_usize).prop_map(Press::Reopen),
            1 => (0..6_usize, proptest::sample::select(RunState::ALL)).prop_map(|(at, how)| Press::Told(at, how)),
            2 => (0..6_usize).prop_map(Press::Jump),
        ]
    }

    fn walk(floor: &Floor, press: Press, now: Instant) -> Option<Floor> {
        match press {
            Press::Key(key) => floor.press(key, now).ok(),
            Press::Told(at, how) => floor.told(&floor.turns.get(at)?.id.clone(), how, now).ok(),
            Press::Reopen(at) => floor.reopen(&floor.turns.get(at)?.id.clone(), now).ok(),
            Press::Jump(at) => floor.jump(&floor.turns.get(at)?.id.clone(), now).ok(),
        }
    }

    fn state(turn: &Turn) -> Option<RunState> {
        turn.run.as_ref().map(|run| run.state)
    }

    proptest! {
        #[test]
        fn whatever_is_pressed(items in 1..6_usize, presses in proptest::collection::vec((press(), -30_000..600_000_i64), 0..60)) {
            let mut floor = floor(items);
            let mut now = Instant(1_000_000_000);
            for (press, ms) in presses {
                // Two servers need not agree on the hour: time may step back a little.
                now = now.plus(ms);
                let Some(after) = walk(&floor, press, now) else { continue };
                let current = after.turns.iter().filter(|turn| state(turn) == Some(RunState::Now)).count();
                prop_assert!(current <= 1, "one current item at most");
                prop_assert!(after.paused_at.is_none() || current == 1, "only a current item is paused");
                for (before, turn) in floor.turns.iter().zip(&after.turns) {
                    let Some(run) = &turn.run else { continue };
                    prop_assert!(run.paused_ms >= 0 && run.extra >= 0 && run.extra <= MOST_EXTRA);
                    if let (Some(began), Some(ended)) = (run.began_at, run.ended_at) {
                        prop_assert!(ended >= began);
                    }
                    prop_assert_eq!(run.state == RunState::Now, run.ended_at.is_none());
                    if state(before) == Some(RunState::Concluded) && state(turn) != Some(RunState::Concluded) {
                        prop_assert!(matches!(press, Press::Key(Key::Back) | Press::Reopen(_) | Press::Told(..)), "concluded stays concluded");
                    }
                }
                if let Some(clock) = after.clock() {
                    prop_assert!(clock.run_ms(now) >= 0);
                    prop_assert!(clock.left_ms(now) <= clock.whole() * MINUTE);
                }
                floor = after;
            }
        }

        #[test]
        fn back_undoes_what_went_on(steps in 0..5_usize, key in proptest::sample::select(&[Key::Next, Key::Park, Key::Skip, Key::Conclude][..])) {
            let mut before = floor(5).press(Key::Start, Instant(0)).unwrap();
            for step in 0..steps {
                let now = Instant((step as i64 + 1) * MINUTE);
                before = before.press(Key::Next, now).unwrap_or(before);
            }
            let later = Instant(100 * MINUTE);
            if let Ok(after) = before.press(key, later) {
                prop_assert_eq!(after.press(Key::Back, later.plus(5_000)), Ok(before));
            }
        }
    }

    proptest! {
        #[test]
        fn a_jump_begins_what_is_ahead_and_back_undoes_it(
            before in proptest::collection::vec((press(), 1_000..600_000_i64), 0..20),
            to in 0..6_usize,
        ) {
            let mut now = Instant(0);
            let mut floor = floor(6).press(Key::Start, now).unwrap();
            for (press, ms) in before {
                now = now.plus(ms);
                floor = walk(&floor, press, now).unwrap_or(floor);
            }
            let id = floor.turns[to].id.clone();
            match floor.jump(&id, now.plus(1_000)) {
                Err(why) => {
                    prop_assert_eq!(why, Cannot::NotAhead);
                    prop_assert!(floor.turns[to].run.is_some());
                }
                Ok(after) => {
                    prop_assert_eq!(after.current(), Some(to));
                    let was = floor.current();
                    for (at, (old, new)) in floor.turns.iter().zip(&after.turns).enumerate() {
                        prop_assert!(at == to || Some(at) == was || old == new, "nothing else moved");
                    }
                    if let Some(was) = was {
                        prop_assert_eq!(state(&after.turns[was]), Some(RunState::Concluded));
                        let back = after.press(Key::Back, now.plus(5_000)).unwrap();
                        prop_assert!(back.turns.iter().map(state).eq(floor.turns.iter().map(state)));
                        prop_assert_eq!(back.current(), Some(was));
                    }
                }
            }
        }
    }

    #[test]
    fn those_that_a_jump_leaves_out_come_next() {
        let at = |minutes: i64| Instant(minutes * MINUTE);
        let floor = floor(4).press(Key::Start, at(0)).unwrap();
        let jumped = floor.jump(&floor.turns[3].id, at(5)).unwrap();
        assert_eq!((jumped.current(), jumped.ahead()), (Some(3), Some(1)));
        assert_eq!(jumped.jump(&floor.turns[0].id, at(6)), Err(Cannot::NotAhead));
        // In one moment: what began last is what *back* takes up again.
        let next = jumped.press(Key::Next, at(6)).unwrap().press(Key::Next, at(6)).unwrap();
        assert_eq!((next.current(), next.behind()), (Some(2), Some(1)));
    }

    #[test]
    fn a_session_from_start_to_end() {
        let at = |minutes: i64| Instant(minutes * MINUTE);
        let floor = floor(3).press(Key::Start, at(0)).unwrap();
        assert_eq!(floor.press(Key::Start, at(1)), Err(Cannot::AlreadyNow));
        let floor = floor.press(Key::Next, at(15)).unwrap().press(Key::Pause, at(20)).unwrap();
        assert_eq!(floor.press(Key::Pause, at(21)), Err(Cannot::Paused));
        assert_eq!(floor.clock().unwrap().left(at(45)), 10);
        let floor = floor.press(Key::Resume, at(30)).unwrap().press(Key::More, at(30)).unwrap();
        assert_eq!(floor.clock().unwrap().left(at(30)), 15);
        let floor = floor.press(Key::ParkRest, at(40)).unwrap().press(Key::Next, at(41)).unwrap();
        assert!(floor.is_done());
        assert_eq!(floor.press(Key::Next, at(42)), Err(Cannot::NothingNow));
        let last = floor.turns[2].id.clone();
        let floor = floor.reopen(&last, at(50)).unwrap();
        assert_eq!(floor.current(), Some(2));
        assert_eq!(floor.clock().unwrap().left(at(50)), 15);
    }

    #[test]
    fn time_is_given_up_to_a_limit() {
        let mut floor = floor(1).press(Key::Start, Instant(0)).unwrap();
        for _ in 0..MOST_EXTRA / MORE {
            floor = floor.press(Key::More, Instant(0)).unwrap();
        }
        assert_eq!(floor.press(Key::More, Instant(0)), Err(Cannot::Enough));
    }
}

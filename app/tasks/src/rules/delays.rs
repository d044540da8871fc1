//! How many days a body gives itself: the usual ones, unless its moderators chose others.

use std::collections::BTreeMap;

use super::{Kind, Obligation};

/// The days that a body chose; the rest stays as the table has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delays(pub BTreeMap<Kind, i64>);

impl Delays {
    /// The days of an obligation in this body.
    pub fn of(&self, row: &Obligation) -> i64 {
        self.0.get(&row.kind).copied().unwrap_or(row.days)
    }

    /// One line of what was chosen, to see whether somebody changed it meanwhile.
    pub fn print(&self) -> String {
        self.0.iter().map(|(kind, days)| format!("{kind}:{days}")).collect::<Vec<_>>().join(",")
    }
}

/// A year is the most that makes sense.
pub const MOST: i64 = 365;

/// Registration that opens at the start would close as it opens.
pub const fn least(kind: Kind) -> i64 {
    matches!(kind, Kind::OpenRegistration) as i64
}

/// Not a number of days from the [`least`] to [`MOST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDays;

/// Days as typed; nothing typed: the usual ones, and what is typed as they are stays usual.
pub fn typed(text: &str, row: &Obligation) -> Result<Option<i64>, NoDays> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let figures = text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
            let days: i64 =
                text.parse().ok().filter(|days| figures && (least(row.kind)..=MOST).contains(days)).ok_or(NoDays)?;
            Ok((days != row.days).then_some(days))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::TABLE;
    use proptest::prelude::*;

    #[test]
    fn only_what_differs_is_chosen() {
        let row = &TABLE[0];
        assert_eq!(typed("", row), Ok(None));
        assert_eq!(typed(&row.days.to_string(), row), Ok(None));
        assert_eq!(typed(" 0 ", row), Ok(Some(0)));
        assert_eq!(typed("365", row), Ok(Some(365)));
        for bad in ["366", "-1", "+3", "3,5", "3.0", "dix", "0000"] {
            assert_eq!(typed(bad, row), Err(NoDays), "{bad}");
        }
        let registration = TABLE.iter().find(|row| row.kind == Kind::OpenRegistration).unwrap();
        assert_eq!((typed("0", registration), typed("1", registration)), (Err(NoDays), Ok(Some(1))));
        let chosen = Delays([(row.kind, 70)].into());
        assert_eq!((chosen.of(row), Delays::default().of(row)), (70, row.days));
        assert_ne!(chosen.print(), Delays::default().print());
    }

    proptest! {
        #[test]
        fn no_typing_breaks_it(text in "\\PC{0,6}") {
            if let Ok(Some(days)) = typed(&text, &TABLE[1]) {
                prop_assert!((0..=MOST).contains(&days));
            }
        }
    }
}

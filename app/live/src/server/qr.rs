//! A QR code as one path: no picture to fetch, sharp on any projector.

use fast_qr::QRBuilder;

/// Empty modules around the code, as its norm asks.
const MARGIN: usize = 4;

/// The side in modules, margin included, and the path of the dark ones; nothing when the text is too
/// long for a code.
pub fn drawn(text: &str) -> (usize, String) {
    let Ok(code) = QRBuilder::new(text).build() else { return (0, String::new()) };
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let run = (x..code.size).take_while(|x| code[y][*x].value()).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN));
            }
            x += run.max(1);
        }
    }
    (code.size + 2 * MARGIN, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corner_is_a_finder() {
        let (side, path) = drawn("https://concerto.example.org/fr/join?code=7K4M2");
        assert!(side >= 21 + 8);
        assert!(path.starts_with("M4 4h7v1h-7z"), "the top of the first finder is seven dark modules");
        assert!(path.contains("M4 5h1v1h-1z"));
    }

    #[test]
    fn too_long_is_nothing() {
        assert_eq!(drawn(&"x".repeat(5_000)), (0, String::new()));
    }
}

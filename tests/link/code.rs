//! QR codes, drawn and read back by another program.

use imnm::exchange::link::{ADDRESS, link};
use imnm::exchange::qr::{
    Correction, MOST_CHARACTERS, MOST_MEDIUM, QUIET, Qr, QrError, qr, qr_json, svg,
};
use proptest::prelude::*;
use rqrr::PreparedImage;

use super::cases::{self, Random};
use super::config;
use super::forms::{example, full, today};

/// Points of the picture a module.
const SCALE: usize = 3;

/// The dark modules, row by row, as a browser fills the path: `M` to a corner, then a rectangle one module high.
fn modules(code: &Qr) -> Vec<Vec<bool>> {
    let mut rows = vec![vec![false; code.size]; code.size];
    for run in code.path.split('M').skip(1) {
        let (corner, rest) = run.split_once('h').expect("a width");
        let (x, y) = corner.split_once(' ').expect("a corner");
        let (x, y): (usize, usize) = (x.parse().expect("x"), y.parse().expect("y"));
        let (width, rest) = rest.split_once('v').expect("a height");
        assert_eq!(rest, format!("1h-{width}z"));
        let width: usize = width.parse().expect("a width");
        for module in &mut rows[y][x..x + width] {
            assert!(!*module, "drawn twice");
            *module = true;
        }
    }
    rows
}

/// What a reader finds in the picture, and the level of correction that it finds.
fn read(code: &Qr) -> (String, u16) {
    let rows = modules(code);
    for (y, row) in rows.iter().enumerate() {
        let quiet = |at: usize| at < QUIET || at >= code.size - QUIET;
        for (x, dark) in row.iter().enumerate() {
            assert!(
                !(*dark && (quiet(x) || quiet(y))),
                "the margin is not light"
            );
        }
    }
    let side = code.size * SCALE;
    let shade = |x: usize, y: usize| if rows[y / SCALE][x / SCALE] { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(side, side, shade);
    let grids = image.detect_grids();
    let [grid] = grids.as_slice() else {
        panic!("{} codes in the picture", grids.len());
    };
    let (found, text) = grid.decode().expect("a reader reads it");
    (text, found.ecc_level)
}

/// A text of so many characters as addresses have them.
fn address(length: usize, seed: u64) -> String {
    let mut random = Random(seed);
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/#:.";
    let letters: Vec<char> = letters.chars().collect();
    (0..length)
        .map(|_| letters[random.below(letters.len())])
        .collect()
}

fn assert_reads(text: &str) {
    let code = qr(text).expect("a code");
    let (found, level) = read(&code);
    assert_eq!(found, text);
    // The standard's names of the levels: 0 is M, 1 is L.
    let expected = match code.correction {
        Correction::Medium => 0,
        Correction::Low => 1,
    };
    assert_eq!(level, expected);
}

#[test]
fn the_codes_of_links_are_read_back() {
    for model in [example(), full()] {
        let payload = link(&model, today()).expect("a link").payload;
        let address = format!("https://example.org/imnm/{ADDRESS}{payload}");
        assert_reads(&address);
        let code = qr(&address).expect("a code");
        println!("{} characters: {} modules", address.len(), code.size);
    }
}

#[test]
fn all_that_fits_is_read_back_and_no_more_is_drawn() {
    for (length, correction) in [
        (1, Correction::Medium),
        (MOST_MEDIUM, Correction::Medium),
        (MOST_MEDIUM + 1, Correction::Low),
        (MOST_CHARACTERS, Correction::Low),
    ] {
        let text = address(length, 7);
        let code = qr(&text).expect("a code");
        assert_eq!(code.correction, correction, "{length}");
        assert_reads(&text);
    }
    for length in [MOST_CHARACTERS + 1, 100_000] {
        assert_eq!(qr(&address(length, 7)), Err(QrError::TooLong));
        assert_eq!(svg(&address(length, 7)), Err(QrError::TooLong));
    }
}

#[test]
fn what_is_no_address_has_no_code() {
    for text in ["", "a b", "ø", "a\n", "\u{1f}"] {
        assert_eq!(qr(text), Err(QrError::NotAnAddress), "{text:?}");
    }
    let told: serde_json::Value = serde_json::from_str(&qr_json("")).expect("JSON");
    assert_eq!(told["error"], "not-an-address");
}

#[test]
fn the_picture_is_dark_on_light_by_itself() {
    let code = qr("https://example.org/").expect("a code");
    let picture = svg("https://example.org/").expect("a picture");
    let Qr { size, path, .. } = &code;
    assert!(picture.contains(&format!("viewBox=\"0 0 {size} {size}\"")));
    let light = format!("<path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/>");
    let dark = format!("<path fill=\"#000\" d=\"{path}\"/>");
    assert!(picture.contains(&format!("{light}{dark}")));
    let told: serde_json::Value =
        serde_json::from_str(&qr_json("https://example.org/")).expect("JSON");
    assert_eq!(told, serde_json::json!({"size": size, "path": path}));
}

proptest! {
    #![proptest_config(config(16))]

    #[test]
    fn any_address_is_read_back(length in 1..=MOST_CHARACTERS, seed: u64) {
        assert_reads(&address(length, seed));
    }

    #[test]
    fn the_link_of_any_form_is_read_back(seed: u64) {
        let model = cases::form(&mut Random(seed));
        let payload = link(&model, today()).expect("a link").payload;
        assert_reads(&format!("https://example.org/{ADDRESS}{payload}"));
    }
}

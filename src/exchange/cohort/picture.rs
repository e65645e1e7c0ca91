//! The counts as a picture: a bar for each set, a whole document of SVG that stands by itself in a paper. The tables of
//! the summary say the same in words.

use core::fmt::Write;

use super::counts::Counts;
use super::run::Progress;
use super::tables::share;
use crate::i18n::cohort as words;

/// The sets that are drawn.
const DRAWN: [&str; 5] = [
    "enmc-2018-type",
    "enmc-2018",
    "eular-acr-2017",
    "bohan-peter-1975",
    "enmc-2003",
];
const WIDTH: u64 = 800;
/// From one line to the next.
const LINE: u64 = 22;
/// A bar begins behind the names of the classes.
const BAR_FROM: u64 = 250;
/// The longest bar.
const BAR_MOST: u64 = 400;

/// The picture.
pub fn of(progress: &Progress, counts: &Counts) -> String {
    let mut body = String::new();
    let mut y = 52_u64;
    for name in DRAWN {
        let Some(set) = counts.sets.iter().find(|set| set.set == name) else {
            continue;
        };
        y = y.saturating_add(LINE);
        text(&mut body, "title", 16, y, words::set(name).get());
        for class in &set.classes {
            y = y.saturating_add(LINE);
            text(&mut body, "name", 32, y, &words::class(class.class));
            bar(&mut body, y, class.rows, progress.rows);
            let label = format!("{} ({} %)", class.rows, share(class.rows, progress.rows));
            text(
                &mut body,
                "count",
                BAR_FROM.saturating_add(BAR_MOST).saturating_add(12),
                y,
                &label,
            );
        }
        y = y.saturating_add(LINE);
    }
    let height = y.saturating_add(16);
    let title = words::picture_title(progress.rows);
    let mut svg = String::new();
    // Writing into a text can't fail.
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"cohort-title cohort-description\" font-family=\"system-ui, sans-serif\" \
         font-size=\"14\"><title id=\"cohort-title\">{title}</title><desc id=\"cohort-description\">{}</desc>\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#ffffff\"/>",
        words::PICTURE_DESCRIPTION
    );
    text(&mut svg, "title", 16, 32, &title);
    svg.push_str(&body);
    svg.push_str("</svg>");
    svg
}

fn text(svg: &mut String, kind: &str, x: u64, y: u64, words: &str) {
    let weight = if kind == "title" { "600" } else { "400" };
    let _ = write!(
        svg,
        "<text x=\"{x}\" y=\"{y}\" font-weight=\"{weight}\" fill=\"#1b1b1b\">"
    );
    for c in words.chars() {
        match c {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            other => svg.push(other),
        }
    }
    svg.push_str("</text>");
}

fn bar(svg: &mut String, y: u64, rows: u64, all: u64) {
    let length = u128::from(rows).saturating_mul(u128::from(BAR_MOST));
    let length = length.checked_div(u128::from(all)).unwrap_or_default();
    // One row of many is seen as well.
    let length = length.max(u128::from(rows.min(1)));
    let top = y.saturating_sub(12);
    let _ = write!(
        svg,
        "<rect x=\"{BAR_FROM}\" y=\"{top}\" width=\"{BAR_MOST}\" height=\"14\" fill=\"#e6e6e6\"/>\
         <rect x=\"{BAR_FROM}\" y=\"{top}\" width=\"{length}\" height=\"14\" fill=\"#1f5f8b\"/>"
    );
}

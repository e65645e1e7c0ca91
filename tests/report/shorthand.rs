//! What is easily misread on a dose: units by a letter, Latin for how often, zeros behind a point, separators.

/// What must not be written in a text on a dose.
pub fn shorthand(text: &str) -> Vec<String> {
    let names = [
        "IU", "IE", "U", "OD", "od", "BD", "bd", "tds", "qd", "sc", "im",
    ];
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mut found: Vec<String> = words
        .filter(|word| {
            let glued = word.trim_start_matches(|c: char| c.is_ascii_digit());
            let many_digits = glued.is_empty() && word.len() > 4;
            names.contains(&glued) || many_digits
        })
        .map(str::to_owned)
        .collect();
    let numbers = text.split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
    found.extend(
        numbers
            .map(|number| number.trim_matches(['.', ',']))
            .filter(|number| {
                let trailing = number.contains('.') && number.ends_with('0');
                let digits = |text: &str| text.len() == 3 && text.parse::<u16>().is_ok();
                trailing || number.split_once(',').is_some_and(|(_, rest)| digits(rest))
            })
            .map(str::to_owned),
    );
    // A thousand with a separator of any kind.
    for separator in [' ', '\u{a0}'] {
        let parts: Vec<&str> = text.split(separator).collect();
        found.extend(parts.windows(2).filter_map(|pair| {
            let before = pair[0].rsplit(|c: char| !c.is_ascii_digit()).next()?;
            let after: String = pair[1].chars().take_while(char::is_ascii_digit).collect();
            let is_thousand = before.len() == 1 && after.len() == 3 && after.ends_with("00");
            is_thousand.then(|| format!("{before}{separator}{after}"))
        }));
    }
    found
}

#[test]
fn the_search_finds_what_it_looks_for() {
    for (text, wrong) in [
        ("5000 IU daily", "IU"),
        ("5000U", "5000U"),
        ("5000 U.", "U"),
        ("5000 units od", "od"),
        ("12500 units", "12500"),
        ("0.50 units", "0.50"),
        ("5,000 units", "5,000"),
        ("of 5 000 units", "5 000"),
    ] {
        assert_eq!(shorthand(text), [wrong], "{text}");
    }
    let right = "12\u{a0}500 units in 0.5 mL, 5000 units once daily; US, UK, 15 h, 62 of 616.";
    assert_eq!(shorthand(right), Vec::<String>::new());
}

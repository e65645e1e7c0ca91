//! The first letter of words that move into a line, or to its beginning. Only letters of the languages that there are: the
//! table for all of Unicode is 10 kB.

/// Words within a line; an abbreviation stays as it is.
#[must_use]
pub fn within_a_line(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    let second = letters.clone().next();
    match (first, second) {
        (Some(first), Some(second)) if !is_capital(second) => {
            std::iter::once(small(first)).chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// Words at the beginning of a line.
#[must_use]
pub fn at_the_beginning(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(capital);
    first.into_iter().chain(letters).collect()
}

/// Capital and small, beside those of ASCII.
const PAIRS: [(char, char); 6] = [
    ('Æ', 'æ'),
    ('Ø', 'ø'),
    ('Å', 'å'),
    ('Ä', 'ä'),
    ('Ö', 'ö'),
    ('Ü', 'ü'),
];

fn small(letter: char) -> char {
    let pair = PAIRS.iter().find(|(capital, _)| *capital == letter);
    pair.map_or(letter.to_ascii_lowercase(), |(_, small)| *small)
}

fn capital(letter: char) -> char {
    let pair = PAIRS.iter().find(|(_, small)| *small == letter);
    pair.map_or(letter.to_ascii_uppercase(), |(capital, _)| *capital)
}

fn is_capital(letter: char) -> bool {
    small(letter) != letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_fits_its_place() {
        assert_eq!(within_a_line("Ødem i fascien"), "ødem i fascien");
        assert_eq!(within_a_line("Not done"), "not done");
        assert_eq!(within_a_line("ELISA"), "ELISA");
        assert_eq!(within_a_line("MR"), "MR");
        assert_eq!(within_a_line(""), "");
        assert_eq!(within_a_line("A"), "A");
        assert_eq!(at_the_beginning("år uten kur"), "År uten kur");
        assert_eq!(at_the_beginning("every 28 days"), "Every 28 days");
        assert_eq!(at_the_beginning(""), "");
    }
}

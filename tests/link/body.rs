//! The body of a link written byte by byte, as `docs/link.md` tells it, and without the code that makes links.

use imnm::exchange::link::{VERSION, frame};

/// What stands in a body, in its order.
#[derive(Clone, Default)]
pub struct Parts {
    pub content: u32,
    pub made: Option<i32>,
    pub classified: u8,
    pub immunoglobulin: u8,
    pub daily: Vec<(u64, u8)>,
    pub dalteparin: u8,
    pub units: u32,
    pub times_per_day: u8,
    pub answers: Vec<u8>,
    pub choices: Vec<u16>,
    pub texts: Vec<u16>,
    pub symbols: Vec<u8>,
    pub left_out: Vec<u16>,
}

/// Seven bits a byte, the lowest first; the eighth says that there are more.
fn number(out: &mut Vec<u8>, mut value: u64) {
    while value > 127 {
        out.push((value & 127) as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}

fn numbers(out: &mut Vec<u8>, values: &[u16]) {
    number(out, values.len() as u64);
    for value in values {
        number(out, u64::from(*value));
    }
}

impl Parts {
    /// The bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        number(&mut out, u64::from(self.content));
        match self.made {
            None => out.push(0),
            Some(days) => {
                out.push(1);
                // Below zero is odd.
                let days = i64::from(days);
                let folded = if days < 0 { -2 * days - 1 } else { 2 * days };
                number(&mut out, folded as u64);
            }
        }
        out.extend([self.classified, self.immunoglobulin]);
        number(&mut out, self.daily.len() as u64);
        for (amount, days) in &self.daily {
            number(&mut out, *amount);
            out.push(*days);
        }
        out.push(self.dalteparin);
        number(&mut out, u64::from(self.units));
        out.push(self.times_per_day);
        number(&mut out, self.answers.len() as u64);
        out.extend(&self.answers);
        numbers(&mut out, &self.choices);
        numbers(&mut out, &self.texts);
        number(&mut out, self.symbols.len() as u64);
        out.extend(&self.symbols);
        numbers(&mut out, &self.left_out);
        out
    }

    /// As a payload of the version that is read.
    pub fn payload(&self) -> String {
        frame(VERSION, &self.bytes())
    }
}

/// Symbols of digits, points and spaces, each text with its end.
pub fn symbols(texts: &[&str]) -> Vec<u8> {
    let mut halves = Vec::new();
    for text in texts {
        for c in text.chars() {
            match c {
                '0'..='9' => halves.push(c as u8 - b'0'),
                '.' => halves.push(10),
                ',' => halves.push(11),
                '-' => halves.push(12),
                ':' => halves.push(13),
                ' ' => halves.extend([14, 0]),
                _ => panic!("{c} is not needed here"),
            }
        }
        halves.push(15);
    }
    if halves.len() % 2 == 1 {
        halves.push(14);
    }
    let pairs = halves.chunks_exact(2);
    pairs.map(|pair| pair[0] << 4 | pair[1]).collect()
}

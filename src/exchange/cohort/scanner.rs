//! Records and their cells, byte by byte, so that it can stop anywhere and go on with the next slice. It reads as
//! `csv-core` does, which a test holds it to, but for one thing: where a cell in quotation marks runs over several lines
//! and goes on behind its closing mark, the mark is that of another row, and the record is not taken.

/// How a cell is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Written {
    /// As it is.
    #[default]
    Plain,
    /// Between quotation marks.
    Quoted,
    /// With doubled marks, or text behind the closing one.
    Mixed,
}

/// A cell within its record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Its first byte, marks included.
    pub start: usize,
    /// Behind its last byte.
    pub end: usize,
    /// How it is written.
    pub written: Written,
}

impl Span {
    /// What the cell says; `scratch` is used where it is not in one piece.
    pub fn value<'a>(&self, record: &'a [u8], scratch: &'a mut Vec<u8>) -> &'a [u8] {
        let bytes = record.get(self.start..self.end).unwrap_or_default();
        match self.written {
            Written::Plain => bytes,
            Written::Quoted => {
                let last = bytes.len().saturating_sub(1);
                bytes.get(1..last).unwrap_or_default()
            }
            Written::Mixed => {
                scratch.clear();
                unescape(bytes, scratch);
                scratch
            }
        }
    }
}

/// Without its marks: a doubled one within marks stands for one, and one behind the closing mark for itself.
fn unescape(bytes: &[u8], into: &mut Vec<u8>) {
    let mut rest = bytes.iter().copied().skip(1).peekable();
    let mut within = true;
    while let Some(byte) = rest.next() {
        if byte != b'"' || !within {
            into.push(byte);
        } else if rest.peek() == Some(&b'"') {
            rest.next();
            into.push(b'"');
        } else {
            within = false;
        }
    }
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scanned {
    /// A record of so many bytes, its end of line included.
    Record(usize),
    /// It begins with an end of line.
    Blank,
    /// The record goes on.
    More,
    /// So long a record is not taken.
    TooLong,
    /// A mark is opened and not closed, or is closed by that of another row.
    QuoteNotClosed,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Start,
    Plain,
    Quoted,
    /// Behind a mark within marks.
    Mark,
    /// Behind the closing mark.
    Behind,
}

/// What a byte is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Delimiter,
    Feed,
    Return,
    Quote,
    Zero,
}

/// Finds the end of a record and its cells.
#[derive(Debug)]
pub struct Scanner {
    kinds: [Kind; 256],
    most_bytes: usize,
    most_cells: usize,
    state: State,
    /// So many bytes of the record were looked at.
    at: usize,
    cell: Span,
    /// The cells of the record, at most as many as asked for.
    pub spans: Vec<Span>,
    /// All of them.
    pub cells: usize,
    /// Ends of line within marks.
    pub breaks: u64,
    /// Every bit that is set in any of its bytes.
    pub bits: u8,
    /// Is there a zero byte in it?
    pub has_zero: bool,
    /// The last byte was a carriage return: a line feed belongs to it.
    after_return: bool,
}

impl Scanner {
    /// A scanner of records of at most so many bytes; it keeps at most so many cells.
    pub fn new(delimiter: u8, most_bytes: usize, most_cells: usize) -> Self {
        let mut kinds = [Kind::Text; 256];
        for (byte, kind) in [
            (delimiter, Kind::Delimiter),
            (b'\n', Kind::Feed),
            (b'\r', Kind::Return),
            (b'"', Kind::Quote),
            (0, Kind::Zero),
        ] {
            if let Some(place) = kinds.get_mut(usize::from(byte)) {
                *place = kind;
            }
        }
        Self {
            kinds,
            most_bytes,
            most_cells,
            state: State::Start,
            at: 0,
            cell: Span::default(),
            spans: Vec::new(),
            cells: 0,
            breaks: 0,
            bits: 0,
            has_zero: false,
            after_return: false,
        }
    }

    /// Begins a record.
    pub fn begin(&mut self) {
        self.state = State::Start;
        self.at = 0;
        self.cell = Span::default();
        self.spans.clear();
        self.cells = 0;
        self.breaks = 0;
        self.bits = 0;
        self.has_zero = false;
        self.after_return = false;
    }

    /// So many bytes of the record were looked at.
    pub const fn looked_at(&self) -> usize {
        self.at
    }

    /// Goes on in the record that begins with `bytes`; `is_last` where nothing follows them.
    pub fn scan(&mut self, bytes: &[u8], is_last: bool) -> Scanned {
        if self.at == 0 {
            match bytes.first().map(|byte| self.kind(*byte)) {
                None => return Scanned::More,
                Some(Kind::Feed | Kind::Return) => return Scanned::Blank,
                Some(Kind::Text | Kind::Delimiter | Kind::Quote | Kind::Zero) => {}
            }
        }
        let rest = bytes.get(self.at..).unwrap_or_default();
        let left = self.most_bytes.saturating_sub(self.at);
        let (mut at, mut bits, mut state) = (self.at, self.bits, self.state);
        for &byte in rest.iter().take(left) {
            bits |= byte;
            let kind = self.kind(byte);
            if kind == Kind::Text && matches!(state, State::Plain | State::Quoted) {
                self.after_return = false;
                at = at.saturating_add(1);
                continue;
            }
            match self.step(state, kind, at) {
                Step::Go(next) => state = next,
                Step::End => {
                    self.bits = bits;
                    self.at = at.saturating_add(1);
                    return Scanned::Record(self.at);
                }
                Step::Torn => {
                    self.at = at;
                    return Scanned::QuoteNotClosed;
                }
            }
            at = at.saturating_add(1);
        }
        (self.at, self.bits, self.state) = (at, bits, state);
        let in_marks = state == State::Quoted;
        if at >= self.most_bytes && !(is_last && at == bytes.len()) {
            // Ends of line in it are within marks that belong to different rows.
            return if in_marks || self.breaks > 0 {
                Scanned::QuoteNotClosed
            } else {
                Scanned::TooLong
            };
        }
        match (is_last, in_marks) {
            (false, _) => Scanned::More,
            (true, true) => Scanned::QuoteNotClosed,
            (true, false) => {
                self.end_cell(at);
                Scanned::Record(at)
            }
        }
    }

    #[inline]
    fn kind(&self, byte: u8) -> Kind {
        let kind = self.kinds.get(usize::from(byte));
        kind.copied().unwrap_or(Kind::Text)
    }

    #[inline]
    fn step(&mut self, state: State, kind: Kind, at: usize) -> Step {
        if kind == Kind::Zero {
            self.has_zero = true;
        }
        match (state, kind) {
            (State::Quoted, Kind::Quote) => {
                self.after_return = false;
                return Step::Go(State::Mark);
            }
            (State::Quoted, Kind::Feed | Kind::Return) => {
                let second = kind == Kind::Feed && self.after_return;
                self.after_return = kind == Kind::Return;
                if !second {
                    self.breaks = self.breaks.saturating_add(1);
                }
                return Step::Go(state);
            }
            (State::Quoted, Kind::Text | Kind::Delimiter | Kind::Zero) => {
                self.after_return = false;
                return Step::Go(state);
            }
            (State::Start, Kind::Quote) => {
                self.cell.written = Written::Quoted;
                return Step::Go(State::Quoted);
            }
            (State::Mark, Kind::Quote) => {
                self.cell.written = Written::Mixed;
                return Step::Go(State::Quoted);
            }
            (State::Mark, Kind::Text | Kind::Zero) => {
                self.cell.written = Written::Mixed;
                return if self.breaks > 0 {
                    Step::Torn
                } else {
                    Step::Go(State::Behind)
                };
            }
            (State::Plain | State::Behind, Kind::Text | Kind::Quote | Kind::Zero) => {
                return Step::Go(state);
            }
            (State::Start, Kind::Text | Kind::Zero) => return Step::Go(State::Plain),
            (_, Kind::Delimiter | Kind::Feed | Kind::Return) => {}
        }
        self.end_cell(at);
        if kind == Kind::Delimiter {
            self.cell = Span {
                start: at.saturating_add(1),
                ..Span::default()
            };
            Step::Go(State::Start)
        } else {
            Step::End
        }
    }

    #[inline]
    fn end_cell(&mut self, at: usize) {
        self.cells = self.cells.saturating_add(1);
        if self.spans.len() < self.most_cells {
            self.spans.push(Span {
                end: at,
                ..self.cell
            });
        }
    }
}

enum Step {
    Go(State),
    End,
    Torn,
}

#[cfg(test)]
mod tests;

//! The bytes of a file as records, whatever slices they come in, in bounded memory.

use super::encoding::{Decoder, Encoding};
use super::reports::{BadRow, BadRowReason};
use super::scanner::{Scanned, Scanner, Span};
use super::{MOST_COLUMNS, MOST_RECORD_BYTES};

/// The next thing in a file.
#[derive(Debug)]
pub enum Next<'a> {
    /// A record.
    Record(Record<'a>),
    /// Something that is left out.
    Bad(BadRow),
    /// More bytes are needed, or there are none.
    More,
}

/// A record.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// Its bytes, its end of line included.
    pub bytes: &'a [u8],
    /// Its cells, at most [`MOST_COLUMNS`] and one.
    pub spans: &'a [Span],
    /// All of them.
    pub cells: usize,
    /// Its first line, counted from 1.
    pub line: u64,
    /// Its last line.
    pub last_line: u64,
    /// Is it text?
    pub is_text: bool,
}

/// Bytes that wait, and where in the file they are.
#[derive(Debug)]
pub struct Input {
    decoder: Decoder,
    scanner: Scanner,
    bytes: Vec<u8>,
    start: usize,
    line: u64,
    /// Within a line that is passed over.
    skips: bool,
    /// Bytes that came in, as UTF-8.
    came: u64,
    /// Bytes that were read a second time behind a mark that was not closed.
    reread: u64,
    /// The last line ended with a carriage return: a line feed belongs to it.
    after_return: bool,
    /// The length and the lines of the record that was handed out: dropped with the next call.
    handed: Option<(usize, u64)>,
}

impl Input {
    /// An empty one.
    pub fn new(encoding: Encoding, delimiter: u8) -> Self {
        Self {
            decoder: Decoder::new(encoding),
            scanner: Scanner::new(delimiter, MOST_RECORD_BYTES, MOST_COLUMNS.saturating_add(1)),
            bytes: Vec::new(),
            start: 0,
            line: 1,
            skips: false,
            came: 0,
            reread: 0,
            after_return: false,
            handed: None,
        }
    }

    /// Appends a piece of the file. Call it once [`Input::next`] says that more is needed.
    pub fn append(&mut self, piece: &[u8]) {
        self.make_room();
        let before = self.bytes.len();
        self.decoder.decode(piece, &mut self.bytes);
        self.count_from(before);
    }

    /// Appends what the decoder still holds.
    pub fn end(&mut self) {
        let before = self.bytes.len();
        self.decoder.end(&mut self.bytes);
        self.count_from(before);
    }

    fn count_from(&mut self, before: usize) {
        let more = self.bytes.len().saturating_sub(before);
        let more = u64::try_from(more).unwrap_or(u64::MAX);
        self.came = self.came.saturating_add(more);
    }

    fn make_room(&mut self) {
        self.let_go();
        if self.start > 0 {
            self.bytes.drain(..self.start.min(self.bytes.len()));
            self.start = 0;
        }
    }

    fn let_go(&mut self) {
        if let Some((length, lines)) = self.handed.take() {
            self.advance(length, lines);
        }
    }

    fn advance(&mut self, length: usize, lines: u64) {
        self.start = self.start.saturating_add(length);
        self.line = self.line.saturating_add(lines);
        self.scanner.begin();
    }

    /// The next record, or what is in its place; `is_last` once nothing follows.
    pub fn next(&mut self, is_last: bool) -> Next<'_> {
        self.let_go();
        loop {
            if self.skips && !self.skip() {
                return Next::More;
            }
            let rest = self.bytes.get(self.start..).unwrap_or_default();
            match self.scanner.scan(rest, is_last) {
                Scanned::More => return Next::More,
                Scanned::Blank => self.blank(),
                Scanned::Record(length) => return self.record(length),
                Scanned::TooLong => {
                    let reason = BadRowReason::TooLong;
                    return Next::Bad(self.drop_line(reason));
                }
                Scanned::QuoteNotClosed => return Next::Bad(self.torn()),
            }
        }
    }

    /// An empty line; the line feed behind a carriage return is none of its own.
    fn blank(&mut self) {
        let rest = self.bytes.get(self.start..).unwrap_or_default();
        let is_feed = rest.first() == Some(&b'\n');
        let is_second = is_feed && self.after_return;
        self.after_return = !is_feed;
        self.advance(1, u64::from(!is_second));
    }

    fn record(&mut self, length: usize) -> Next<'_> {
        let lines = self.scanner.breaks.saturating_add(1);
        self.handed = Some((length, lines));
        let end = self.start.saturating_add(length);
        let bytes = self.bytes.get(self.start..end).unwrap_or_default();
        self.after_return = bytes.last() == Some(&b'\r');
        let is_ascii = self.scanner.bits < 0x80;
        let is_text = is_ascii || core::str::from_utf8(bytes).is_ok();
        Next::Record(Record {
            bytes,
            spans: &self.scanner.spans,
            cells: self.scanner.cells,
            line: self.line,
            last_line: self.line.saturating_add(self.scanner.breaks),
            is_text: is_text && !self.scanner.has_zero,
        })
    }

    /// Gives a record back that runs over several lines and has the wrong number of cells: a mark in it is not closed
    /// where it should be. Its first line is left out, the others are read anew.
    pub fn tear(&mut self) -> BadRow {
        let Some((length, lines)) = self.handed.take() else {
            return self.torn();
        };
        if self.may_read_again() {
            return self.drop_line(BadRowReason::QuoteNotClosed);
        }
        let line = self.line;
        self.advance(length, lines);
        BadRow {
            line,
            last_line: self.line.saturating_sub(1),
            reason: BadRowReason::QuoteNotClosed,
        }
    }

    fn torn(&mut self) -> BadRow {
        if self.may_read_again() {
            return self.drop_line(BadRowReason::QuoteNotClosed);
        }
        let (line, breaks) = (self.line, self.scanner.breaks);
        let end = self.start.saturating_add(self.scanner.looked_at());
        let last = self
            .bytes
            .get(..end)
            .and_then(|bytes| bytes.last())
            .copied();
        self.advance(self.scanner.looked_at(), breaks);
        // What it ends within goes too.
        let ends_a_line = matches!(last, Some(b'\n' | b'\r'));
        self.after_return = last == Some(b'\r');
        self.skips = !ends_a_line;
        BadRow {
            line,
            last_line: self.line.saturating_sub(u64::from(ends_a_line)),
            reason: BadRowReason::QuoteNotClosed,
        }
    }

    /// A file in which every line opens a mark would be read again and again: then all that was looked at is left out.
    fn may_read_again(&mut self) -> bool {
        let looked_at = u64::try_from(self.scanner.looked_at()).unwrap_or(u64::MAX);
        self.reread = self.reread.saturating_add(looked_at);
        self.reread <= self.came.saturating_add(REREAD_AT_LEAST)
    }

    /// Leaves out the line that the record begins with.
    fn drop_line(&mut self, reason: BadRowReason) -> BadRow {
        let line = self.line;
        self.scanner.begin();
        self.skips = true;
        BadRow {
            line,
            last_line: line,
            reason,
        }
    }

    /// Passes over the rest of a line. Is its end there?
    fn skip(&mut self) -> bool {
        let rest = self.bytes.get(self.start..).unwrap_or_default();
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        match end {
            Some(at) => {
                let is_return = rest.get(at) == Some(&b'\r');
                self.skips = false;
                self.advance(at.saturating_add(1), 1);
                self.after_return = is_return;
                true
            }
            None => {
                self.start = self.bytes.len();
                false
            }
        }
    }
}

/// So many bytes may be read a second time, and as many more as the file has.
const REREAD_AT_LEAST: u64 = 4_194_304;

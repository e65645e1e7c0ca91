//! The interface for programs: a case in, its assessment out, as JSON.

//! Content version.

//! Clinical core.

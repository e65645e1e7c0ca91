//! Plain texts for the record, the order, and letters.

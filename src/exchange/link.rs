//! A case as the fragment of an address.

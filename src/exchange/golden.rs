//! The reference cases, run through the domain: by the tests, and by the page itself.

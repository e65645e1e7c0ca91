//! The codes of the domain's enums, and of what has more to it than a code.

mod criteria;
mod doses;
mod inputs;
mod mimics;
mod refusals;

//! Many patients from one table, in constant memory.

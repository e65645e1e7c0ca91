//! The days of a course, its checks and reviews as a calendar file.

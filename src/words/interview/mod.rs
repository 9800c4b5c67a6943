//! The words of the interview: whole sentences, which read well aloud.

mod question;
mod saving;
mod start;

pub use question::*;
pub use saving::*;
pub use start::*;

//! The words of the interview: whole sentences, which read well aloud.

mod question;
mod review;
mod saving;
mod start;

pub use question::*;
pub use review::*;
pub use saving::*;
pub use start::*;

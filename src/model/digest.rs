//! Digests as they are written in files.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// `sha256:` and the sum in hexadecimal.
pub(super) fn written(sum: Sha256) -> String {
    let start = "sha256:".to_owned();
    sum.finalize().iter().fold(start, |mut digest, byte| {
        let _ = write!(digest, "{byte:02x}");
        digest
    })
}

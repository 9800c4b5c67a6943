//! The door of the compiled library: a request is written into its memory, the reply is read there.
//!
//! Nothing else of this project is marked unsafe, and nothing here does anything unsafe: the mark is
//! what Rust asks of a name that is seen from outside.

use std::sync::{Mutex, PoisonError};

/// The request, then the reply.
static TEXT: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Makes room for a request of so many bytes, and says where it is to be written.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    let mut text = TEXT.lock().unwrap_or_else(PoisonError::into_inner);
    *text = vec![0; length];
    text.as_mut_ptr()
}

/// Replies to the request, and says where the reply stands.
#[unsafe(no_mangle)]
pub extern "C" fn reply() -> *const u8 {
    let mut text = TEXT.lock().unwrap_or_else(PoisonError::into_inner);
    let request = String::from_utf8_lossy(&text);
    *text = commons::web::reply(&request).into_bytes();
    text.as_ptr()
}

/// How many bytes the reply has.
#[unsafe(no_mangle)]
pub extern "C" fn length() -> usize {
    TEXT.lock().unwrap_or_else(PoisonError::into_inner).len()
}

//! The numbers that results turn on, in percent: they are compared in `assess`, drawn in `render` and told
//! in `words`. Those of governance documents are in `questionnaires/signals/`.

/// Below this, a principle is absent; from here on it is partial.
pub const ABSENT: u8 = 25;
/// From here on a principle is present and a design may be sound.
pub const PRESENT: u8 = 75;
/// Above this, a design is no longer at risk.
pub const FRAGILE: u8 = 50;
/// From this claimed score on, a section is nearly ready.
pub const NEARLY: u8 = 50;
/// From this evidenced score on, a section is ready.
pub const READY: u8 = 67;

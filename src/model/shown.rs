//! How much is asked and shown, as somebody chose.

/// How deep an interview goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Depth {
    /// The conditions and the essential questions on the principles
    Quick,
    /// Every question asked at the stage
    Full,
}

/// How many gaps are shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shown {
    /// The first so many.
    First(usize),
    /// All of them.
    All,
}

impl Shown {
    /// Whether the one of this rank is among them.
    #[must_use]
    pub fn takes(self, rank: usize) -> bool {
        match self {
            Shown::First(most) => rank <= most,
            Shown::All => true,
        }
    }
}

impl Default for Shown {
    fn default() -> Shown {
        Shown::First(8)
    }
}

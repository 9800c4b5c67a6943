//! Names that no file can have on Windows.

/// Whether Windows takes a name for a device or a stream, in any folder: `con`, `NUL.md`, `a:b`.
#[must_use]
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let numbered = |stem: &str, device: &str| {
        let port = stem.get(..3).zip(stem.get(3..));
        port.is_some_and(|(name, number)| {
            name.eq_ignore_ascii_case(device)
                && matches!(
                    number,
                    "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"
                )
        })
    };
    let devices = ["con", "prn", "aux", "nul", "conin$", "conout$"];
    name.contains(':')
        || devices.iter().any(|it| stem.eq_ignore_ascii_case(it))
        || ["com", "lpt"].iter().any(|it| numbered(stem, it))
}

#[cfg(test)]
mod tests {
    use super::is_device;

    #[test]
    fn a_device_is_known_by_its_name() {
        for name in [
            "CON",
            "nul.md",
            "Com1",
            "lpt9.tar.gz",
            "aux ",
            "a:b",
            "com²",
        ] {
            assert!(is_device(name), "{name}");
        }
        for name in [
            "console", "com", "com10", "comé", "nulls.md", "docs", "com0",
        ] {
            assert!(!is_device(name), "{name}");
        }
    }
}

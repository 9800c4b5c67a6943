//! SPDX expressions, as people write them.

/// Ids that people use and the list has not, and what it calls the licences.
const OTHERWISE: [(&str, &str); 8] = [
    ("BSL-1.1", "BUSL-1.1"),
    ("FSL-1.1-Apache-2.0", "FSL-1.1-ALv2"),
    ("ELv2", "Elastic-2.0"),
    ("ODC-PDDL-1.0", "PDDL-1.0"),
    ("CC-PDDL-1.0", "PDDL-1.0"),
    // npm, Composer and others have a word for none.
    ("UNLICENSED", "LicenseRef-Proprietary"),
    ("Proprietary", "LicenseRef-Proprietary"),
    ("All rights reserved", "LicenseRef-Proprietary"),
];

/// An SPDX expression, with the usual slips mended (`MIT/Apache-2.0`, `apache-2.0`); `None` when
/// it is none. `GPL-3.0` stays what it is: it did not say whether later versions will do.
pub(super) fn expression(written: &str) -> Option<String> {
    let written = written.trim();
    let mode = spdx::ParseMode {
        allow_deprecated: true,
        ..spdx::ParseMode::STRICT
    };
    let cased = in_their_case(written);
    if spdx::Expression::parse_mode(&cased, mode).is_ok() {
        return Some(cased);
    }
    if let Some((_, id)) = OTHERWISE
        .iter()
        .find(|(it, _)| it.eq_ignore_ascii_case(written))
    {
        return Some((*id).to_owned());
    }
    let mut mended = spdx::Expression::canonicalize(written).ok().flatten()?;
    // `BSD` does not say which.
    let digit = |text: &str| text.bytes().any(|it| it.is_ascii_digit());
    if digit(&mended) && !digit(written) {
        return None;
    }
    // Nor did `AGPLv3`.
    if !written.to_lowercase().contains("only") {
        mended = mended.replace("-only", "");
    }
    let known = spdx::Expression::parse_mode(&mended, mode).is_ok();
    known.then_some(mended)
}

/// An expression with the letters of its ids and operators as the list has them: `apache-2.0`.
fn in_their_case(written: &str) -> String {
    let part = |c: char| c.is_ascii_alphanumeric() || "-.+:".contains(c);
    let known = |word: &str| -> String {
        let ids = spdx::identifiers::LICENSES.iter().map(|it| it.name);
        let exceptions = spdx::identifiers::EXCEPTIONS.iter().map(|it| it.name);
        let mut all = ids.chain(exceptions).chain(["AND", "OR", "WITH"]);
        let found = all.find(|id| id.eq_ignore_ascii_case(word.trim_end_matches('+')));
        found.map_or_else(
            || word.to_owned(),
            |id| {
                if word.ends_with('+') && !id.ends_with('+') {
                    format!("{id}+")
                } else {
                    id.to_owned()
                }
            },
        )
    };
    // A sentence is no expression.
    if written.len() > 200 {
        return written.to_owned();
    }
    let mut cased = String::with_capacity(written.len());
    let mut rest = written;
    while !rest.is_empty() {
        let end = rest.find(|c| !part(c)).unwrap_or(rest.len());
        cased.push_str(&known(&rest[..end]));
        let next = rest[end..].find(part).map_or(rest.len(), |at| end + at);
        cased.push_str(&rest[end..next]);
        rest = &rest[next..];
    }
    cased
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_mended_and_nothing_is_added() {
        for (written, wanted) in [
            ("MIT", Some("MIT")),
            ("MIT/Apache-2.0", Some("MIT OR Apache-2.0")),
            ("AGPLv3", Some("AGPL-3.0")),
            ("GPL-2.0", Some("GPL-2.0")),
            ("GPL-2.0-only", Some("GPL-2.0-only")),
            ("apache-2.0", Some("Apache-2.0")),
            ("mit or (eupl-1.2)", Some("MIT OR (EUPL-1.2)")),
            ("MIT or apache-2.0", Some("MIT OR Apache-2.0")),
            ("BSL-1.1", Some("BUSL-1.1")),
            ("FSL-1.1-Apache-2.0", Some("FSL-1.1-ALv2")),
            ("SEE LICENSE IN LICENSE", None),
            ("UNLICENSED", Some("LicenseRef-Proprietary")),
            ("proprietary", Some("LicenseRef-Proprietary")),
            ("", None),
        ] {
            assert_eq!(expression(written).as_deref(), wanted, "{written}");
        }
    }
}

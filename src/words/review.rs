//! The words of a review: what was found, how many were looked at.

use super::{conclusion, interview};
use crate::model::{Conclusion, Lang, Printed, ReviewEntry, ReviewFinding, ReviewOutcome};

sentences_of!(say, "review");

sentences_of!("review");

/// `After review: level 2.`
#[must_use]
pub fn after_review(found: Conclusion, lang: Lang) -> String {
    say::after(&conclusion(found, lang), lang)
}

/// A result before and after, as short as tells the difference.
#[must_use]
pub fn printed_change(before: Printed, after: Printed, lang: Lang) -> [String; 2] {
    [(before, after), (after, before)].map(|(it, other)| one_of(it, other, lang))
}

/// What a finding on one answer alone would make of these results: what is lost if it is not confirmed,
/// else what is won if it is; each result by its place.
#[must_use]
pub fn stake(
    now: &[Printed],
    not_confirmed: &[(usize, Printed)],
    confirmed: &[(usize, Printed)],
    lang: Lang,
) -> Option<String> {
    let changes = |then: &[(usize, Printed)]| {
        let changes = then.iter().map(|(at, then)| {
            let [now, then] = printed_change(now[*at], *then, lang);
            interview::instead_of(&then, &now, lang)
        });
        changes.collect::<Vec<_>>().join(lang.semicolon())
    };
    match (not_confirmed, confirmed) {
        ([], []) => None,
        ([], won) => Some(interview::if_confirmed(&changes(won), lang)),
        (lost, _) => Some(interview::if_not_confirmed(&changes(lost), lang)),
    }
}

/// What others found of an answer, each with their name and note.
#[must_use]
pub fn found_by<'f>(
    found: impl Iterator<Item = (Option<&'f str>, &'f ReviewEntry)>,
    lang: Lang,
) -> Option<String> {
    let found = found.map(|(name, entry)| {
        let note = entry.note.as_deref().map(|note| format!(" ({note})"));
        let finding = review_finding(entry.finding, lang);
        let colon = lang.colon();
        let name = name.unwrap_or_default();
        format!("{name}{colon} {finding}{}", note.unwrap_or_default())
    });
    let found: Vec<String> = found.collect();
    (!found.is_empty()).then(|| interview::others_found(&found.join(lang.semicolon()), lang))
}

fn one_of(it: Printed, other: Printed, lang: Lang) -> String {
    match (it.conclusion, other.conclusion) {
        // The verdict stays: only the count tells them apart.
        (
            Conclusion::Gates {
                evidenced,
                potential,
                met,
                of,
            },
            Conclusion::Gates {
                evidenced: same,
                potential: up_to,
                ..
            },
        ) if evidenced == same && potential == up_to => {
            interview::so_many_conditions(met, of, lang)
        }
        (one, two) if one == two => match it.essentials {
            Some([from, to]) => interview::on_essentials(from.into(), to.into(), lang),
            None => conclusion(one, lang),
        },
        (one, _) => conclusion(one, lang),
    }
}

/// `level 3 (after review: level 2)`; without a review, only what there is.
#[must_use]
pub fn and_reviewed(short: &str, reviewed: Option<&str>, lang: Lang) -> String {
    match reviewed {
        None => short.to_owned(),
        Some(reviewed) if reviewed == short => say::unchanged(&short, lang),
        Some(reviewed) => say::changed(&short, &reviewed, lang),
    }
}

/// How many answers were looked at, and what was found.
#[must_use]
pub fn looked_at(review: &ReviewOutcome, lang: Lang) -> String {
    let found = ReviewFinding::WORDS.map(|(_, finding)| (finding, review.count(finding)));
    let found = found.into_iter().filter(|(_, number)| *number > 0);
    let found = found.map(|(finding, number)| match finding {
        ReviewFinding::Confirmed => say::confirmed(number, lang),
        ReviewFinding::InPart => say::in_part(number, lang),
        ReviewFinding::NotConfirmed => say::not_confirmed(number, lang),
    });
    let found = found.collect::<Vec<_>>().join(", ");
    say::looked_at(review.looked_at.len(), review.of, &found, lang)
}

/// The questions whose answers changed since they were reviewed.
#[must_use]
pub fn changed_since_review(questions: &[&str], lang: Lang) -> String {
    say::not_counted(&questions.len(), &questions.join(" · "), lang)
}

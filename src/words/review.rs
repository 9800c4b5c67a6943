//! The words of a review: what was found, how many were looked at.

use super::{conclusion, count, interview};
use crate::model::{Conclusion, Lang, Printed, ReviewFinding, ReviewOutcome};

sentences_of!("review");

/// `After review: level 2.`
#[must_use]
pub fn after_review(found: Conclusion, lang: Lang) -> String {
    let words = conclusion(found, lang);
    pick!(lang; "After review: {words}.", "Après vérification\u{a0}: {words}.")
}

/// A result before and after, as short as tells the difference.
#[must_use]
pub fn printed_change(before: Printed, after: Printed, lang: Lang) -> [String; 2] {
    [(before, after), (after, before)].map(|(it, other)| one_of(it, other, lang))
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
        Some(reviewed) if reviewed == short => pick!(lang;
            "{short} (same after review)",
            "{short} (inchangé après vérification)"),
        Some(reviewed) => pick!(lang;
            "{short} (after review: {reviewed})",
            "{short} (après vérification\u{a0}: {reviewed})"),
    }
}

/// How many answers were looked at, and what was found.
#[must_use]
pub fn looked_at(review: &ReviewOutcome, lang: Lang) -> String {
    let looked = review.looked_at.len();
    let of = review.of;
    let found = ReviewFinding::WORDS.map(|(_, finding)| (finding, review.count(finding)));
    let found = found.into_iter().filter(|(_, number)| *number > 0);
    let found: Vec<String> = found
        .map(|(finding, number)| {
            let (one, many) = match finding {
                ReviewFinding::Confirmed => ("confirmée", "confirmées"),
                ReviewFinding::InPart => ("confirmée en partie", "confirmées en partie"),
                ReviewFinding::NotConfirmed => ("non confirmée", "non confirmées"),
            };
            let words = review_finding(finding, lang);
            count(number, lang, [words; 2], [one, many])
        })
        .collect();
    let found = if found.is_empty() {
        String::new()
    } else {
        format!("{} {}", lang.pick(":", "\u{a0}:"), found.join(", "))
    };
    lang.pick(
        format!(
            "Review: {looked} of {} looked at{found}.",
            count(of, lang, ["answer", "answers"], [""; 2])
        ),
        format!(
            "Vérification\u{a0}: {} sur {of}{found}.",
            count(
                looked,
                lang,
                [""; 2],
                ["réponse regardée", "réponses regardées"]
            )
        ),
    )
}

/// The questions whose answers changed since they were reviewed.
#[must_use]
pub fn changed_since_review(questions: &[&str], lang: Lang) -> String {
    let number = questions.len();
    let list = questions.join(" · ");
    pick!(lang;
        "Changed since the review, and not counted as reviewed ({number}): {list}",
        "Modifié depuis la vérification, et pas compté comme vérifié ({number})\u{a0}: {list}")
}

//! The words for what an assessment finds.

use crate::model::{
    AlertId, Answer, Conditions, Coverage, Effort, EvidenceProfile, Facet, GapClass, GapKind,
    GateVerdict, Kind, Lang, Level, Ready, Severity, Stage, State, Support, Uncounted,
};

sentences_of!(say, "terms");

sentences_of!("terms");

/// Several kinds, separated by commas.
#[must_use]
pub fn kinds(kinds: &[Kind], lang: Lang) -> String {
    kinds
        .iter()
        .map(|it| kind(*it, lang))
        .collect::<Vec<_>>()
        .join(", ")
}

/// How much several people agree, in whole percent.
#[must_use]
pub fn agreement(people: usize, percent: Option<u32>, lang: Lang) -> String {
    let people = say::people(people, lang);
    match percent {
        Some(percent) => say::agreed(&people, &percent, lang),
        None => say::never_the_same(&people, lang),
    }
}

/// The same with Krippendorff’s alpha, where there is one.
#[must_use]
pub fn with_alpha(headline: String, alpha: Option<f64>, pairs: usize, lang: Lang) -> String {
    let Some(alpha) = alpha else {
        return headline;
    };
    let pairs = say::pairs(pairs, lang);
    say::krippendorff_alpha(
        &headline,
        &alpha,
        &pairs,
        &(format!("{alpha:.2}").replace('.', ",")),
        lang,
    )
}

/// A level with its number and name.
#[must_use]
pub fn level(level: Level, lang: Lang) -> String {
    let number = u8::from(level);
    let name = level_name(level, lang);
    say::level(&number, &name, lang)
}

/// The state of a principle: one that may still turn out to be there is not called absent.
#[must_use]
pub fn state(evidenced: State, potential: State, lang: Lang) -> &'static str {
    let (en, fr) = match (evidenced, potential) {
        (State::Absent, State::Absent) => ("absent", "absent"),
        (State::Absent, State::Partial | State::Present) => ("inconclusive", "non établi"),
        (State::Partial, _) => ("partial", "partiel"),
        (State::Present, _) => ("present", "présent"),
    };
    lang.pick(en, fr)
}

/// The readiness of a section: one that may still turn out better is not called not ready.
#[must_use]
pub fn ready_standing(verdict: Ready, potential: Ready, lang: Lang) -> &'static str {
    if verdict == Ready::NotReady && potential > verdict {
        say::inconclusive(lang)
    } else {
        readiness(verdict, lang)
    }
}

/// A number and a noun that agrees with it: French has zero in the singular.
#[must_use]
pub fn count(number: usize, lang: Lang, en: [&str; 2], fr: [&str; 2]) -> String {
    let noun = match lang {
        Lang::En => en[usize::from(number != 1)],
        Lang::Fr => fr[usize::from(number > 1)],
    };
    format!("{number} {noun}")
}

/// How much was answered.
#[must_use]
pub fn coverage(coverage: Coverage, lang: Lang) -> String {
    let Coverage {
        answered,
        applicable,
        not_applicable,
    } = coverage;
    let not_applicable = match (not_applicable, lang) {
        (0, _) => String::new(),
        (number, Lang::En) => format!(", {number} not applicable"),
        (number, Lang::Fr) => format!(", {number} sans objet"),
    };
    match lang {
        Lang::En => {
            let questions = count(applicable, lang, ["question", "questions"], ["", ""]);
            format!("{answered} of {questions} answered{not_applicable}.")
        }
        Lang::Fr => {
            let answers = count(answered, lang, ["", ""], ["réponse", "réponses"]);
            let questions = count(applicable, lang, ["", ""], ["question", "questions"]);
            format!("{answers} sur {questions}{not_applicable}.")
        }
    }
}

/// `9 of 10 conditions met, 1 without evidence.`
#[must_use]
pub fn conditions(counts: Conditions, lang: Lang) -> String {
    let others = [
        (
            counts.partly,
            ["partly met"; 2],
            ["remplie en partie", "remplies en partie"],
        ),
        (
            counts.without_evidence,
            ["without enough evidence"; 2],
            ["sans preuve suffisante"; 2],
        ),
        (
            counts.unmet,
            ["not met"; 2],
            ["non remplie", "non remplies"],
        ),
        (counts.unknown, ["unknown"; 2], ["inconnue", "inconnues"]),
    ];
    let others = others.into_iter().filter(|(number, ..)| *number > 0);
    let others = others.map(|(number, en, fr)| format!(", {}", count(number, lang, en, fr)));
    let others: String = others.collect();
    let Conditions { met, of, .. } = counts;
    let met = match lang {
        Lang::En => {
            let all = count(of, lang, ["condition met", "conditions met"], [""; 2]);
            format!("{met} of {all}")
        }
        Lang::Fr => {
            let met = count(
                met,
                lang,
                [""; 2],
                ["condition remplie", "conditions remplies"],
            );
            format!("{met} sur {of}")
        }
    };
    format!("{met}{others}.")
}

/// How many sources stand behind how many answers; and the one that stands behind many of them.
#[must_use]
pub fn evidence_profile(profile: &EvidenceProfile, lang: Lang) -> String {
    let EvidenceProfile {
        sources,
        answers,
        most_cited,
        not_counted,
    } = profile;
    let sources = say::sources(*sources, lang);
    let behind = say::answers(*answers, lang);
    let mut text = say::evidence_behind(&sources, &behind, lang);
    if let Some(cited) = most_cited {
        let (source, number) = (&cited.source, cited.answers);
        text.push_str(&say::one_source_stands_behind(
            &number, &answers, &source, lang,
        ));
    }
    if *not_counted > 0 {
        let pieces = say::pieces_of_evidence_are(*not_counted, lang);
        text.push_str(&say::not_counted_a_text(&pieces, lang));
    }
    text
}

/// So many yes and partly have nothing to show them.
#[must_use]
pub fn bare_answers(number: usize, lang: Lang) -> String {
    match lang {
        Lang::En => {
            let en = [
                "“yes” or “partly” answer has",
                "“yes” or “partly” answers have",
            ];
            format!(
                "{} no evidence: without any, a yes counts as a partly.",
                count(number, lang, en, [""; 2])
            )
        }
        Lang::Fr => {
            let fr = [
                "réponse «\u{a0}oui\u{a0}» ou «\u{a0}en partie\u{a0}»",
                "réponses «\u{a0}oui\u{a0}» ou «\u{a0}en partie\u{a0}»",
            ];
            format!(
                "{} sans preuve\u{a0}: sans elle, un oui compte comme un «\u{a0}en partie\u{a0}».",
                count(number, lang, [""; 2], fr)
            )
        }
    }
}

/// Names joined by commas and « and ».
#[must_use]
pub fn list(names: &[String], lang: Lang) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), say::and(lang)),
    }
}

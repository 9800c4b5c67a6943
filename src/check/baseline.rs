//! An earlier report: what is new, worse, known or gone since. Nothing is ever dropped.

use super::pending::{Pending, line};
use super::{CombinedReading, DescriptionState, Facts, policy};
use crate::model::{
    BaselineMark, Finding, FindingId, FindingSeverity, FindingWhat, PRINCIPLES, Questionnaire,
    QuestionnaireResult, Treatment, Worse,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What an earlier report holds, as far as one compares with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Baseline {
    /// The day it speaks of.
    pub date: String,
    /// Its findings by fingerprint: how much they mattered, and whether they were silenced.
    findings: BTreeMap<String, (FindingSeverity, bool)>,
    results: Vec<Recorded>,
    treatments: Vec<(&'static str, Treatment)>,
}

/// What an earlier report says of a questionnaire, on the evidenced reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recorded {
    /// The questionnaire’s id, such as `ostrom`.
    pub id: String,
    version: u64,
    digest: String,
    verdict: Option<String>,
    level: Option<u8>,
    /// In tenths of a percent.
    score: Option<u32>,
}

/// Why a file is no earlier report.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum BaselineFault {
    /// Not JSON: the reader's words, with line and column.
    NotJson(String),
    /// JSON, but not a report of `commons check`: the key that is missing.
    NoReport(&'static str),
    /// A report in a format with another number.
    Schema(String),
}

/// What became of an earlier report's findings.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Compared {
    /// Findings that were not there.
    pub new: usize,
    /// Findings that matter more than they did.
    pub worse: usize,
    /// Findings that were there.
    pub known: usize,
    /// Findings that are gone.
    pub gone: usize,
    /// Questionnaires whose results were not compared, being of another version.
    pub other_versions: Vec<String>,
}

impl Baseline {
    /// Reads the JSON of an earlier `commons check`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Baseline, BaselineFault> {
        let root: Value = serde_json::from_str(text)
            .map_err(|error| BaselineFault::NotJson(error.to_string()))?;
        let schema = root
            .get("schema")
            .ok_or(BaselineFault::NoReport("schema"))?;
        if schema.as_u64() != Some(2) {
            return Err(BaselineFault::Schema(schema.to_string()));
        }
        let findings = root.get("findings").and_then(Value::as_array);
        let findings = findings.ok_or(BaselineFault::NoReport("findings"))?;
        let results = root.get("questionnaires").and_then(Value::as_array);
        let results = results.ok_or(BaselineFault::NoReport("questionnaires"))?;
        let date = root.get("date").and_then(Value::as_str);
        Ok(Baseline {
            date: date.ok_or(BaselineFault::NoReport("date"))?.to_owned(),
            findings: findings
                .iter()
                .map(|it| finding(it).ok_or(BaselineFault::NoReport("findings[].fingerprint")))
                .collect::<Result<_, _>>()?,
            results: results.iter().filter_map(recorded).collect(),
            treatments: PRINCIPLES
                .into_iter()
                .filter_map(|it| Some((it, treatment(&root, it)?)))
                .collect(),
        })
    }
}

fn finding(value: &Value) -> Option<(String, (FindingSeverity, bool))> {
    let fingerprint = value.get("fingerprint")?.as_str()?;
    let severity = FindingSeverity::of_word(value.get("severity")?.as_str()?)?;
    let silenced = value.get("ignored").is_some_and(|it| !it.is_null());
    Some((fingerprint.to_owned(), (severity, silenced)))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a percentage times ten, of a file that may hold anything: only compared"
)]
fn recorded(value: &Value) -> Option<Recorded> {
    let verdict = value.get("verdict");
    let evidenced = verdict.and_then(|it| it.get("evidenced").or_else(|| it.get("verdict")));
    let level = value.get("level").and_then(|it| it.get("evidenced"));
    let score = value.get("score").and_then(|it| it.get("evidenced"));
    Some(Recorded {
        id: value.get("id")?.as_str()?.to_owned(),
        version: value.get("version")?.as_u64()?,
        digest: value.get("digest")?.as_str()?.to_owned(),
        verdict: evidenced.and_then(Value::as_str).map(str::to_owned),
        level: level
            .and_then(Value::as_u64)
            .and_then(|it| it.try_into().ok()),
        score: score
            .and_then(Value::as_f64)
            .map(|it| (it * 10.0).round() as u32),
    })
}

fn treatment(root: &Value, principle: &str) -> Option<Treatment> {
    let principles = root.get("governance")?.get("principles")?;
    let word = principles.get(principle)?.get("reading")?.as_str()?;
    match word {
        "covered" => Some(Treatment::Covered),
        "mentioned" => Some(Treatment::Mentioned),
        "not-found" => Some(Treatment::NotFound),
        _ => None,
    }
}

/// Adds what is lower than it was; tells which questionnaires could not be compared.
pub(super) fn results(
    baseline: &Baseline,
    facts: Facts<'_>,
    together: &CombinedReading,
    pending: &mut Pending,
) -> Compared {
    let mut compared = Compared::default();
    for gone in gone(baseline, facts) {
        let result = Worse::Gone {
            questionnaire: gone.to_owned(),
        };
        pending.add(FindingWhat::WorseThanBaseline { result }, gone);
    }
    if let DescriptionState::Described(described) = facts.told {
        let results = &described.assessment.questionnaires;
        for (questionnaire, result) in described.questionnaires.iter().zip(results) {
            let id = questionnaire.id;
            let Some(was) = baseline.results.iter().find(|result| result.id == id) else {
                continue;
            };
            if was.version != u64::from(questionnaire.version) || was.digest != questionnaire.digest
            {
                compared.other_versions.push(id.to_owned());
                continue;
            }
            if lost(was, result) {
                let result = Worse::Gone {
                    questionnaire: id.to_owned(),
                };
                pending.add(FindingWhat::WorseThanBaseline { result }, id);
            }
            for result in lower(was, result) {
                pending.add(FindingWhat::WorseThanBaseline { result }, id);
            }
        }
    }
    for (principle, was) in &baseline.treatments {
        let now = together.of(principle).treatment;
        // What can no longer be read is unknown, not worse.
        if now < *was && now != Treatment::NotRead {
            let (principle, was) = (*principle, *was);
            let result = Worse::Treatment {
                principle,
                was,
                now,
            };
            let place = match &together.main {
                Some(path) => line(path, 1),
                None => pending.fallback(),
            };
            pending.add_at(FindingWhat::WorseThanBaseline { result }, place, principle);
        }
    }
    compared
}

/// The questionnaires that gave a result and are no longer asked. Of a project file that cannot be understood
/// nothing is known, and it is an error by itself.
fn gone<'b>(baseline: &'b Baseline, facts: Facts<'_>) -> Vec<&'b str> {
    let asked: &[&Questionnaire] = match facts.told {
        DescriptionState::Described(described) => described.questionnaires,
        DescriptionState::Nothing if !facts.alone => &[],
        DescriptionState::Nothing | DescriptionState::Invalid(..) => return Vec::new(),
    };
    let gave = |it: &&Recorded| it.verdict.is_some() || it.level.is_some() || it.score.is_some();
    let is_gone = |it: &&Recorded| asked.iter().all(|asked| asked.id != it.id);
    let gone = baseline.results.iter().filter(gave).filter(is_gone);
    gone.map(|it| it.id.as_str()).collect()
}

/// Whether a questionnaire no longer gives what it gave: a verdict, a level or a score.
fn lost(was: &Recorded, now: &QuestionnaireResult) -> bool {
    was.verdict.is_some() && policy::verdict(now).is_none()
        || was.level.is_some() && policy::level(now).is_none()
        || was.score.is_some() && now.score.is_none()
}

fn lower(was: &Recorded, now: &QuestionnaireResult) -> Vec<Worse> {
    let questionnaire = || was.id.clone();
    let mut found = Vec::new();
    if let (Some(was), Some(now)) = (&was.verdict, policy::verdict(now))
        && policy::rank(now) < policy::rank(was)
    {
        let (was, now) = (was.clone(), now.to_owned());
        let questionnaire = questionnaire();
        found.push(Worse::Verdict {
            questionnaire,
            was,
            now,
        });
    }
    if let (Some(was), Some(now)) = (was.level, policy::level(now))
        && now < was
    {
        let questionnaire = questionnaire();
        found.push(Worse::Level {
            questionnaire,
            was,
            now,
        });
    }
    let score = now.score.map(|score| (score.evidenced * 1000).to_integer());
    let score = score.and_then(|it| u32::try_from(it).ok());
    if let (Some(was), Some(now)) = (was.score, score)
        && now < was
    {
        let questionnaire = questionnaire();
        found.push(Worse::Score {
            questionnaire,
            was,
            now,
        });
    }
    found
}

/// Marks each finding as new, worse or known.
pub(super) fn mark(mut compared: Compared, facts: Facts<'_>, findings: &mut [Finding]) -> Compared {
    let Some(baseline) = facts.baseline else {
        return compared;
    };
    let mut met = BTreeSet::new();
    for finding in findings {
        let was = baseline.findings.get(&finding.fingerprint);
        met.insert(finding.fingerprint.as_str());
        let mark = match was {
            // It says by itself what changed since.
            _ if finding.id() == FindingId::WorseThanBaseline => BaselineMark::New,
            None => BaselineMark::New,
            // It was silenced then, and is no longer.
            Some((_, true)) if finding.silenced.is_none() => BaselineMark::Worse,
            Some((severity, _)) if finding.severity() > *severity => BaselineMark::Worse,
            Some(_) => BaselineMark::Known,
        };
        match mark {
            BaselineMark::New => compared.new += 1,
            BaselineMark::Worse => compared.worse += 1,
            BaselineMark::Known => compared.known += 1,
        }
        finding.baseline = Some(mark);
    }
    let gone = baseline.findings.keys();
    compared.gone = gone.filter(|it| !met.contains(it.as_str())).count();
    compared
}

//! One project over time: what was found at each revision of its description.

use super::{Percent, Refusal, SCHEMA, TargetPart, Tool};
use crate::model::{
    Conclusion, Coverage, DatedTarget, Lang, Questionnaire, Readings, Row, Scheme, Stage,
};
use crate::words;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;

sentences_of!(say, "report-history");

/// One project over time.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "One project over time, by `commons compare --history`")]
pub struct History {
    /// The number of this format.
    pub schema: u32,
    /// The program that made it.
    pub tool: Tool,
    /// The language of its words.
    pub language: Lang,
    /// The description, as named on the command line.
    pub file: String,
    /// The project's name, at the last revision that could be read.
    pub project: String,
    /// How many revisions there are, in a sentence.
    pub headline: String,
    /// What to know before reading.
    pub notes: Vec<String>,
    /// The course of each questionnaire.
    pub courses: Vec<Course>,
    /// The revisions, the oldest first.
    pub points: Vec<Point>,
    /// What these numbers are, and what they are not.
    pub caution: &'static str,
}

/// A revision of the description.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Point {
    /// The commit; null for what is not committed yet.
    pub revision: Option<String>,
    /// The day of the commit.
    pub date: String,
    /// The day it is assessed at.
    pub assessed: String,
    /// What the commit says it does.
    pub subject: String,
    /// The path of the description there, from the root of the repository.
    pub path: String,
    /// The stage it is assessed at; null where it could not be read.
    pub stage: Option<Stage>,
    /// How much was answered.
    pub coverage: Option<Coverage>,
    /// What each questionnaire says.
    pub questionnaires: Vec<PointPart>,
    /// Why it could not be read.
    pub refused: Option<Refusal>,
}

/// What a questionnaire says at a revision.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PointPart {
    /// The questionnaire’s id, such as `ostrom`.
    pub id: &'static str,
    /// The questionnaire’s version: it rises when a change can change somebody’s score.
    pub version: u32,
    /// `sha256:` and the digest of its file.
    pub digest: &'static str,
    /// What it says, in a word or two.
    pub short: String,
    /// Its score; null for conditions, and where nothing applies.
    pub score: Option<Readings<Percent>>,
    /// Its level or verdict; null where nothing of it is asked.
    #[serde(flatten)]
    pub conclusion: Option<Conclusion>,
}

/// The course of a questionnaire over all revisions.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Course {
    /// The questionnaire’s id, such as `ostrom`.
    pub id: &'static str,
    /// The questionnaire’s title, in the language of the report.
    pub title: &'static str,
    /// How it is judged.
    pub scheme: Scheme,
    /// From what to what, in a sentence.
    pub words: String,
    /// What the project wants to reach, by its last revision that could be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<TargetPart>,
    /// The highest rank a verdict or level can have here, for a scale.
    #[serde(skip)]
    pub steps: u8,
    /// The rank of what is shown at each revision; `None` where there is none.
    #[serde(skip)]
    pub ranks: Vec<Option<u8>>,
    /// The score at each revision, evidenced and up to; `None` where there is none.
    #[serde(skip)]
    pub scores: Vec<Option<(Percent, Percent)>>,
}

impl Course {
    /// Whether it has scores; conditions have none.
    #[must_use]
    pub fn is_scored(&self) -> bool {
        self.scores.iter().any(Option::is_some)
    }

    /// The verdicts of its scale that were ever reached, by their ranks, with their words.
    #[must_use]
    pub fn scale(&self, lang: Lang) -> Vec<(u8, String)> {
        let reached = |rank: &u8| self.ranks.contains(&Some(*rank));
        let verdicts = crate::model::GateVerdict::WORDS.iter().map(|(_, it)| *it);
        let marks = verdicts.map(|verdict| {
            let conclusion = Conclusion::Gates {
                evidenced: verdict,
                potential: verdict,
                met: 0,
                of: 0,
            };
            (conclusion.rank().0, words::evidenced(conclusion, lang))
        });
        let open = Conclusion::Gates {
            evidenced: crate::model::GateVerdict::NoResource,
            potential: crate::model::GateVerdict::Commons,
            met: 0,
            of: 0,
        };
        let open = (shown_rank(open), words::evidenced(open, lang));
        let all = std::iter::once(open).chain(marks);
        all.filter(|(rank, _)| reached(rank)).collect()
    }
}

/// A revision as it was found.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The commit; `None` for what is not committed yet.
    pub revision: Option<String>,
    /// The day of the commit.
    pub date: String,
    /// What the commit says it does.
    pub subject: String,
    /// The path from the root of the repository.
    pub path: String,
    /// The day it is assessed at.
    pub assessed: String,
    /// Whether the file was deleted there.
    pub is_gone: bool,
    /// What was found, or why it could not be read.
    pub found: Result<Row, Refusal>,
}

/// Puts the course of a project into words; `missing`: why older
/// revisions are not there.
#[must_use]
pub fn history(
    file: &str,
    visits: &[Visit],
    missing: Option<words::CompareWord>,
    lang: Lang,
) -> History {
    let rows: Vec<Option<&Row>> = visits
        .iter()
        .map(|visit| visit.found.as_ref().ok())
        .collect();
    let last = rows.iter().rev().find_map(|row| *row);
    History {
        schema: SCHEMA,
        tool: Tool::THIS,
        language: lang,
        file: file.to_owned(),
        project: last.map_or_else(|| file.to_owned(), |row| row.name.to_string()),
        headline: headline(visits, lang),
        notes: notes(visits, missing, lang),
        courses: courses(&rows, last_day(visits), lang),
        points: visits.iter().map(|visit| point(visit, lang)).collect(),
        caution: super::build::caution(lang),
    }
}

fn headline(visits: &[Visit], lang: Lang) -> String {
    let revisions = say::revisions(visits.len(), lang);
    let (Some(first), Some(last)) = (visits.first(), visits.last()) else {
        return format!("{revisions}.");
    };
    let unread = visits.iter().filter(|visit| visit.found.is_err()).count();
    let [from, to] = [first, last].map(|it| words::date(&it.date, lang));
    let mut text = say::from_to(&revisions, &from, &to, lang);
    if unread > 0 {
        text.push(' ');
        text.push_str(&say::not_read(unread, lang));
    }
    text
}

/// On which day revisions are assessed, in a sentence.
pub(super) fn when_assessed(visits: &[&Visit], lang: Lang) -> String {
    if visits.iter().all(|visit| visit.date == visit.assessed) {
        return say::each_on_its_day(lang).to_owned();
    }
    let day = visits.first().map_or("", |visit| visit.assessed.as_str());
    let day = words::date(day, lang);
    say::all_on_one_day(&day, lang)
}

fn notes(visits: &[Visit], missing: Option<words::CompareWord>, lang: Lang) -> Vec<String> {
    let mut notes = vec![when_assessed(&visits.iter().collect::<Vec<_>>(), lang)];
    notes.extend(missing.map(|why| words::said(why, lang).to_owned()));
    let mut paths: Vec<&str> = visits.iter().map(|visit| visit.path.as_str()).collect();
    paths.dedup();
    if paths.len() > 1 {
        let paths = paths.join(" → ");
        notes.push(say::renamed(&paths, lang));
    }
    notes
}

fn point(visit: &Visit, lang: Lang) -> Point {
    let row = visit.found.as_ref().ok();
    let part = |result: &crate::model::RowResult| PointPart {
        id: result.questionnaire.id,
        version: result.questionnaire.version,
        digest: result.questionnaire.digest,
        short: words::conclusion(result.conclusion, lang),
        score: result.score.map(super::portfolio::readings),
        conclusion: result.conclusion.told(),
    };
    Point {
        revision: visit.revision.clone(),
        date: visit.date.clone(),
        assessed: visit.assessed.clone(),
        subject: visit.subject.clone(),
        path: visit.path.clone(),
        stage: row.map(|it| it.stage),
        coverage: row.map(|it| it.coverage),
        questionnaires: row.map_or_else(Vec::new, |it| it.results.iter().map(part).collect()),
        refused: visit.found.as_ref().err().cloned(),
    }
}

/// The questionnaires that any of these were assessed by, what most were asked first, else in the
/// order in which they come; what has one id and another digest is another one.
pub(super) fn asked<'r>(rows: impl Iterator<Item = &'r Row>) -> Vec<&'static Questionnaire> {
    let mut known: Vec<(&'static Questionnaire, usize)> = Vec::new();
    for result in rows.flat_map(|row| &row.results) {
        let mut others = known.iter_mut();
        match others.find(|(other, _)| is_same(other, result.questionnaire)) {
            Some((_, times)) => *times += 1,
            None => known.push((result.questionnaire, 1)),
        }
    }
    known.sort_by_key(|(_, times)| Reverse(*times));
    known.into_iter().map(|(one, _)| one).collect()
}

/// Whether both ask the same.
pub(super) fn is_same(one: &Questionnaire, other: &Questionnaire) -> bool {
    std::ptr::eq(one, other) || one.id == other.id && one.digest == other.digest
}

/// The course of each questionnaire.
fn courses(rows: &[Option<&Row>], today: Option<Date>, lang: Lang) -> Vec<Course> {
    let known = asked(rows.iter().flatten().copied());
    let course = |questionnaire: &&'static Questionnaire| {
        let at = |row: Option<&Row>| {
            let mut results = row?.results.iter();
            let result = results.find(|result| is_same(result.questionnaire, questionnaire))?;
            (result.conclusion != Conclusion::NotAsked).then_some((result.conclusion, result.score))
        };
        let found: Vec<_> = rows.iter().map(|row| at(*row)).collect();
        let percents = |[shown, _, potential]: crate::model::Tenths| {
            (Percent::from_tenths(shown), Percent::from_tenths(potential))
        };
        let score = |conclusion: &Option<(Conclusion, Option<crate::model::Tenths>)>| {
            conclusion.and_then(|(_, score)| score.map(percents))
        };
        Course {
            id: questionnaire.id,
            title: questionnaire.title.get(lang),
            scheme: questionnaire.scheme,
            words: course_words(
                &found.iter().flatten().map(|it| it.0).collect::<Vec<_>>(),
                lang,
            ),
            targets: targets(questionnaire, rows, today, lang),
            steps: steps(questionnaire.scheme),
            ranks: found
                .iter()
                .map(|it| it.map(|(conclusion, _)| shown_rank(conclusion)))
                .collect(),
            scores: found.iter().map(score).collect(),
        }
    };
    known.iter().map(course).collect()
}

/// The rank of what is shown: what is inconclusive stands below every verdict.
fn shown_rank(conclusion: Conclusion) -> u8 {
    if conclusion.is_open() {
        0
    } else {
        conclusion.rank().0
    }
}

/// The day on which the last revision is assessed.
fn last_day(visits: &[Visit]) -> Option<Date> {
    visits.last()?.assessed.parse().ok()
}

/// What the last revision that could be read wants to reach by this questionnaire.
fn targets(
    questionnaire: &'static Questionnaire,
    rows: &[Option<&Row>],
    today: Option<Date>,
    lang: Lang,
) -> Vec<TargetPart> {
    let (Some(last), Some(today)) = (rows.iter().rev().find_map(|row| *row), today) else {
        return Vec::new();
    };
    let asked = || last.results.iter().map(|it| it.questionnaire);
    let mut results = last.results.iter();
    let now = results.find(|it| is_same(it.questionnaire, questionnaire));
    let part = |set: &DatedTarget| {
        let meant = set
            .target
            .among(asked())
            .filter(|it| is_same(it, questionnaire));
        meant.and_then(|it| TargetPart::new(set, it, now?.conclusion, today, lang))
    };
    last.targets.iter().filter_map(part).collect()
}

/// The highest rank of a scheme.
fn steps(scheme: Scheme) -> u8 {
    match scheme {
        Scheme::Gates => 10,
        Scheme::Principles => 5,
        Scheme::Checklist => 3,
    }
}

/// `no level yet, then level 1, then level 2`: each change once.
pub(super) fn course_words(found: &[Conclusion], lang: Lang) -> String {
    const MOST: usize = 6;
    let mut each: Vec<String> = found.iter().map(|it| words::evidenced(*it, lang)).collect();
    each.dedup();
    let changes = each.len().saturating_sub(MOST);
    if changes > 0 {
        let last = each.split_off(each.len() - MOST / 2);
        each.truncate(MOST / 2);
        each.push("…".to_owned());
        each.extend(last);
    }
    each.join(say::then(lang))
}

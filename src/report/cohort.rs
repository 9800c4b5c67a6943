//! Many projects over time: how many stood where on each day, and who moved.

use super::history::{asked, course_words, is_same};
use super::portfolio::FindingCount;
use super::{Refusal, SCHEMA, Tool, Visit};
use crate::model::{Conclusion, Lang, Questionnaire, Reached, Row, RowResult, Scheme};
use crate::words;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Many projects over time.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "Projects over time, by `commons compare --history`")]
pub struct Cohort {
    /// The number of this format.
    pub schema: u32,
    /// The program that made it.
    pub tool: Tool,
    /// The language of its words.
    pub language: Lang,
    /// How many projects and revisions there are, and what moved, in a sentence.
    pub headline: String,
    /// What to know before reading.
    pub notes: Vec<String>,
    /// The questionnaires they were assessed by.
    pub questionnaires: Vec<CohortScale>,
    /// The days on which a count or a project moved, the oldest first, and the last day.
    pub points: Vec<CohortPoint>,
    /// The projects, in the order of their files.
    pub projects: Vec<CohortProject>,
    /// The files whose last revision could not be read.
    pub refused: Vec<Refusal>,
    /// What these numbers are, and what they are not.
    pub caution: &'static str,
}

/// A questionnaire and the levels or verdicts that were ever found.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CohortScale {
    /// Its id.
    pub id: &'static str,
    /// Its version.
    pub version: u32,
    /// `sha256:` and the digest of its file.
    pub digest: &'static str,
    /// Its title.
    pub title: &'static str,
    /// How it is judged.
    pub scheme: Scheme,
    /// The levels or verdicts, the highest first.
    pub words: Vec<ScaleWord>,
}

/// A level or verdict.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ScaleWord {
    /// Its stable word; `inconclusive` where too little is known to tell.
    pub word: String,
    /// In words.
    pub words: String,
}

/// How many stood where on a day.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CohortPoint {
    /// The day.
    pub date: String,
    /// How many projects there were whose revision could be read.
    pub projects: usize,
    /// How many there were besides whose revision could not be read.
    pub unread: usize,
    /// By questionnaire, in the order of `questionnaires`.
    pub counts: Vec<CohortCount>,
    /// Who moved on that day.
    pub moves: Vec<CohortMove>,
}

/// How many stood where by a questionnaire, in the order of its `words`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CohortCount {
    /// The questionnaire.
    pub questionnaire: &'static str,
    /// How many at each level or verdict.
    pub conclusions: Vec<FindingCount>,
    /// How many there were besides that it was asked of before, and whose revision could not be read.
    pub unread: usize,
}

/// A project that moved.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CohortMove {
    /// Its file.
    pub file: String,
    /// Its name.
    pub project: String,
    /// How.
    pub change: Change,
    /// The questionnaire; null where the project came or went.
    pub questionnaire: Option<&'static str>,
    /// The level or verdict before, by its stable word.
    pub from: Option<String>,
    /// The level or verdict after.
    pub to: Option<String>,
    /// The same in words.
    pub words: String,
}

/// How a project moved.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// Its file was not there before.
    Joined,
    /// Its file was deleted.
    Left,
    /// To a higher level or verdict.
    Better,
    /// To a lower one.
    Worse,
    /// From or to `inconclusive`, where neither is better.
    Other,
}

/// A project of a cohort.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CohortProject {
    /// Its file.
    pub file: String,
    /// Its name, at the last revision that could be read.
    pub name: String,
    /// The day of its first revision.
    pub first: String,
    /// The day of its last revision.
    pub last: String,
    /// How many revisions there are.
    pub revisions: usize,
    /// How many of them could not be read.
    pub unread: usize,
    /// The course by each questionnaire.
    pub courses: Vec<CohortCourse>,
}

/// The course of a project by a questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CohortCourse {
    /// The questionnaire.
    pub questionnaire: &'static str,
    /// From what to what, in a sentence.
    pub words: String,
}

/// A file and what was found at its revisions, the oldest first.
#[derive(Clone, Debug)]
pub struct Member {
    /// The file, as named on the command line.
    pub file: String,
    /// Its revisions.
    pub visits: Vec<Visit>,
}

impl Member {
    /// Whether git knows it.
    #[must_use]
    pub fn is_committed(&self) -> bool {
        self.visits.iter().any(|visit| visit.revision.is_some())
    }

    /// What its last revision that could be read says.
    #[must_use]
    pub fn last_row(&self) -> Option<&Row> {
        self.rows().next_back()
    }

    fn rows(&self) -> impl DoubleEndedIterator<Item = &Row> {
        self.visits.iter().filter_map(|it| it.found.as_ref().ok())
    }

    fn name(&self) -> &str {
        self.last_row().map_or(&self.file, |row| &row.name)
    }
}

/// Where a project stands on a day.
#[derive(Clone, Copy)]
enum Standing<'m> {
    /// Its file is not there.
    Away,
    /// Its revision cannot be read.
    Unread,
    Read(&'m Row),
}

impl<'m> Standing<'m> {
    fn of(visit: &'m Visit) -> Standing<'m> {
        match &visit.found {
            Ok(row) => Standing::Read(row),
            Err(_) if visit.is_gone => Standing::Away,
            Err(_) => Standing::Unread,
        }
    }
}

/// Puts the course of many projects into words; `missing`: why older revisions are not there.
#[must_use]
pub fn cohort(members: &[Member], missing: Option<words::CompareWord>, lang: Lang) -> Cohort {
    let known = asked(members.iter().flat_map(Member::rows));
    let scales = scales(&known, members, lang);
    let points = points(members, &known, &scales, lang);
    let refused = members.iter().filter_map(refused).collect();
    let readable = members.iter().filter(|it| it.last_row().is_some());
    Cohort {
        schema: SCHEMA,
        tool: Tool::THIS,
        language: lang,
        headline: headline(members, &points, lang),
        notes: notes(members, missing, lang),
        questionnaires: scales,
        points,
        projects: readable.map(|it| project(it, &known, lang)).collect(),
        refused,
        caution: super::build::caution(lang),
    }
}

fn refused(member: &Member) -> Option<Refusal> {
    let last = member.visits.last()?;
    let refusal = last.found.as_ref().err().filter(|_| !last.is_gone)?;
    Some(Refusal {
        file: Some(member.file.clone()),
        ..refusal.clone()
    })
}

fn result<'m>(row: &'m Row, questionnaire: &Questionnaire) -> Option<&'m RowResult> {
    let mut results = row.results.iter();
    results.find(|it| is_same(it.questionnaire, questionnaire))
}

/// The levels or verdicts of each questionnaire that any revision ever had, the highest first.
fn scales(known: &[&'static Questionnaire], members: &[Member], lang: Lang) -> Vec<CohortScale> {
    let scale = |questionnaire: &&'static Questionnaire| {
        let rows = members.iter().flat_map(Member::rows);
        let conclusions = rows.filter_map(|row| result(row, questionnaire));
        let reached = conclusions.flat_map(|it| {
            let (evidenced, potential) = (it.conclusion.evidenced(), it.conclusion.potential());
            evidenced.into_iter().chain(potential)
        });
        let reached: BTreeSet<Reached> = reached.collect();
        let word = |reached: &Reached| ScaleWord {
            word: reached.word(),
            words: words::reached(*reached, questionnaire.scheme, lang),
        };
        CohortScale {
            id: questionnaire.id,
            version: questionnaire.version,
            digest: questionnaire.digest,
            title: questionnaire.title.get(lang),
            scheme: questionnaire.scheme,
            words: reached.iter().rev().map(word).collect(),
        }
    };
    known.iter().map(scale).collect()
}

/// The days on which something moved, and the last one.
fn points(
    members: &[Member],
    known: &[&'static Questionnaire],
    scales: &[CohortScale],
    lang: Lang,
) -> Vec<CohortPoint> {
    let mut days: BTreeMap<String, Vec<(usize, &Visit)>> = BTreeMap::new();
    for (at, member) in members.iter().enumerate() {
        let mut day = "";
        for visit in &member.visits {
            // A clock that was wrong sets nobody back.
            day = day.max(&visit.date);
            days.entry(day.to_owned()).or_default().push((at, visit));
        }
    }
    let last = days.len().saturating_sub(1);
    let mut standings = vec![Standing::Away; members.len()];
    // What is compared with: a revision that cannot be read moves nobody.
    let mut before: Vec<Option<&Row>> = vec![None; members.len()];
    let mut points: Vec<CohortPoint> = Vec::new();
    for (number, (date, visits)) in days.into_iter().enumerate() {
        for (at, visit) in &visits {
            standings[*at] = Standing::of(visit);
        }
        let whose: BTreeSet<usize> = visits.iter().map(|(at, _)| *at).collect();
        let mut moves = Vec::new();
        for at in whose {
            let moved = moved(&members[at], before[at], standings[at], known, lang);
            // Those of the first day did not join: it begins with them.
            moves.extend(moved.into_iter().filter(|_| number > 0));
            match standings[at] {
                Standing::Read(row) => before[at] = Some(row),
                Standing::Away => before[at] = None,
                Standing::Unread => {}
            }
        }
        let point = point(date, &standings, &before, known, scales, moves);
        let is_new = points.last().is_none_or(|earlier| {
            (earlier.projects, earlier.unread, &earlier.counts)
                != (point.projects, point.unread, &point.counts)
        });
        if is_new || !point.moves.is_empty() || number == last {
            points.push(point);
        }
    }
    points
}

fn point(
    date: String,
    standings: &[Standing<'_>],
    before: &[Option<&Row>],
    known: &[&'static Questionnaire],
    scales: &[CohortScale],
    moves: Vec<CohortMove>,
) -> CohortPoint {
    let rows = || {
        standings.iter().filter_map(|standing| match standing {
            Standing::Read(row) => Some(*row),
            Standing::Away | Standing::Unread => None,
        })
    };
    let unread = || {
        let both = standings.iter().zip(before);
        both.filter_map(|(it, before)| matches!(it, Standing::Unread).then_some(*before))
    };
    let count = |(questionnaire, scale): (&&'static Questionnaire, &CohortScale)| {
        let mut counts: BTreeMap<String, [usize; 2]> = BTreeMap::new();
        for result in rows().filter_map(|row| result(row, questionnaire)) {
            let both = [result.conclusion.evidenced(), result.conclusion.potential()];
            for (column, reached) in both.into_iter().enumerate() {
                if let Some(reached) = reached {
                    counts.entry(reached.word()).or_default()[column] += 1;
                }
            }
        }
        let found = |word: &ScaleWord| {
            let [evidenced, potential] = counts.get(&word.word).copied().unwrap_or_default();
            FindingCount {
                word: word.word.clone(),
                words: word.words.clone(),
                evidenced,
                potential,
            }
        };
        CohortCount {
            questionnaire: questionnaire.id,
            conclusions: scale.words.iter().map(found).collect(),
            unread: unread()
                .filter(|before| before.is_some_and(|row| result(row, questionnaire).is_some()))
                .count(),
        }
    };
    CohortPoint {
        date,
        projects: rows().count(),
        unread: unread().count(),
        counts: known.iter().zip(scales).map(count).collect(),
        moves,
    }
}

/// How a project moved from what it was to what it is.
fn moved(
    member: &Member,
    before: Option<&Row>,
    now: Standing<'_>,
    known: &[&'static Questionnaire],
    lang: Lang,
) -> Vec<CohortMove> {
    let of = |change, questionnaire, from, to, words| CohortMove {
        file: member.file.clone(),
        project: member.name().to_owned(),
        change,
        questionnaire,
        from,
        to,
        words,
    };
    let alone = |change| {
        vec![of(
            change,
            None,
            None,
            None,
            words::came_or_went(change == Change::Joined, lang),
        )]
    };
    let (before, now) = match (before, now) {
        (None, Standing::Read(_)) => return alone(Change::Joined),
        (Some(_), Standing::Away) => return alone(Change::Left),
        (Some(before), Standing::Read(now)) => (before, now),
        (None, Standing::Away | Standing::Unread) | (Some(_), Standing::Unread) => {
            return Vec::new();
        }
    };
    let one = |questionnaire: &&'static Questionnaire| {
        let reached = |row| result(row, questionnaire)?.conclusion.evidenced();
        let (from, to) = (reached(before), reached(now));
        if from == to {
            return None;
        }
        let word = |it: Option<Reached>| it.map(Reached::word);
        let told = |it: Option<Reached>| {
            it.map_or_else(
                || words::not_asked(lang).to_owned(),
                |it| words::reached(it, questionnaire.scheme, lang),
            )
        };
        let title = questionnaire.title.get(lang);
        let words = words::from_to(title, &told(from), &told(to), lang);
        Some(of(
            change(from, to),
            Some(questionnaire.id),
            word(from),
            word(to),
            words,
        ))
    };
    known.iter().filter_map(one).collect()
}

/// From or to what says nothing, neither is better.
fn change(from: Option<Reached>, to: Option<Reached>) -> Change {
    let says = |it: &Reached| !matches!(it, Reached::Inconclusive | Reached::NotApplicable);
    match (from.filter(says), to.filter(says)) {
        (Some(from), Some(to)) if from < to => Change::Better,
        (Some(from), Some(to)) if from > to => Change::Worse,
        _ => Change::Other,
    }
}

fn project(member: &Member, known: &[&'static Questionnaire], lang: Lang) -> CohortProject {
    let day = |visit: Option<&Visit>| visit.map_or_else(String::new, |it| it.date.clone());
    let course = |questionnaire: &&'static Questionnaire| {
        let conclusions = member.rows();
        let conclusions =
            conclusions.filter_map(|row| Some(result(row, questionnaire)?.conclusion));
        let asked: Vec<Conclusion> = conclusions
            .filter(|it| *it != Conclusion::NotAsked)
            .collect();
        (!asked.is_empty()).then(|| CohortCourse {
            questionnaire: questionnaire.id,
            words: course_words(&asked, lang),
        })
    };
    let unread = |visit: &&Visit| visit.found.is_err() && !visit.is_gone;
    CohortProject {
        file: member.file.clone(),
        name: member.name().to_owned(),
        first: day(member.visits.first()),
        last: day(member.visits.last()),
        revisions: member.visits.len(),
        unread: member.visits.iter().filter(unread).count(),
        courses: known.iter().filter_map(course).collect(),
    }
}

fn headline(members: &[Member], points: &[CohortPoint], lang: Lang) -> String {
    let projects = members.iter().filter(|it| it.last_row().is_some()).count();
    let revisions = members.iter().map(|it| it.visits.len()).sum();
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return words::cohort_size(projects, revisions, None, "", lang);
    };
    let mut text = words::cohort_size(projects, revisions, Some(&first.date), &last.date, lang);
    let moves = || points.iter().flat_map(|point| &point.moves);
    let count = |change| moves().filter(|it| it.change == change).count();
    let each = [Change::Joined, Change::Left, Change::Better, Change::Worse];
    let [joined, left, better, worse] = each.map(count);
    text.push(' ');
    text.push_str(&words::cohort_moves(joined, left, better, worse, lang));
    text
}

fn notes(members: &[Member], missing: Option<words::CompareWord>, lang: Lang) -> Vec<String> {
    let visits: Vec<&Visit> = members.iter().flat_map(|member| &member.visits).collect();
    let mut notes = vec![super::history::when_assessed(&visits, lang)];
    notes.push(words::said(words::CompareWord::BetweenRevisions, lang).to_owned());
    notes.extend(missing.map(|why| words::said(why, lang).to_owned()));
    notes
}

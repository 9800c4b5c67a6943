//! What is known of a text and of a sentence is worth, fitted: logistic regressions held close to nought.
//!
//! One tells texts that set rules from others. One for each principle tells its sentences from others: those
//! that touch lines which a reader named, or that a reader found to support it. One more for each principle says what
//! its best sentence, how many others are likely, and how far the text sets rules come to together: it learns from
//! weights that do not know the repository of a document, as those will not that read the next one.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "what is known of a sentence is of many kinds, most of them alike"
)]

use super::{Labelled, PRINCIPLES, is_read, share, table};
use commons::governance::{self, Candidate, Feature, OWN, UNSAID, groups, signals};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// How far the weight of a word of a sentence may go from nought, and that of a group, of a signal, of what is
/// neither.
const LOOSE: f64 = 0.15;
const LOOSE_GROUP: f64 = 0.1;
const LOOSE_SIGNAL: f64 = 0.225;
const LOOSE_PLAIN: f64 = 0.5;
/// The same for what is known of a text: a word, and all else.
const LOOSE_TEXT: (f64, f64) = (3.0, 1.0);
/// And of what a principle asks: what was known before, the sentence, all of them, the text, its size.
const LOOSE_BALANCE: [f64; 5] = [10.0, 5.0, 5.0, 1.0, 1.0];
/// A thing is known of documents of so many repositories.
const REPOSITORIES: usize = 3;
/// So many weights are kept of each regression: those that tell most.
const MOST: usize = 800;
/// How much a sentence teaches, divided by the root of how many its document has.
const SENTENCE: f64 = 4.0;
/// How much a document teaches that mentions a principle in passing.
const MENTION: f64 = 0.3;
/// A sentence that says enough itself settles a principle from so far below even odds on with its text, in log-odds.
const EASE: f64 = 0.9;
/// A weight no longer moves when it moves by less; so many turns, of some passes each, are enough.
const STILL: f64 = 2e-3;
const TURNS: usize = 30;
const PASSES: usize = 3;
/// The documents are parted by repository in so many parts.
const PARTS: usize = 5;

/// What a reader said of a passage: whether it supports the principle it is cited for.
type Verdicts = BTreeMap<(String, usize), Vec<((usize, usize), String)>>;

/// `id principle start end verdict` (`yes`, `part` or `no`), one passage a line.
pub(super) fn verdicts(path: &Path) -> Verdicts {
    let mut verdicts = Verdicts::new();
    for row in table(path) {
        let principle = PRINCIPLES.iter().position(|it| *it == row["principle"]);
        let line = |key: &str| row[key].parse().expect("a line");
        let key = (row["id"].clone(), principle.expect("a principle"));
        let verdict = ((line("start"), line("end")), row["verdict"].clone());
        verdicts.entry(key).or_default().push(verdict);
    }
    verdicts
}

/// Whether a sentence supports the principle, and how surely that is known.
fn supports(document: &Labelled, at: usize, it: &Candidate, verdicts: &Verdicts) -> (bool, f64) {
    let judged = verdicts.get(&(document.id.clone(), at));
    let judged = judged
        .into_iter()
        .flatten()
        .filter(|(lines, _)| *lines == it.lines)
        .map(|(_, verdict)| verdict.as_str());
    match judged.max_by_key(|it| ["no", "part", "yes"].iter().position(|of| of == it)) {
        Some("yes") => return (true, 1.5),
        Some("part") => return (false, 0.7),
        Some(_) => return (false, 1.0),
        None => {}
    }
    let mut ranges = document.ranges[at].iter();
    let touches = ranges.any(|range| it.lines.0 <= range.1 && it.lines.1 >= range.0);
    // The labels do not name every line that would do.
    match (document.labels[at], touches) {
        (2, true) => (true, 1.0),
        (1, true) => (false, 0.0),
        (1 | 2, false) => (false, 0.7),
        _ => (false, 1.0),
    }
}

/// Some of the features, by their places, and how much of each.
type Row = Vec<(u32, f64)>;

/// Something to learn from: what is known, what is right, and how much that counts.
struct Lesson<'k> {
    known: &'k [(u32, f64)],
    right: bool,
    counts: f64,
}

fn sum(worths: &[f64], known: &[(u32, f64)]) -> f64 {
    let worth = |(at, much): &(u32, f64)| much * worths[*at as usize];
    known.iter().map(worth).sum()
}

/// What was known of a weight before the lessons.
struct Before {
    worth: f64,
    /// How far it may go from there.
    loose: f64,
    /// So many times as much as the lessons tell was known before them.
    times: f64,
}

/// How closely each weight is held to what was known of it.
fn held(lessons: &[Lesson<'_>], before: &[Before], columns: &[Row], scores: &[f64]) -> Vec<f64> {
    let bend = |(lesson, much): &(u32, f64)| {
        let (lesson, score) = (&lessons[*lesson as usize], scores[*lesson as usize]);
        let likely = 1.0 / (1.0 + f64::exp(-score));
        lesson.counts * likely * (1.0 - likely) * much * much
    };
    let told = columns.iter().map(|it| it.iter().map(bend).sum::<f64>());
    let held = before.iter().zip(told);
    held.map(|(before, told)| 1.0 / before.loose + before.times * told)
        .collect()
}

/// The slope and the bend of what each lesson costs, at its score.
fn curve(lessons: &[Lesson<'_>], scores: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let each = lessons.iter().zip(scores).map(|(it, score)| {
        let likely = 1.0 / (1.0 + f64::exp(-score));
        let right = f64::from(u8::from(it.right));
        (
            it.counts * (likely - right),
            it.counts * likely * (1.0 - likely),
        )
    });
    each.unzip()
}

/// How badly the lessons are told by such scores.
fn missed(lessons: &[Lesson<'_>], scores: &[f64]) -> f64 {
    let missed = lessons.iter().zip(scores).map(|(it, score)| {
        let against = if it.right { -score } else { *score };
        it.counts * (against.max(0.0) + (-against.abs()).exp().ln_1p())
    });
    missed.sum()
}

/// A logistic regression by Newton's method: the curve is taken as it is at each turn, and one weight after
/// the other goes where that is lowest. What is not loose at all stays at nought.
fn settle(lessons: &[Lesson<'_>], before: &[Before], rising: &[usize]) -> Vec<f64> {
    let mut columns: Vec<Row> = vec![Row::new(); before.len()];
    for (at, lesson) in (0..).zip(lessons) {
        for (feature, much) in lesson.known {
            columns[*feature as usize].push((at, *much));
        }
    }
    let mut worths: Vec<f64> = before.iter().map(|it| it.worth).collect();
    let known = lessons.iter().map(|it| it.known);
    let mut scores: Vec<f64> = known.map(|known| sum(&worths, known)).collect();
    let held = held(lessons, before, &columns, &scores);
    let cost = |worths: &[f64], scores: &[f64]| {
        let went = worths.iter().zip(before).zip(&held);
        let went = went.map(|((worth, before), held)| (worth - before.worth).powi(2) * held / 2.0);
        missed(lessons, scores) + went.filter(|it| it.is_finite()).sum::<f64>()
    };
    for _ in 0..TURNS {
        let start = (worths.clone(), scores.clone(), cost(&worths, &scores));
        let (mut slopes, bends) = curve(lessons, &scores);
        let mut moved = 0.0_f64;
        for _ in 0..PASSES {
            for (at, column) in columns.iter().enumerate() {
                if column.is_empty() || before[at].loose <= 0.0 {
                    continue;
                }
                let mut bend = held[at];
                let mut slope = (worths[at] - before[at].worth) * bend;
                for (lesson, much) in column {
                    slope += much * slopes[*lesson as usize];
                    bend += much * much * bends[*lesson as usize];
                }
                let mut step = (-slope / bend).clamp(-1.0, 1.0);
                if rising.contains(&at) {
                    step = step.max(-worths[at]);
                }
                worths[at] += step;
                moved = moved.max(step.abs());
                for (lesson, much) in column {
                    let step = step * much;
                    slopes[*lesson as usize] += bends[*lesson as usize] * step;
                    scores[*lesson as usize] += step;
                }
            }
        }
        // Where the curve bends more than it was taken to, half of the way is enough.
        while moved >= STILL && cost(&worths, &scores) > start.2 {
            for (now, then) in [(&mut worths, &start.0), (&mut scores, &start.1)] {
                for (now, then) in now.iter_mut().zip(then) {
                    *now = f64::midpoint(*now, *then);
                }
            }
            moved /= 2.0;
        }
        if moved < STILL {
            break;
        }
    }
    worths
}

/// Leaves out what tells least: the weights that move the fewest lessons, but those known before.
fn keep(worths: &mut [f64], lessons: &[Lesson<'_>], before: &[Before]) {
    let mut found = vec![0.0; worths.len()];
    for (at, much) in lessons.iter().flat_map(|it| it.known) {
        found[*at as usize] += much;
    }
    let mut telling: Vec<(f64, usize)> = (0..worths.len())
        .filter(|at| before[*at].worth == 0.0)
        .map(|at| (worths[at].abs() * f64::sqrt(found[at]), at))
        .collect();
    telling.sort_by(|a, b| f64::total_cmp(&b.0, &a.0));
    for (_, at) in telling.into_iter().skip(MOST) {
        worths[at] = 0.0;
    }
}

/// A sentence of a document.
struct Sentence {
    document: usize,
    lines: (usize, usize),
    known: Row,
    /// Of which principles a signal is found in it.
    says: [bool; 8],
    /// For which principles a signal says in it what to do.
    rules: [bool; 8],
}

/// Parts of the documents that are left out.
type Without = BTreeSet<usize>;

/// What is told apart: texts that set rules, or the sentences of a principle.
type Subject = Option<usize>;

/// All that there is to learn from.
pub(super) struct Lessons<'d> {
    documents: &'d [Labelled],
    /// In which part each document is.
    parts: Vec<usize>,
    /// What is known of enough repositories, in order.
    features: Vec<Feature>,
    /// The sentences of all documents, those of one document together.
    sentences: Vec<Sentence>,
    /// For each principle whether each sentence supports it, and how much that counts.
    taught: [Vec<(bool, f64)>; 8],
    /// What is known of each text.
    texts: Vec<Row>,
    /// The weights shipped stand for so many documents.
    onto: f64,
    /// What the documents teach without some parts.
    worths: BTreeMap<(Subject, Without), Vec<f64>>,
}

/// Whether it is a single statement, which says nothing of what texts are like.
fn is_statement(document: &Labelled) -> bool {
    document.kind == "statement"
}

/// How many sentences a document has, for what each teaches.
fn counts(document: &Labelled) -> f64 {
    SENTENCE / share(document.evidence.candidates.len(), 1).max(1.0).sqrt()
}

impl<'d> Lessons<'d> {
    pub(super) fn new(documents: &'d [Labelled], verdicts: &Verdicts, onto: f64) -> Lessons<'d> {
        let groups: BTreeSet<&str> = documents.iter().map(|it| it.group.as_str()).collect();
        let part = |it: &Labelled| groups.range(..it.group.as_str()).count() % PARTS;
        let mut features = known_of_some(documents);
        if onto > 0.0 {
            features.extend(shipped());
            features.sort_unstable();
            features.dedup();
        }
        let row = |known: &[(Feature, f64)]| -> Row {
            let known = known.iter().filter_map(|(feature, much)| {
                let at = features.binary_search(feature).ok()?;
                Some((u32::try_from(at).ok()?, *much))
            });
            known.collect()
        };
        let mut sentences = Vec::new();
        let mut taught: [Vec<(bool, f64)>; 8] = Default::default();
        let mut texts = Vec::new();
        for (at, document) in documents.iter().enumerate() {
            let all = &document.evidence.candidates;
            let mut sums: BTreeMap<u32, f64> = BTreeMap::new();
            for it in all {
                let known = row(&it.known);
                for (feature, much) in &known {
                    *sums.entry(*feature).or_default() += much;
                }
                if is_read(&document.language) {
                    for (principle, taught) in taught.iter_mut().enumerate() {
                        let (right, surely) = supports(document, principle, it, verdicts);
                        taught.push((right, surely * counts(document)));
                    }
                    sentences.push(Sentence {
                        document: at,
                        lines: it.lines,
                        says: governance::says(&it.known),
                        rules: it.rules,
                        known,
                    });
                }
            }
            let shares = sums.into_iter();
            let all = share(all.len().max(1), 1);
            let mut known: Row = shares.map(|(it, sum)| (it, (sum / all).sqrt())).collect();
            known.extend(row(&document.evidence.known));
            texts.push(known);
        }
        let mut lessons = Lessons {
            documents,
            parts: documents.iter().map(part).collect(),
            features,
            sentences,
            taught,
            texts,
            onto,
            worths: BTreeMap::new(),
        };
        lessons.worths = lessons.teach();
        lessons
    }

    /// What all documents teach, those without one part, and those without two.
    fn teach(&self) -> BTreeMap<(Subject, Without), Vec<f64>> {
        let subjects = (0..8).map(Some).chain([None]);
        std::thread::scope(|scope| {
            let threads: Vec<_> = subjects
                .map(|subject| {
                    scope.spawn(move || {
                        let pairs = (0..=PARTS).flat_map(|a| (0..=PARTS).map(move |b| [a, b]));
                        // No document is in the last of these parts.
                        let sets = pairs.map(Without::from).collect::<BTreeSet<Without>>();
                        let teach = |without: Without| {
                            let worths = self.regression(subject, &without);
                            ((subject, without), worths)
                        };
                        sets.into_iter().map(teach).collect::<Vec<_>>()
                    })
                })
                .collect();
            let taught = threads
                .into_iter()
                .flat_map(|it| it.join().expect("taught"));
            taught.collect()
        })
    }

    /// How many times as much the weights shipped know as the documents that teach; single statements do, of
    /// sentences alone.
    fn times(&self, of_sentences: bool) -> f64 {
        let teach = self.documents.iter();
        let teach = teach.filter(|it| of_sentences || !is_statement(it));
        self.onto / share(teach.count(), 1)
    }

    fn regression(&self, subject: Subject, without: &Without) -> Vec<f64> {
        let shipped = |it: &Feature| {
            let at = subject.map_or(0, |at| at + 1);
            f64::from(governance::worths(*it)[at]) / 100.0
        };
        let taught = |document: usize| !without.contains(&self.parts[document]);
        let lessons: Vec<Lesson<'_>> = match subject {
            None => (0..self.documents.len())
                .filter(|at| taught(*at) && is_read(&self.documents[*at].language))
                .filter(|at| !is_statement(&self.documents[*at]))
                .map(|at| Lesson {
                    known: &self.texts[at],
                    right: self.documents[at].labels.contains(&2),
                    counts: 1.0,
                })
                .collect(),
            Some(principle) => self
                .sentences
                .iter()
                .zip(&self.taught[principle])
                .filter(|(it, (_, counts))| taught(it.document) && *counts > 0.0)
                .map(|(it, (right, counts))| Lesson {
                    known: &it.known,
                    right: *right,
                    counts: *counts,
                })
                .collect(),
        };
        let times = self.times(subject.is_some());
        let features = self.features.iter();
        let before: Vec<Before> = features
            .map(|it| Before {
                worth: if self.onto > 0.0 { shipped(it) } else { 0.0 },
                loose: loose(subject, *it),
                times,
            })
            .collect();
        let mut worths = settle(&lessons, &before, &[]);
        keep(&mut worths, &lessons, &before);
        worths
    }

    fn without(&self, subject: Subject, parts: [usize; 2]) -> &[f64] {
        &self.worths[&(subject, Without::from(parts))]
    }

    /// How far a document sets rules, by weights that do not know some parts.
    fn sets_rules(&self, document: usize, without: [usize; 2]) -> f64 {
        sum(self.without(None, without), &self.texts[document]).clamp(-6.0, 6.0)
    }

    /// For each document its best sentence for a principle, what is known of it there, by weights that know neither its own
    /// part nor another one.
    fn bests(&self, principle: usize, other: usize) -> Vec<(usize, [f64; 5])> {
        let documents = self.sentences.chunk_by(|a, b| a.document == b.document);
        let bests = documents.map(|sentences| {
            let document = sentences[0].document;
            let without = [self.parts[document], other];
            let worths = self.without(Some(principle), without);
            let scores: Vec<f64> = sentences.iter().map(|it| sum(worths, &it.known)).collect();
            let best = scores.iter().copied().fold(f64::MIN, f64::max);
            let all = governance::all(scores.iter().copied());
            (
                document,
                [
                    1.0,
                    best,
                    all,
                    self.sets_rules(document, without),
                    governance::size(sentences.len()),
                ],
            )
        });
        bests.collect()
    }

    /// What a principle asks, without one part.
    fn balance(&self, principle: usize, without: usize) -> Vec<f64> {
        let bests = self.bests(principle, without).into_iter();
        let bests = bests.filter(|(document, _)| {
            self.parts[*document] != without && !is_statement(&self.documents[*document])
        });
        let rows: Vec<(usize, Row)> = bests
            .map(|(document, known)| (document, (0..).zip(known).collect()))
            .collect();
        let lessons: Vec<Lesson<'_>> = rows
            .iter()
            .map(|(document, known)| {
                let labels = &self.documents[*document].labels;
                Lesson {
                    known,
                    right: labels[principle] == 2,
                    counts: if labels[principle] == 1 { MENTION } else { 1.0 },
                }
            })
            .collect();
        let shipped = governance::balances()[principle];
        let shipped = [
            shipped.before,
            shipped.sentence,
            shipped.all,
            shipped.text,
            shipped.size,
        ];
        let mut before: Vec<Before> = LOOSE_BALANCE
            .iter()
            .zip(shipped)
            .map(|(loose, worth)| Before {
                worth: if self.onto > 0.0 {
                    f64::from(worth) / 100.0
                } else {
                    0.0
                },
                loose: *loose,
                times: self.times(false),
            })
            .collect();
        if self.onto > 0.0 {
            before[0].worth -= EASE;
        }
        let mut balance = settle(&lessons, &before, &[1, 2, 3]);
        balance[0] += EASE;
        balance
    }

    /// For each of the first documents what would be cited by weights that do not know its part.
    pub(super) fn read_without(&self, counted: usize) -> Vec<[Option<(usize, usize)>; 8]> {
        let mut read = vec![[None; 8]; counted];
        let mut most = vec![[f64::MIN; 8]; counted];
        for (principle, _) in PRINCIPLES.iter().enumerate() {
            let balances: Vec<Vec<f64>> =
                (0..PARTS).map(|it| self.balance(principle, it)).collect();
            let bests = self.bests(principle, PARTS).into_iter();
            let documents = self.sentences.chunk_by(|a, b| a.document == b.document);
            for ((document, known), sentences) in bests.zip(documents) {
                if document >= counted {
                    continue;
                }
                let part = self.parts[document];
                let [before, sentence, all, text, size] = balances[part][..] else {
                    unreachable!("five of them");
                };
                let about = before + all * known[2] + text * known[3] + size * known[4];
                let evidence = &self.documents[document].evidence;
                let worths = self.without(Some(principle), [part, PARTS]);
                let comes_to = |it: &Sentence| {
                    let unsaid = if it.says[principle] { 0.0 } else { UNSAID };
                    let own = sum(worths, &it.known);
                    (about + sentence * own).min(own + OWN) - unsaid
                };
                let settles = |it: &&Sentence| {
                    comes_to(it) >= 0.0 || (evidence.is_brief && it.rules[principle])
                };
                let able = sentences.iter().filter(settles);
                let best = able.max_by(|a, b| f64::total_cmp(&comes_to(a), &comes_to(b)));
                read[document][principle] = best.map(|it| it.lines);
                most[document][principle] = sentences.iter().map(comes_to).fold(f64::MIN, f64::max);
            }
        }
        for (at, (read, most)) in read.iter_mut().zip(most).enumerate() {
            let document = &self.documents[at];
            let sets_rules = self.sets_rules(at, [self.parts[at], PARTS]);
            if !document.evidence.binds(sets_rules, most.into_iter()) {
                *read = [None; 8];
            }
        }
        read
    }

    /// The weights that all teach, as `questionnaires/reading/weights.yaml` holds them.
    pub(super) fn weights(&self) -> String {
        let all = [PARTS; 2];
        let mut yaml = String::from("text:\n");
        print(&mut yaml, "  ", &self.features, self.without(None, all));
        yaml.push_str("principles:\n");
        for (at, principle) in PRINCIPLES.iter().enumerate() {
            let balance = self.balance(at, PARTS);
            let asks: Vec<String> = ["before", "sentence", "all", "text", "size"]
                .iter()
                .zip(balance)
                .map(|(name, worth)| format!("{name}: {:.0}", 100.0 * worth))
                .collect();
            writeln!(yaml, "  - principle: {principle}").expect("written");
            writeln!(yaml, "    settles: {{{}}}", asks.join(", ")).expect("written");
            print(
                &mut yaml,
                "    ",
                &self.features,
                self.without(Some(at), all),
            );
        }
        yaml
    }
}

/// What is known of documents of some repositories, in order.
fn known_of_some(documents: &[Labelled]) -> Vec<Feature> {
    let mut places: BTreeMap<Feature, BTreeSet<&str>> = BTreeMap::new();
    for document in documents {
        let sentences = document.evidence.candidates.iter();
        let sentences = sentences.flat_map(|it| &it.known);
        for (feature, _) in sentences.chain(&document.evidence.known) {
            let places = places.entry(*feature).or_default();
            places.insert(&document.group);
        }
    }
    let often = places
        .into_iter()
        .filter(|(_, it)| it.len() >= REPOSITORIES);
    often.map(|(feature, _)| feature).collect()
}

/// What the weights shipped know.
fn shipped() -> impl Iterator<Item = Feature> {
    let [above, sentence] = governance::words();
    let plain = [
        Feature::Before,
        Feature::Rules,
        Feature::Many,
        Feature::Blanks,
        Feature::Templates,
    ];
    let above = above.iter().copied().map(Feature::Above);
    let sentence = sentence.iter().copied().map(Feature::Sentence);
    let signals =
        (0..signals().len()).filter_map(|at| Some(Feature::Found(u16::try_from(at).ok()?)));
    let groups =
        (0..groups().count()).filter_map(|at| Some(Feature::Group(u8::try_from(at).ok()?)));
    plain
        .into_iter()
        .chain(above)
        .chain(sentence)
        .chain(signals)
        .chain(groups)
}

/// How far what a feature is worth may go from nought.
fn loose(subject: Subject, feature: Feature) -> f64 {
    use Feature::{Above, Blanks, Found, Group, Many, Rules, Sentence, Templates};
    match (subject, feature) {
        (None, Above(_) | Sentence(_)) => LOOSE_TEXT.0,
        (None, _) => LOOSE_TEXT.1,
        (Some(_), Above(_) | Sentence(_)) => LOOSE,
        (Some(_), Group(_)) => LOOSE_GROUP,
        (Some(_), Found(_)) => LOOSE_SIGNAL,
        // Known of a text, not of a sentence.
        (Some(_), Rules | Many | Blanks | Templates) => 0.0,
        (Some(_), _) => LOOSE_PLAIN,
    }
}

/// The name of a plain feature, or under which key and by which name it is written.
fn name(feature: Feature) -> (Option<&'static str>, String) {
    let stem = |stem: governance::Stem| {
        let letters = stem.iter().copied().filter(|it| *it > 0).collect();
        String::from_utf8(letters).unwrap_or_default()
    };
    let group = |at: u8| {
        let name = groups().nth(usize::from(at));
        name.unwrap_or_default().to_owned()
    };
    match feature {
        Feature::Found(at) => {
            let id = signals()[usize::from(at)].id;
            (Some("signals"), id.to_owned())
        }
        Feature::Group(at) => (Some("groups"), group(at)),
        Feature::Above(it) => (Some("above"), stem(it)),
        Feature::Sentence(it) => (Some("sentence"), stem(it)),
        plain => (None, format!("{plain:?}").to_lowercase()),
    }
}

fn print(yaml: &mut String, indent: &str, features: &[Feature], worths: &[f64]) {
    let mut named: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (feature, worth) in features.iter().zip(worths) {
        let hundredths = (100.0 * worth).round();
        if hundredths == 0.0 {
            continue;
        }
        let (key, name) = name(*feature);
        let plain = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.is_ascii();
        let name = match name.as_str() {
            "true" | "null" | "false" => format!("\"{name}\""),
            _ if plain => name,
            _ => format!("\"{name}\""),
        };
        match key {
            Some(key) => named
                .entry(key)
                .or_default()
                .push(format!("{name}: {hundredths}")),
            None => writeln!(yaml, "{indent}{name}: {hundredths}").expect("written"),
        }
    }
    for (key, words) in named {
        let mut line = format!("{indent}{key}: {{");
        for (at, word) in words.iter().enumerate() {
            let comma = if at + 1 < words.len() { "," } else { "}" };
            let end = line.rfind('\n').map_or(0, |at| at + 1);
            if line.chars().count() - end + word.len() > 110 {
                write!(line, "\n{indent} ").expect("written");
            }
            let space = if at == 0 { "" } else { " " };
            write!(line, "{space}{word}{comma}").expect("written");
        }
        writeln!(yaml, "{line}").expect("written");
    }
}

/// For each principle the sentences that come to most, and what decided.
pub(super) fn explain(candidates: &[Candidate]) {
    for (at, principle) in PRINCIPLES.iter().enumerate() {
        let mut sorted: Vec<&Candidate> = candidates.iter().collect();
        sorted.sort_by(|a, b| f64::total_cmp(&b.comes_to[at], &a.comes_to[at]));
        for it in sorted.into_iter().take(3) {
            let known = it.known.iter().map(|(feature, much)| {
                let worth = f64::from(governance::worths(*feature)[at + 1]);
                (*feature, much * worth / 100.0)
            });
            let mut known: Vec<_> = known.filter(|(_, worth)| *worth != 0.0).collect();
            known.sort_by(|a, b| f64::total_cmp(&b.1.abs(), &a.1.abs()));
            let known = known.into_iter().map(|(feature, worth)| {
                let (key, name) = name(feature);
                let mark = match key {
                    Some("above") => "^",
                    Some("groups") => "=",
                    Some("signals") => "*",
                    _ => "",
                };
                format!("{mark}{name} {worth:+.2}")
            });
            println!(
                "  {:+.2} {principle} {}-{}: {}",
                it.comes_to[at],
                it.lines.0,
                it.lines.1,
                known.collect::<Vec<String>>().join(", ")
            );
        }
    }
}

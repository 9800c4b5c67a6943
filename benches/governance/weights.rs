//! What is known of a text and of a sentence is worth, fitted: logistic regressions held close to nought.
//!
//! One tells texts that set rules from others, by their words. Then one for each principle: a document teaches
//! by the sentence that says most in it, which is found anew in each of some rounds, and each sentence teaches,
//! less, by whether it touches lines that a reader named. How far a document sets rules is said to them by
//! weights that do not know it.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "what is known of a sentence is of many kinds, most of them alike"
)]

use super::{Labelled, PRINCIPLES, is_read, share, table};
use commons::governance::{self, Candidate, Feature, Known, groups, signals};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// How far the weight of a word may go from nought, and those of what says more: a signal, the text, a sum.
const LOOSE: f64 = 0.1;
const LOOSE_SIGNAL: f64 = 0.225;
const LOOSE_TEXT: f64 = 0.4;
const LOOSE_SUM: f64 = 0.9;
/// The same for what is known of a text.
const LOOSE_WHOLE: f64 = 1.0;
/// A word stands in documents of so many repositories, and so many of all that is known are kept for each principle.
const REPOSITORIES: usize = 3;
const MOST: usize = 160;
/// Words that hold sentences together, whatever they say.
const GRAMMAR: &str = "avec dans pour plus cette leur leurs sont etre ainsi tout tous toute toutes elle elles \
    ceux celle celui nous vous votre notre sans sous selon entre mais donc comme lors lorsque peut peuvent doit \
    doivent aussi autre autres chaque dont deux meme memes sera seront afin cela with from this that these those \
    their they them there have been being does will would should could shall must into than then when where \
    which while what your ours also such other each both either upon over under after before more most some \
    only very about between through during within without made make making here were";
/// How much a sentence counts beside a document, and a document that mentions a principle in passing.
const SENTENCE: f64 = 0.6;
const MENTION: f64 = 0.1;
/// A sentence settles from so little below even odds on, in log-odds: with even odds many more documents
/// that address a principle are missed than others are taken for them.
const EASE: f64 = 0.3;
/// How often the best sentence of each document is found anew.
const ROUNDS: usize = 4;
/// A weight no longer moves when it moves by less; so many turns are enough.
const STILL: f64 = 1e-3;
const TURNS: usize = 100;
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
fn supports(document: &Labelled, it: &Candidate, verdicts: &Verdicts) -> (bool, f64) {
    let judged = verdicts.get(&(document.id.clone(), it.principle));
    let mut judged = judged
        .into_iter()
        .flatten()
        .filter(|(lines, _)| *lines == it.lines)
        .map(|(_, verdict)| verdict.as_str())
        .peekable();
    if judged.peek().is_some() {
        return match judged.max_by_key(|it| ["no", "part", "yes"].iter().position(|of| of == it)) {
            Some("yes") => (true, 1.0),
            Some("part") => (false, 0.7),
            _ => (false, 1.0),
        };
    }
    let label = document.labels[it.principle];
    let touches = document.ranges[it.principle]
        .iter()
        .any(|range| it.lines.0 <= range.1 && it.lines.1 >= range.0);
    // The labels do not name every line that would do.
    match (label, touches) {
        (2, true) => (true, 1.0),
        (1, true) => (false, 0.0),
        (1 | 2, false) => (false, 0.35),
        _ => (false, 1.0),
    }
}

/// What each feature is worth, in log-odds.
type Worths = BTreeMap<Feature, f64>;

fn sum(worths: &Worths, known: &[(Feature, f64)]) -> f64 {
    let worth = |(feature, much): &(Feature, f64)| much * worths.get(feature).unwrap_or(&0.0);
    known.iter().map(worth).sum()
}

/// Something to learn from: what is known, what is right, and how much that counts.
struct Lesson<'k> {
    known: &'k [(Feature, f64)],
    right: bool,
    counts: f64,
}

/// One weight after the other by Newton's method, from where they are, until they stay there.
fn settle(lessons: &[Lesson<'_>], loose: impl Fn(Feature) -> f64, worths: &mut Worths) {
    let mut of: BTreeMap<Feature, Vec<(usize, f64)>> = BTreeMap::new();
    for (at, lesson) in lessons.iter().enumerate() {
        for (feature, much) in lesson.known {
            of.entry(*feature).or_default().push((at, *much));
        }
    }
    let mut scores: Vec<f64> = lessons.iter().map(|it| sum(worths, it.known)).collect();
    for _ in 0..TURNS {
        let mut moved = 0.0_f64;
        for (feature, where_it_is) in &of {
            let loose = loose(*feature);
            if loose <= 0.0 {
                continue;
            }
            let worth = worths.entry(*feature).or_default();
            let (mut slope, mut bend): (f64, f64) = (*worth / loose, 1.0 / loose);
            for (at, much) in where_it_is {
                let likely = 1.0 / (1.0 + (-scores[*at]).exp());
                let lesson = &lessons[*at];
                slope += lesson.counts * much * (likely - share(usize::from(lesson.right), 1));
                bend += lesson.counts * much * much * likely * (1.0 - likely);
            }
            let mut step = (-slope / bend).clamp(-1.0, 1.0);
            // More signals, or a text that sets more rules, never speak against a sentence.
            if matches!(feature, Feature::Evidence | Feature::Said | Feature::Text) {
                step = step.max(-*worth);
            }
            *worth += step;
            moved = moved.max(step.abs());
            for (at, much) in where_it_is {
                scores[*at] += step * much;
            }
        }
        if moved < STILL {
            break;
        }
    }
}

/// A sentence of a document as it teaches one principle.
struct Sentence {
    document: usize,
    lines: (usize, usize),
    known: Known,
    right: bool,
    counts: f64,
}

/// All that there is to learn from.
pub(super) struct Lessons<'d> {
    documents: &'d [Labelled],
    /// In which part each document is.
    parts: Vec<usize>,
    /// For each principle its sentences, those of one document together.
    sentences: [Vec<Sentence>; 8],
}

/// What the documents of some parts teach.
struct Taught {
    text: Worths,
    principles: [Worths; 8],
}

impl<'d> Lessons<'d> {
    pub(super) fn new(documents: &'d [Labelled], verdicts: &Verdicts) -> Lessons<'d> {
        let groups: BTreeSet<&str> = documents.iter().map(|it| it.group.as_str()).collect();
        let part = |it: &Labelled| {
            let before = groups.range(..it.group.as_str()).count();
            before % PARTS
        };
        let mut sentences: [Vec<Sentence>; 8] = Default::default();
        for (at, document) in documents.iter().enumerate() {
            if !is_read(&document.language) {
                continue;
            }
            let all = &document.evidence.candidates;
            for it in all {
                let (right, surely) = supports(document, it, verdicts);
                let beside = all.iter().filter(|of| of.principle == it.principle).count();
                sentences[it.principle].push(Sentence {
                    document: at,
                    lines: it.lines,
                    known: features(it),
                    right,
                    // A long document teaches no more than a short one.
                    counts: SENTENCE * surely / share(beside, 1).sqrt(),
                });
            }
        }
        Lessons {
            documents,
            parts: documents.iter().map(part).collect(),
            sentences,
        }
    }

    /// What tells texts that set rules, without those of some parts.
    fn text(&self, without: &[usize]) -> Worths {
        let with = self.documents.iter().zip(&self.parts);
        let with = with.filter(|(_, part)| !without.contains(part));
        let lessons: Vec<Lesson<'_>> = with
            .map(|(it, _)| Lesson {
                known: &it.evidence.known,
                right: it.labels.contains(&2),
                counts: 1.0,
            })
            .collect();
        let mut worths = Worths::new();
        settle(&lessons, |_| LOOSE_WHOLE, &mut worths);
        worths
    }

    /// How far each document sets rules, by weights that know neither its own part nor one more.
    fn texts(&self, without: Option<usize>) -> Vec<f64> {
        let of: Vec<Worths> = (0..PARTS)
            .map(|part| self.text(&without.into_iter().chain([part]).collect::<Vec<_>>()))
            .collect();
        let all = self.documents.iter().zip(&self.parts);
        all.map(|(it, part)| sum(&of[*part], &it.evidence.known).clamp(-6.0, 6.0))
            .collect()
    }

    fn teach(&self, without: Option<usize>) -> Taught {
        let texts = self.texts(without);
        let text = self.text(&without.into_iter().collect::<Vec<_>>());
        let principles = std::array::from_fn(|at| self.principle(at, without, &texts));
        Taught { text, principles }
    }

    fn principle(&self, principle: usize, without: Option<usize>, texts: &[f64]) -> Worths {
        let with = self.sentences[principle].iter();
        let with = with.filter(|it| Some(self.parts[it.document]) != without);
        let sentences: Vec<(&Sentence, Known)> = with
            .map(|it| (it, told(&it.known, texts[it.document])))
            .collect();
        let mut places: BTreeMap<Feature, (BTreeSet<&str>, f64)> = BTreeMap::new();
        for (it, known) in &sentences {
            for (feature, _) in known {
                let place = places.entry(*feature).or_default();
                place.0.insert(self.documents[it.document].group.as_str());
                place.1 += 1.0;
            }
        }
        let grammar: BTreeSet<&[u8]> = GRAMMAR
            .split_whitespace()
            .map(|word| &word.as_bytes()[..word.len().min(6)])
            .collect();
        let often = |feature: Feature| {
            let says = match feature {
                Feature::Heading(stem) | Feature::Sentence(stem) => {
                    let stem = stem.split(|letter| *letter == 0).next();
                    !stem.is_some_and(|it| grammar.contains(it))
                }
                _ => true,
            };
            let of = places.get(&feature);
            says && of.is_none_or(|(of, _)| of.len() >= REPOSITORIES)
        };
        let held = |feature: Feature| match feature {
            Feature::Evidence | Feature::Said | Feature::Before => LOOSE_SUM,
            Feature::Text => LOOSE_TEXT,
            Feature::Found(_) => LOOSE_SIGNAL,
            _ => LOOSE,
        };
        let mut worths = Worths::new();
        let kept = |feature| if often(feature) { held(feature) } else { 0.0 };
        self.rounds(principle, &sentences, ROUNDS, &kept, &mut worths);
        let mut telling: Vec<(f64, Feature)> = worths
            .iter()
            .filter(|(feature, _)| held(**feature) < LOOSE_TEXT)
            .map(|(feature, worth)| {
                let many = places.get(feature).map_or(0.0, |it| it.1);
                (-worth.abs() * many.sqrt(), *feature)
            })
            .collect();
        telling.sort_by(|a, b| f64::total_cmp(&a.0, &b.0).then(a.1.cmp(&b.1)));
        let dropped: BTreeSet<Feature> = telling.into_iter().skip(MOST).map(|(_, it)| it).collect();
        worths.retain(|feature, _| !dropped.contains(feature));
        let kept = |feature| {
            if dropped.contains(&feature) {
                0.0
            } else {
                kept(feature)
            }
        };
        self.rounds(principle, &sentences, 2, &kept, &mut worths);
        *worths.entry(Feature::Before).or_default() += EASE;
        worths
    }

    /// Each document teaches by the sentence that says most, found anew.
    fn rounds(
        &self,
        principle: usize,
        sentences: &[(&Sentence, Known)],
        rounds: usize,
        loose: &dyn Fn(Feature) -> f64,
        worths: &mut Worths,
    ) {
        for round in 0..=rounds {
            let mut lessons: Vec<Lesson<'_>> = sentences
                .iter()
                .map(|(it, known)| Lesson {
                    known,
                    right: it.right,
                    counts: it.counts,
                })
                .collect();
            if round > 0 || !worths.is_empty() {
                for of_one in sentences.chunk_by(|a, b| a.0.document == b.0.document) {
                    let score = |it: &&(&Sentence, Known)| sum(worths, &it.1);
                    let best = of_one
                        .iter()
                        .max_by(|a, b| f64::total_cmp(&score(a), &score(b)));
                    let (it, known) = best.expect("a sentence");
                    let label = self.documents[it.document].labels[principle];
                    lessons.push(Lesson {
                        known,
                        right: label == 2,
                        counts: if label == 1 { MENTION } else { 1.0 },
                    });
                }
            }
            settle(&lessons, loose, worths);
        }
    }

    /// For each of the first documents what would be cited by weights that do not know its part.
    pub(super) fn read_without(&self, counted: usize) -> Vec<[Option<(usize, usize)>; 8]> {
        let mut read = vec![[None; 8]; counted];
        for part in 0..PARTS {
            let taught = self.teach(Some(part));
            for (principle, sentences) in self.sentences.iter().enumerate() {
                for of_one in sentences.chunk_by(|a, b| a.document == b.document) {
                    let at = of_one[0].document;
                    if at >= counted || self.parts[at] != part {
                        continue;
                    }
                    let text = sum(&taught.text, &self.documents[at].evidence.known);
                    let score = |it: &Sentence| {
                        sum(
                            &taught.principles[principle],
                            &told(&it.known, text.clamp(-6.0, 6.0)),
                        )
                    };
                    let scored = of_one.iter().map(|it| (score(it), it.lines));
                    let best = scored.min_by(|a, b| f64::total_cmp(&b.0, &a.0));
                    let evidence = &self.documents[at].evidence;
                    let settles =
                        |it: &(f64, _)| evidence.binds && (it.0 >= 0.0 || evidence.is_short);
                    read[at][principle] = best.filter(settles).map(|it| it.1);
                }
            }
        }
        read
    }

    /// The weights that all teach, as `questionnaires/reading/weights.yaml` holds them.
    pub(super) fn weights(&self) -> String {
        let taught = self.teach(None);
        let mut yaml = String::from("text:\n");
        print(&mut yaml, "  ", &taught.text);
        yaml.push_str("principles:\n");
        for (principle, worths) in PRINCIPLES.iter().zip(&taught.principles) {
            writeln!(yaml, "  - principle: {principle}").expect("written");
            print(&mut yaml, "    ", worths);
        }
        yaml
    }
}

/// What is known of a sentence.
fn features(it: &Candidate) -> Known {
    it.known
        .iter()
        .map(|(feature, much, _)| (*feature, *much))
        .collect()
}

/// What is known of a sentence, where its text sets rules so far.
fn told(known: &[(Feature, f64)], text: f64) -> Known {
    let rest = known
        .iter()
        .filter(|(feature, _)| *feature != Feature::Text);
    rest.copied().chain([(Feature::Text, text)]).collect()
}

/// The name of a plain feature, or under which key and by which name it is written.
fn name(feature: Feature) -> (Option<&'static str>, String) {
    let stem = |stem: governance::Stem| {
        let letters = stem.iter().copied().filter(|it| *it > 0).collect();
        String::from_utf8(letters).unwrap_or_default()
    };
    match feature {
        Feature::Found(at) => {
            let id = signals()[usize::from(at)].id;
            let name = id.split_once('.').map_or(id, |(_, name)| name);
            (Some("signals"), name.to_owned())
        }
        Feature::Group(at) => {
            let name = groups().nth(usize::from(at));
            (Some("groups"), name.unwrap_or_default().to_owned())
        }
        Feature::Heading(it) => (Some("heading"), stem(it)),
        Feature::Sentence(it) => (Some("sentence"), stem(it)),
        plain => (None, format!("{plain:?}").to_lowercase()),
    }
}

fn print(yaml: &mut String, indent: &str, worths: &Worths) {
    let mut named: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (feature, worth) in worths {
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

/// The sentences that may settle a principle, the likeliest first, with what decided.
pub(super) fn explain(mut candidates: Vec<Candidate>) {
    candidates.sort_by(|a, b| {
        a.principle
            .cmp(&b.principle)
            .then(f64::total_cmp(&b.score(), &a.score()))
    });
    for it in candidates {
        let mut known: Vec<_> = it
            .known
            .iter()
            .filter(|(_, _, worth)| *worth != 0.0)
            .collect();
        known.sort_by(|a, b| f64::total_cmp(&b.2.abs(), &a.2.abs()));
        let known = known.into_iter().map(|(feature, _, worth)| {
            let (key, name) = name(*feature);
            let mark = match key {
                Some("heading") => "^",
                Some("groups") => "=",
                Some("signals") => "*",
                _ => "",
            };
            format!("{mark}{name} {worth:+.2}")
        });
        println!(
            "  {:+.2} {} {}-{}: {}",
            it.score(),
            PRINCIPLES[it.principle],
            it.lines.0,
            it.lines.1,
            known.collect::<Vec<String>>().join(", ")
        );
    }
}

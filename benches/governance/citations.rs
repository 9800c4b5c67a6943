//! What the words of a sentence are worth to the choice of what is cited, fitted: a logistic regression
//! held close to nought, on every sentence that could be cited.

use super::{Labelled, PRINCIPLES, addressed, place, share, table};
use commons::governance::{self, Candidate, Strength, Word};
use commons::model::{Lang, Markup};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How far weights may go from nought.
const LOOSE: f64 = 0.3;
/// A word stands in documents of so many repositories, and so many words are kept.
const REPOSITORIES: usize = 3;
const MOST: usize = 600;
/// Words that hold sentences together, whatever they say.
const GRAMMAR: &str = "avec dans pour plus cette leur leurs sont etre ainsi tout tous toute toutes elle elles \
    ceux celle celui nous vous votre notre sans sous selon entre mais donc comme lors lorsque peut peuvent doit \
    doivent aussi autre autres chaque dont deux meme memes sera seront afin cela with from this that these those \
    their they them there have been being does will would should could shall must into than then when where \
    which while what your ours also such other each both either upon over under after before more most some \
    only very about between through during within without made make making here were";
/// How much an invented sentence counts.
const EXAMPLE: f64 = 0.5;
/// A weight no longer moves when it moves by less.
const STILL: f64 = 1e-4;
/// So many rounds are enough.
const ROUNDS: usize = 300;
/// From which scores on citations are counted.
const STEPS: [f64; 7] = [-9.0, 0.0, 0.2, 0.4, 0.6, 0.7, 0.8];

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
        (2, false) => (false, 0.35),
        (1, _) => (false, 0.7),
        _ => (false, 1.0),
    }
}

/// What is known of a sentence: of its principle, of what the signals leave of the doubt, of each word.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Known {
    Before(usize),
    Signals,
    Word(usize, Word),
}

fn known(it: &Candidate) -> Vec<(Known, f64)> {
    let words = it.words.iter();
    let words = words.map(|(word, _)| (Known::Word(it.principle, *word), 1.0));
    [
        (Known::Before(it.principle), 1.0),
        (Known::Signals, -it.doubt.ln()),
    ]
    .into_iter()
    .chain(words)
    .collect()
}

/// What each is worth, in log-odds.
struct Worths(BTreeMap<Known, f64>);

impl Worths {
    fn of(&self, it: &Candidate) -> f64 {
        let worth = |(known, much): (Known, f64)| much * self.0.get(&known).unwrap_or(&0.0);
        known(it).into_iter().map(worth).sum()
    }
}

/// A sentence to learn from: what is known of it, whether it supports, and how much that counts.
struct Lesson {
    known: Vec<(usize, f64)>,
    supports: bool,
    counts: f64,
}

fn fit(documents: &[&Labelled], verdicts: &Verdicts) -> Worths {
    let all = |kept: &dyn Fn(&Known) -> bool| descend(documents, verdicts, kept);
    let mut places: BTreeMap<Known, (BTreeSet<&str>, f64)> = BTreeMap::new();
    for document in documents {
        for it in &document.candidates {
            for (known, _) in known(it) {
                let place = places.entry(known).or_default();
                place.0.insert(document.group.as_str());
                place.1 += 1.0;
            }
        }
    }
    let grammar: BTreeSet<&[u8]> = GRAMMAR
        .split_whitespace()
        .map(|word| &word.as_bytes()[..word.len().min(6)])
        .collect();
    let often = |it: &Known| match it {
        Known::Word(_, word) => {
            let stem = word.stem.split(|letter| *letter == 0).next();
            places
                .get(it)
                .is_some_and(|(of, _)| of.len() >= REPOSITORIES)
                && !stem.is_some_and(|it| grammar.contains(it))
        }
        Known::Before(_) | Known::Signals => true,
    };
    let first = all(&often);
    let mut telling: Vec<(f64, Known)> = first
        .0
        .iter()
        .filter(|(known, _)| matches!(known, Known::Word(..)))
        .map(|(known, worth)| (-worth.abs() * places[known].1.sqrt(), *known))
        .collect();
    telling.sort_by(|a, b| f64::total_cmp(&a.0, &b.0).then(a.1.cmp(&b.1)));
    let kept: BTreeSet<Known> = telling.into_iter().take(MOST).map(|(_, it)| it).collect();
    all(&|it: &Known| !matches!(it, Known::Word(..)) || kept.contains(it))
}

/// The invented sentences of the signals, each with its principle.
fn examples() -> impl Iterator<Item = (usize, &'static str)> {
    let signals = governance::signals().iter();
    let signals = signals.filter(|signal| signal.strength == Strength::Operative);
    signals.flat_map(|signal| {
        let texts = [Lang::En, Lang::Fr].map(|lang| signal.example.get(lang));
        texts.map(|text| (place(signal), text))
    })
}

/// The weights that all candidates teach, of what is kept.
fn descend(documents: &[&Labelled], verdicts: &Verdicts, kept: &dyn Fn(&Known) -> bool) -> Worths {
    let mut names: BTreeMap<Known, usize> = BTreeMap::new();
    let mut lessons = Vec::new();
    for document in documents {
        for it in &document.candidates {
            let known = known(it).into_iter().filter(|(known, _)| kept(known));
            let known = known.map(|(known, much)| {
                let next = names.len();
                (*names.entry(known).or_insert(next), much)
            });
            let known = known.collect();
            let (supports, surely) = supports(document, it, verdicts);
            let beside = document.candidates.iter();
            let beside = beside.filter(|of| of.principle == it.principle).count();
            let judged = verdicts.get(&(document.id.clone(), it.principle));
            let judged = judged.into_iter().flatten().any(|(of, _)| *of == it.lines);
            // A long document teaches no more than a short one.
            let counts = if judged {
                surely
            } else {
                surely / share(beside, 1).sqrt()
            };
            lessons.push(Lesson {
                known,
                supports,
                counts,
            });
        }
    }
    for (principle, text) in examples() {
        for it in governance::candidates(text, Markup::Plain) {
            if it.principle == principle {
                let known = known(&it).into_iter().filter(|(known, _)| kept(known));
                let known = known.map(|(known, much)| {
                    let next = names.len();
                    (*names.entry(known).or_insert(next), much)
                });
                lessons.push(Lesson {
                    known: known.collect(),
                    supports: true,
                    counts: EXAMPLE,
                });
            }
        }
    }
    let worths = settle(&lessons, names.len());
    Worths(names.into_iter().map(|(it, at)| (it, worths[at])).collect())
}

/// One weight after the other by Newton's method, until they stay where they are.
fn settle(lessons: &[Lesson], names: usize) -> Vec<f64> {
    let mut of: Vec<Vec<(usize, f64)>> = vec![Vec::new(); names];
    for (at, lesson) in lessons.iter().enumerate() {
        for (name, much) in &lesson.known {
            of[*name].push((at, *much));
        }
    }
    let mut worths = vec![0.0; names];
    let mut scores = vec![0.0_f64; lessons.len()];
    for _ in 0..ROUNDS {
        let mut moved = 0.0_f64;
        for (name, where_it_is) in of.iter().enumerate() {
            let (mut slope, mut bend): (f64, f64) = (worths[name] / LOOSE, 1.0 / LOOSE);
            for (at, much) in where_it_is {
                let likely = 1.0 / (1.0 + (-scores[*at]).exp());
                let lesson = &lessons[*at];
                slope += lesson.counts * much * (likely - share(usize::from(lesson.supports), 1));
                bend += lesson.counts * much * much * likely * (1.0 - likely);
            }
            let step = -slope / bend;
            worths[name] += step;
            moved = moved.max(step.abs());
            for (at, much) in where_it_is {
                scores[*at] += step * much;
            }
        }
        if moved < STILL {
            break;
        }
    }
    worths
}

/// What is cited with some weights: the best sentence of each principle that is covered, and its score.
fn cited(document: &Labelled, score: impl Fn(&Candidate) -> f64) -> Vec<(f64, &Candidate)> {
    let covered = (0..8).filter(|at| addressed(document, *at));
    let best = covered.filter_map(|at| {
        let of_it = document.candidates.iter().filter(|it| it.principle == at);
        let scored = of_it.map(|it| (score(it), it));
        // Of equals, `min_by` keeps the first.
        scored.min_by(|a, b| f64::total_cmp(&b.0, &a.0))
    });
    best.collect()
}

fn print(title: &str, cited: &[(f64, bool)]) {
    let counted = STEPS.iter().map(|least| {
        let shown = cited.iter().filter(|(score, _)| score >= least);
        let right = shown.clone().filter(|(_, right)| *right).count();
        let all = shown.count();
        format!("{least:>5.1}: {right}/{all} = {:.2}", share(right, all))
    });
    println!(
        "{title}\n  {}",
        counted.collect::<Vec<String>>().join("   ")
    );
}

/// How many citations support, as weighed now and by weights fitted without the folder, from each
/// score on.
pub(super) fn leave_out(documents: &[Labelled], verdicts: &Verdicts) {
    let folders: BTreeSet<&str> = documents.iter().map(|it| it.folder.as_str()).collect();
    let mut whole = Vec::new();
    for folder in folders {
        let (out, rest): (Vec<&Labelled>, Vec<&Labelled>) =
            documents.iter().partition(|it| it.folder == folder);
        let groups: BTreeSet<&str> = out.iter().map(|it| it.group.as_str()).collect();
        let rest: Vec<&Labelled> = rest
            .into_iter()
            .filter(|it| !groups.contains(it.group.as_str()))
            .collect();
        let worths = (!rest.is_empty()).then(|| fit(&rest, verdicts));
        let count = |score: &dyn Fn(&Candidate) -> f64| -> Vec<(f64, bool)> {
            let cited = out.iter().flat_map(|document| {
                let cited = cited(document, score).into_iter();
                cited.map(|(much, it)| (much, supports(document, it, verdicts).0))
            });
            cited.collect()
        };
        print(&format!("\n{folder}, as it is"), &count(&|it| it.score));
        if let Some(worths) = worths {
            let counted = count(&|it| worths.of(it));
            print("fitted without it", &counted);
            whole.extend(counted);
        }
    }
    print("\nall, each fitted without its folder", &whole);
}

/// The first letters of a word.
fn spelt(word: Word) -> Option<String> {
    let letters = word.stem.iter().copied().filter(|it| *it > 0).collect();
    String::from_utf8(letters).ok()
}

/// The sentences that may be cited, the likeliest first, with the words that decided.
pub(super) fn explain(mut candidates: Vec<Candidate>) {
    candidates.sort_by(|a, b| {
        a.principle
            .cmp(&b.principle)
            .then(f64::total_cmp(&b.score, &a.score))
    });
    for it in candidates {
        let words = it.words.iter().filter(|(_, worth)| *worth != 0);
        let words = words.filter_map(|(word, worth)| {
            let mark = if word.heading { "^" } else { "" };
            Some(format!("{mark}{} {worth:+}", spelt(*word)?))
        });
        println!(
            "  {:+.2} {} {}-{} (signals {:+.2}) {}",
            it.score,
            PRINCIPLES[it.principle],
            it.lines.0,
            it.lines.1,
            -it.doubt.ln(),
            words.collect::<Vec<String>>().join(", ")
        );
    }
}

/// The weights, as `questionnaires/citations/words.yaml` holds them.
pub(super) fn print_weights(documents: &[Labelled], verdicts: &Verdicts) {
    let all: Vec<&Labelled> = documents.iter().collect();
    let worths = fit(&all, verdicts);
    let hundredths = |worth: f64| (100.0 * worth).round();
    let signals = worths.0.get(&Known::Signals).copied().unwrap_or_default();
    println!("signals: {}\nprinciples:", hundredths(signals));
    for (at, principle) in PRINCIPLES.iter().enumerate() {
        let before = worths.0.get(&Known::Before(at)).copied();
        let before = hundredths(before.unwrap_or_default());
        println!("  - principle: {principle}\n    before: {before}");
        for heading in [true, false] {
            let words = worths.0.iter().filter_map(|(known, worth)| match known {
                Known::Word(of, word) if *of == at && word.heading == heading => {
                    let stem = spelt(*word)?;
                    let plain = stem.starts_with(|c: char| c.is_ascii_alphabetic());
                    let stem = match stem.as_str() {
                        "true" | "null" | "false" => format!("\"{stem}\""),
                        _ if plain => stem,
                        _ => format!("\"{stem}\""),
                    };
                    Some(format!("{stem}: {}", hundredths(*worth)))
                }
                Known::Before(_) | Known::Signals | Known::Word(..) => None,
            });
            let words = words.collect::<Vec<String>>().join(", ");
            let place = if heading { "heading" } else { "sentence" };
            println!("    {place}: {{{words}}}");
        }
    }
}

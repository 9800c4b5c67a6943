//! How governance documents are read: the signals as data, invented documents of every kind,
//! hostile ones, and what must hold of any text.

#![expect(
    clippy::disallowed_methods,
    reason = "a test reads its fixtures and says where it fails"
)]

use commons::document;
use commons::governance::{self, Bearing, Feature, Strength, read, signal, signals};
use commons::model::{DocumentKind, GovernanceReading, Lang, Markup, PRINCIPLES, Treatment};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, time};

// --- the signals are data

#[test]
fn signals_are_named_once_after_their_principle_in_the_order_of_the_principles() {
    let mut seen = BTreeSet::new();
    let mut last = 0;
    for it in signals() {
        assert!(seen.insert(it.id), "{} is there twice", it.id);
        let at = PRINCIPLES
            .iter()
            .position(|name| *name == it.principle)
            .unwrap();
        assert!(at >= last, "{} is out of order", it.id);
        last = at;
        assert!(
            it.id.starts_with(&format!("{}.", it.principle)),
            "{}",
            it.id
        );
        assert!(std::ptr::eq(signal(it.id).unwrap(), it));
    }
    assert!(signal("boundaries.none").is_none());
    for principle in PRINCIPLES {
        let of = |strength| {
            signals()
                .iter()
                .any(|signal| signal.principle == principle && signal.strength == strength)
        };
        assert!(
            of(Strength::Operative) && of(Strength::Passing),
            "{principle}"
        );
    }
}

#[test]
fn every_signal_says_in_both_languages_what_it_is_in_a_few_plain_words() {
    let mut faults = String::new();
    for signal in signals() {
        for lang in Lang::ALL {
            let says = signal.says.get(lang);
            let plain = (8..=70).contains(&says.chars().count())
                && says
                    .chars()
                    .next()
                    .is_some_and(|first| !first.is_uppercase())
                && !says.ends_with('.')
                && !says.contains('\'');
            if !plain {
                let _ = writeln!(faults, "{} ({}): {says}", signal.id, lang.code());
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn every_signal_is_found_in_its_example_and_not_in_its_counter_example() {
    let mut faults = String::new();
    for signal in signals() {
        for lang in Lang::ALL {
            let found = |sentence: &str| {
                // A signal that must be found in several places has its example in two sections.
                let title = lang.pick("Part", "Partie");
                let mut text = format!(
                    "# {}\n",
                    lang.pick("Of this and that", "De ceci et de cela")
                );
                for part in 0..signal.times {
                    let _ = write!(text, "\n## {title} {part}\n\n{sentence}\n");
                }
                let evidence = governance::evidence(&text, Markup::Markdown);
                let operative = signal.strength == Strength::Operative;
                evidence
                    .seen
                    .iter()
                    .any(|(seen, said)| seen.id == signal.id && (*said || !operative))
            };
            if !found(signal.example.get(lang)) {
                let _ = writeln!(
                    faults,
                    "{} ({}) is not in: {}",
                    signal.id,
                    lang.code(),
                    signal.example.get(lang)
                );
            }
            if found(signal.counter.get(lang)) {
                let _ = writeln!(
                    faults,
                    "{} ({}) is in: {}",
                    signal.id,
                    lang.code(),
                    signal.counter.get(lang)
                );
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// A counter-example that nothing else keeps out would hide that an exclusion is gone.
#[test]
fn only_its_exclusions_keep_a_signal_out_of_its_counter_example() {
    let excluding: Vec<_> = signals().iter().filter(|it| it.has_exclusions()).collect();
    assert!(!excluding.is_empty());
    for signal in excluding {
        for lang in Lang::ALL {
            let text = format!("# A\n\n{}\n", signal.counter.get(lang));
            let evidence = governance::evidence(&text, Markup::Markdown);
            let kept_out = evidence.excluded.iter().any(|it| it.id == signal.id);
            assert!(kept_out, "{} ({}): {text}", signal.id, lang.code());
        }
    }
}

#[test]
fn the_folder_of_signals_holds_what_is_shipped() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/signals");
    let mut ids = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let named = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix("- id: "));
        ids.extend(named.map(str::to_owned));
    }
    let shipped: BTreeSet<String> = signals()
        .iter()
        .map(|signal| signal.id.to_owned())
        .collect();
    assert_eq!(ids, shipped);
}

// --- sentences anyone might write

/// Invented sentences: those that set a rule and the principle they set it for, and those that set
/// none. Every one was written before the words of the signals were looked at for it.
#[test]
fn sentences_that_set_a_rule_are_told_from_those_that_set_none() {
    let mut faults = String::new();
    for line in fixture("sentences.tsv").lines() {
        let [principle, lang, sentence] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let about = match lang {
            "fr" => "Ce que nous faisons ici, et pour qui.",
            _ => "What we do here, and for whom.",
        };
        let reading = read(&format!("# X\n\n{about}\n\n{sentence}\n"), Markup::Markdown);
        let said: Vec<&str> = addressed(&reading);
        let right = match principle {
            "-" => said.is_empty(),
            it => said.contains(&it),
        };
        if !right || reading.language != lang {
            let _ = writeln!(
                faults,
                "{principle} {lang} {said:?} {:?} {}: {sentence}",
                reading.kind, reading.language
            );
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// Kinds of statements, several wordings each, and what is close to them and is none: negation, the
/// object of a verb, two sentences, duties under a role, plans, pointers, manuals. `-x`: not `x`.
#[test]
fn kinds_of_statements_are_told_from_what_is_close_to_them() {
    let mut faults = String::new();
    for line in fixture("kinds.tsv").lines() {
        let [wanted, lang, text] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let about = match lang {
            "fr" => "Ce que nous faisons ici, et pour qui.",
            _ => "What we do here, and for whom.",
        };
        let text = text.replace("\\n", "\n");
        let reading = read(&format!("# X\n\n{about}\n\n{text}\n"), Markup::Markdown);
        let said = addressed(&reading);
        let right = wanted.split(',').all(|it| match it.strip_prefix('-') {
            Some("") => said.is_empty(),
            Some(not) => !said.contains(&not),
            None => said.contains(&it),
        });
        if !right || reading.language != lang {
            let _ = writeln!(
                faults,
                "{wanted} {lang} {said:?} {:?}: {text}",
                reading.kind
            );
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// Conditions written to the reader are rules; a sentence about projects at large beside them takes
/// nothing away. A manual of software that votes governs nobody.
#[test]
fn rules_written_to_the_reader_are_rules_and_manuals_are_none() {
    let bullets = "# Joining the core team\n\nYou may join the core team when:\n\n- You have contributed for six months.\n- You know your way around.\n- You help on the list.\n- You are patient.\n- You test what you change.\n- You like it here.\n\nThe team votes on you, and a majority of its members must agree.\n";
    let general = format!("{bullets}\nYour community is what makes open source projects last.\n");
    for text in [bullets, &general] {
        let reading = read(text, Markup::Markdown);
        assert_eq!(reading.kind, DocumentKind::Governance, "{text}");
        let said = addressed(&reading);
        assert!(said.contains(&"boundaries") && said.contains(&"collective-choice"));
    }
    for manual in [
        "# Voting module\n\nThe module counts votes.\n\n- The quorum is a percentage of the token supply.\n- A proposal passes with a majority of tokens.\n- Validators that do not vote lose a part of their tokens.\n- Call the function of the smart contract.\n- The default value is one day.\n",
        "# Module de vote\n\nLe module compte les votes et les publie.\n\n- Le quorum est un pourcentage des jetons.\n- Une proposition est adoptée à la majorité des jetons.\n- Un validateur absent est exclu du réseau après un vote.\n- La valeur par défaut est d’un jour.\n",
    ] {
        let reading = read(manual, Markup::Markdown);
        assert_eq!(reading.kind, DocumentKind::General, "{manual}");
        assert!(addressed(&reading).is_empty(), "{manual}");
    }
}

/// A longer text of which a few sentences would set a rule elsewhere is about something else: a manual,
/// news, a product, a lesson. Each holds sentences that would do by themselves.
#[test]
fn a_rule_or_two_make_no_governance_of_a_text_about_something_else() {
    let mut faults = String::new();
    for text in fixture("about-something-else.txt").split("=== ").skip(1) {
        let (name, text) = text.split_once('\n').unwrap();
        let evidence = governance::evidence(text, Markup::Markdown);
        let near = evidence.seen.iter().any(|(_, operative)| *operative);
        let reading = read(text, Markup::Markdown);
        let said = addressed(&reading);
        if !near || !said.is_empty() || reading.kind != DocumentKind::General {
            let _ = writeln!(faults, "{name}: near {near}, {said:?} {:?}", reading.kind);
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// A file of owners is a list, whatever its keys are called.
#[test]
fn a_file_of_settings_is_a_list() {
    for text in [
        "approvers:\n  - ann\n  - bob-x\nemeritus_approvers:\n- zed\n- kim\n",
        "# who may vote\nmembers:\n- li\nvoters:\n- li\nremoved:\n- bo\n",
    ] {
        let reading = read(text, Markup::Plain);
        assert!(addressed(&reading).is_empty(), "{text}");
        assert_eq!(reading.kind, DocumentKind::General, "{text}");
    }
    let prose = "Voting: members vote by a simple majority.\nRemoval: the board may remove a member by a vote.\n";
    assert_eq!(read(prose, Markup::Plain).kind, DocumentKind::Governance);
}

/// The name of a group, a word in brackets and an attribute of `AsciiDoc` are no blanks.
#[test]
fn names_and_links_are_no_blanks() {
    let rule = "elects a steering committee by a majority vote.";
    for (text, markup) in [
        (format!("The TODO Group {rule}"), Markup::Markdown),
        (format!("The TODO Group (TODO) {rule}"), Markup::Markdown),
        (format!("The TODO {rule}"), Markup::Markdown),
        (format!("The [community] {rule}"), Markup::Markdown),
        (
            format!("Our {{org}}[Project name] {rule}"),
            Markup::Asciidoc,
        ),
    ] {
        let reading = read(&text, markup);
        let blank = text.contains("The TODO elects");
        assert_eq!(reading.kind != DocumentKind::Governance, blank, "{text}");
    }
    for text in [
        format!("The board {rule}\n\nTODO: say who counts the votes."),
        format!("The [COMMUNITY] {rule}"),
        format!("The [name] group {rule}"),
    ] {
        assert_eq!(
            read(&text, Markup::Markdown).kind,
            DocumentKind::Template,
            "{text}"
        );
    }
}

/// Of many sentences that bear on a principle, the few that say most are cited.
#[test]
fn the_sentences_that_say_most_are_cited() {
    let filler = "The members talk about the vote.\n\n".repeat(3);
    let text = format!(
        "# Rules\n\n## History\n\nThe members voted in May.\n\n## Decisions\n\n{filler}The members decide by a two-thirds majority of the votes, and without objection by consensus.\n\n## Roles\n\nMaintainers have write access to every repository. A maintainer may resign.\n"
    );
    let reading = read(&text, Markup::Markdown);
    let cited: Vec<usize> = reading.principles[2]
        .passages
        .iter()
        .map(|it| it.start)
        .collect();
    assert_eq!(cited, [15], "{:?}", reading.principles[2]);
}

/// In each section the first sentence speaks of the same things as the second, which decides.
const BESIDE: [&str; 2] = [
    "# Rules of the orchard

## Members

Members may be asked to pay a deposit for a key, and a member who moves may return it to the secretary.

Anyone who lives in the valley may become a member by paying the dues; the council admits members at its monthly meeting.

## Decisions

The way in which the council is elected is described in a leaflet for members, which the secretary hands out at the election.

Decisions of the assembly are taken by a two-thirds majority of the members present.

## Reports

Every member may report a broken tool to the committee, which keeps a list of repairs.

The treasurer presents the accounts to the annual assembly, which approves them.

## Leaving

A member may withdraw a proposal for any reason before the vote, and the board removes it.

The board may expel a member for serious misconduct after a warning; the member may appeal to the assembly.
",
    "# Règlement du verger

## Membres

Une clé peut être prêtée aux membres, que le bureau reprend au départ.

Toute personne majeure qui paie la cotisation devient membre ; le bureau prononce l’admission.

## Décisions

Le mode d’élection du bureau est décrit dans une brochure remise aux membres avant l’élection.

Les décisions de l’assemblée sont prises à la majorité simple des membres présents.

## Comptes

Le trésorier signe les chèques et tient la caisse des membres.

Le trésorier présente les comptes à l’assemblée générale annuelle, qui les approuve.

## Radiation

La part d’un membre exclu lui est rendue par le conseil.

La radiation est prononcée par le conseil pour motif grave, le membre ayant été entendu ; il peut faire appel devant l’assemblée.
",
];

#[test]
fn what_decides_is_cited_rather_than_what_speaks_of_the_same() {
    for text in BESIDE {
        let reading = read(text, Markup::Markdown);
        for (principle, line) in [(0, 7), (2, 13), (3, 19), (4, 25)] {
            let cited = &reading.principles[principle].passages;
            let cited: Vec<_> = cited.iter().map(|it| (it.start, it.end)).collect();
            assert_eq!(cited, [(line, line)], "{}: {text}", PRINCIPLES[principle]);
        }
    }
}

/// What is covered is what a line can be shown for, and the other way round.
#[test]
fn what_is_covered_has_a_line_and_nothing_else_has_one_that_decides() {
    let mut covered = 0;
    for file in EXPECTED.iter().map(|it| it.file) {
        let (text, markup) = (fixture(file), markup_of(file));
        let evidence = governance::evidence(&text, markup);
        for (at, it) in read(&text, markup).principles.iter().enumerate() {
            let mut sentences = evidence.candidates.iter();
            let settles = |of: &governance::Candidate| {
                of.comes_to[at] >= 0.0 || (evidence.is_brief && of.rules[at])
            };
            let comes_to = |at: usize| {
                let all = evidence.candidates.iter().map(move |it| it.comes_to[at]);
                all.fold(f64::MIN, f64::max)
            };
            let best = (0..PRINCIPLES.len()).map(comes_to);
            let decided = evidence.binds(evidence.sets_rules, best) && sentences.any(settles);
            let is_covered = it.treatment == Treatment::Covered;
            assert_eq!(decided, is_covered, "{file}: {}", PRINCIPLES[at]);
            assert!(!is_covered || !it.passages.is_empty(), "{file}: {it:?}");
            covered += usize::from(is_covered);
        }
    }
    assert!(covered > 30, "{covered}");
}

/// Weights of words are looked up by halves: they are in order, and none is named twice.
#[test]
fn every_weight_is_found_where_it_is() {
    for words in governance::words() {
        assert!(words.len() > 50, "{words:?}");
        assert!(words.windows(2).all(|two| two[0] < two[1]), "{words:?}");
    }
    let word = Feature::Sentence(governance::words()[1][0]);
    for known in [Feature::Before, Feature::Found(0), Feature::Group(0), word] {
        assert_ne!(governance::worths(known), [0; 9], "{known:?}");
    }
    assert_eq!(governance::worths(Feature::Sentence(*b"zzzzzz")), [0; 9]);
}

/// Steps are told by the document as a whole: two roles, each with what it may do and what it asks.
#[test]
fn a_ladder_is_two_roles_with_what_each_may_do_and_what_it_asks() {
    let fits = |text: &str| {
        let reading = read(text, Markup::Markdown);
        addressed(&reading).contains(&"congruence")
    };
    let reviewer = "### Reviewer\n\nReviewers have the right to approve changes.\n\nOne is invited after several accepted contributions over three months.\n";
    let maintainer = "### Maintainer\n\nMaintainers have write access and release.\n\nTheir nomination asks for sustained reviews over six months.\n";
    let relecteur = "### Relecteur\n\nLes relecteurs ont le droit de valider une modification.\n\nOn le devient après plusieurs contributions régulières, pendant trois mois.\n";
    let mainteneur = "### Mainteneur\n\nLes mainteneurs ont le droit de fusionner et de publier.\n\nLeur nomination demande six mois de relectures régulières.\n";
    assert!(fits(&format!("# Roles\n\n{reviewer}\n{maintainer}")));
    assert!(fits(&format!("# Rôles\n\n{relecteur}\n{mainteneur}")));
    assert!(!fits(&format!("# Roles\n\n{reviewer}")));
    assert!(!fits(
        "# Roles\n\n### Reviewer\n\nReviewers are kind.\n\n### Maintainer\n\nMaintainers are kind.\n"
    ));
}

/// A list of names is in no language, and says nothing; prose in a language nobody taught the
/// reader is unknown.
#[test]
fn names_are_in_no_language_and_unknown_prose_is_unknown() {
    let of = |text: &str| {
        let reading = read(text, Markup::Markdown);
        (
            reading.kind,
            reading.language,
            reading.principles[1].treatment,
        )
    };
    let people = "- [Jörg Müller](https://a.example/jm)\n- [Zoë von Grün](https://a.example/zg)\n- [Ana Núñez](https://a.example/an)\n- [José Peña](https://a.example/jp)\n";
    assert_eq!(
        of(people),
        (DocumentKind::General, "und", Treatment::NotFound)
    );
    let titled = format!("# Project Maintainers\n\n{people}");
    assert_eq!(
        of(&titled),
        (DocumentKind::Governance, "en", Treatment::NotFound)
    );
    let table = "| Jörg Müller | jm | Bäckerei Süd |\n|---|---|---|\n| Zoë von Grün | zg | Käse |\n| Ana Núñez | an | Peña |\n";
    assert_eq!(
        of(table),
        (DocumentKind::General, "und", Treatment::NotFound)
    );
    for prose in [
        "# Hallinto\n\nYhteisö päättää asioista kokouksissa, joihin jokainen jäsen saa osallistua ja joissa jokaisella on yksi ääni käytettävänään.\n",
        "# การปกครอง\n\nสมาชิกทุกคนมีสิทธิ์ลงคะแนนเสียงในการประชุมและตัดสินใจร่วมกัน\n",
    ] {
        assert_eq!(
            of(prose),
            (DocumentKind::Governance, "und", Treatment::NotRead),
            "{prose}"
        );
    }
}

fn addressed(reading: &GovernanceReading) -> Vec<&'static str> {
    let readings = PRINCIPLES.iter().zip(&reading.principles);
    let addressed = readings.filter(|(_, reading)| reading.treatment == Treatment::Covered);
    addressed.map(|(name, _)| *name).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/governance")
}

fn fixture(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

// --- documents of every kind

/// What must be read in a fixture: its kind, its language, the principles it addresses.
struct Expected {
    file: &'static str,
    kind: DocumentKind,
    language: &'static str,
    addressed: &'static [&'static str],
}

/// All of them.
const EVERY: [&str; 8] = PRINCIPLES;

/// Every kind of document, in every markup.
const EXPECTED: [Expected; 18] = {
    use DocumentKind::{Empty, General, Governance, Pointer, Template};
    const fn of(
        file: &'static str,
        kind: DocumentKind,
        language: &'static str,
        addressed: &'static [&'static str],
    ) -> Expected {
        Expected {
            file,
            kind,
            language,
            addressed,
        }
    }
    const FOUR: &[&str] = &["boundaries", "collective-choice", "conflict-resolution"];
    [
        of("governance-en.md", Governance, "en", &EVERY),
        of("governance-fr.md", Governance, "fr", &EVERY),
        of("pointer-en.md", Pointer, "en", &[]),
        of("pointer-fr.md", Pointer, "fr", &[]),
        of(
            "template-en.md",
            Template,
            "en",
            &["boundaries", "collective-choice", "sanctions"],
        ),
        of(
            "template-fr.md",
            Template,
            "fr",
            &["collective-choice", "recognition"],
        ),
        of("general-en.md", General, "en", &[]),
        of("general-fr.md", General, "fr", &[]),
        of("empty.md", Empty, "en", &[]),
        of("german.md", Governance, "de", &[]),
        of("german-under-english-headings.md", Governance, "de", &[]),
        of("spanish.md", Governance, "es", &[]),
        of("chinese.md", Governance, "zh", &[]),
        of(
            "bilingual.md",
            Governance,
            "fr",
            &[
                "collective-choice",
                "monitoring",
                "sanctions",
                "conflict-resolution",
                "recognition",
                "nesting",
            ],
        ),
        of("rules.rst", Governance, "en", FOUR),
        of("rules.adoc", Governance, "en", FOUR),
        of(
            "statuts.txt",
            Governance,
            "fr",
            &[
                "boundaries",
                "collective-choice",
                "monitoring",
                "sanctions",
                "conflict-resolution",
                "recognition",
            ],
        ),
        of("names.md", Governance, "en", &[]),
    ]
};

fn markup_of(file: &str) -> Markup {
    match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("md") => Markup::Markdown,
        Some("rst") => Markup::Rst,
        Some("adoc") => Markup::Asciidoc,
        _ => Markup::Plain,
    }
}

#[test]
fn every_kind_of_document_is_read_for_what_it_is() {
    let mut faults = String::new();
    for it in &EXPECTED {
        let reading = read(&fixture(it.file), markup_of(it.file));
        let found = (reading.kind, reading.language, addressed(&reading));
        if found.0 != it.kind || found.1 != it.language || found.2 != it.addressed {
            let _ = writeln!(faults, "{}: {found:?}", it.file);
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn every_fixture_is_expected_to_be_something() {
    let expected: BTreeSet<String> = EXPECTED.iter().map(|it| it.file.to_owned()).collect();
    let mut there = BTreeSet::new();
    for entry in fs::read_dir(folder()).unwrap() {
        there.insert(entry.unwrap().file_name().into_string().unwrap());
    }
    there.remove("sentences.tsv");
    there.remove("kinds.tsv");
    there.remove("about-something-else.txt");
    assert_eq!(there, expected);
}

#[test]
fn what_is_not_read_is_unknown_and_what_is_empty_is_absent() {
    let treatments = |file: &str| {
        let reading = read(&fixture(file), markup_of(file));
        let all: BTreeSet<Treatment> = reading
            .principles
            .iter()
            .map(|principle| principle.treatment)
            .collect();
        all.into_iter().collect::<Vec<_>>()
    };
    for file in [
        "german.md",
        "german-under-english-headings.md",
        "spanish.md",
        "chinese.md",
    ] {
        assert_eq!(treatments(file), [Treatment::NotRead], "{file}");
        assert_eq!(
            Bearing::of(&fixture(file), markup_of(file)).map(|_| ()),
            None,
            "{file}"
        );
    }
    assert_eq!(treatments("empty.md"), [Treatment::NotFound]);
}

#[test]
fn blanks_are_told_by_their_lines() {
    assert_eq!(
        read(&fixture("template-en.md"), Markup::Markdown).blanks,
        [1, 3, 7, 11]
    );
    assert_eq!(
        read(&fixture("template-fr.md"), Markup::Markdown).blanks,
        [1, 5, 13]
    );
    // A TODO in a comment or in code, a link by reference, a tag, a command of a site generator.
    let full = "# X\n\n<!-- TODO -->\nSee [name], `<project>` and <br> {{< toc >}}.\n\n- [x] done\n\n```\nTODO\n```\n\n[name]: y\n";
    assert_eq!(read(full, Markup::Markdown).blanks, [0; 0]);
    // A file in code, how a number is written, what another file is to look like.
    for full in [
        "Rules\n=====\n\nRemove it from ``TODO.txt``, say \"Closes #<issue number>\" and go on.\n",
        "Rules\n=====\n\nEvery group keeps a list in the following format:\n\n- [Name of a person], [organisation]\n- [Name]\n",
    ] {
        assert_eq!(read(full, Markup::Rst).blanks, [0; 0], "{full}");
    }
    for blank in [
        "Rules\n=====\n\nEvery group keeps a list:\n\n- [Name of a person], [organisation]\n",
        "Rules\n=====\n\nWrite to <email address> and go on.\n",
    ] {
        assert_eq!(read(blank, Markup::Rst).blanks.len(), 1, "{blank}");
    }
}

#[test]
fn passages_are_the_lines_one_would_cite_with_the_signals_that_decided() {
    let reading = read(&fixture("governance-en.md"), Markup::Markdown);
    let of = |principle: &str| {
        let at = PRINCIPLES.iter().position(|it| *it == principle).unwrap();
        reading.principles[at].passages.clone()
    };
    let choice = &of("collective-choice")[0];
    assert_eq!((choice.start, choice.end), (19, 19));
    assert!(
        choice.signals.contains(&"collective-choice.group-votes"),
        "{choice:?}"
    );
    // Of two items that would do, one.
    let sanctions = of("sanctions");
    assert_eq!(
        (sanctions.len(), sanctions[0].start, sanctions[0].end),
        (1, 31, 31)
    );
    for principle in reading
        .principles
        .iter()
        .flat_map(|principle| &principle.passages)
    {
        assert!(
            principle.signals.iter().all(|id| signal(id).is_some()),
            "{principle:?}"
        );
    }
}

#[test]
fn a_cited_passage_bears_on_its_principle_or_does_not() {
    let text = fixture("governance-en.md");
    let bearing = |text: &str| Bearing::of(text, Markup::Markdown).unwrap();
    let found = bearing(&text);
    let on = |lines, principle| found.on(&lines, principle);
    assert_eq!(on(19..=19, "collective-choice"), Some(true));
    assert_eq!(on(31..=32, "sanctions"), Some(true));
    assert_eq!(on(11..=11, "sanctions"), Some(false));
    assert_eq!(on(15..=15, "nesting"), Some(false));
    assert_eq!(on(400..=500, "nesting"), Some(false));
    assert_eq!(on(19..=19, "no-principle"), None);
    // The heading says what it is about, even if the lines alone do not.
    let text = "# Rules\n\n## Sanctions\n\nFirst we talk.\n";
    assert_eq!(bearing(text).on(&(5..=5), "sanctions"), Some(true));
}

/// The title says what all of a document is about: it introduces no sentence of it.
#[test]
fn a_heading_says_what_its_lines_are_about_and_the_title_does_not() {
    let on_sanctions = |text: &str| {
        let bearing = Bearing::of(text, Markup::Markdown).unwrap();
        bearing.on(&(3..=3), "sanctions")
    };
    assert_eq!(on_sanctions("# Sanctions\n\nFirst we talk.\n"), Some(false));
    // A document without a title begins with a heading like any other.
    assert_eq!(on_sanctions("## Sanctions\n\nFirst we talk.\n"), Some(true));
}

#[test]
fn neither_a_question_nor_a_heading_sets_a_rule() {
    let covered = |text: &str| {
        let about = "What we do here, and for whom.";
        let reading = read(&format!("# X\n\n{about}\n\n{text}\n"), Markup::Markdown);
        addressed(&reading).contains(&"sanctions")
    };
    let rule = "The council may expel a member after two warnings";
    assert!(covered(&format!("{rule}.")));
    assert!(!covered(&format!("{rule}?")));
    assert!(!covered(&format!("## {rule}\n\nMore of this soon.")));
}

#[test]
fn what_sends_elsewhere_is_short() {
    let kind = |times: usize| {
        let more = ", the hedges and the pond".repeat(times);
        let text = format!(
            "# Governance\n\nSee the [rules](https://example.org/rules).\n\nThe map shows the meadow{more}.\n"
        );
        read(&text, Markup::Markdown).kind
    };
    assert_eq!(kind(1), DocumentKind::Pointer);
    assert_eq!(kind(40), DocumentKind::General);
}

#[test]
fn a_line_to_fill_in_mentions_nothing_yet() {
    let treatment = |who: &str| {
        let text = format!(
            "# Rules\n\nThe council decides by a majority vote.\n\n{who} looks after sanctions.\n"
        );
        let at = PRINCIPLES.iter().position(|it| *it == "sanctions").unwrap();
        read(&text, Markup::Markdown).principles[at].treatment
    };
    assert_eq!(treatment("[NAME]"), Treatment::NotFound);
    assert_eq!(treatment("Ada"), Treatment::Mentioned);
}

/// A quotation in the other language is no second version of the text.
#[test]
fn a_second_language_is_read_where_it_makes_up_a_part_of_the_text() {
    let french = "L’assemblée peut exclure une personne qui enfreint les règles après deux \
        avertissements écrits, et la personne exclue peut faire appel de cette décision devant le \
        bureau de l’association dans le mois qui suit.";
    let read_after = |times: usize| {
        let english =
            "The meadow is mown in June and in September by the people who live near it. "
                .repeat(times);
        let text = format!("# Meadow\n\n{english}\n\n{french}\n");
        Bearing::of(&text, Markup::Markdown)
            .unwrap()
            .on(&(5..=5), "sanctions")
    };
    assert_eq!(read_after(5), Some(true));
    assert_eq!(read_after(40), Some(false));
}

/// Japanese is told by its own letters, however many Chinese characters stand between them.
#[test]
fn japanese_is_not_taken_for_chinese() {
    let language = |text: &str| read(text, Markup::Markdown).language;
    let japanese = "# 運営規約\n\n会員総会は年一回開催し、規約改正の決議には出席会員の三分の二以上の賛成を必要とする。\
        議長は理事会が選任し、任期は二年とする。\n";
    let chinese = "# 章程\n\n社区大会每年举行一次，修改章程须经出席成员三分之二以上同意。理事会选举主席，任期两年。\
        参见「コモンズ」一词。\n";
    assert_eq!(language(japanese), "ja");
    assert_eq!(language(chinese), "zh");
}

#[test]
fn line_endings_change_nothing() {
    for file in [
        "governance-en.md",
        "governance-fr.md",
        "rules.rst",
        "rules.adoc",
        "statuts.txt",
    ] {
        let text = fixture(file);
        let windows = text.replace('\n', "\r\n");
        assert_eq!(
            read(&text, markup_of(file)),
            read(&windows, markup_of(file)),
            "{file}"
        );
    }
}

// --- what must hold of any text

const MARKUPS: [Markup; 4] = [
    Markup::Markdown,
    Markup::Rst,
    Markup::Asciidoc,
    Markup::Plain,
];

fn holds(text: &str, markup: Markup) {
    let outline = document::outline(text, markup);
    let lines = text.split('\n').count();
    assert!(outline.lines <= lines);
    for heading in &outline.headings {
        assert!(
            1 <= heading.line
                && heading.line <= heading.end_line
                && heading.end_line <= outline.lines,
            "{heading:?}"
        );
    }
    for anchor in &outline.anchors {
        assert!((1..=outline.lines).contains(&anchor.line), "{anchor:?}");
    }
    let reading = read(text, markup);
    for principle in reading
        .principles
        .iter()
        .flat_map(|principle| &principle.passages)
    {
        assert!(
            1 <= principle.start
                && principle.start <= principle.end
                && principle.end <= outline.lines,
            "{principle:?}"
        );
    }
    assert!(
        reading
            .blanks
            .iter()
            .all(|line| (1..=outline.lines).contains(line))
    );
    let unknown = reading
        .principles
        .iter()
        .filter(|principle| principle.treatment == Treatment::NotRead)
        .count();
    assert!(unknown == 0 || unknown == PRINCIPLES.len());
    for principle in &reading.principles {
        let none = principle.passages.is_empty();
        match principle.treatment {
            Treatment::NotFound | Treatment::NotRead => assert!(none, "{principle:?}"),
            // What settles may be words alone; what mentions is a signal.
            Treatment::Mentioned => {
                assert!(!none && principle.passages.iter().all(|it| !it.signals.is_empty()));
            }
            Treatment::Covered => assert_eq!(principle.passages.len(), 1, "{principle:?}"),
        }
    }
}

/// Pieces of documents, of every kind and in any order.
fn pieces() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "# ",
        "## Roles\n",
        "\n\n",
        "* ",
        "  - ",
        "1. ",
        "| a | b |\n|---|---|\n",
        "> ",
        "```\n",
        "====\n",
        "----\n",
        ".. note:: ",
        ".. _x:\n",
        "::\n\n",
        "|===\n",
        "[[id]]\n",
        "<a id=x>",
        "<!--",
        "-->",
        "<h2>",
        "</h2>",
        "{{",
        "}}",
        "[",
        "](",
        ")",
        "`",
        "**",
        "\r\n",
        "\t",
        "é",
        "，",
        "\u{300}",
        "\u{0}",
        "https://x.y ",
        ": ",
        "e.g. ",
        "… ",
        "_____",
        "The council decides by a majority vote. ",
        "Les membres votent à la majorité. ",
        "Der Vorstand entscheidet. ",
        "A member may be expelled by the board. ",
        "TODO ",
        "<project> ",
        "Members:\n",
        "\u{feff}",
        "---\n",
        "+++\n",
    ]);
    prop::collection::vec(
        prop_oneof![4 => odd.prop_map(str::to_owned), 1 => ".{0,12}"],
        0..40,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read(text in pieces()) {
        for markup in MARKUPS {
            holds(&text, markup);
        }
    }

    #[test]
    fn any_characters_are_read(text in "\\PC{0,200}") {
        for markup in MARKUPS {
            holds(&text, markup);
        }
    }

    #[test]
    fn any_lines_bear_on_something_or_not(text in pieces(), start in 0_usize..50, more in 0_usize..50) {
        for principle in PRINCIPLES {
            if let Some(bearing) = Bearing::of(&text, Markup::Markdown) {
                let _ = bearing.on(&(start..=start + more), principle);
            }
        }
    }

    /// Sections say the same in any order.
    #[test]
    fn the_order_of_sections_changes_no_reading(order in Just((0..7).collect::<Vec<usize>>()).prop_shuffle(), french in any::<bool>()) {
        let text = fixture(if french { "governance-fr.md" } else { "governance-en.md" });
        let at = text.find("\n## ").unwrap() + 1;
        let (title, rest) = text.split_at(at);
        let sections: Vec<&str> = rest.split_inclusive("\n\n## ").collect();
        let sections: Vec<String> = sections.iter().map(|it| it.trim_start_matches("## ").trim_end_matches("## ").to_owned()).collect();
        prop_assert_eq!(sections.len(), 7);
        let shuffled = order.iter().fold(String::new(), |text, at| {
            text + "## " + sections[*at].trim() + "\n\n"
        });
        let (before, after) = (read(&text, Markup::Markdown), read(&format!("{title}{shuffled}"), Markup::Markdown));
        prop_assert_eq!(addressed(&before), addressed(&after));
        prop_assert_eq!(before.kind, after.kind);
    }

    /// What is addressed stays so when a section about something else follows, as long as most of the text
    /// still sets rules.
    #[test]
    fn an_unrelated_section_takes_nothing_away(times in 1_usize..3) {
        let text = fixture("governance-en.md");
        let more = "\n## Building\n\nRun the tests. The build takes a minute. The cache lives in a folder.\n".repeat(times);
        let before = read(&text, Markup::Markdown);
        let after = read(&format!("{text}{more}"), Markup::Markdown);
        prop_assert_eq!(addressed(&before), addressed(&after));
    }
}

// --- hostile

#[test]
fn much_of_anything_is_read_in_time() {
    let fill = |piece: &str| piece.repeat((1 << 15) / piece.len());
    let pieces = [
        "#",
        "*",
        "_",
        "`",
        "[",
        "<",
        ">",
        "- ",
        "> ",
        "# a\n",
        "* [a](b)\n",
        "<!--",
        "<a id=x>",
        "{{",
        "[name] ",
        "|",
        "| a ",
        "a://",
        ".",
        ". ",
        "é",
        "\n",
        "    ",
        "\t- a\n",
        "Members vote. ",
        "**a** ",
        "- a:\n  ",
        "::\n",
        "`a <b>`_ ",
        "<<a,b>> ",
        "[[a]]\n",
        "::: ",
        "the council decides by a majority vote ",
        "\r",
        "{#a}\n# ",
        "<h1>",
        "a\n===\n",
        "== a\n",
    ];
    for piece in pieces {
        let text = fill(piece);
        for markup in MARKUPS {
            let start = time::Instant::now();
            let reading = read(&text, markup);
            let _ = document::outline(&text, markup);
            drop(reading);
            // Debug builds are slow, and several tests run at once: this only tells a square from a line.
            assert!(
                start.elapsed().as_secs() < 20,
                "{piece:?} as {markup:?}: {:?}",
                start.elapsed()
            );
        }
    }
}

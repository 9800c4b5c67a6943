//! `commons draft governance`: what is known is said as it was answered, the rest is asked.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its own files and says where it fails"
)]

#[path = "common/program.rs"]
mod program;

use commons::model::{DocumentKind, Lang, Markup, PRINCIPLES, Setting, Treatment, clauses};
use program::commons_in;
use std::path::Path;
use tempfile::TempDir;

const DESCRIPTION: &str = r#"format: 1
project:
  name: Wash & <b>house</b>
  summary: A place.
  kind: [software]
  stage: incubation
  licences: {software: [MIT]}
  repository: https://example.org/wash
  links: {forum: "https://example.org/forum?a=(1)"}
respondent: {name: Ana, role: keeper, answered: 2026-10-01}
answers:
  ostrom.boundaries.roles-written:
    answer: yes
    note: "[Roles](javascript:alert(1)) stand in <script>a</script> table --> of ![x](y)"
    evidence: [docs/roles.md#who, {at: "https://example.org/a_(b)", on: 2026-03, note: vote}]
  ostrom.boundaries.entry-written: {answer: partly, note: Entry only, by: Bo, answered: 2026-09-01}
  ostrom.boundaries.assets-listed: yes
  ostrom.boundaries.limits-for-outsiders: {answer: no, note: Nobody asked}
  ostrom.boundaries.role-changes-recorded: unknown
"#;

fn repository(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join(".git")).unwrap();
    std::fs::create_dir(folder.path().join("docs")).unwrap();
    for (path, text) in files {
        std::fs::write(folder.path().join(path), text).unwrap();
    }
    folder
}

/// A run in a folder: its exit, standard output and standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let all = [&["draft", "governance", "--date=2026-11-26"], arguments].concat();
    let run = program::run(&mut commons_in(folder, &all));
    (run.code, run.out, run.err)
}

/// The draft of the description above.
fn drafted(arguments: &[&str]) -> String {
    let folder = repository(&[("commons.yaml", DESCRIPTION)]);
    let (code, out, err) = run(folder.path(), arguments);
    assert_eq!((code, err.as_str()), (0, ""));
    out
}

/// The entry of a question: its lines in the list.
fn entry<'a>(page: &'a str, question: &str) -> &'a str {
    let at = page
        .find(question)
        .unwrap_or_else(|| panic!("{question}: {page}"));
    let start = page[..at].rfind("\n- ").unwrap() + 1;
    let rest = &page[start..];
    let ends = ["\n- ", "\n\n"].into_iter();
    let end = ends.filter_map(|it| rest.find(it)).min();
    &rest[..end.unwrap_or(rest.len())]
}

#[test]
fn an_answer_is_said_as_it_was_given_and_nothing_else_is() {
    let page = drafted(&[]);
    let known = entry(&page, "may change the shared resource");
    assert!(
        known.contains("**Yes**.") && !known.contains("TODO:"),
        "{known}"
    );
    assert!(
        known.contains("[docs/roles.md\\#who](docs/roles.md#who)"),
        "{known}"
    );
    assert!(
        known.contains("(https://example.org/a_%28b%29), 2026-03, vote."),
        "{known}"
    );

    let half = entry(&page, "joins the group that decides");
    assert!(
        half.contains("**Partly** (answered by Bo, on 2026-09-01). Entry only."),
        "{half}"
    );
    assert!(half.contains("\n  TODO: What is still missing?"), "{half}");

    let bare = entry(&page, "the commons owns or controls");
    assert!(bare.contains("**Yes**.\n  TODO: Say how here"), "{bare}");

    let no = entry(&page, "people outside the group may use");
    assert!(
        no.starts_with("- TODO: ") && no.ends_with("Answered: no. Nobody asked."),
        "{no}"
    );

    let unknown = page
        .lines()
        .find(|line| line.contains("granted or withdrawn"));
    let asked = "<!-- Your rule should also answer these questions. ";
    assert!(unknown.is_some_and(|it| it.starts_with(asked)), "{page}");
}

#[test]
fn the_head_says_when_from_what_and_by_whom() {
    let page = drafted(&[]);
    for line in [
        "# Governance of Wash &amp; &lt;b&gt;house&lt;/b&gt;",
        "Written on 2026-11-26, to be reviewed by 2027-11-26.",
        "made from the answers in commons.yaml (Ana, keeper, 2026-10-01)",
        "- Licence (software): MIT",
        "- Repository: <https://example.org/wash>",
        "- Forum: [https://example.org/forum?a=(1)](https://example.org/forum?a=%281%29)",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    assert_eq!(
        page.matches("\n## ").count(),
        9,
        "the facts and eight principles"
    );
}

#[test]
fn every_question_due_is_there_once_in_both_languages() {
    let questionnaire = commons::catalogue::shipped("ostrom").unwrap();
    let kinds = [commons::model::Kind::Software];
    for (lang, code) in commons::model::Lang::ALL.map(|it| (it, it.code())) {
        let page = drafted(&["--lang", code]);
        for (_, item) in questionnaire.items() {
            let question = item.question;
            let due = question.is_due(&kinds, commons::model::Stage::Incubation);
            let times = page.matches(question.text.get(lang)).count();
            assert_eq!(times, usize::from(due), "{}", question.id);
        }
    }
}

#[test]
fn text_from_a_description_stays_text() {
    let page = drafted(&[]);
    assert!(
        !page.contains("<script>") && !page.contains("<b>"),
        "{page}"
    );
    // Brackets that are escaped open and close nothing.
    let live = page.replace("\\[", "").replace("\\]", "");
    assert!(!live.contains("](javascript:"), "{live}");
    assert!(!live.contains("![x]") && !live.contains("](y)"), "{live}");
    let note = entry(&page, "may change the shared resource");
    assert!(
        note.contains("\\[Roles\\](javascript:alert(1)) stand in"),
        "{note}"
    );
}

#[test]
fn paths_lead_from_where_the_draft_will_stand() {
    let folder = repository(&[("commons.yaml", DESCRIPTION)]);
    let (code, out, err) = run(folder.path(), &["-o", "docs/GOVERNANCE.md"]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(err.contains("Created docs/GOVERNANCE.md, with "), "{err}");
    let page = std::fs::read_to_string(folder.path().join("docs/GOVERNANCE.md")).unwrap();
    assert!(
        page.contains("[docs/roles.md\\#who](roles.md#who)"),
        "{page}"
    );

    let elsewhere = tempfile::tempdir().unwrap();
    let at = elsewhere.path().join("G.md");
    let (code, _, _) = run(folder.path(), &["-q", "-o", at.to_str().unwrap()]);
    assert_eq!(code, 0);
    let page = std::fs::read_to_string(at).unwrap();
    assert!(
        page.contains("Evidence: docs/roles.md\\#who; "),
        "no link leads there: {page}"
    );
}

#[test]
fn what_is_written_is_read_by_the_command_that_is_told() {
    let folder = repository(&[("commons.yaml", DESCRIPTION), ("docs/a.md", "")]);
    let cases = [
        ("GOVERNANCE.md", "commons check"),
        ("docs/GOVERNANCE.md", "commons check"),
        ("draft.md", "commons check draft.md"),
        ("our draft.md", "commons check 'our draft.md'"),
    ];
    for (path, command) in cases {
        let (code, _, err) = run(folder.path(), &["-o", path]);
        assert_eq!(code, 0, "{err}");
        assert!(err.ends_with(&format!(":\n    {command}\n")), "{err}");
        for line in err.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
        let (code, _, err) = run(folder.path(), &["-o", path]);
        assert_eq!(code, 2);
        assert!(err.contains(&format!(": {command}\n")), "{err}");
        assert!(
            err.contains("commons draft governance -o OTHER.md"),
            "{err}"
        );
    }
}

#[test]
fn a_file_that_is_there_is_never_replaced() {
    let folder = repository(&[("commons.yaml", DESCRIPTION), ("GOVERNANCE.md", "ours\n")]);
    std::os::unix::fs::symlink("nowhere", folder.path().join("LINK.md")).unwrap();
    for name in ["GOVERNANCE.md", "docs", "LINK.md"] {
        let (code, out, err) = run(folder.path(), &["-o", name]);
        assert_eq!((code, out.as_str()), (2, ""), "{name}");
        assert!(err.contains("already exists (not overwritten)"), "{err}");
    }
    let kept = std::fs::read_to_string(folder.path().join("GOVERNANCE.md")).unwrap();
    assert_eq!(kept, "ours\n");
    let (code, out, _) = run(folder.path(), &["-o", "/dev/stdout"]);
    assert_eq!(code, 0);
    assert!(
        out.starts_with("# Governance of "),
        "a device takes it: {out}"
    );
}

#[test]
fn without_a_description_rules_are_offered_on_every_principle() {
    let folder = repository(&[]);
    let (code, out, err) = run(folder.path(), &[]);
    assert_eq!(code, 0);
    assert!(err.starts_with("There is no project file"), "{err}");
    for setting in ["A small group.", "A federation.", "With a public body."] {
        assert_eq!(out.matches(&format!("\n- TODO: **{setting}** ")).count(), 8);
    }
    assert!(
        !out.contains("**Yes**") && !out.contains("What we share"),
        "{out}"
    );
    let (code, out, _) = run(
        folder.path(),
        &["--lang=fr", "--questionnaire=ostrom-classic"],
    );
    assert_eq!(code, 0);
    let all = PRINCIPLES.into_iter().flat_map(clauses).count();
    assert_eq!(out.matches("\n- À FAIRE\u{a0}: **").count(), all);
}

/// Each model clause is a rule of its principle to the reader, in both languages, alone; each
/// principle has one for a small group, one for a federation, one with a public body.
#[test]
fn model_clauses_are_rules_in_both_languages() {
    let mut faults = Vec::new();
    for (at, principle) in PRINCIPLES.into_iter().enumerate() {
        let settings: Vec<Setting> = clauses(principle).map(|it| it.setting).collect();
        assert_eq!(
            settings,
            [Setting::Small, Setting::Federation, Setting::Public],
            "{principle}"
        );
        for (clause, lang) in clauses(principle).flat_map(|it| Lang::ALL.map(|lang| (it, lang))) {
            let words = clause.words(lang);
            let reading = commons::governance::read(words, Markup::Markdown);
            let short = words.split_whitespace().count() <= 60;
            let covered = reading.principles[at].treatment == Treatment::Covered;
            if !short
                || !covered
                || reading.language != lang.code()
                || !clause.at.starts_with("https://")
            {
                faults.push(format!("{principle} {}: {words}", lang.code()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the documents say already is pointed to, with its lines, and nothing is offered there.
#[test]
fn a_rule_that_is_written_is_pointed_to() {
    let rules =
        "# Rules\n\n## Decisions\n\nThe council decides by a simple majority of its members.\n";
    let folder = repository(&[("commons.yaml", DESCRIPTION), ("GOVERNANCE.md", rules)]);
    for (lang, words) in [
        (
            "en",
            "[GOVERNANCE.md, line 5: who decides, and by which vote](../GOVERNANCE.md#L5)",
        ),
        (
            "fr",
            "[GOVERNANCE.md, ligne 5\u{a0}: qui décide, et par quel vote](../GOVERNANCE.md#L5)",
        ),
    ] {
        let out = format!("docs/draft-{lang}.md");
        let (code, _, err) = run(folder.path(), &["--lang", lang, "-o", &out]);
        assert_eq!(code, 0, "{err}");
        let page = std::fs::read_to_string(folder.path().join(out)).unwrap();
        assert!(page.contains(words), "{page}");
        let parts: Vec<&str> = page.split("\n## ").collect();
        let blank = if lang == "fr" { "À FAIRE" } else { "TODO" };
        // The title, the facts, then the principles.
        assert!(!parts[4].contains(blank), "{}", parts[4]);
        assert!(parts[6].contains(&format!("- {blank}")), "{}", parts[6]);
        // What it points to is not read as a rule of the draft.
        let reading = commons::governance::read(&page, Markup::Markdown);
        assert_ne!(
            reading.principles[2].treatment,
            Treatment::Covered,
            "{page}"
        );
    }
    // A description that stands elsewhere is of another project.
    std::fs::rename(
        folder.path().join("commons.yaml"),
        folder.path().join("docs/other.yaml"),
    )
    .unwrap();
    let (_, page, _) = run(folder.path(), &["docs/other.yaml"]);
    assert!(!page.contains("Already written"), "{page}");
}

#[test]
fn an_idea_is_asked_what_comes_first() {
    let early = DESCRIPTION.replace("stage: incubation", "stage: idea");
    let folder = repository(&[("commons.yaml", &early)]);
    let (_, idea, _) = run(folder.path(), &[]);
    assert!(idea.contains("joins the group that decides"), "{idea}");
}

#[test]
fn what_cannot_be_read_is_said_and_nothing_is_written() {
    let folder = repository(&[
        ("bad.yaml", "format: 1\nproject: 3\n"),
        ("b.yaml", DESCRIPTION),
    ]);
    for (argument, words) in [
        ("bad.yaml", "bad.yaml:2:10"),
        ("none.yaml", "cannot read none.yaml"),
        (".", "contains several project files"),
    ] {
        let (code, out, err) = run(folder.path(), &[argument, "-o", "G.md"]);
        assert_eq!((code, out.as_str()), (2, ""), "{argument}");
        assert!(err.contains(words), "{argument}: {err}");
        assert!(!folder.path().join("G.md").exists());
    }
}

#[test]
fn a_draft_reads_as_before() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for lang in ["en", "fr"] {
        let (code, out, err) = run(root, &["examples/umap.yaml", "--lang", lang]);
        assert_eq!((code, err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("draft-{lang}"), out);
    }
}

// --- the reader of governance files ---------------------------------------------------------------

/// The draft with the questions of a principle replaced by rules.
fn filled(page: &str, rules: &[(usize, &str)]) -> String {
    let mut parts: Vec<String> = page.split("\n## ").map(str::to_owned).collect();
    // Without a description, the first part is the title; the principles follow in order.
    let before = parts.len() - 8;
    for (number, rule) in rules {
        let part = &mut parts[before + number - 1];
        let kept: Vec<&str> = part
            .lines()
            .filter(|line| {
                let line = line.trim_start_matches(['-', ' ']);
                !line.starts_with("TODO:") && !line.starts_with("À FAIRE\u{a0}:")
            })
            .collect();
        *part = format!("{}\n{rule}\n", kept.join("\n"));
    }
    parts.join("\n## ")
}

/// Invented rules, each on one principle.
const RULES_EN: [(usize, &str); 8] = [
    (
        1,
        "Keepers are those listed in the file of roles; maintainers have write access to every repository. To become a maintainer, a contributor needs ten merged changes. A maintainer may resign by a message to the others.\n\nThe code, the data and the name are within the scope of this project; plug-ins are out of scope.",
    ),
    (
        2,
        "These rules were adapted to the needs of our community, a garden of twelve, and are reviewed every year in March. Members pay dues in proportion to use, which are waived for members who look after a server. Each local garden has its own rules, adapted to local conditions.",
    ),
    (
        3,
        "The assembly decides by consensus; without consensus after two weeks, it votes, and a proposal is adopted by a two-thirds majority. Anyone may propose a change to these rules in the forum.",
    ),
    (
        4,
        "The accounts are published every quarter, and an audit of the servers is done once a year by somebody from outside. The treasurer reports on the state of the money every three months.",
    ),
    (
        5,
        "Be kind, and keep to the subject. When somebody breaks a rule, the moderators first send a private reminder; the second time they give a public warning; the third time they suspend the account for one month.",
    ),
    (
        6,
        "Talk it over first. In a dispute, a mediator hears both sides and answers within two weeks. A decision may be appealed within one month, and a complaint about a mediator is heard by another one.",
    ),
    (
        7,
        "The association is a non-profit registered in 2019, and the town signed an agreement in 2024 that recognises these rules. The association owns the trademark and holds the domain name and the bank account.",
    ),
    (
        8,
        "Each local group has its own budget and sends one delegate to the council, which settles what concerns several groups. The whole is part of the national federation of gardens.",
    ),
];

const RULES_FR: [(usize, &str); 8] = [
    (
        1,
        "Les mainteneuses et mainteneurs ont les droits d’écriture sur tous les dépôts. Pour devenir mainteneur, il faut dix contributions acceptées. La qualité de mainteneur se perd par démission.\n\nLe code, les données et le nom entrent dans le périmètre du projet\u{a0}; les greffons sont hors périmètre.",
    ),
    (
        2,
        "Les règles sont révisées tous les ans en mars, et adaptées aux besoins de notre communauté, un jardin de douze personnes. La cotisation est proportionnelle à l’usage.",
    ),
    (
        3,
        "L’assemblée décide par consensus\u{a0}; au bout de deux semaines, elle vote, et une proposition est adoptée à la majorité des deux tiers. Toute personne peut proposer une modification de ces règles sur le forum.",
    ),
    (
        4,
        "Les comptes sont publiés chaque trimestre, et un audit des serveurs est fait une fois par an. La trésorerie présente un rapport d’activité tous les ans.",
    ),
    (
        5,
        "Quand une personne ne respecte pas une règle, la modération envoie d’abord un rappel en privé\u{a0}; la deuxième fois, un avertissement public\u{a0}; la troisième fois, une suspension d’un mois\u{a0}; enfin, l’exclusion.",
    ),
    (
        6,
        "On en parle d’abord. En cas de conflit, une personne médiatrice entend les deux parties et répond sous deux semaines. Un recours est possible dans le mois.",
    ),
    (
        7,
        "L’association loi 1901, déposée en 2019, a ses propres statuts. Elle est propriétaire de la marque et détient le nom de domaine. La commune a signé en 2024 une convention qui reconnaît ces règles.",
    ),
    (
        8,
        "Chaque groupe local a son budget et envoie une personne déléguée au conseil, qui règle ce qui concerne plusieurs groupes. Ce qu’un groupe local ne peut régler remonte au conseil. L’ensemble est membre de la fédération nationale des jardins.",
    ),
];

/// A draft that nobody filled in is a template and addresses nothing; filled in, it addresses what
/// was filled in, and nothing else.
#[test]
fn a_draft_is_read_as_what_stands_in_it() {
    let (described, bare) = (
        repository(&[("commons.yaml", DESCRIPTION)]),
        repository(&[]),
    );
    let mut faults = Vec::new();
    for (lang, rules) in [("en", RULES_EN), ("fr", RULES_FR)] {
        let mut fillings: Vec<Vec<(usize, &str)>> = vec![Vec::new(), rules.to_vec()];
        fillings.push(vec![rules[2], rules[4], rules[5]]);
        let (_, page, _) = run(described.path(), &["-q", "--lang", lang]);
        for filling in &fillings {
            faults.extend(misread(&filled(&page, filling), filling, lang));
        }
        fillings.extend(rules.map(|rule| vec![rule]));
        let (_, page, _) = run(bare.path(), &["-q", "--lang", lang]);
        for filling in &fillings {
            faults.extend(misread(&filled(&page, filling), filling, lang));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// An answer is not a rule: a draft in which every question is answered yes addresses nothing yet.
#[test]
fn a_declared_answer_is_not_read_as_a_rule() {
    let ids = commons::catalogue::shipped("ostrom").unwrap().items();
    let yes = |id| format!("  {id}: {{answer: yes, evidence: [README.md]}}");
    let answers: Vec<String> = ids.map(|(_, item)| yes(item.question.id)).collect();
    let answers = answers.join("\n");
    let (head, _) = DESCRIPTION.split_once("answers:\n").unwrap();
    let description = format!("{head}answers:\n{answers}").replace("incubation", "established");
    let folder = repository(&[("commons.yaml", &description)]);
    for lang in ["en", "fr"] {
        let (code, page, err) = run(folder.path(), &["--lang", lang]);
        assert_eq!((code, err.as_str()), (0, ""));
        let reading = commons::governance::read(&page, Markup::Markdown);
        for principle in reading.principles {
            assert_ne!(
                principle.treatment,
                Treatment::Covered,
                "{:?}",
                principle.passages
            );
        }
    }
}

/// Where a page is read as something else than it was filled with.
fn misread(page: &str, filling: &[(usize, &str)], lang: &str) -> Vec<String> {
    let reading = commons::governance::read(page, Markup::Markdown);
    let numbers: Vec<usize> = filling.iter().map(|(number, _)| *number).collect();
    let kind = if numbers.len() == 8 {
        DocumentKind::Governance
    } else {
        DocumentKind::Template
    };
    let mut faults = Vec::new();
    if reading.language != lang || reading.kind != kind {
        let (language, kind) = (reading.language, reading.kind);
        faults.push(format!("{lang} {numbers:?}: {language}, {kind:?}"));
    }
    // A rule on one principle may bear on another; the draft around it adds nothing.
    let rules: Vec<&str> = filling.iter().map(|(_, rule)| *rule).collect();
    let alone = commons::governance::read(&rules.join("\n\n"), Markup::Markdown);
    let lines: Vec<&str> = page.lines().collect();
    for ((number, index), alone) in (1..).zip(&reading.principles).zip(&alone.principles) {
        let addressed = index.treatment == Treatment::Covered;
        let by_itself = alone.treatment == Treatment::Covered;
        let fits = if numbers.contains(&number) {
            addressed
        } else {
            !addressed || by_itself
        };
        if fits {
            continue;
        }
        faults.push(format!(
            "{lang} {numbers:?}: {number} is {:?}",
            index.treatment
        ));
        for passage in &index.passages {
            let quoted = lines[passage.start - 1..passage.end].join(" ");
            faults.push(format!("    {:?}: {quoted}", passage.signals));
        }
    }
    faults
}

/// The same through the check, as a maintainer sees it.
#[test]
fn the_check_reads_a_draft_as_what_stands_in_it() {
    for (lang, rules) in [("en", RULES_EN), ("fr", RULES_FR)] {
        let folder = repository(&[]);
        let (_, page, _) = run(folder.path(), &["-q", "--lang", lang]);
        for (filling, kind) in [
            (vec![], "template"),
            (vec![rules[4]], "template"),
            (rules.to_vec(), "governance"),
        ] {
            std::fs::write(folder.path().join("GOVERNANCE.md"), filled(&page, &filling)).unwrap();
            let checked = ["check", "--format=json", "GOVERNANCE.md"];
            let path = std::env::var("PATH").unwrap();
            let run = program::run(commons_in(folder.path(), &checked).env("PATH", path));
            let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
            let file = &report["governance"]["files"][0];
            assert_eq!(file["kind"], kind, "{file}");
            assert_eq!(file["language"], lang);
            for (number, principle) in (1..).zip(commons::model::PRINCIPLES) {
                let covered = file["principles"][principle]["reading"] == "covered";
                let wanted = filling.iter().any(|(it, _)| *it == number);
                assert_eq!(covered, wanted, "{lang}: {principle}: {file}");
            }
        }
    }
}

/// The headings of what is still to be written mention nothing.
#[test]
fn an_untouched_draft_says_nothing_of_any_principle() {
    for lang in ["en", "fr"] {
        let folder = repository(&[]);
        let (_, page, _) = run(folder.path(), &["-q", "--lang", lang]);
        let readings = |page: &str| {
            let read = commons::governance::read(page, commons::model::Markup::Markdown);
            read.principles.map(|it| it.treatment)
        };
        let nothing = [commons::model::Treatment::NotFound; 8];
        assert_eq!(readings(&page), nothing, "{lang}");
        // The same headings above something that is written do.
        let plain = page.replace("TODO: ", "").replace("À FAIRE\u{a0}: ", "");
        assert_ne!(readings(&plain), nothing, "{lang}");
    }
}

#[test]
fn a_draft_begins_where_the_rules_are_said_to_be() {
    let lone = "# Governance\n\nOur rules are [the governance](https://grid.example/governance) of the Grid.\n";
    let rules = "# Governance\n\nThe council decides by a simple majority of its members. The council has seven members, elected for a year.\n";
    for (text, wanted) in [(lone, true), (rules, false)] {
        let folder = repository(&[("GOVERNANCE.md", text)]);
        let (_, page, _) = run(folder.path(), &["-q"]);
        let words = "GOVERNANCE.md:3 says that the rules are at https://grid.example/governance";
        assert_eq!(page.replace('\\', "").contains(words), wanted, "{page}");
    }
}

#[test]
fn a_draft_that_is_there_is_named() {
    let rules = "# Governance\n\nStatus: draft, not yet adopted.\n\n## Decisions\n\n\
        Maintainers decide by a simple majority; a proposal stays open for two weeks.\n";
    let page = |text: &str, lang: &str| {
        let folder = repository(&[("GOVERNANCE.md", text)]);
        run(folder.path(), &["--lang", lang]).1
    };
    let english = page(rules, "en");
    assert!(
        english.contains("Rules are already drafted, and not in force yet: GOVERNANCE.md:3."),
        "{english}"
    );
    let french = page(rules, "fr");
    assert!(french.contains("pas encore en vigueur"), "{french}");
    let adopted = rules.replace("Status: draft, not yet adopted.\n\n", "");
    assert!(!page(&adopted, "en").contains("already drafted"));
}

#[test]
fn documents_that_were_not_read_are_named() {
    let italian = "# Statuto\n\nIl comitato è composto da cinque membri eletti dall'assemblea ogni due anni. \
        Le decisioni sono prese a maggioranza dei presenti, e ogni socio può proporre modifiche.\n";
    let folder = repository(&[("GOVERNANCE.md", italian), ("STATUTES.pdf", "%PDF-1.4\n")]);
    let (_, page, _) = run(folder.path(), &["--lang", "en"]);
    let page = page.replace('\\', "");
    assert!(page.contains("TODO: Not read: "), "{page}");
    for named in ["GOVERNANCE.md (its language", "STATUTES.pdf ("] {
        assert!(page.contains(named), "{page}");
    }
}

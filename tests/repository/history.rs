//! Measures of history, case by case.

use crate::scratch::{Made, Scratch, TODAY, made};
use commons::model::{Fraction, Lang, Unseen};
use commons::repository::{Wanted, look};
use commons::words::findings::history_words;
use jiff::civil::date;
use std::collections::BTreeSet;

const ANNA: &str = "Anna Ba <anna@ign.fr>";
const BOB: &str = "Bob Cé <bob@gmail.com>";
const CLEO: &str = "Cléo Di <cleo@mail.beta.gouv.fr>";

fn many(who: &str, days: &[&str]) -> Vec<Made> {
    days.iter().map(|day| made(who, day)).collect()
}

#[test]
fn the_measures_of_a_small_history() {
    let commits = [
        // before the window
        made(BOB, "2023-01-01"),
        // the older half
        made(ANNA, "2024-03-15"),
        made(ANNA, "2024-06-01"),
        made(BOB, "2024-07-01"),
        // the recent half
        made(ANNA, "2025-06-01"),
        made(CLEO, "2025-07-01"),
        made("dependabot[bot] <x@y.org>", "2025-07-02"),
        made(CLEO, "2026-03-15"),
        // after the day of the assessment
        made(CLEO, "2026-03-16"),
    ];
    let history = Scratch::with(&commits).history();
    assert_eq!((history.since, history.until), (date(2024, 3, 15), TODAY));
    assert_eq!(
        (history.commits, history.bot_commits, history.contributors),
        (6, 1, 3)
    );
    // Anna made three of six.
    assert_eq!(history.absence_factor, Some(1));
    assert_eq!(history.first_author_share, Some(Fraction::new(1, 2)));
    // One person alone is no organisation.
    assert_eq!(history.elephant_factor, None);
    assert_eq!(history.organisation_share, Some(Fraction::from(0)));
    assert_eq!(
        (history.new_contributors, history.returning_contributors),
        (1, 1)
    );
    assert!(!history.shallow);
}

#[test]
fn merges_are_left_out() {
    let mut merge = made(BOB, "2025-01-03");
    merge.merges = Some(2);
    let commits = [made(ANNA, "2025-01-01"), made(ANNA, "2025-01-02"), merge];
    let history = Scratch::with(&commits).history();
    assert_eq!((history.commits, history.contributors), (2, 1));
}

#[test]
fn nothing_in_the_window_is_nothing_and_no_failure() {
    let history = Scratch::with(&many(ANNA, &["2019-01-01", "2019-01-02"])).history();
    assert_eq!((history.commits, history.contributors), (0, 0));
    assert_eq!(history.absence_factor, None);
    assert_eq!(history.first_author_share, None);
}

#[test]
fn a_wrong_clock_hides_nothing() {
    let epoch = "0 +0000";
    let commits = [
        made(ANNA, "2025-01-01"),
        made(BOB, "2025-01-02").committed(epoch),
        made(CLEO, "2025-01-03"),
    ];
    assert_eq!(Scratch::with(&commits).history().contributors, 3);
    // … not even on what is checked out.
    let commits = [made(ANNA, "2025-01-01"), made(BOB, epoch)];
    assert_eq!(Scratch::with(&commits).history().contributors, 1);
    // The author's day counts, also when all was committed anew yesterday.
    let commits = [
        made(ANNA, "2015-01-01").committed("2026-03-14"),
        made(BOB, "2025-01-01").committed("2026-03-14"),
    ];
    assert_eq!(Scratch::with(&commits).history().contributors, 1);
    // The author's own calendar counts: it is the 15th in Tahiti.
    let commits = [made(ANNA, "1773615600 -1000")];
    assert_eq!(Scratch::with(&commits).history().commits, 1);
}

#[test]
fn one_person_is_counted_once() {
    let commits = [
        made("Anna Ba <anna@ign.fr>", "2025-01-01"),
        made("anna ba <1+anna@users.noreply.github.com>", "2025-01-02"),
        made("annab <ANNA@ign.fr>", "2025-01-03"),
        made("anna <anna@home.org>", "2025-01-04"),
        made("BA Anna <ab@home.org>", "2025-01-05"),
        made("ab <x@home.org>", "2025-01-06"),
    ];
    let scratch = Scratch::with(&commits);
    assert_eq!(scratch.history().contributors, 2);
    scratch.write(".mailmap", "Anna Ba <anna@ign.fr> <x@home.org>\n");
    assert_eq!(scratch.history().contributors, 1);
}

#[test]
fn names_may_be_in_another_encoding_or_in_none() {
    let scratch = Scratch::with(&[made("René Dû <rene@b.org>", "2025-01-01")]);
    let tree = scratch.git(&["rev-parse", "HEAD^{tree}"]);
    let raw = |name: &[u8], header: &str| {
        let who = [name, b" <x@b.org> 1740000000 +0100"].concat();
        let lines = [
            format!("tree {tree}author ").into_bytes(),
            who.clone(),
            b"\ncommitter ".to_vec(),
            who,
        ];
        let rest = format!("\n{header}\nm\n").into_bytes();
        scratch.write("raw", [lines.concat(), rest].concat());
        let id = scratch.git(&["hash-object", "-t", "commit", "-w", "--literally", "raw"]);
        scratch.git(&["update-ref", "HEAD", id.trim()]);
        scratch.history()
    };
    assert_eq!(raw(b"Ren\xe9 D\xfb", "").contributors, 1);
    assert_eq!(
        raw(b"Ren\xe9 D\xfb", "encoding ISO-8859-1\n").contributors,
        1
    );
    assert_eq!(raw(b"\x01\x02 <<>", "").commits, 1);
}

#[test]
fn a_commit_without_sense_is_no_failure() {
    let scratch = Scratch::with(&[made(ANNA, "2025-01-01")]);
    let tree = scratch.git(&["rev-parse", "HEAD^{tree}"]);
    for who in [
        "x <y> 99999999999999999999 +9999",
        "x <y> -1 +0000",
        "x",
        "x <y@z>",
        "<> 0 0",
    ] {
        scratch.write(
            "raw",
            format!("tree {tree}author {who}\ncommitter {who}\n\nm\n"),
        );
        let id = scratch.git(&["hash-object", "-t", "commit", "-w", "--literally", "raw"]);
        scratch.git(&["update-ref", "HEAD", id.trim()]);
        assert_eq!(scratch.history().commits, 0, "{who}");
    }
}

#[cfg(unix)]
#[test]
fn a_repository_of_somebody_else_is_not_trusted() {
    let scratch = Scratch::with(&[made(ANNA, "2025-01-01")]);
    let run = |program: &str, arguments: &[&str]| {
        let mut command = std::process::Command::new(program);
        command.args(arguments).current_dir(scratch.path());
        command.output().unwrap().status.success()
    };
    let given = run("chown", &["-R", "65534:65534", "."]);
    if !given || run("git", &["rev-parse", "HEAD"]) {
        return; // only root can give a folder away, and this user may trust all of them
    }
    let why = scratch.look().history;
    let folder = scratch.path().canonicalize().unwrap();
    assert_eq!(why, Err(Unseen::NotTrusted(folder.display().to_string())));
}

#[test]
fn names_may_be_empty() {
    let commits = [
        made(" <>", "2025-01-01"),
        made(" <>", "2025-01-02"),
        made(" <a@b.org>", "2025-01-03"),
    ];
    assert_eq!(Scratch::with(&commits).history().contributors, 2);
}

#[test]
fn why_there_is_no_history() {
    assert_eq!(Scratch::new().look().history, Err(Unseen::NotInGit));
    assert_eq!(Scratch::repository().look().history, Err(Unseen::NoCommit));
    let scratch = Scratch::repository();
    let wanted = Wanted {
        history: false,
        ..Wanted::all(TODAY, BTreeSet::new())
    };
    let look = look(scratch.path(), &wanted).unwrap();
    assert_eq!(look.history, Err(Unseen::NotAsked));
    let broken = Scratch::new();
    broken.write(".git", "gitdir: nowhere\n");
    assert_eq!(broken.look().history, Err(Unseen::GitElsewhere));
}

#[test]
fn a_shallow_clone_is_told_when_it_ends_inside_the_window() {
    let all = Scratch::with(&many(
        ANNA,
        &["2023-01-01", "2023-06-01", "2025-01-01", "2025-06-01"],
    ));
    let source = format!("file://{}", all.path().display());
    for (depth, told) in [("1", true), ("2", true), ("3", false), ("4", false)] {
        let clone = Scratch::new();
        clone.git(&["clone", "--quiet", "--depth", depth, &source, "."]);
        assert_eq!(clone.history().shallow, told, "--depth {depth}");
    }
}

#[test]
fn what_a_partial_clone_left_out_is_not_fetched() {
    let commits = [
        made(ANNA, "2025-01-01").with("GOVERNANCE.md", "one"),
        made("anna <anna@home.org>", "2025-01-02")
            .with(".mailmap", "Anna Ba <anna@ign.fr> <anna@home.org>"),
    ];
    for (filter, changed) in [("blob:none", 1), ("tree:0", 0)] {
        let all = Scratch::with(&commits);
        all.git(&["config", "uploadpack.allowFilter", "true"]);
        let source = format!("file://{}", all.path().display());
        let clone = Scratch::new();
        let filter = format!("--filter={filter}");
        clone.git(&["clone", "--quiet", &filter, "--no-checkout", &source, "."]);
        clone.write("GOVERNANCE.md", "one");
        // A file that would be made by whatever fetches from there.
        let ran = clone.file("ran");
        let hostile = format!("ext::touch {}", ran.display());
        clone.git(&["config", "remote.origin.url", &hostile]);
        clone.git(&["config", "protocol.ext.allow", "always"]);
        let history = clone.history();
        assert_eq!(
            (history.commits, history.changed.len()),
            (2, changed),
            "{filter}"
        );
        assert!(!ran.exists());
    }
}

#[test]
fn the_last_change_of_a_document() {
    let commits = [
        made(ANNA, "2023-01-01").with("GOVERNANCE.md", "one"),
        made(ANNA, "2023-01-02").with("README.md", "one"),
        made(ANNA, "2024-06-01").with("README.md", "two"),
        made(ANNA, "2024-06-02").with("docs/CONTRIBUTING.md", "one"),
        made(ANNA, "2025-06-01"),
    ];
    let scratch = Scratch::with(&commits);
    scratch.write("ROADMAP.md", "not committed");
    let changed = scratch.history().changed;
    let told: Vec<_> = changed
        .iter()
        .map(|(path, day)| (path.as_str(), *day))
        .collect();
    let wanted = [
        ("GOVERNANCE.md", None),
        ("README.md", Some(date(2024, 6, 1))),
        ("docs/CONTRIBUTING.md", Some(date(2024, 6, 2))),
    ];
    assert_eq!(told, wanted);
}

#[test]
fn the_last_change_is_found_in_a_long_history() {
    let day = |at: usize| {
        date(2024, 4, 1)
            .saturating_add(jiff::Span::new().days(i64::try_from(at).unwrap() / 2))
            .to_string()
    };
    for changed in [0, 1, 2, 699, 998, 999] {
        let commits: Vec<Made> = (0..1000)
            .map(|at| {
                let made = made(ANNA, &day(at));
                if at == 0 || at == changed {
                    made.with("GOVERNANCE.md", &at.to_string())
                } else {
                    made
                }
            })
            .collect();
        let told = Scratch::with(&commits).history().changed;
        assert_eq!(
            told["GOVERNANCE.md"].unwrap().to_string(),
            day(changed),
            "{changed}"
        );
    }
}

#[test]
fn worktrees_submodules_bare_and_detached_repositories_have_their_history() {
    let all = Scratch::with(&many(ANNA, &["2025-01-01", "2025-06-01"]));
    let wanted = |scratch: &std::path::Path| {
        look(scratch, &Wanted::all(TODAY, BTreeSet::new()))
            .unwrap()
            .history
            .unwrap()
            .commits
    };
    let place = Scratch::new();
    let worktree = place.file("worktree");
    all.git(&[
        "worktree",
        "add",
        "--quiet",
        "--detach",
        worktree.to_str().unwrap(),
    ]);
    assert_eq!(wanted(&worktree), 2);
    let bare = place.file("bare.git");
    all.git(&["clone", "--quiet", "--bare", ".", bare.to_str().unwrap()]);
    assert_eq!(wanted(&bare), 2);
    let outer = Scratch::repository();
    outer.git(&[
        "submodule",
        "--quiet",
        "add",
        all.path().to_str().unwrap(),
        "inner",
    ]);
    assert_eq!(wanted(&outer.file("inner")), 2);
    assert_eq!(outer.look().history, Err(Unseen::NoCommit));
}

/// A repository with commits made by git itself, each with its message.
fn messages(all: &[(&str, &str)]) -> Scratch {
    let scratch = Scratch::repository();
    for (who, message) in all {
        scratch.git(&[
            "-c",
            "user.name=x",
            "-c",
            "user.email=x@x.org",
            "commit",
            "--quiet",
            "--allow-empty",
            "--author",
            who,
            "--date",
            "2025-06-01T00:00:00",
            "--message",
            message,
        ]);
    }
    scratch
}

#[test]
fn who_is_named_beside_the_author_is_counted_and_a_program_is_not() {
    let both =
        "x\n\nCo-authored-by: Li Wu <li@ign.fr>\nCo-Authored-By: Claude <noreply@anthropic.com>";
    let bots = "x\n\nCo-authored-by: Li Wu <li@ign.fr>";
    let scratch = messages(&[
        ("Bo An <bo@ign.fr>", both),
        ("Bo An <bo@ign.fr>", "x\n\nco-authored-by: not one"),
        // Who asked a program to commit made it.
        ("Copilot <1+Copilot@users.noreply.github.com>", bots),
        ("l10n <l10n-bot@x.org>", "x"),
    ]);
    let history = scratch.history();
    assert_eq!(
        (history.commits, history.bot_commits, history.contributors),
        (3, 1, 2)
    );
    assert_eq!(history.first_author_share, Some(Fraction::new(1, 2)));
    assert_eq!(history.elephant_factor, Some(1));
    assert_eq!(history.organisations, ["ign.fr"]);
    scratch.write(".mailmap", "Bo An <bo@ign.fr> <li@ign.fr>\n");
    assert_eq!(scratch.history().contributors, 1);
}

#[test]
fn one_person_with_several_addresses_is_one_and_no_organisation() {
    let scratch = messages(&[
        ("bo <bo@a.org>", "x"),
        ("bo <bo@b.org>", "x"),
        ("Bo <123+bo@users.noreply.github.com>", "x"),
        ("Bo Li <123+bo@users.noreply.github.com>", "x"),
        ("LI Bó <bo@home.org>", "x"),
        ("Zoe <zoe@a.org>", "x"),
    ]);
    let history = scratch.history();
    assert_eq!(history.contributors, 2);
    // Two people write from a.org, one from each of the others.
    assert_eq!(history.organisations, ["a.org"]);
    let alone = messages(&[("bo <bo@a.org>", "x"), ("bo <bo@b.org>", "x")]).history();
    assert_eq!((alone.contributors, alone.elephant_factor), (1, None));
}

#[test]
fn an_account_is_that_of_one_forge_and_keeps_its_number() {
    let number = |all: &[(&str, &str)]| messages(all).history().contributors;
    let two = [
        ("Ada Roy <lee@users.noreply.github.com>", "x"),
        ("Tom Lee <lee@noreply.codeberg.org>", "x"),
    ];
    assert_eq!(number(&two), 2);
    let renamed = [
        ("Ada <77+ada@users.noreply.github.com>", "x"),
        ("A. Roy <77+ada-roy@users.noreply.github.com>", "x"),
    ];
    assert_eq!(number(&renamed), 1);
    let labelled = [
        ("Ada Roy <ada+code@roy.org>", "x"),
        ("adar <ada@roy.org>", "x"),
    ];
    assert_eq!(number(&labelled), 1);
}

#[test]
fn a_co_author_is_named_in_any_paragraph() {
    let squashed = "x\n\nCo-authored-by: Li Wu\n <li@ign.fr>\n\nCloses #7\n\n\
        CO-AUTHORED-BY: Ada Roy <ada@roy.org>\n\nSigned-off-by: Bo An <bo@ign.fr>";
    let quoted = "x\n\n> Co-authored-by: Tom Lee <tom@lee.org>";
    let scratch = messages(&[
        ("Bo An <bo@ign.fr>", squashed),
        ("Bo An <bo@ign.fr>", quoted),
    ]);
    assert_eq!(scratch.history().contributors, 3);
}

#[test]
fn every_organisation_is_told() {
    let people = ["a", "b"].map(|who| {
        let of = |number| format!("{who}{number} <{who}@o{number}.org>");
        (0..7).map(of).collect::<Vec<String>>()
    });
    let commits: Vec<(&str, &str)> = people
        .iter()
        .flatten()
        .map(|who| (who.as_str(), "x"))
        .collect();
    let history = messages(&commits).history();
    assert_eq!(history.organisations.len(), 7);
    for (lang, more) in [
        (Lang::En, "o4.org and 2 more."),
        (Lang::Fr, "o4.org et 2 autres."),
    ] {
        let said = history_words(&history, lang).join("\n");
        assert!(said.contains(more), "{said}");
    }
}

#[test]
fn a_history_that_has_just_begun_is_told() {
    let new = Scratch::with(&[made(ANNA, "2026-02-01"), made(BOB, "2026-03-01")]);
    assert!(new.history().is_new());
    let old = Scratch::with(&[made(ANNA, "2025-02-01"), made(BOB, "2026-03-01")]);
    assert!(!old.history().is_new());
    let older = Scratch::with(&[made(ANNA, "2015-02-01"), made(BOB, "2026-03-01")]);
    assert!(!older.history().is_new());
}

//! Measures of history, case by case.

use crate::scratch::{Made, Scratch, TODAY, made};
use commons::model::{Fraction, Unseen};
use commons::repository::{Wanted, look};
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
    let own = Scratch::with(&commits).history();
    assert_eq!((own.since, own.until), (date(2024, 3, 15), TODAY));
    assert_eq!((own.commits, own.bot_commits, own.contributors), (6, 1, 3));
    // Anna made three of six.
    assert_eq!(own.absence_factor, Some(1));
    assert_eq!(own.first_author_share, Some(Fraction::new(1, 2)));
    // ign.fr made three of five, beta.gouv.fr two, a public mailbox one.
    assert_eq!(own.elephant_factor, Some(1));
    assert_eq!(own.organisation_share, Some(Fraction::new(5, 6)));
    assert_eq!((own.new_contributors, own.returning_contributors), (1, 1));
    assert!(!own.shallow);
}

#[test]
fn merges_are_left_out() {
    let mut merge = made(BOB, "2025-01-03");
    merge.merges = Some(2);
    let commits = [made(ANNA, "2025-01-01"), made(ANNA, "2025-01-02"), merge];
    let own = Scratch::with(&commits).history();
    assert_eq!((own.commits, own.contributors), (2, 1));
}

#[test]
fn nothing_in_the_window_is_nothing_and_no_failure() {
    let own = Scratch::with(&many(ANNA, &["2019-01-01", "2019-01-02"])).history();
    assert_eq!((own.commits, own.contributors), (0, 0));
    assert_eq!(own.absence_factor, None);
    assert_eq!(own.first_author_share, None);
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
    ];
    let scratch = Scratch::with(&commits);
    assert_eq!(scratch.history().contributors, 2);
    scratch.write(".mailmap", "Anna Ba <anna@ign.fr> <anna@home.org>\n");
    assert_eq!(scratch.history().contributors, 1);
}

#[test]
fn names_may_be_empty_or_in_another_encoding() {
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
    let own = look(scratch.path(), &wanted).unwrap();
    assert_eq!(own.history, Err(Unseen::NotAsked));
    let broken = Scratch::new();
    broken.write(".git", "gitdir: nowhere\n");
    let why = broken.look().history;
    assert!(
        matches!(&why, Err(Unseen::GitFailed(words)) if !words.is_empty()),
        "{why:?}"
    );
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
                let own = made(ANNA, &day(at));
                if at == 0 || at == changed {
                    own.with("GOVERNANCE.md", &at.to_string())
                } else {
                    own
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

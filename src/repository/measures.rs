//! Commits → measures of CHAOSS. Pure: the same commits and the same day give the same numbers.

use super::authors;
use super::commits::Commit;
use crate::model::{Fraction, History};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// How many months of history are looked at.
const WINDOW: i64 = 24;
/// How many of them make the recent half.
const RECENT: i64 = 12;

/// The first day looked at for an assessment on `until`.
pub(super) fn since(until: Date) -> Date {
    until.saturating_sub(WINDOW.months())
}

/// The measures of the window that ends on `until`.
pub(super) fn measure(commits: &[Commit], until: Date) -> History {
    let since = since(until);
    let recent = until.saturating_sub(RECENT.months());
    let inside = |commit: &&Commit| {
        let day = commit.day.is_some_and(|day| (since..=until).contains(&day));
        day && commit.parents.len() < 2
    };
    let mut people_known = Persons::default();
    let mut work: Vec<Work> = Vec::new();
    let mut organisations: BTreeMap<String, usize> = BTreeMap::new();
    let (mut count, mut bots) = (0, 0);
    for commit in commits.iter().filter(inside) {
        if authors::is_bot(&commit.name, &commit.mail) {
            bots += 1;
            continue;
        }
        count += 1;
        let person = people_known.of(commit);
        work.resize_with(people_known.count.max(work.len()), Work::default);
        work[person].commits += 1;
        match commit.day {
            Some(day) if day >= recent => work[person].recent = true,
            Some(_) | None => work[person].before = true,
        }
        if let Some(organisation) = authors::organisation(&commit.mail) {
            *organisations.entry(organisation).or_default() += 1;
        }
    }
    let work = people_known.joined(&work);
    let by_person: Vec<usize> = work.iter().map(|it| it.commits).collect();
    let by_organisation: Vec<usize> = organisations.into_values().collect();
    let told: usize = by_organisation.iter().sum();
    let share = |part: usize| fraction(part, count);
    History {
        since,
        until,
        commits: count,
        bot_commits: bots,
        contributors: work.len(),
        absence_factor: fewest_for_half(by_person.clone()),
        elephant_factor: fewest_for_half(by_organisation),
        organisation_share: share(told),
        new_contributors: work.iter().filter(|it| it.recent && !it.before).count(),
        returning_contributors: work.iter().filter(|it| it.recent && it.before).count(),
        first_author_share: by_person.iter().max().and_then(|most| share(*most)),
        shallow: false,
        changed: BTreeMap::new(),
    }
}

/// What a person did in the window.
#[derive(Clone, Copy, Default)]
struct Work {
    commits: usize,
    recent: bool,
    before: bool,
}

/// The fewest that made half of all, the busiest first.
fn fewest_for_half(mut counts: Vec<usize>) -> Option<usize> {
    let all: usize = counts.iter().sum();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let mut made = 0;
    counts
        .iter()
        .position(|count| {
            made += count;
            made * 2 >= all
        })
        .map(|at| at + 1)
}

fn fraction(part: usize, whole: usize) -> Option<Fraction> {
    let (part, whole) = (i128::try_from(part).ok()?, i128::try_from(whole).ok()?);
    (whole > 0).then(|| Fraction::new(part, whole))
}

/// Persons by their addresses and full names: the same address, or the same first and last name,
/// is the same person. A person without either is the one that has neither.
#[derive(Default)]
struct Persons {
    by_key: HashMap<String, usize>,
    /// For each number the one it was found to be the same as, or itself.
    same: Vec<usize>,
    count: usize,
}

impl Persons {
    fn of(&mut self, commit: &Commit) -> usize {
        let mail = commit.mail.trim().to_lowercase();
        let name = authors::full_name(&commit.name);
        let by_mail = (!mail.is_empty()).then(|| format!("<{mail}>"));
        let keys: Vec<String> = match (by_mail, name) {
            (None, None) => vec![commit.name.trim().to_lowercase()],
            (mail, name) => mail.into_iter().chain(name).collect(),
        };
        let found: Vec<usize> = keys
            .iter()
            .filter_map(|key| self.by_key.get(key).copied())
            .collect();
        let it = if let Some(first) = found.first() {
            self.root(*first)
        } else {
            self.same.push(self.count);
            self.count += 1;
            self.count - 1
        };
        for other in found {
            let other = self.root(other);
            self.same[other] = it;
        }
        for key in keys {
            self.by_key.insert(key, it);
        }
        it
    }

    /// The one that stands for a person. Each way up is made shorter, so that a long chain of names
    /// and addresses is not climbed again and again.
    fn root(&mut self, mut number: usize) -> usize {
        while self.same[number] != number {
            self.same[number] = self.same[self.same[number]];
            number = self.same[number];
        }
        number
    }

    /// The work of each person, when those found to be the same are joined.
    fn joined(&mut self, work: &[Work]) -> Vec<Work> {
        let mut joined: BTreeMap<usize, Work> = BTreeMap::new();
        for (at, it) in work.iter().enumerate() {
            let person = joined.entry(self.root(at)).or_default();
            person.commits += it.commits;
            person.recent |= it.recent;
            person.before |= it.before;
        }
        joined.into_values().collect()
    }
}

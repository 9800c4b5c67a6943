//! Commits → measures of CHAOSS. Pure: the same commits and the same day give the same numbers.

use super::authors;
use super::commits::Commit;
use super::organisations::organisation;
use super::persons::Persons;
use crate::model::{Fraction, History};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many months of history are looked at, as many as evidence stays recent (`FRESH_MONTHS` of `assess`).
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
    let mut tally = Tally::default();
    for commit in commits.iter().filter(inside) {
        tally.add(commit, recent);
    }
    let mut organisations = tally.organisations();
    let Tally {
        mut persons,
        work,
        commits,
        bots,
        ..
    } = tally;
    let work = joined(&mut persons, &work);
    let by_person: Vec<usize> = work.iter().map(|it| it.commits).collect();
    let by_organisation: Vec<usize> = organisations.iter().map(|(_, commits)| *commits).collect();
    let told: usize = by_organisation.iter().sum();
    let made: usize = by_person.iter().sum();
    let share = |part: usize| fraction(part, made);
    organisations.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    History {
        since,
        until,
        commits,
        bot_commits: bots,
        contributors: work.len(),
        absence_factor: fewest_for_half(by_person.clone()),
        elephant_factor: fewest_for_half(by_organisation),
        organisations: organisations.into_iter().map(|(name, _)| name).collect(),
        organisation_share: share(told),
        new_contributors: work.iter().filter(|it| it.recent && !it.before).count(),
        returning_contributors: work.iter().filter(|it| it.recent && it.before).count(),
        first_author_share: by_person.iter().max().and_then(|most| share(*most)),
        shallow: false,
        last: None,
        begun: None,
        changed: BTreeMap::new(),
    }
}

/// What was counted so far.
#[derive(Default)]
struct Tally<'c> {
    persons: Persons,
    /// By the number of a person.
    work: Vec<Work>,
    domains: Vec<Domain>,
    /// The numbers of domains, by name.
    numbers: HashMap<String, usize>,
    commits: usize,
    bots: usize,
    /// Who stands behind a name and an address, `None` for a program: few people make many commits.
    known: HashMap<(&'c str, &'c str), Option<Author>>,
    /// The people of the commit that is counted: one list for all.
    counted: Vec<usize>,
}

/// The number of a person, and that of the domain that the address tells.
#[derive(Clone, Copy)]
struct Author {
    person: usize,
    domain: Option<usize>,
}

impl<'c> Tally<'c> {
    /// Counts a commit once for each of the people who made it together.
    fn add(&mut self, commit: &'c Commit, recent: Date) {
        let author = (commit.name.as_str(), commit.mail.as_str());
        let with = commit
            .with
            .iter()
            .map(|(name, mail)| (name.as_str(), mail.as_str()));
        let people = std::iter::once(author).chain(with);
        let is_recent = commit.day.is_some_and(|day| day >= recent);
        let mut counted = std::mem::take(&mut self.counted);
        counted.clear();
        for (name, mail) in people {
            let Some(author) = self.author(name, mail) else {
                continue;
            };
            let person = self.persons.root(author.person);
            if !counted.contains(&person) {
                counted.push(person);
                self.credit(person, author.domain, is_recent);
            }
        }
        if counted.is_empty() {
            self.bots += 1;
        } else {
            self.commits += 1;
        }
        self.counted = counted;
    }

    /// Who stands behind a name and an address; `None` for a program.
    fn author(&mut self, name: &'c str, mail: &'c str) -> Option<Author> {
        let (persons, numbers) = (&mut self.persons, &mut self.numbers);
        *self.known.entry((name, mail)).or_insert_with(|| {
            (!authors::is_bot(name, mail)).then(|| Author {
                person: persons.of(name, mail),
                domain: organisation(mail).map(|name| {
                    let next = numbers.len();
                    *numbers.entry(name).or_insert(next)
                }),
            })
        })
    }

    /// Counts a commit for a person, and for the domain of the address it was made from.
    fn credit(&mut self, person: usize, domain: Option<usize>, is_recent: bool) {
        self.work.resize_with(self.persons.count(), Work::default);
        let work = &mut self.work[person];
        work.commits += 1;
        work.recent |= is_recent;
        work.before |= !is_recent;
        if let Some(domain) = domain {
            self.domains
                .resize_with(self.numbers.len(), Domain::default);
            let domain = &mut self.domains[domain];
            domain.commits += 1;
            domain.people.insert(person);
        }
    }

    /// The organisations, with their commits: one person with a domain is none.
    fn organisations(&mut self) -> Vec<(String, usize)> {
        let (domains, persons) = (&self.domains, &mut self.persons);
        let several = self.numbers.drain().filter_map(|(name, at)| {
            let domain = domains.get(at)?;
            let people = domain.people.iter().map(|person| persons.root(*person));
            let people: BTreeSet<usize> = people.collect();
            (people.len() > 1).then_some((name, domain.commits))
        });
        several.collect()
    }
}

/// What was made from the addresses of a domain, and by whom.
#[derive(Default)]
struct Domain {
    commits: usize,
    people: BTreeSet<usize>,
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

/// The work of each person, when those found to be the same are joined.
fn joined(persons: &mut Persons, work: &[Work]) -> Vec<Work> {
    let mut joined: BTreeMap<usize, Work> = BTreeMap::new();
    for (at, it) in work.iter().enumerate() {
        let person = joined.entry(persons.root(at)).or_default();
        person.commits += it.commits;
        person.recent |= it.recent;
        person.before |= it.before;
    }
    joined.into_values().collect()
}

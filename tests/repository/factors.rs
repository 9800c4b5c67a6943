//! What holds of every history.

use crate::scratch::{Made, Scratch, made};
use commons::model::{Fraction, History};
use proptest::prelude::*;

const MAILS: [&str; 6] = [
    "a@ign.fr",
    "b@ign.fr",
    "c@beta.gouv.fr",
    "d@gmail.com",
    "e@example.org",
    "f@osm.org",
];

fn history(commits: &[(usize, u8)]) -> History {
    let commits: Vec<Made> = commits
        .iter()
        .map(|(who, month)| {
            let day = format!("20{:02}-{:02}-01", 24 + month / 12, 1 + month % 12);
            made(&format!("p{who} <{}>", MAILS[*who]), &day)
        })
        .collect();
    Scratch::with(&commits).history()
}

fn commits() -> impl Strategy<Value = Vec<(usize, u8)>> {
    prop::collection::vec((0..MAILS.len(), 0..26_u8), 1..25)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn measures_stay_in_their_bounds(commits in commits()) {
        let it = history(&commits);
        prop_assert!(it.commits <= commits.len());
        prop_assert!(it.contributors <= it.commits.min(MAILS.len()));
        prop_assert_eq!(it.absence_factor.is_some(), it.commits > 0);
        if let (Some(factor), Some(share)) = (it.absence_factor, it.first_author_share) {
            prop_assert!((1..=it.contributors).contains(&factor));
            prop_assert!(share > Fraction::from(0) && share <= Fraction::from(1));
            // One is enough exactly when the first author made half.
            prop_assert_eq!(factor == 1, share >= Fraction::new(1, 2));
        }
        prop_assert!(it.elephant_factor.unwrap_or(0) <= 3);
        prop_assert_eq!(it.elephant_factor.is_some(), !it.organisations.is_empty());
        prop_assert!(it.new_contributors + it.returning_contributors <= it.contributors);
    }

    #[test]
    fn one_more_commit_by_the_first_author_never_raises_the_factor(commits in commits()) {
        // From April 2024 on all are in the window.
        let inside: Vec<(usize, u8)> = commits.into_iter().map(|(who, month)| (who, month.max(3))).collect();
        let count = |who: usize| inside.iter().filter(|it| it.0 == who).count();
        let first = (0..MAILS.len()).max_by_key(|who| count(*who)).unwrap();
        let before = history(&inside);
        let after = history(&[inside.clone(), vec![(first, 10)]].concat());
        prop_assert_eq!(after.commits, before.commits + 1);
        prop_assert!(after.absence_factor <= before.absence_factor);
        prop_assert!(after.first_author_share >= before.first_author_share);
    }
}

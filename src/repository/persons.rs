//! Who is who: two addresses, or a name and an account, may be one person (union-find).

use super::{authors, organisations};
use std::collections::HashMap;

/// The people of a history, numbered as they are met: whoever has an address, a name or an account in
/// common with somebody is the same person. All who have none of these are one.
///
/// The keys of one person may be `<ann@example.org>` (an address), `ann martin` (a name) and `~ann` (an
/// account on a forge).
#[derive(Default)]
pub(super) struct Persons {
    by_key: HashMap<String, usize>,
    /// For each number the one it was found to be the same as, or itself.
    same: Vec<usize>,
}

impl Persons {
    /// How many numbers were given; some of them are the same person.
    pub(super) fn count(&self) -> usize {
        self.same.len()
    }

    /// The number of the person with this name and this address.
    pub(super) fn of(&mut self, name: &str, mail: &str) -> usize {
        let address = mail.trim().to_lowercase();
        let by_mail = (!address.is_empty()).then(|| format!("<{address}>"));
        // An account on a forge is called as its owner is, or has a name that nobody else has there.
        let login = organisations::forge_login(&address).map(|login| format!("~{login}"));
        let nick = authors::person(name).filter(|name| !name.contains(' '));
        let nick = nick.map(|name| format!("~{name}"));
        let mut keys: Vec<String> = [by_mail, authors::person(name), login, nick]
            .into_iter()
            .flatten()
            .collect();
        if keys.is_empty() {
            keys.push(name.trim().to_lowercase());
        }
        let found: Vec<usize> = keys
            .iter()
            .filter_map(|key| self.by_key.get(key).copied())
            .collect();
        let it = if let Some(first) = found.first() {
            self.root(*first)
        } else {
            self.same.push(self.same.len());
            self.same.len() - 1
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
    pub(super) fn root(&mut self, mut number: usize) -> usize {
        while self.same[number] != number {
            self.same[number] = self.same[self.same[number]];
            number = self.same[number];
        }
        number
    }
}

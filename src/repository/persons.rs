//! Who is who: two addresses, or a name and an account, may be one person (union-find).

use super::{authors, organisations};
use std::collections::HashMap;

/// The people of a history, numbered as they are met: whoever has an address, a name or an account in
/// common with somebody is the same person. All who have none of these are one.
///
/// The keys of one person may be `<ann@example.org>` (an address), `ann martin` (a name), and
/// `ann@users.noreply.github.com` and `7@users.noreply.github.com` (an account on a forge, which keeps its number
/// when it is renamed).
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
        let mut keys: Vec<String> = authors::person(name).into_iter().collect();
        if let Some(account) = organisations::account(&address) {
            keys.push(format!("{}@{}", account.login, account.forge));
            let number = account.number;
            keys.extend(number.map(|number| format!("{number}@{}", account.forge)));
        } else {
            // An account on a forge is often called by a name that its owner has elsewhere.
            let nick = authors::person(name).filter(|name| !name.contains(' '));
            let accounts = organisations::FORGES
                .map(|forge| format!("{}@{forge}", nick.as_deref().unwrap_or_default()));
            keys.extend(nick.is_some().then_some(accounts).into_iter().flatten());
        }
        if !address.is_empty() {
            keys.push(format!("<{}>", mailbox(&address)));
        }
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

/// The mailbox of an address: what stands behind `+` is a label that its owner chose.
fn mailbox(address: &str) -> String {
    match address.rsplit_once('@') {
        Some((local, host)) if !organisations::is_of_a_forge(host) => {
            let owner = local.split('+').next().filter(|owner| !owner.is_empty());
            format!("{}@{host}", owner.unwrap_or(local))
        }
        Some(_) | None => address.to_owned(),
    }
}

//! Where what is here is on the web: the address of the repository, and those that pages give themselves.

use super::documents::Look;
use super::tree::Tree;
use super::web_address::web_address;
use std::cell::OnceCell;
use std::collections::HashMap;

/// Where what is here is on the web, looked up once.
#[derive(Default)]
pub(super) struct Sites {
    /// The address of the repository.
    address: OnceCell<Option<String>>,
    /// The addresses that pages give themselves, and their paths.
    permalinks: OnceCell<HashMap<String, String>>,
}

/// How many pages are asked for the addresses they give themselves.
const MAX_PERMALINKS: usize = 400;
/// In so many lines of its beginning, a page says where it is served.
const FRONT: usize = 30;

impl Sites {
    /// The address of the repository.
    pub(super) fn address(&self, tree: &Tree) -> Option<&str> {
        self.address.get_or_init(|| address_of(tree)).as_deref()
    }

    /// What the pages of a site made by Jekyll say of their addresses.
    pub(super) fn permalinks(&self, look: Look<'_>) -> &HashMap<String, String> {
        self.permalinks.get_or_init(|| {
            let mut names = look.names.iter();
            if !names.any(|it| it == "_config.yml") {
                return HashMap::new();
            }
            let is_page = |it: &&String| {
                [".md", ".html", ".markdown"]
                    .iter()
                    .any(|end| it.ends_with(end))
            };
            let pages = look.names.iter().filter(is_page).take(MAX_PERMALINKS);
            let told = pages.filter_map(|path| {
                let text = look.tree.text(path).ok()?;
                let mut front = text
                    .lines()
                    .take(FRONT)
                    .skip_while(|it| *it != "---")
                    .skip(1);
                let mut front = front.by_ref().take_while(|it| *it != "---");
                let at = front.find_map(|it| it.strip_prefix("permalink:"))?;
                let at = at.trim().trim_matches(['"', '\'']).trim_matches('/');
                Some((at.trim_end_matches(".html").to_owned(), path.clone()))
            });
            told.collect()
        })
    }
}

/// Where this repository is on the web.
pub(super) fn address_of(tree: &Tree) -> Option<String> {
    let ask = ["config", "--get", "remote.origin.url"];
    let printed = tree.git().ok()?.output(&ask).ok()?;
    let address = web_address(std::str::from_utf8(&printed).ok()?)?;
    Some(address.trim_end_matches(".git").to_lowercase())
}

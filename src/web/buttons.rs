//! What one can do with the files and the report of the page.

use super::Setting;
use crate::words::web as say;
use maud::{Markup, html};

/// A button that downloads the first file of a list; with an id where it is the one of the page.
pub(super) fn download(list: &str, id: Option<&str>, words: &str) -> Markup {
    html! { button type="button" id=[id] data-do="download" data-list=(list) data-number="0" { (words) } }
}

pub(super) fn print_button(id: Option<&str>, setting: Setting) -> Markup {
    html! { button type="button" id=[id] data-do="print" { (say::print(setting.lang)) } }
}

pub(super) fn forget(setting: Setting) -> Markup {
    html! { button type="button" id="do-forget" data-do="forget" { (say::forget(setting.lang)) } }
}

pub(super) fn report_buttons(setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        button type="button" id="do-report" data-do="report" { (say::download_report(lang)) }
        (print_button(Some("do-print"), setting))
    }
}

//! What is seen: the beginning, the questions beside their report, a file to mend, several files.

use super::Setting;
use super::questions::{self, Part};
use super::read::{Judged, ProjectFile, Trouble, judged, load};
use crate::model::{Kind, Lang, Stage};
use crate::render::{Extent, html_project, html_project_of};
use crate::report::Report;
use crate::words::{self, interview, web as say};
use maud::{Markup, html};
use serde_json::{Value, json};

/// All of it, for these files.
pub(super) fn view(files: &[ProjectFile], setting: Setting) -> Value {
    let (title, body) = match files {
        [] => (None, beginning(setting)),
        [file] => match judged(files, setting) {
            Ok(judged) => (
                Some(judged.report.project.name.clone()),
                work(file, &judged, setting),
            ),
            Err(trouble) => (None, mend(file, &trouble, setting)),
        },
        several => match judged(several, setting) {
            Ok(judged) => (
                Some(judged.report.project.name.clone()),
                together(several, &judged.report, setting),
            ),
            Err(trouble) => (None, apart(several, &trouble, setting)),
        },
    };
    let page = html! {
        (bar(setting))
        main id="main" tabindex="-1" { (body) }
        // Always there, so that what is put into it is read aloud.
        p class="unseen" role="status" id="said" {}
        template id="words" data-forget=(say::forget_sure(setting.lang)) data-replace=(say::replace_sure(setting.lang))
            data-broken=(say::broken(setting.lang)) data-unkept=(say::not_kept(setting.lang)) data-large=(say::too_large(setting.lang)) {}
    };
    json!({ "html": page.into_string(), "title": title })
}

/// What changes beside the questions with an answer.
pub(super) fn live(file: &ProjectFile, setting: Setting) -> Value {
    let judged = match judged(std::slice::from_ref(file), setting) {
        Ok(judged) => judged,
        Err(trouble) => return json!({ "trouble": trouble }),
    };
    let parts = questions::parts(&judged.loaded, setting);
    let description = &judged.loaded.description;
    let counts: serde_json::Map<String, Value> = parts
        .iter()
        .map(|part| (part.id(), json!(part.count(description))))
        .collect();
    json!({
        "report": beside(&judged.report).into_string(),
        "status": status(&judged, &parts, setting).into_string(),
        "said": said(&judged, &parts, setting),
        "counts": counts,
    })
}

/// The report beside its questions, which stand there already; on paper, two sheets.
fn beside(report: &Report) -> Markup {
    html_project_of(report, None, Extent::Brief)
        .article()
        .clone()
}

fn bar(setting: Setting) -> Markup {
    html! {
        header class="bar screen" {
            p class="brand" { "commons" }
            div class="langs" role="group" aria-label="Language · Langue" {
                @for (lang, name) in [(Lang::En, "English"), (Lang::Fr, "Français")] {
                    button type="button" id=(format!("lang-{}", lang.code())) data-do="lang" data-lang=(lang.code()) lang=(lang.code())
                        aria-pressed=(if lang == setting.lang { "true" } else { "false" }) { (name) }
                }
            }
        }
    }
}

fn beginning(setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        h1 { (say::is_it_a_commons(lang)) }
        p class="lead" { (say::lead(lang)) }
        p { strong { (say::stays_here(lang)) } }
        div class="two" {
            form class="sheet" id="begin" data-submit="begin" novalidate {
                h2 { (say::begin(lang)) }
                (field("name", say::name(lang)))
                fieldset { legend { (say::kinds(lang)) }
                    @for (word, kind) in Kind::WORDS {
                        label class="choice" { input type="checkbox" name="kinds" value=(word); span { (words::kind(kind, lang)) } }
                    }
                    p class="fault" data-fault="kinds" role="alert" {}
                }
                fieldset { legend { (say::stage(lang)) }
                    @for (word, stage) in Stage::WORDS {
                        label class="choice" { input type="radio" name="stage" value=(word); span { (interview::stage(stage, lang)) } }
                    }
                    p class="fault" data-fault="stage" role="alert" {}
                }
                div class="licences" {
                    @for (word, kind) in Kind::WORDS {
                        @if kind.is_digital() {
                            div class=(format!("licence of-{word}")) {
                                (field(&format!("licence-{word}"), &say::licence(kind, lang)))
                            }
                        }
                    }
                    p class="quiet" { (say::licence_hint(lang)) }
                }
                (field("who", say::your_name(lang)))
                (field("role", say::your_role(lang)))
                button type="submit" class="main-button" { (say::to_questions(lang)) }
            }
            div class="sheet" {
                h2 { (say::open(lang)) }
                (chooser(setting))
            }
        }
    }
}

fn field(name: &str, words: &str) -> Markup {
    html! {
        div class="field" {
            label for=(format!("field-{name}")) { (words) }
            input id=(format!("field-{name}")) name=(name) type="text" autocomplete="off" aria-describedby=(format!("fault-{name}"));
            p class="fault" id=(format!("fault-{name}")) data-fault=(name) role="alert" {}
        }
    }
}

fn chooser(setting: Setting) -> Markup {
    html! {
        p id="open-hint" { (say::open_hint(setting.lang)) }
        label class="unseen" for="open" { (say::choose(setting.lang)) }
        input id="open" type="file" multiple accept=".yaml,.yml" aria-describedby="open-hint" data-change="open";
        pre class="trouble" id="open-trouble" role="alert" tabindex="0" {}
    }
}

fn work(file: &ProjectFile, judged: &Judged, setting: Setting) -> Markup {
    let lang = setting.lang;
    let parts = questions::parts(&judged.loaded, setting);
    let description = &judged.loaded.description;
    let report = &judged.report;
    html! {
        div class="screen" {
            h1 id="title" tabindex="-1" { (report.project.name) }
            p class="line" { (report.project.kind_words) " · " (report.project.stage_words) " · " (file.name) }
            p id="kept" { (say::kept(lang)) }
            (keep(file, setting))
        }
        div class="beside" {
            div class="screen questions" role="region" aria-label=(say::questions(lang)) {
                (depth(judged, setting))
                (questions::contents(&parts, description, setting))
                form data-submit="none" novalidate { (questions::sections(&parts, description, setting)) }
                p class="headline" { (say::done_next(lang)) }
            }
            div class="live" id="report-pane" tabindex="0" role="region" aria-label=(say::report(lang)) {
                (beside(report))
            }
        }
        div class="foot screen" {
            p id="status" { (status(judged, &parts, setting)) }
            div class="row" {
                button type="button" id="next" class="main-button" data-do="next" { (say::next(lang)) }
                a href="#report-pane" class="narrow" { (say::see_report(lang)) }
                a href="#title" class="narrow" { (say::see_questions(lang)) }
            }
        }
    }
}

/// What to do with the answers.
fn keep(file: &ProjectFile, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        div class="row" role="group" aria-label=(say::keep(lang)) {
            button type="button" id="do-file" data-do="file" { (say::download_file(lang)) }
            button type="button" id="do-report" data-do="report" { (say::download_report(lang)) }
            button type="button" id="do-print" data-do="print" { (say::print(lang)) }
            button type="button" id="do-forget" data-do="forget" { (say::forget(lang)) }
        }
        details { summary id="another" { (say::another(lang)) }
            p { (say::another_hint(lang)) }
            form class="fields" data-submit="own" novalidate {
                (field("who", say::your_name(lang)))
                (field("role", say::your_role(lang)))
                button type="submit" { (say::own(lang)) }
            }
        }
        details { summary id="another-file" { (say::open(lang)) } (chooser(setting)) }
        details { summary id="as-text" { (say::as_text(lang)) } (text(file, setting)) }
    }
}

/// The file as text, to be edited by hand.
fn text(file: &ProjectFile, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        p class="quiet" id="text-hint" { (say::as_text_hint(lang)) }
        label class="unseen" for="text" { (say::as_text(lang)) }
        // A line break behind the tag is no part of the text.
        textarea id="text" rows="18" spellcheck="false" autocapitalize="off" aria-describedby="text-hint text-trouble" data-change="text" { "\n" (file.text) }
        pre class="trouble" id="text-trouble" role="alert" tabindex="0" {}
    }
}

/// How many questions: the essentials, or all.
fn depth(judged: &Judged, setting: Setting) -> Markup {
    let lang = setting.lang;
    let choice = |full: bool| {
        let setting = Setting { full, ..setting };
        let parts = questions::parts(&judged.loaded, setting);
        let count: usize = parts.iter().map(|part| part.questions().count()).sum();
        let minutes = count.div_ceil(15).max(1) * 5;
        interview::depth(!full, count, minutes, lang)
    };
    html! {
        fieldset { legend { (say::how_many(lang)) }
            @for (word, full) in [("quick", false), ("full", true)] {
                label class="choice" {
                    input type="radio" id=(format!("depth-{word}")) name="depth" value=(word) data-change="depth" checked[full == setting.full];
                    span { (choice(full)) }
                }
            }
        }
    }
}

/// How many have no answer yet, of how many.
fn open_questions(judged: &Judged, parts: &[Part]) -> (usize, usize) {
    let all: Vec<_> = parts.iter().flat_map(Part::questions).collect();
    let is_open = |it: &&&_| questions::is_open(it, &judged.loaded.description);
    (all.iter().filter(is_open).count(), all.len())
}

/// How far one is, and what the report says now.
fn status(judged: &Judged, parts: &[Part], setting: Setting) -> Markup {
    let lang = setting.lang;
    let (open, of) = open_questions(judged, parts);
    html! {
        strong { (say::progress(of - open, of, lang)) }
        @for part in &judged.report.questionnaires {
            " · " (part.title)
            @if !part.title.ends_with('?') { (lang.pick(":", "\u{a0}:")) }
            " " (part.short)
        }
        @if open == 0 { " · " strong { (say::done(lang)) } }
    }
}

/// The same to be read aloud, in a few words.
fn said(judged: &Judged, parts: &[Part], setting: Setting) -> String {
    let lang = setting.lang;
    let (open, of) = open_questions(judged, parts);
    let done = if open == 0 { say::done(lang) } else { "" };
    format!(
        "{} {}. {done}",
        say::saved(true, lang),
        say::progress(of - open, of, lang)
    )
}

/// A file that cannot be read: what is wrong, and its text.
fn mend(file: &ProjectFile, trouble: &Trouble, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        h1 id="title" tabindex="-1" { (say::mend(lang)) }
        p { (say::mend_hint(lang)) }
        pre class="trouble" id="text-trouble" role="region" tabindex="0" aria-label=(say::mend(lang)) { (trouble) }
        label for="text" { (file.name) }
        textarea id="text" rows="24" spellcheck="false" autocapitalize="off" aria-describedby="text-trouble" data-change="mend" { "\n" (file.text) }
        div class="row" {
            button type="button" data-do="file" { (say::download_file(lang)) }
            button type="button" data-do="forget" { (say::forget(lang)) }
        }
        h2 { (say::open(lang)) }
        (chooser(setting))
    }
}

/// Several people's files and their report.
fn together(files: &[ProjectFile], report: &Report, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        div class="screen" {
            h1 id="title" tabindex="-1" { (say::together(lang)) }
            p id="kept" { (say::kept(lang)) }
            div class="row" {
                button type="button" data-do="report" { (say::download_report(lang)) }
                button type="button" data-do="print" { (say::print(lang)) }
                button type="button" data-do="forget" { (say::forget(lang)) }
            }
            (one_of(files, setting))
        }
        div class="live alone" id="report-pane" { (html_project(report, None).article()) }
    }
}

fn apart(files: &[ProjectFile], trouble: &Trouble, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        h1 id="title" tabindex="-1" { (say::not_together(lang)) }
        pre class="trouble" role="region" tabindex="0" aria-label=(say::not_together(lang)) { (trouble) }
        (one_of(files, setting))
        h2 { (say::open(lang)) }
        (chooser(setting))
        button type="button" data-do="forget" { (say::forget(lang)) }
    }
}

/// The files, each to go on with.
fn one_of(files: &[ProjectFile], setting: Setting) -> Markup {
    let who = |file: &ProjectFile| {
        let name = load(file, setting).ok()?.description.respondent.name?;
        Some(format!(" ({name})"))
    };
    html! {
        h2 { (say::continue_with(setting.lang)) }
        ul class="plain row" {
            @for (number, file) in files.iter().enumerate() {
                li { button type="button" data-do="only" data-number=(number) { (file.name) (who(file).unwrap_or_default()) } }
            }
        }
    }
}

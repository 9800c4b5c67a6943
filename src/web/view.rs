//! What is seen: the beginning, the questions beside their report, a file to mend, several files.

use super::Setting;
use super::buttons::{download, forget, report_buttons};
use super::progress::{self, conclusions, milestone, milestone_id, milestones, minutes, stretches};
use super::questions::{self, Part};
use super::read::{Judged, ProjectFile, Trouble, judged, load, load_review};
use super::review;
use crate::model::{Kind, Lang, Stage};
use crate::render::{Extent, html_project, html_project_of};
use crate::report::Report;
use crate::source::MAX_NAME;
use crate::words::{self, interview, web as say};
use maud::{Markup, html};
use serde_json::{Value, json};

/// The files of a list of the page, by its name in the script.
#[derive(Clone, Copy)]
struct List<'a> {
    name: &'static str,
    files: &'a [ProjectFile],
}

/// All of it, for these files and the reviews of them.
pub(super) fn view(
    files: &[ProjectFile],
    reviews: &[ProjectFile],
    own: bool,
    setting: Setting,
) -> Value {
    let projects = List {
        name: "files",
        files,
    };
    let looked = List {
        name: "reviews",
        files: reviews,
    };
    let judged = judged(files, reviews, setting);
    let title = judged
        .as_ref()
        .ok()
        .map(|it| it.report.project.name.clone());
    let title = title.filter(|_| !files.is_empty());
    let body = match (files, reviews, &judged) {
        ([], _, _) => beginning(setting),
        ([file], [], Ok(judged)) => work(file, judged, setting),
        ([file], [review], Ok(judged)) => reviewing(file, review, judged, setting),
        ([file], [review, ..], Ok(judged)) if own => reviewing(file, review, judged, setting),
        ([_], _, Ok(judged)) => together(looked, &judged.report, setting),
        (_, _, Ok(judged)) => together(projects, &judged.report, setting),
        ([_], _, Err(trouble)) => unread(projects, looked, trouble, setting),
        (_, _, Err(trouble)) => apart(projects, trouble, setting),
    };
    let page = html! {
        (bar(setting))
        main id="main" tabindex="-1" { (body) }
        // Always there, so that what is put into it is read aloud.
        p class="unseen" role="status" id="said" {}
        template id="words" data-forget=(say::forget_sure(setting.lang)) data-replace=(say::replace_sure(setting.lang))
            data-broken=(say::broken(setting.lang)) data-unkept=(say::not_kept(setting.lang))
            data-leave=(say::leave_sure(setting.lang)) data-first=(say::project_first(setting.lang)) {}
    };
    json!({ "html": page.into_string(), "title": title })
}

/// What changes beside the questions with an answer or a finding.
pub(super) fn live(file: &ProjectFile, reviews: &[ProjectFile], setting: Setting) -> Value {
    let judged = match judged(std::slice::from_ref(file), reviews, setting) {
        Ok(judged) => judged,
        Err(trouble) => return json!({ "trouble": trouble }),
    };
    if judged.report.review.is_some() {
        let status = results(&judged, setting);
        let carrying = review::carrying(&judged, setting);
        let said = say::saved(true, setting.lang);
        let said = format!("{said} {} {carrying}", looked_at(&judged));
        return json!({
            "report": beside(&judged.report).into_string(),
            "status": status.into_string(),
            "said": said,
            "counts": {},
            "milestones": {},
            "stakes": review::stakes(&judged, setting),
            "next": say::next_answer(setting.lang),
        });
    }
    let parts = questions::parts(&judged.loaded, setting);
    let description = &judged.loaded.description;
    let counts: serde_json::Map<String, Value> = parts
        .iter()
        .map(|part| (part.id(), json!(part.count(description))))
        .collect();
    json!({
        "report": beside(&judged.report).into_string(),
        "status": progress::status(&judged, &parts, setting).into_string(),
        "said": progress::said(&judged, &parts, setting),
        "counts": counts,
        "milestones": milestones(&judged, &parts, setting),
        "next": progress::next(&judged, &parts, setting),
    })
}

/// The report beside its questions, which stand there already; on paper, two sheets. Before there is
/// anything to report, no command of a terminal stands there.
fn beside(report: &Report) -> Markup {
    if report.is_unanswered() {
        return html! { p { (say::report_comes(report.language)) } };
    }
    html_project_of(report, None, Extent::Brief)
        .article()
        .clone()
}

fn bar(setting: Setting) -> Markup {
    html! {
        header class="top screen" {
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
        form class="sheet" id="begin" data-submit="begin" novalidate {
            (field("begin", "name", say::name(lang)))
            fieldset { legend { (say::kinds(lang)) }
                div class="choices" {
                    @for (word, kind) in Kind::WORDS {
                        label class="choice" { input type="checkbox" name="kinds" value=(word); span { (words::kind(kind, lang)) } }
                    }
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
                            (field("begin", &format!("licence-{word}"), &say::licence(kind, lang)))
                        }
                    }
                }
                p class="quiet" { (say::licence_hint(lang)) }
            }
            (field("begin", "who", say::who(lang)))
            button type="submit" class="main-button" { (say::to_questions(lang)) }
        }
        (another_file(setting))
    }
}

fn field(form: &str, name: &str, words: &str) -> Markup {
    let id = format!("{form}-{name}");
    html! {
        div class="field" {
            label for=(id) { (words) }
            input id=(id) name=(name) type="text" autocomplete="off" maxlength=(MAX_NAME) aria-describedby=(format!("{id}-fault"));
            p class="fault" id=(format!("{id}-fault")) data-fault=(name) role="alert" {}
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
        }
        div class="beside" {
            div class="screen questions" role="region" aria-label=(say::questions(lang)) {
                (which(judged, &parts, setting))
                form data-submit="none" novalidate {
                    @for stretch in stretches(&parts) {
                        (questions::sections(stretch, description, setting))
                        @let (result, reached) = milestone(judged, &parts, stretch, setting);
                        div id=(milestone_id(stretch)) class=(if reached { "milestone reached" } else { "milestone" }) tabindex="-1" { (result) }
                    }
                }
                h2 id="keep" tabindex="-1" { (say::keep(lang)) }
                (keep(setting))
                (aside(file, setting))
            }
            div class="live" id="report-pane" tabindex="0" role="region" aria-label=(say::report(lang)) {
                (beside(report))
            }
        }
        (foot(&progress::status(judged, &parts, setting), progress::next(judged, &parts, setting), ("keep", say::save(lang)), setting))
    }
}

/// How far one is, the way on, and the way to what else can be done; always in sight.
fn foot(status: &Markup, next: &str, to: (&str, &str), setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        div class="foot screen" {
            p id="status" { (status) }
            div class="row" {
                button type="button" id="next" class="main-button" data-do="next" { (next) }
                a href="#report-pane" class="narrow" { (say::report(lang)) }
                a href=(format!("#{}", to.0)) { (to.1) }
            }
        }
    }
}

/// A review: the answers, what stands behind each, and what it makes of the report.
fn reviewing(
    file: &ProjectFile,
    review: &ProjectFile,
    judged: &Judged,
    setting: Setting,
) -> Markup {
    let lang = setting.lang;
    let report = &judged.report;
    let Some(found) = judged.reviews.first() else {
        return html! {};
    };
    let who = [found.by.name.as_deref(), found.by.role.as_deref()];
    let who: Vec<&str> = who.into_iter().flatten().collect();
    let other = (found.of.rsplit(['/', '\\']).next() != Some(&file.name))
        .then(|| say::other_file(&found.of, &file.name, lang));
    html! {
        div class="screen" {
            h1 id="title" tabindex="-1" { (report.project.name) }
            p class="line" { (say::review_by(&who.join(", "), lang)) " · " (review.name) }
            @if let Some(other) = other { p { strong { (other) } } }
            p id="kept" { (say::kept_finding(lang)) }
            div class="row" role="group" aria-label=(say::keep(lang)) {
                (download("reviews", Some("do-reviews"), say::download_review(lang)))
                (report_buttons(setting))
                button type="button" data-do="leave" { (say::leave_review(lang)) }
                (forget(setting))
            }
            p class="quiet" { (say::print_hint(lang)) }
            (another_file(setting))
            (review_form(say::another_reviews(lang), setting))
        }
        div class="beside" {
            div class="screen questions" role="region" aria-label=(say::answers(lang)) {
                form data-submit="none" novalidate { (review::answers(judged, setting)) }
            }
            div class="live" id="report-pane" tabindex="0" role="region" aria-label=(say::report(lang)) {
                (beside(report))
            }
        }
        (foot(&results(judged, setting), say::next_answer(lang), ("title", say::to_top(lang)), setting))
    }
}

/// What to do with the answers.
fn keep(setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        div class="row" {
            (download("files", Some("do-files"), say::download_file(lang)))
            (report_buttons(setting))
            (forget(setting))
        }
        p class="quiet" { (say::print_hint(lang)) }
    }
}

/// What else can be done with a project.
fn aside(file: &ProjectFile, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        details { summary id="another" { (say::another(lang)) }
            p { (say::another_hint(lang)) }
            form class="fields" data-submit="own" novalidate {
                (field("own", "who", say::your_name(lang)))
                (field("own", "role", say::your_role(lang)))
                button type="submit" { (say::own(lang)) }
            }
        }
        (review_form(say::review(lang), setting))
        (another_file(setting))
        details { summary id="as-text" { (say::as_text(lang)) } (text(file, setting)) }
    }
}

/// Where a review begins.
fn review_form(title: &str, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        details { summary id="review" { (title) }
            p { (say::review_hint(lang)) }
            form class="fields" data-submit="review" novalidate {
                (field("review", "who", say::reviewer_name(lang)))
                (field("review", "role", say::reviewer_role(lang)))
                button type="submit" { (say::begin_review(lang)) }
            }
        }
    }
}

fn another_file(setting: Setting) -> Markup {
    html! { details { summary id="another-file" { (say::open(setting.lang)) } (chooser(setting)) } }
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

/// How many questions and how long they take; folded, the choice to answer all and the ways to the
/// sections, which stand open where there are many.
fn which(judged: &Judged, parts: &[Part], setting: Setting) -> Markup {
    let lang = setting.lang;
    let choice = |full: bool| {
        let parts = questions::parts(&judged.loaded, Setting { full, ..setting });
        let all = || parts.iter().flat_map(Part::questions);
        say::depth(!full, all().count(), minutes(all(), lang), lang)
    };
    let all = || parts.iter().flat_map(Part::questions);
    html! {
        p { (say::plan(all().count(), minutes(all(), lang), lang)) }
        details open[setting.full] {
            summary id="which" { (say::which(lang)) }
            fieldset { legend { (say::how_many(lang)) }
                @for (word, full) in [("quick", false), ("full", true)] {
                    label class="choice" {
                        input type="radio" id=(format!("depth-{word}")) name="depth" value=(word) data-change="depth" checked[full == setting.full];
                        span { (choice(full)) }
                    }
                }
            }
            (questions::contents(parts, &judged.loaded.description, setting))
        }
    }
}

/// How many answers were looked at.
fn looked_at(judged: &Judged) -> &str {
    let lines = judged.report.review.iter().flat_map(|it| &it.lines);
    lines.map(String::as_str).next().unwrap_or_default()
}

fn results(judged: &Judged, setting: Setting) -> Markup {
    html! { strong { (looked_at(judged)) } " " (review::carrying(judged, setting)) (conclusions(judged.report.questionnaires.iter(), setting.lang)) }
}

/// The first file that cannot be read: the project, else a review of it.
fn unread(projects: List<'_>, reviews: List<'_>, trouble: &Trouble, setting: Setting) -> Markup {
    if projects
        .files
        .iter()
        .any(|file| load(file, setting).is_err())
    {
        return mend(projects, 0, trouble, setting);
    }
    let broken = |file: &ProjectFile| load_review(file, setting).err();
    let mut broken = reviews.files.iter().map(broken).enumerate();
    let broken = broken.find_map(|(number, trouble)| Some((number, trouble?)));
    match broken {
        Some((number, trouble)) => mend(reviews, number, &trouble, setting),
        None => apart(projects, trouble, setting),
    }
}

/// A file that cannot be read: what is wrong, and its text.
fn mend(list: List<'_>, number: usize, trouble: &Trouble, setting: Setting) -> Markup {
    let lang = setting.lang;
    let file = &list.files[number];
    html! {
        h1 id="title" tabindex="-1" { (say::mend(lang)) }
        p { (say::mend_hint(lang)) }
        pre class="trouble" id="text-trouble" role="region" tabindex="0" aria-label=(say::mend(lang)) { (trouble) }
        label for="text" { (file.name) }
        textarea id="text" rows="24" spellcheck="false" autocapitalize="off" aria-describedby="text-trouble" data-change="mend" data-list=(list.name) data-number=(number) { "\n" (file.text) }
        div class="row" {
            button type="button" data-do="download" data-list=(list.name) data-number=(number) { (say::download_text(lang)) }
            (forget(setting))
        }
        h2 { (say::open(lang)) }
        (chooser(setting))
    }
}

/// Several people's files, or several reviews, and their report.
fn together(list: List<'_>, report: &Report, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        div class="screen" {
            h1 id="title" tabindex="-1" { (if list.name == "files" { say::together(lang) } else { say::reviews(lang) }) }
            p id="kept" { (say::kept_files(lang)) }
            div class="row" role="group" aria-label=(say::keep(lang)) { (report_buttons(setting)) (forget(setting)) }
            p class="quiet" { (say::print_hint(lang)) }
            (one_of(list, setting))
            (another_file(setting))
            @if list.name == "reviews" { (review_form(say::another_reviews(lang), setting)) }
        }
        div class="live alone" id="report-pane" { (html_project(report, None).article()) }
    }
}

fn apart(list: List<'_>, trouble: &Trouble, setting: Setting) -> Markup {
    let lang = setting.lang;
    html! {
        h1 id="title" tabindex="-1" { (say::not_together(lang)) }
        pre class="trouble" role="region" tabindex="0" aria-label=(say::not_together(lang)) { (trouble) }
        (one_of(list, setting))
        h2 { (say::open(lang)) }
        (chooser(setting))
        (forget(setting))
    }
}

/// The files, each to go on with.
fn one_of(list: List<'_>, setting: Setting) -> Markup {
    let who = |file: &ProjectFile| {
        let by = match list.name {
            "files" => load(file, setting).ok()?.description.respondent,
            _ => load_review(file, setting).ok()?.by,
        };
        Some(format!(" ({})", by.name?))
    };
    html! {
        h2 { (say::continue_with(setting.lang)) }
        ul class="plain row" {
            @for (number, file) in list.files.iter().enumerate() {
                li { button type="button" data-do="only" data-list=(list.name) data-number=(number) { (file.name) (who(file).unwrap_or_default()) } }
            }
        }
    }
}

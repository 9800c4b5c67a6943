//! `commons review`: somebody looks at the evidence of a project’s answers, those that carry the
//! verdict first; saved after every finding.

use super::files::{name, not_a_link, quoted, read};
use super::load::{Loaded, Loader};
use super::person::{name_and_role, somebody_is_there, terminal};
use super::save::{Draft, hold, is_same};
use super::{Environment, Exit};
use crate::assess::{Loss, Request, assess, to_review};
use crate::cli::ReviewArgs;
use crate::description::{REVIEW_ENDING, begin_review, same_reviewer, slug, with_finding};
use crate::interview::{Asker, Interrupted, ReviewTurn, ToReview, look, reviewer};
use crate::model::{
    Answered, Item, PartialDate, Place, Respondent, Review, ReviewEntry, ReviewFinding, Section,
    Stage,
};
use crate::source::MAX_BYTES;
use crate::words::{self, interview as say, problem_words, review_finding, system_error};
use anyhow::{Result, anyhow};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

pub(super) fn run(args: &ReviewArgs, environment: &Environment) -> Result<Exit> {
    let lang = environment.lang;
    if !somebody_is_there() {
        return Err(anyhow!(say::review_no_terminal(lang)));
    }
    let mut loader = Loader::new(&args.basis, environment);
    let loaded = loader.load(&args.file)?;
    let asker = &mut terminal(environment)?;
    let Some(order) = Order::new(&loaded, args, &loader) else {
        asker.say(say::nothing_to_review(lang));
        return Ok(Exit::NothingAssessed);
    };
    let by = match &args.by {
        Some(typed) => name_and_role(typed),
        None => match reviewer(lang, asker) {
            Ok(person) => person,
            Err(Interrupted::Outside) => return Ok(Exit::Interrupted),
            Err(Interrupted::Stopped) => return Ok(Exit::Done),
        },
    };
    let keeper = Keeper::open(args, by, &loaded, &loader, environment)?;
    let mut session = ReviewSession {
        args,
        environment,
        loader,
        loaded,
        order,
        keeper,
    };
    let ended = session.go_through(asker);
    session.finish(asker);
    match ended {
        Ok(()) => Ok(Exit::Done),
        Err(End::Interrupted) => Ok(Exit::Interrupted),
        Err(End::Failed(error)) => Err(error),
    }
}

enum End {
    Interrupted,
    Failed(anyhow::Error),
}

/// The answers to look at, in their order.
struct Order {
    stage: Stage,
    answers: Vec<(&'static Section, &'static Item, Loss)>,
}

impl Order {
    /// `None` where there is nothing to look at.
    fn new(loaded: &Loaded, args: &ReviewArgs, loader: &Loader) -> Option<Order> {
        let stage = args.basis.stage;
        let stage = stage.unwrap_or(loaded.description.project.stage);
        let found = to_review(request(loaded, stage, loader, &[]));
        let place = |id: &str| {
            let mut all = loaded.questionnaires.iter().flat_map(|it| it.items());
            all.find(|(_, item)| item.question.id == id)
        };
        let answers: Vec<_> = found
            .into_iter()
            .filter_map(|(id, loss)| place(id).map(|(section, item)| (section, item, loss)))
            .collect();
        (!answers.is_empty()).then_some(Order { stage, answers })
    }

    /// From here on, no answer alone lowers a verdict, a level or a readiness.
    fn rest(&self) -> usize {
        let last = self.answers.iter().rposition(|(_, _, loss)| loss.carries());
        last.map_or(0, |last| last + 1)
    }
}

fn request<'a>(
    loaded: &'a Loaded,
    stage: Stage,
    loader: &Loader,
    reviews: &'a [Review],
) -> Request<'a> {
    Request {
        description: &loaded.description,
        questionnaires: &loaded.questionnaires,
        date: loader.date(),
        stage,
        target: None,
        reviews,
    }
}

/// A review that is going on.
struct ReviewSession<'a> {
    args: &'a ReviewArgs,
    environment: &'a Environment,
    loader: Loader,
    loaded: Loaded,
    order: Order,
    keeper: Keeper<'a>,
}

impl ReviewSession<'_> {
    /// From the first answer without a finding to the last, or to where the person stops.
    fn go_through(&mut self, asker: &mut dyn Asker) -> Result<(), End> {
        let lang = self.environment.lang;
        let of = self.order.answers.len();
        let (first, left) = self.open();
        let Some(mut at) = first else {
            asker.say(say::all_reviewed(lang));
            return Ok(());
        };
        asker.say("");
        asker.say(&say::review_begins(left, of, lang));
        let rest = self.order.rest();
        let mut told = rest == 0 || at >= rest;
        while at < of {
            if !told && at >= rest {
                asker.say("");
                asker.say(say::rest_weighs_less(lang));
                told = true;
            }
            let (section, item, _) = self.order.answers[at];
            let id = item.question.id;
            let Some(answered) = self.loaded.description.answers.get(id).cloned() else {
                at += 1;
                continue;
            };
            let when = self.when(&answered);
            let shown = ToReview {
                title: section.title.get(lang),
                question: item.question,
                answered: &answered,
                when: when.as_deref(),
                earlier: self.keeper.findings.get(id),
            };
            match look(shown, (at + 1, of), lang, asker).map_err(|_| End::Interrupted)? {
                ReviewTurn::Found(finding, note) => {
                    let told = self.keeper.keep(id, finding, note, &answered);
                    if let Some(told) = told.map_err(End::Failed)? {
                        asker.say(&told);
                    }
                    at = self.next(at);
                }
                ReviewTurn::Skip => at += 1,
                ReviewTurn::Back if at == 0 => asker.say(say::first_answer(lang)),
                ReviewTurn::Back => at -= 1,
                ReviewTurn::Stop => return Ok(()),
            }
        }
        Ok(())
    }

    /// The first answer without a finding on it as it is, and how many there are.
    fn open(&self) -> (Option<usize>, usize) {
        let open: Vec<usize> = (0..self.order.answers.len())
            .filter(|at| self.is_open(*at))
            .collect();
        (open.first().copied(), open.len())
    }

    fn is_open(&self, at: usize) -> bool {
        let id = self.order.answers[at].1.question.id;
        let answered = self.loaded.description.answers.get(id);
        let found = self.keeper.findings.get(id);
        !answered.is_some_and(|answered| found.is_some_and(|entry| entry.is_of(answered)))
    }

    /// The next answer without a finding; what was skipped stays behind.
    fn next(&self, at: usize) -> usize {
        let of = self.order.answers.len();
        (at + 1..of).find(|at| self.is_open(*at)).unwrap_or(of)
    }

    fn when(&self, answered: &Answered) -> Option<String> {
        let respondent = &self.loaded.description.respondent;
        let date = answered.answered.or(respondent.answered);
        let by = answered.by.as_deref().or(respondent.name.as_deref());
        say::answered_on(date.map(|date| date.to_string()), by, self.environment.lang)
    }

    /// How many were looked at, what that makes of the results, and how to go on.
    fn finish(&self, asker: &mut dyn Asker) {
        let lang = self.environment.lang;
        let review = self.keeper.review();
        let reviews = std::slice::from_ref(&review);
        let stage = self.order.stage;
        let assessment = assess(request(&self.loaded, stage, &self.loader, reviews));
        asker.say("");
        if let Some(found) = &assessment.review {
            asker.say(&words::looked_at(found, lang));
        }
        let results = self
            .loaded
            .questionnaires
            .iter()
            .zip(&assessment.questionnaires);
        for (questionnaire, result) in results {
            let Some(after) = result.reviewed else {
                continue;
            };
            let before = words::conclusion(result.outcome.conclusion(), lang);
            let after = words::conclusion(after, lang);
            let title = questionnaire.title.get(lang);
            let title = if title.ends_with(['?', '!', '.']) {
                title.to_owned()
            } else {
                format!("{title}.")
            };
            asker.say(&say::before_and_after(&title, &before, &after, lang));
        }
        asker.say("");
        let file = self.keeper.path.to_string_lossy().into_owned();
        let (project, review) = (quoted(&self.args.file), quoted(&file));
        let resume = self.resume(&project, &review);
        let report = format!("commons assess {project} --review {review}");
        for line in say::review_saved(&name(&file, lang), &resume, &report, lang) {
            asker.say(&line);
        }
    }

    /// The command that goes on with it.
    fn resume(&self, project: &str, review: &str) -> String {
        let by = &self.keeper.by;
        let parts: Vec<&str> = [by.name.as_deref(), by.role.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        let by = quoted(&parts.join(", "));
        let output = self
            .args
            .output
            .as_ref()
            .map(|_| format!(" --output {review}"));
        format!(
            "commons review {project} --by {by}{}",
            output.unwrap_or_default()
        )
    }
}

/// The file of a review: read again and written after every finding, whole or not at all. What another
/// run, or an editor, wrote meanwhile stays.
struct Keeper<'a> {
    path: PathBuf,
    /// The project file, as the review names it.
    of: String,
    by: Respondent,
    findings: BTreeMap<String, ReviewEntry>,
    /// The day of this run, where it is not that of the review.
    today: Option<PartialDate>,
    environment: &'a Environment,
}

impl<'a> Keeper<'a> {
    /// The review that is there, else a new one.
    fn open(
        args: &ReviewArgs,
        (called, role): (String, Option<String>),
        loaded: &Loaded,
        loader: &Loader,
        environment: &'a Environment,
    ) -> Result<Keeper<'a>> {
        let lang = environment.lang;
        let slug = slug(&called);
        if slug.is_empty() {
            return Err(anyhow!(say::reviewer_needed(lang)));
        }
        let project = Path::new(&args.file);
        let stem = project.file_stem().unwrap_or_default().to_string_lossy();
        let beside = project.with_file_name(format!("{stem}.{slug}{REVIEW_ENDING}"));
        // What nobody named is no link: it would be written where that leads.
        let path = match args.output.clone() {
            Some(named) => named,
            None => not_a_link(&beside, lang).map(|()| beside)?,
        };
        let today = PartialDate::parse(&loader.date().to_string());
        let by = Respondent {
            name: Some(called),
            role,
            answered: today,
        };
        let mut keeper = Keeper {
            of: way(&path, project),
            path,
            by,
            findings: BTreeMap::new(),
            today: None,
            environment,
        };
        let text = begin_review(&keeper.of, &keeper.by, lang);
        let created = Draft::begin(&keeper.path).and_then(|mut draft| {
            draft.write_all(text.as_bytes())?;
            draft.place_new()
        });
        match created {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                keeper.take_up(project, today, loaded, loader)?;
            }
            Err(error) => return Err(keeper.cannot_save(&system_error(&error, lang))),
        }
        // What cannot be written later is told before the first answer.
        hold(&keeper.path, MAX_BYTES)
            .map_err(|error| keeper.cannot_save(&system_error(&error, lang)))?;
        Ok(keeper)
    }

    /// Goes on with a review that is there, if it is this person’s, of this project.
    fn take_up(
        &mut self,
        project: &Path,
        today: Option<PartialDate>,
        loaded: &Loaded,
        loader: &Loader,
    ) -> Result<()> {
        let lang = self.environment.lang;
        let file = self.path.to_string_lossy().into_owned();
        let review = loader.review(&file, &read(&file, lang)?, loaded)?;
        let shown = name(&file, lang);
        if !same_reviewer(&review.by, &self.by) {
            let [whose, you] = [&review.by, &self.by].map(|it| it.name.clone().unwrap_or_default());
            return Err(anyhow!(say::review_of_another(
                &shown,
                &[whose],
                &you,
                lang
            )));
        }
        let folder = self.path.parent().unwrap_or(Path::new(""));
        if !is_same(&folder.join(&review.of), project) {
            return Err(anyhow!(say::review_of_other_file(&shown, &review.of, lang)));
        }
        self.today = today.filter(|_| review.by.answered != today);
        self.of = review.of;
        self.by = review.by;
        self.findings = review.findings;
        Ok(())
    }

    /// Saves a finding; what the person is to be told, if another run had found something else.
    fn keep(
        &mut self,
        id: &str,
        finding: ReviewFinding,
        note: Option<String>,
        answered: &Answered,
    ) -> Result<Option<String>> {
        let lang = self.environment.lang;
        let entry = ReviewEntry {
            finding,
            note,
            answer: answered.digest(),
            date: self.today,
            place: Place::default(),
        };
        let held = hold(&self.path, MAX_BYTES)
            .map_err(|error| self.cannot_save(&system_error(&error, lang)))?;
        let text =
            String::from_utf8(held.bytes).map_err(|_| self.cannot_save(say::changed(lang)))?;
        let other = crate::description::finding_in(&text, id);
        let known = self
            .findings
            .get(id)
            .map(|it| (it.finding, it.note.clone()));
        let told = other
            .filter(|it| Some((it.finding, it.note.clone())) != known && it.finding != finding)
            .map(|it| {
                let [other, now] = [it.finding, finding].map(|it| review_finding(it, lang));
                say::found_meanwhile(other, now, lang)
            });
        let text = with_finding(&text, id, &entry).map_err(|problems| {
            let first = problems.sorted().into_iter().next();
            let words = first.map(|problem| problem_words(&problem.kind, lang).what);
            self.cannot_save(&words.unwrap_or_default())
        })?;
        let written = Draft::begin(&self.path).and_then(|mut draft| {
            draft.write_all(text.as_bytes())?;
            draft.place()
        });
        written.map_err(|error| self.cannot_save(&system_error(&error, lang)))?;
        self.findings.insert(id.to_owned(), entry);
        Ok(told)
    }

    /// All that was found so far.
    fn review(&self) -> Review {
        Review {
            of: self.of.clone(),
            by: self.by.clone(),
            findings: self.findings.clone(),
        }
    }

    fn cannot_save(&self, why: &str) -> anyhow::Error {
        let lang = self.environment.lang;
        let file = name(&self.path.to_string_lossy(), lang);
        anyhow!(say::cannot_save(&file, why, lang))
    }
}

/// The way from the folder of a review to the project file: its name where they stand side by side,
/// else the whole path.
fn way(review: &Path, project: &Path) -> String {
    let folder = |path: &Path| {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
    };
    let name = project.file_name().map_or(project, Path::new);
    let (from, to) = (folder(review), folder(project));
    let inside = to.strip_prefix(&from).map(|below| below.join(name));
    let way = inside.unwrap_or_else(|_| to.join(name));
    way.to_string_lossy().into_owned()
}

//! Answers typed off printed sheets: a person and a line of answers, one sheet after the other.

use super::autosave::Autosave;
use super::conversation::own_text;
use super::people::person;
use super::{Conversation, End};
use crate::commands::files::read;
use crate::commands::load::Loaded;
use crate::interview::{Day, Misread, day, read_sheet, yes_or_no};
use crate::model::{
    Answer, Answered, Depth, FEWEST_WORDS, PartialDate, Place, Question, Questionnaire, Respondent,
    words_in,
};
use crate::words::interview as words;
use anyhow::{Result, anyhow};
use std::collections::BTreeMap;
use std::path::Path;

/// The questions of a sheet by the numbers that are printed on it.
type Numbered = BTreeMap<usize, &'static Question>;

/// The answers of a sheet by the same numbers.
type OnSheet = BTreeMap<usize, (&'static Question, Answered)>;

impl Conversation<'_> {
    /// Takes sheets of a questionnaire until there are no more.
    pub(super) fn sheets(&mut self, id: &str) -> Result<(), End> {
        let lang = self.lang;
        let (base, _) = self.begin()?;
        let asked = base.questionnaires.iter().copied();
        let Some(sheet) = asked.clone().find(|questionnaire| questionnaire.id == id) else {
            let asked: Vec<&str> = asked.map(|questionnaire| questionnaire.id).collect();
            return Err(anyhow!(words::not_asked(id, &asked, lang)).into());
        };
        let questions = sheet.items().map(|(_, item)| item.question);
        let questions: Numbered = (1..).zip(questions).collect();
        let expected = self.expected(&base, sheet);
        let mut usual = self.loader.date().to_string();
        let mut done = 0;
        loop {
            self.asker.say("");
            let name = self.asker.line(&words::sheet_name(done, lang), "")?;
            if name.is_empty() {
                break;
            }
            let mut who = person(&name);
            let file = match self.file_of(&who) {
                Err(End::Failed(error)) => {
                    self.asker.say(&format!("{error}"));
                    continue;
                }
                found => found?,
            };
            let Some(date) = self.sheet_date(&usual)? else {
                continue;
            };
            usual = date.to_string();
            who.answered = Some(date);
            let Some(answers) = self.sheet_answers(&questions, done == 0)? else {
                continue;
            };
            self.save_sheet(&file, &who, &base, &answers)?;
            self.say_saved(&file, &answers, &expected);
            done += 1;
        }
        if done > 0 {
            let folder = self.plan.base.with_file_name("answers");
            let folder = folder.to_string_lossy().into_owned();
            let command = self.with_basis("assess", &folder, &["--combine".to_owned()]);
            self.asker.say(&words::sheets_done(done, &command, lang));
        }
        Ok(())
    }

    /// What was saved of a sheet, and what has no answer on it.
    fn say_saved(&mut self, file: &Path, answers: &OnSheet, expected: &[usize]) {
        let missing = expected.iter().copied();
        let missing: Vec<usize> = missing.filter(|it| !answers.contains_key(it)).collect();
        let counts = [
            Answer::Yes,
            Answer::Partly,
            Answer::No,
            Answer::Unknown,
            Answer::NotApplicable,
        ];
        let counts = counts.map(|answer| {
            let same = answers.values().filter(|(_, given)| given.answer == answer);
            (answer, same.count())
        });
        let shown = file.display().to_string();
        let words = words::sheet_saved(&shown, &counts, &missing, self.lang);
        self.asker.say(&words);
    }

    /// The numbers that every sheet of this depth and stage has.
    fn expected(&self, base: &Loaded, sheet: &Questionnaire) -> Vec<usize> {
        let project = &base.description.project;
        let stage = self.args.basis.stage.unwrap_or(project.stage);
        let quick = self.args.depth == Some(Depth::Quick);
        let asked = |question: &Question| {
            let deep = !quick || question.core || question.is_gate_at(stage);
            deep && question.is_due(&project.kinds, stage)
        };
        let numbered = (1..).zip(sheet.items());
        let asked = numbered.filter(|(_, (_, item))| asked(item.question));
        asked.map(|(number, _)| number).collect()
    }

    /// The day on a sheet; `None` to go back to its name.
    fn sheet_date(&mut self, usual: &str) -> Result<Option<PartialDate>, End> {
        let (lang, today) = (self.lang, self.loader.date());
        let prompt = words::sheet_date(usual, lang);
        Ok(match day(&prompt, None, today, lang, self.asker)? {
            Day::On(date) => Some(date),
            Day::None => PartialDate::parse(usual),
            Day::Back | Day::Stop => None,
        })
    }

    /// The answers of a sheet, asked again until every part of the line is understood; `None` to go
    /// back to its name.
    fn sheet_answers(&mut self, questions: &Numbered, first: bool) -> Result<Option<OnSheet>, End> {
        let lang = self.lang;
        let numbers: Vec<usize> = questions.keys().copied().collect();
        let (mut prompt, mut typed) = (words::sheet_answers(first, lang).to_owned(), String::new());
        loop {
            typed = self.asker.line(&prompt, &typed)?;
            if typed.is_empty() || ["b", "r", "<"].contains(&typed.to_lowercase().as_str()) {
                return Ok(None);
            }
            let line = match read_sheet(&typed, &numbers) {
                Ok(line) => line.0,
                Err(misread) => {
                    let wrong = misread.into_iter().map(|it| match it {
                        Misread::Words(Some(number), part) => {
                            words::misread_at(number, &part, lang)
                        }
                        Misread::Words(None, part) => words::misread(&part, lang),
                        Misread::Number(number) => {
                            words::no_such_number(number, numbers.len(), lang)
                        }
                        Misread::Twice(number) => words::number_twice(number, lang),
                        Misread::Bare(number) => words::number_alone(number, lang),
                    });
                    let wrong = wrong.chain([words::correct_the_line(lang).to_owned()]);
                    prompt = wrong.collect::<Vec<_>>().join(" ");
                    continue;
                }
            };
            let always = line.iter().find(|(number, answer)| {
                *answer == Answer::NotApplicable && questions[number].not_applicable.is_none()
            });
            if let Some((number, _)) = always {
                let wrong = words::always_applies(*number, lang);
                prompt = format!("{wrong} {}", words::correct_the_line(lang));
                continue;
            }
            let mut answers = BTreeMap::new();
            for (number, answer) in line {
                let question = questions[&number];
                let reason = match answer {
                    Answer::NotApplicable => Some(self.sheet_reason(number, question)?),
                    Answer::Yes | Answer::Partly | Answer::No | Answer::Unknown => None,
                };
                answers.insert(number, (question, bare(answer, reason)));
            }
            return Ok(Some(answers));
        }
    }

    fn sheet_reason(&mut self, number: usize, question: &Question) -> Result<String, End> {
        let prompt = words::sheet_reason(number, question.text.get(self.lang), self.lang);
        loop {
            let reason = self.asker.line(&prompt, "")?;
            if words_in(&reason) >= FEWEST_WORDS {
                return Ok(reason);
            }
        }
    }

    /// Puts the answers of a sheet into the file of its person, over other ones only if that is wanted.
    fn save_sheet(
        &mut self,
        file: &Path,
        who: &Respondent,
        base: &Loaded,
        answers: &OnSheet,
    ) -> Result<(), End> {
        let lang = self.lang;
        if !file.exists() {
            let description = &base.description;
            let text = own_text(&description.project, who, Some(description), lang);
            self.create(file, &text)?;
        }
        let name = file.to_string_lossy();
        let bytes = read(&name, lang)?;
        let known = self.loader.load_bytes(&name, &bytes)?.description;
        let mut autosave = Autosave::open(file, &bytes, &known, lang)?;
        let since = known.respondent.answered;
        let before = |question: &Question| {
            let before = known.answers.get(question.id);
            before.filter(|it| it.answer != Answer::Unknown)
        };
        let differ = answers.iter().filter(|(_, (question, given))| {
            before(question).is_some_and(|before| before.answer != given.answer)
        });
        let differ: Vec<String> = differ.map(|(number, _)| number.to_string()).collect();
        let replace = differ.is_empty() || {
            let question = words::sheet_differs(&differ, &file.display().to_string(), lang);
            yes_or_no(&question, None, lang, self.asker)?
        };
        for (question, given) in answers.values() {
            let before = before(question);
            if before.is_some_and(|before| before.answer == given.answer || !replace) {
                continue;
            }
            let dated = given.answer == Answer::Unknown || since != who.answered;
            let given = Answered {
                answered: who.answered.filter(|_| dated),
                note: before.and_then(|before| before.note.clone()),
                ..given.clone()
            };
            if let Some(told) = autosave.keep(question.id, &given)? {
                self.asker.say(&told);
            }
        }
        Ok(())
    }
}

fn bare(answer: Answer, reason: Option<String>) -> Answered {
    Answered {
        answer,
        note: None,
        reason,
        evidence: Vec::new(),
        answered: None,
        by: None,
        place: Place::default(),
    }
}

//! What the answers come to: a line at the end of a section, the report at the end of all.

use super::conversation::{Conversation, End};
use crate::assess::{Request, assess};
use crate::commands::files::quoted;
use crate::commands::load::Loaded;
use crate::commands::output::Output;
use crate::interview::Ask;
use crate::model::{Answer, Answered, Description, Lang, Questionnaire, Stage};
use crate::render::{self, Medium, Shown};
use crate::report::{Detail, Report, SectionPart, Source, report};
use crate::words::interview as words;
use jiff::civil::Date;
use std::collections::BTreeMap;

impl Conversation<'_> {
    /// What was answered in a section, and how it stands.
    pub(super) fn section_end(
        &self,
        loaded: &Loaded,
        stage: Stage,
        answers: BTreeMap<String, Answered>,
        left: Ask,
    ) -> String {
        let lang = self.lang;
        let description = Description {
            answers,
            ..loaded.description.clone()
        };
        let report = assessed(
            &description,
            &[left.questionnaire],
            stage,
            self.loader.date(),
            None,
            lang,
        );
        let sections = report
            .questionnaires
            .first()
            .map_or(&[][..], |questionnaire| &questionnaire.sections);
        let section = sections
            .iter()
            .find(|section| section.id == left.section.id);
        section.map_or_else(String::new, |section| section_line(section, lang))
    }

    /// The report, and what to do next.
    pub(super) fn finish(&mut self) -> Result<(), End> {
        let file = self.plan.file.to_string_lossy().into_owned();
        let loaded = self.loader.load(&file)?;
        let stage = self
            .args
            .basis
            .stage
            .unwrap_or(loaded.description.project.stage);
        let report = assessed(
            &loaded.description,
            &loaded.questionnaires,
            stage,
            self.loader.date(),
            Some(&file),
            self.lang,
        );
        self.asker.say("");
        let mut output = Output::open(None, Medium::Text, self.environment)?;
        output.write(&render::text(
            &report,
            Shown::First(8),
            self.environment.layout,
        ))?;
        output.finish()?;
        let open = report.coverage.applicable - report.coverage.answered;
        self.asker.say("");
        for line in words::what_next(&file, &quoted(&file), open, self.lang) {
            self.asker.say(&line);
        }
        Ok(())
    }
}

fn assessed(
    description: &Description,
    questionnaires: &[&'static Questionnaire],
    stage: Stage,
    date: Date,
    file: Option<&str>,
    lang: Lang,
) -> Report {
    let assessment = assess(Request {
        description,
        questionnaires,
        date,
        stage,
        target: None,
        reviews: &[],
    });
    let source = Source {
        file,
        description,
        questionnaires,
        assessment: &assessment,
    };
    report(source, Detail::Full, lang)
}

fn section_line(section: &SectionPart, lang: Lang) -> String {
    let due = || section.questions.iter().filter(|question| question.due);
    let answers = [
        Answer::Yes,
        Answer::Partly,
        Answer::No,
        Answer::NotApplicable,
        Answer::Unknown,
    ];
    let counts = answers.map(|answer| {
        let number = due().filter(|due| due.answer == answer).count();
        (answer, number)
    });
    let standing = if let Some(score) = section.score {
        let (shown, potential) = (score.evidenced.whole(), score.potential.whole());
        words::standing(section.standing, shown, potential, lang)
    } else {
        let conditions = || due().filter(|due| due.condition);
        let met = conditions().filter(|condition| condition.answer == Answer::Yes);
        words::conditions_met(met.count(), conditions().count(), lang)
    };
    words::section_end(section.title, &counts, &standing, lang)
}

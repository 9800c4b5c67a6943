//! What a check says.

use super::{Block, Item, Mark, Table, Voice, command, text};
use crate::model::{BaselineMark, CheckOutcome, FindingSeverity, Lang, Treatment};
use crate::report::{
    CheckPart, CheckReport, FindingPart, GovernancePart, HintPart, PassagePart, PrinciplePart,
};
use crate::words;
use crate::words::findings::{
    CheckHead, check_head, exit_of, exit_of_nothing, fails, folder, silenced,
};

/// How many passages of a principle are named in its row.
const PASSAGES: usize = 4;
/// How many files of a licence are named.
const FILES: usize = 3;

impl CheckReport {
    /// What was found, then what the answers, the documents and the history say; `brief` says only
    /// what fails the check. `typed`: the language given on the command line, for the commands shown.
    #[must_use]
    pub fn blocks(&self, brief: bool, typed: Option<Lang>) -> Vec<Block<'_>> {
        let mut blocks = self.head();
        for (head, mut findings) in self.check.grouped() {
            findings.retain(|finding| !brief || finding.fails);
            if !findings.is_empty() {
                blocks.push(Block::Heading(check_head(head, self.language)));
                blocks.push(Block::Findings(findings));
            }
        }
        if !brief {
            blocks.extend(self.assessed());
            blocks.extend(self.governance());
            blocks.extend(self.licences());
            let history = self.check.repository.history.as_ref();
            let history = history.map_or(&[][..], |history| &history.words);
            blocks.extend(self.list(CheckHead::History, history.iter().cloned()));
            blocks.extend(self.hints());
            let unseen = self.check.not_looked_at.iter();
            let unseen = unseen.map(|it| self.language.titled(&it.what, &it.why));
            blocks.extend(self.list(CheckHead::NotLookedAt, unseen));
            if let Some(first) = self.check.findings.first() {
                let explain = check_head(CheckHead::Explain, self.language);
                blocks.push(text(Voice::Quiet, explain));
                blocks.push(Block::Command(command("explain", first.id.word(), typed)));
            }
        }
        blocks.push(text(Voice::Lead, self.exit_words()));
        blocks
    }

    /// What fails the check, and how it ended where that is not well; nothing else.
    #[must_use]
    pub fn failing(&self) -> Vec<Block<'_>> {
        let check = &self.check;
        let failing = check.findings.iter().filter(|finding| finding.fails);
        let mut blocks = vec![Block::Findings(failing.collect())];
        if check.outcome.exit_code(check.fail_on) != 0 {
            blocks.push(text(Voice::Outcome(check.outcome), &check.headline));
        }
        blocks
    }

    fn head(&self) -> Vec<Block<'_>> {
        let (check, lang) = (&self.check, self.language);
        // The project by its name, or else the folder or file.
        let named = match &self.assessment {
            Some(assessment) => &assessment.project.name,
            None => folder(&check.root, lang),
        };
        let title = format!(
            "{} {named} {} {}",
            check_head(CheckHead::Check, lang),
            check_head(CheckHead::CheckedOn, lang),
            words::date(&self.date, lang)
        );
        let mut blocks = vec![
            Block::Title(title, format!("commons {}", self.tool.version)),
            text(Voice::Outcome(check.outcome), &check.headline),
        ];
        let baseline = check.baseline.iter();
        let baseline =
            baseline.flat_map(|it| std::iter::once(&it.headline).chain(&it.not_compared));
        blocks.extend(baseline.map(|line| text(Voice::Plain, line)));
        blocks
    }

    /// A list under its heading, where there is anything to list.
    fn list(&self, head: CheckHead, lines: impl Iterator<Item = String>) -> Vec<Block<'_>> {
        let items: Vec<Item<'_>> = lines.map(Item::from).collect();
        if items.is_empty() {
            return Vec::new();
        }
        let head = Block::Heading(check_head(head, self.language));
        vec![head, Block::List(Mark::Plain, items)]
    }

    fn assessed(&self) -> Vec<Block<'_>> {
        let Some(assessment) = &self.assessment else {
            return Vec::new();
        };
        let results = assessment.questionnaires.iter();
        let results = results.map(|it| Item {
            lead: Some(it.title),
            ..Item::from(it.headline.clone())
        });
        let bare = assessment.answers_without_evidence().map(Item::from);
        vec![
            Block::Heading(check_head(CheckHead::Assessment, self.language)),
            Block::List(Mark::Plain, results.chain(bare).collect()),
        ]
    }

    fn governance(&self) -> Vec<Block<'_>> {
        let (governance, lang) = (&self.check.governance, self.language);
        let files = governance.files.iter();
        let files = files.map(|it| lang.titled(&it.path, &it.kind_words));
        let head = match self.check.outcome {
            CheckOutcome::NothingAssessed => CheckHead::OtherDocuments,
            CheckOutcome::Passes | CheckOutcome::Fails => CheckHead::Governance,
        };
        let mut blocks = self.list(head, files);
        if blocks.is_empty() {
            return self.none(
                CheckHead::Governance,
                CheckHead::NoGovernance,
                governance.complete,
            );
        }
        let mut principles = governance.principles.iter();
        if principles.any(|(_, it)| matches!(it.reading, Treatment::Covered | Treatment::NotFound))
        {
            blocks.push(Block::Table(principles_table(governance, lang)));
        }
        blocks
    }

    /// That nothing was found, or that not everything was looked at.
    fn none(&self, head: CheckHead, none: CheckHead, is_complete: bool) -> Vec<Block<'_>> {
        let why = if is_complete {
            none
        } else {
            CheckHead::Unknown
        };
        vec![
            Block::Heading(check_head(head, self.language)),
            text(Voice::Detail, check_head(why, self.language)),
        ]
    }

    /// The licences, each expression once, with the files that tell it.
    fn licences(&self) -> Vec<Block<'_>> {
        let repository = &self.check.repository;
        if repository.licences.is_empty() {
            let is_complete = repository.licences_complete;
            return if repository.files == 0 {
                Vec::new()
            } else {
                self.none(CheckHead::Licences, CheckHead::NoLicence, is_complete)
            };
        }
        let mut licences: Vec<(String, Vec<String>)> = Vec::new();
        for licence in &repository.licences {
            let spdx = licence.spdx.as_deref().unwrap_or("?");
            let mut name = words::licence(spdx, licence.unclear == Some("later"), self.language);
            if licence.not_open == Some(true) {
                name.push_str(words::not_open(self.language));
            }
            // `plus/ (LICENSE)`: the folder, and the first file that says so.
            let folder = licence.folder.as_ref().map(|it| format!("{it}/ ("));
            let place = match &folder {
                Some(folder) => format!("{folder}{})", licence.path),
                None => licence.path.clone(),
            };
            let same = |known: &String| match &folder {
                Some(folder) => known.starts_with(folder.as_str()),
                None => *known == place,
            };
            match licences.iter_mut().find(|(known, _)| *known == name) {
                Some((_, files)) if files.iter().any(same) => {}
                Some((_, files)) => files.push(place),
                None => licences.push((name, vec![place])),
            }
        }
        let line = |(name, files): (String, Vec<String>)| {
            let (shown, others) = files.split_at(files.len().min(FILES));
            let more = match others.len() {
                0 => String::new(),
                more => format!(", … (+{more})"),
            };
            format!("{name} · {}{more}", shown.join(", "))
        };
        self.list(CheckHead::Licences, licences.into_iter().map(line))
    }

    /// What the history measures of answers, each question once.
    fn hints(&self) -> Vec<Block<'_>> {
        let lang = self.language;
        let hints = &self.check.hints;
        let item = |same: &'_ [HintPart]| {
            let measures: Vec<&str> = same.iter().map(|it| it.measure.as_str()).collect();
            let measures = measures.join(lang.semicolon());
            let (text, answer) = (same[0].text, same[0].answer_words);
            Item {
                id: same[0].question,
                ..Item::from(format!("{text} {answer} · {measures}"))
            }
        };
        if hints.is_empty() {
            return Vec::new();
        }
        let hints = hints.chunk_by(|one, next| one.question == next.question);
        vec![
            Block::Heading(check_head(CheckHead::Hints, lang)),
            Block::List(Mark::Dash, hints.map(item).collect()),
            text(Voice::Quiet, check_head(CheckHead::HintsCaution, lang)),
        ]
    }

    /// The exit code, and from which severity on a finding fails the check.
    fn exit_words(&self) -> String {
        let (check, lang) = (&self.check, self.language);
        let code = check.outcome.exit_code(check.fail_on);
        if check.outcome == CheckOutcome::NothingAssessed {
            exit_of_nothing(code, lang)
        } else {
            exit_of(code, fails(check.fail_on, lang), lang)
        }
    }
}

impl CheckPart {
    /// The findings in the order in which they are shown, by heading; empty ones are left out.
    fn grouped(&self) -> Vec<(CheckHead, Vec<&FindingPart>)> {
        let of = |finding: &FindingPart| match finding.severity {
            _ if finding.ignored.is_some() => CheckHead::Silenced,
            _ if finding.baseline == Some(BaselineMark::Known) => CheckHead::Known,
            FindingSeverity::Error => CheckHead::Errors,
            FindingSeverity::Warning => CheckHead::Warnings,
            FindingSeverity::Note => CheckHead::Notes,
        };
        let heads = [
            CheckHead::Errors,
            CheckHead::Warnings,
            CheckHead::Notes,
            CheckHead::Known,
            CheckHead::Silenced,
        ];
        // The table of principles says some of them.
        let shown = |it: &&FindingPart| !it.id.is_in_table() || it.ignored.is_some();
        let findings = |head| self.findings.iter().filter(move |it| of(it) == head);
        heads
            .map(|head| (head, findings(head).filter(shown).collect()))
            .into()
    }
}

impl FindingPart {
    /// Where it is, as people read it.
    #[must_use]
    pub fn at(&self) -> String {
        let place = &self.place;
        match &self.whole {
            Some(folder) => folder.clone(),
            None => format!("{}:{}:{}", place.path, place.line, place.column),
        }
    }

    /// What stands beside its id: new or worse, and the question.
    #[must_use]
    pub fn marks(&self, lang: Lang) -> Vec<&str> {
        let mark = match self.baseline {
            Some(BaselineMark::New) => Some(check_head(CheckHead::New, lang)),
            Some(BaselineMark::Worse) => Some(check_head(CheckHead::Worse, lang)),
            Some(BaselineMark::Known) | None => None,
        };
        mark.into_iter().chain(self.question.as_deref()).collect()
    }

    /// Why and until when it is silenced.
    #[must_use]
    pub fn because(&self, lang: Lang) -> Option<String> {
        let ignored = self.ignored.as_ref()?;
        Some(silenced(&ignored.reason, ignored.until.as_deref(), lang))
    }
}

fn principles_table(governance: &GovernancePart, lang: Lang) -> Table<'static> {
    let heads = [CheckHead::Principle, CheckHead::Reading, CheckHead::Lines];
    let row = |(_, it): (&str, &PrinciplePart)| {
        let reading = it.reading_words.to_owned();
        vec![it.title.clone(), reading, passages(it)]
    };
    Table {
        heads: heads.map(|head| check_head(head, lang)).to_vec(),
        rows: governance.principles.iter().map(row).collect(),
        numbers: false,
    }
}

/// `FILE:12, 30–34, …`: the lines of the first passages, each file named once.
fn passages(principle: &PrinciplePart) -> String {
    let mut shown = String::new();
    let mut last = None;
    for passage in principle.passages.iter().take(PASSAGES) {
        let comma = if shown.is_empty() { "" } else { ", " };
        shown.push_str(comma);
        if last.replace(&passage.path) != Some(&passage.path) {
            shown.push_str(&passage.path);
            shown.push(':');
        }
        shown.push_str(&lines(passage));
    }
    if principle.passages.len() > PASSAGES {
        shown.push_str(", …");
    }
    shown
}

/// `12`, or `12–30`.
fn lines(passage: &PassagePart) -> String {
    if passage.start == passage.end {
        passage.start.to_string()
    } else {
        format!("{}–{}", passage.start, passage.end)
    }
}

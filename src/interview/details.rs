//! What shows an answer, and a word about it. Everything here can be passed over with Enter, taken back
//! and corrected.

use super::reply::Reply;
use super::{Asker, Interrupted, Setting, Stands, explain, yes_or_no};
use crate::model::{
    Answered, Evidence, Facet, Lang, PartialDate, Pointer, Question, Uncounted, date_within, dated,
};
use crate::words::{self, interview as say};
use jiff::civil::Date;

/// What is asked next of a question that has its answer. Each is an answer of its own, so that what was
/// accepted is saved before the next is asked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Detail {
    /// Whether a piece that was proposed shows it.
    Proposed,
    /// A piece of evidence, and whether it is the first that is asked for.
    Evidence { first: bool },
    /// When the last piece happened.
    Date,
    /// A word about it.
    Note,
    /// Whether the evidence of another answer stays.
    Left,
}

/// Where a detail leads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Next {
    /// To another detail of the question.
    Detail(Detail),
    /// To the next question.
    Done,
    /// Back to the question itself.
    Question,
    /// Nowhere: the person stops here.
    Stop,
}

/// A question whose details are asked, and what was proposed for it and not looked at yet.
pub(super) struct Asked<'a> {
    pub(super) question: &'static Question,
    pub(super) setting: Setting<'a>,
    pub(super) proposed: &'a mut Vec<Evidence>,
    pub(super) told: &'a mut Told,
}

/// What was said once how it is answered: a short interview then asks it in short.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    evidence: bool,
    date: bool,
}

impl Asked<'_> {
    /// Asks for a detail: what changes in the answer, and what comes next.
    pub(super) fn ask(
        &mut self,
        detail: Detail,
        answered: &mut Answered,
        asker: &mut dyn Asker,
    ) -> Result<Next, Interrupted> {
        match detail {
            Detail::Proposed => self.proposed(answered, asker),
            Detail::Evidence { first } => self.evidence(answered, first, asker),
            Detail::Date => self.date(answered, asker),
            Detail::Note => self.note(answered, asker),
            Detail::Left => self.left(answered, asker),
        }
    }

    /// Where it goes on with a piece more.
    fn after_a_piece(&self, new: bool) -> Next {
        match self.question.facet {
            Facet::Practice if new => Next::Detail(Detail::Date),
            Facet::Practice | Facet::Rule | Facet::State => self.after_date(),
        }
    }

    fn after_date(&self) -> Next {
        if !self.proposed.is_empty() {
            Next::Detail(Detail::Proposed)
        } else if self.setting.quick {
            Next::Done
        } else {
            Next::Detail(Detail::Evidence { first: false })
        }
    }

    fn after_evidence(&self) -> Next {
        if self.setting.quick {
            Next::Done
        } else {
            Next::Detail(Detail::Note)
        }
    }

    /// A piece that somebody, or a program, proposed: kept or refused by itself.
    fn proposed(
        &mut self,
        answered: &mut Answered,
        asker: &mut dyn Asker,
    ) -> Result<Next, Interrupted> {
        let lang = self.setting.lang;
        let Some(piece) = self.proposed.first().cloned() else {
            return Ok(Next::Detail(Detail::Evidence { first: true }));
        };
        let question = say::keep_proposed(&shown(&piece, lang), lang);
        asker.say("");
        let keep = yes_or_no(&question, None, lang, asker)?;
        self.proposed.remove(0);
        if keep {
            let new = add(answered, piece.clone());
            // The date of a piece that brings one is not asked for.
            return Ok(self.after_a_piece(new && piece.date.is_none()));
        }
        Ok(if self.proposed.is_empty() {
            Next::Detail(Detail::Evidence { first: true })
        } else {
            Next::Detail(Detail::Proposed)
        })
    }

    /// What showed another answer: kept as a lead, or removed.
    fn left(&self, answered: &mut Answered, asker: &mut dyn Asker) -> Result<Next, Interrupted> {
        let lang = self.setting.lang;
        let pieces: Vec<String> = answered.evidence.iter().map(|it| shown(it, lang)).collect();
        asker.say("");
        let question = say::keep_left(&pieces.join(lang.semicolon()), lang);
        if !yes_or_no(&question, None, lang, asker)? {
            answered.evidence.clear();
        }
        Ok(Next::Done)
    }

    /// A piece of evidence; one that is there can be corrected or taken away.
    fn evidence(
        &mut self,
        answered: &mut Answered,
        first: bool,
        asker: &mut dyn Asker,
    ) -> Result<Next, Interrupted> {
        let lang = self.setting.lang;
        let given = answered.evidence.len();
        if given == 0 {
            asker.say("");
            asker.say(&say::example(self.question.evidence.get(lang), lang));
        } else if first || given > 1 {
            asker.say("");
            asker.say(say::evidence_given(lang));
            for (number, piece) in (1..).zip(&answered.evidence) {
                asker.say(&format!("  {number}  {}", shown(piece, lang)));
            }
        }
        let short = self.setting.quick && self.told.evidence;
        self.told.evidence = true;
        let mut prompt = match (given, short) {
            (0, true) => say::evidence_short(lang).to_owned(),
            (0, false) => say::evidence(lang).to_owned(),
            (given, _) => say::more_evidence(given, lang),
        };
        loop {
            let typed = match self.evidence_typed(asker.line(&prompt, "")?) {
                Reply::Nothing | Reply::No | Reply::DontKnow => {
                    if let Some(words) = say::without_evidence(answered, lang) {
                        asker.say(words);
                    }
                    return Ok(self.after_evidence());
                }
                Reply::Back => return Ok(Next::Question),
                Reply::Stop => return Ok(Next::Stop),
                Reply::More => {
                    explain(self.question, self.setting, asker);
                    continue;
                }
                Reply::Text(typed) => typed,
            };
            match of_the_list(&typed, given) {
                Some(Listed::Remove(at)) => {
                    let gone = answered.evidence.remove(at);
                    asker.say(&say::removed(&shown(&gone, lang), lang));
                    return Ok(Next::Detail(Detail::Evidence { first: true }));
                }
                Some(Listed::Correct(at)) => {
                    self.correct(&mut answered.evidence, at, asker)?;
                    return Ok(Next::Detail(Detail::Evidence { first: true }));
                }
                None => {}
            }
            match pointer(&typed, self.setting) {
                Ok(at) => {
                    if matches!(at, Pointer::Text(_)) {
                        asker.say(say::kept_as_words(lang));
                    }
                    let new = add(answered, bare(at));
                    return Ok(self.after_a_piece(new));
                }
                Err(fault) => prompt = fault,
            }
        }
    }

    /// What a line means where a piece of evidence was asked for: a file may be called `help`.
    fn evidence_typed(&self, line: String) -> Reply {
        let is_word = line.chars().count() > 1;
        if is_word && (self.setting.look)(&line) == Stands::There {
            return Reply::Text(line);
        }
        Reply::of(line)
    }

    /// Changes a piece; one of which nothing is left goes.
    fn correct(
        &self,
        evidence: &mut Vec<Evidence>,
        at: usize,
        asker: &mut dyn Asker,
    ) -> Result<(), Interrupted> {
        let lang = self.setting.lang;
        let mut prompt = say::correct_evidence(lang).to_owned();
        let mut start = written(&evidence[at]).to_owned();
        loop {
            let typed = asker.line(&prompt, &start)?;
            if typed.is_empty() {
                let gone = evidence.remove(at);
                asker.say(&say::removed(&shown(&gone, lang), lang));
                return Ok(());
            }
            match pointer(&typed, self.setting) {
                Ok(pointer) => {
                    evidence[at].at = pointer;
                    return Ok(());
                }
                Err(fault) => (prompt, start) = (fault, typed),
            }
        }
    }

    /// When the last piece happened; asked again until it is a date that has begun, or nothing.
    fn date(
        &mut self,
        answered: &mut Answered,
        asker: &mut dyn Asker,
    ) -> Result<Next, Interrupted> {
        let lang = self.setting.lang;
        let short = self.setting.quick && self.told.date;
        self.told.date = true;
        let when = if short {
            say::when_short(lang)
        } else {
            say::when(lang)
        };
        // The date that its words hold is proposed, to be kept or changed.
        let within = answered.evidence.last();
        let within = within.and_then(|last| date_within(written(last), self.setting.today));
        let date = match day(when, within, self.setting.today, lang, asker)? {
            Day::On(date) => date,
            Day::None => return Ok(self.after_date()),
            Day::Back => return Ok(Next::Detail(Detail::Evidence { first: true })),
            Day::Stop => return Ok(Next::Stop),
        };
        if let Some(mut last) = answered.evidence.pop() {
            last.date = Some(date);
            add(answered, last);
            asker.say(&say::dated(&words::date(&date.to_string(), lang), lang));
        }
        Ok(self.after_date())
    }

    /// A word about the answer; one that is there can be changed or taken away.
    fn note(
        &mut self,
        answered: &mut Answered,
        asker: &mut dyn Asker,
    ) -> Result<Next, Interrupted> {
        let lang = self.setting.lang;
        let before = answered.note.clone().unwrap_or_default();
        let usual = if before.is_empty() {
            say::note(lang)
        } else {
            say::kept_note(lang)
        };
        let (mut prompt, mut start) = (usual.to_owned(), before.as_str());
        loop {
            match Reply::of(asker.line(&prompt, start)?) {
                Reply::Nothing | Reply::No | Reply::DontKnow => {
                    answered.note = None;
                    return Ok(Next::Done);
                }
                Reply::Back => return Ok(Next::Detail(Detail::Evidence { first: true })),
                Reply::Stop => return Ok(Next::Stop),
                Reply::More => explain(self.question, self.setting, asker),
                Reply::Text(text) if text.chars().count() == 1 => {
                    prompt = say::too_short_a_note(&text, lang);
                    start = "";
                }
                Reply::Text(text) => {
                    answered.note = Some(text);
                    return Ok(Next::Done);
                }
            }
        }
    }
}

/// What somebody says of a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Day {
    /// A year, a month or a day that has begun.
    On(PartialDate),
    /// Nothing.
    None,
    /// Back to what was asked before.
    Back,
    /// Stop here.
    Stop,
}

/// Asks for a day until it is one that has begun, or nothing; one that is known is proposed.
///
/// # Errors
/// When the conversation is ended from outside.
pub fn day(
    prompt: &str,
    proposed: Option<PartialDate>,
    today: Date,
    lang: Lang,
    asker: &mut dyn Asker,
) -> Result<Day, Interrupted> {
    let mut start = proposed.map_or_else(String::new, |date| words::date(&date.to_string(), lang));
    let mut prompt = if start.is_empty() {
        prompt.to_owned()
    } else {
        say::date_proposed(lang).to_owned()
    };
    loop {
        let typed = match Reply::of(asker.line(&prompt, &std::mem::take(&mut start))?) {
            Reply::Nothing | Reply::No | Reply::DontKnow => return Ok(Day::None),
            Reply::Back => return Ok(Day::Back),
            Reply::Stop => return Ok(Day::Stop),
            Reply::More => {
                say::date_examples(lang).clone_into(&mut prompt);
                continue;
            }
            Reply::Text(typed) => typed,
        };
        match dated(&typed, today) {
            Some(date) if date.begins_after(today) => {
                let date = words::date(&date.to_string(), lang);
                prompt = format!("{} {}", say::not_yet(&date, lang), say::or_skip(lang));
            }
            Some(date) => return Ok(Day::On(date)),
            None => {
                let wrong = say::not_a_date(&typed, lang);
                prompt = format!("{wrong} {}", say::or_skip(lang));
            }
        }
    }
}

/// What is done with a piece that is listed.
enum Listed {
    Remove(usize),
    Correct(usize),
}

/// `2` corrects the second of so many pieces, `-2` or `remove 2` takes it away.
fn of_the_list(typed: &str, given: usize) -> Option<Listed> {
    const REMOVE: [&str; 6] = ["remove", "delete", "retirer", "supprimer", "enlever", "-"];
    let rest = REMOVE.iter().find_map(|word| {
        let (start, rest) = typed.split_at_checked(word.len())?;
        start.eq_ignore_ascii_case(word).then(|| rest.trim())
    });
    let number = rest.unwrap_or(typed);
    let at = number.parse::<usize>().ok()?.checked_sub(1)?;
    let listed = if rest.is_some() {
        Listed::Remove(at)
    } else {
        Listed::Correct(at)
    };
    (at < given).then_some(listed)
}

/// Adds a piece that is not there yet; whether it was new.
fn add(answered: &mut Answered, piece: Evidence) -> bool {
    let new = !answered.evidence.contains(&piece);
    if new {
        answered.evidence.push(piece);
    }
    new
}

fn bare(at: Pointer) -> Evidence {
    Evidence {
        at,
        date: None,
        note: None,
    }
}

fn written(piece: &Evidence) -> &str {
    match &piece.at {
        Pointer::Path(at) | Pointer::Url(at) | Pointer::Text(at) => at,
    }
}

/// A piece and its date.
fn shown(piece: &Evidence, lang: Lang) -> String {
    let date = piece.date.map(|date| words::date(&date.to_string(), lang));
    let date = date.map(|date| format!(" ({date})"));
    format!("{}{}", written(piece), date.unwrap_or_default())
}

/// Whether it is the address of a page, and nothing else.
fn is_address(typed: &str) -> bool {
    let Some((scheme, rest)) = typed.split_once("://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let web = ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str());
    web && !host.is_empty() && !typed.contains(char::is_whitespace)
}

/// An address, a path that is there, or words: something with spaces that is no file. Else what is
/// wrong with it.
fn pointer(typed: &str, setting: Setting<'_>) -> Result<Pointer, String> {
    let lang = setting.lang;
    if typed.contains("://") {
        return if is_address(typed) {
            Ok(Pointer::Url(typed.to_owned()))
        } else if typed.split_whitespace().any(is_address) {
            Err(say::address_alone(lang).to_owned())
        } else {
            Err(say::no_address(typed, lang))
        };
    }
    let path = typed.split('#').next().unwrap_or_default();
    let outside = path.starts_with(['/', '\\', '~']) || path.split(['/', '\\']).any(|p| p == "..");
    if outside {
        return Err(say::outside(typed, lang));
    }
    let text = || {
        let piece = bare(Pointer::Text(typed.to_owned()));
        let counts = piece.uncounted(setting.file) != Some(Uncounted::ShortText);
        counts.then_some(piece.at)
    };
    match (setting.look)(typed) {
        Stands::There => {
            let piece = bare(Pointer::Path(typed.to_owned()));
            match piece.uncounted(setting.file) {
                Some(_) => Err(say::own_file(typed, lang)),
                None => Ok(piece.at),
            }
        }
        Stands::Fault(fault) => Err(fault),
        Stands::Nothing(_) if dated(typed, setting.today).is_some() => {
            Err(say::only_a_date(typed, lang))
        }
        Stands::Nothing(close) if typed.contains(' ') => {
            text().ok_or_else(|| say::few_words(typed, close.as_deref(), lang))
        }
        Stands::Nothing(_) if typed.starts_with("www.") => {
            Ok(Pointer::Url(format!("https://{typed}")))
        }
        Stands::Nothing(close) => Err(say::not_there(typed, close.as_deref(), lang)),
    }
}

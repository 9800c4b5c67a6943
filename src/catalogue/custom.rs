//! A user's own questionnaire, read with the place of everything that is wrong with it.
//!
//! It is read once and then lives as long as the program, like the shipped ones.

use super::{question, shipped};
use crate::model::{
    Anchors, Effort, Example, Facet, Item, Kind, Localized, PRINCIPLES, PartialDate, Question,
    Questionnaire, Scheme, Section, Severity, Stage, Sub,
};
use crate::source::{
    Fields, Node, ProblemKind, Problems, Value, Wanted, choice, closest, each, name, text, wrong,
};
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use std::fmt::Write as _;

/// More sections or questions than these could not be summed exactly.
const MAX_SECTIONS: usize = 16;
/// Questions in one section.
const MAX_QUESTIONS: usize = 40;

/// Reads a questionnaire from its tree; `bytes` are those of the file, for its digest, and
/// `problems` those found in it so far.
///
/// # Errors
/// Every problem of the file.
pub fn read_custom(
    root: &Node<'_>,
    bytes: &[u8],
    mut problems: Problems,
) -> Result<Questionnaire, Problems> {
    let questionnaire = Reader {
        problems: &mut problems,
        seen: HashSet::new(),
    }
    .read(root, bytes);
    problems.or(questionnaire)
}

/// What is known while a questionnaire is read.
struct Reader<'p> {
    problems: &'p mut Problems,
    seen: HashSet<String>,
}

impl Reader<'_> {
    fn read(&mut self, root: &Node<'_>, bytes: &[u8]) -> Option<Questionnaire> {
        let mut fields = Fields::open(root, self.problems)?;
        let id = fields
            .required("id", self.problems)
            .and_then(|node| self.own_id(node));
        let version = fields
            .required("version", self.problems)
            .and_then(|node| self.version(node));
        let scheme = fields
            .required("scheme", self.problems)
            .and_then(|node| choice(node, &Scheme::WORDS, self.problems));
        let title = self.localized(&mut fields, "title");
        let intro = self.localized(&mut fields, "intro");
        let sections = fields.required("sections", self.problems).map(|node| {
            self.limit(node, MAX_SECTIONS);
            self.list(node, |reader, node| {
                reader.section(node, id.as_deref(), scheme)
            })
        });
        fields.finish(self.problems);
        if scheme == Some(Scheme::Gates)
            && let Some(node) = root.get("sections")
            && !has_condition(node)
        {
            self.problems
                .add(node.span.start..node.span.start, ProblemKind::NoCondition);
        }
        Some(Questionnaire {
            id: id?.leak(),
            version: version?,
            digest: digest(bytes).leak(),
            scheme: scheme?,
            title: title?,
            intro: intro?,
            sections: sections?.leak(),
        })
    }

    /// An id that is no shipped questionnaire's.
    fn own_id(&mut self, node: &Node<'_>) -> Option<String> {
        let id = self.kebab(node)?;
        if shipped(&id).is_some() {
            self.problems
                .add(node.span.clone(), ProblemKind::IdTaken { id });
            return None;
        }
        Some(id)
    }

    fn kebab(&mut self, node: &Node<'_>) -> Option<String> {
        let id = name(node, self.problems)?;
        if !is_kebab(&id) {
            let wanted = "lower-case-with-dashes".to_owned();
            self.problems
                .add(node.span.clone(), ProblemKind::IdShape { wanted });
            return None;
        }
        Some(id)
    }

    fn version(&mut self, node: &Node<'_>) -> Option<u32> {
        let version = text(node, self.problems)?
            .parse()
            .ok()
            .filter(|version| *version > 0);
        if version.is_none() {
            wrong::<()>(node, Wanted::Number, self.problems);
        }
        version
    }

    fn limit(&mut self, node: &Node<'_>, most: usize) {
        if let Value::List(items) = &node.value
            && items.len() > most
        {
            self.problems
                .add(items[most].span.clone(), ProblemKind::TooMany { most });
        }
    }

    /// The items of a list that must have some.
    fn list<T>(
        &mut self,
        node: &Node<'_>,
        mut read: impl FnMut(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Vec<T> {
        match &node.value {
            Value::List(items) if items.is_empty() => {
                self.problems.add(node.span.clone(), ProblemKind::EmptyList);
                Vec::new()
            }
            Value::List(items) => items.iter().filter_map(|item| read(self, item)).collect(),
            Value::Null | Value::Scalar(_) | Value::Mapping(_) | Value::Refused => {
                wrong::<()>(node, Wanted::List, self.problems);
                Vec::new()
            }
        }
    }

    fn localized(&mut self, fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Localized> {
        let node = fields.required(key, self.problems)?;
        self.both(node)
    }

    fn both(&mut self, node: &Node<'_>) -> Option<Localized> {
        let mut fields = Fields::open(node, self.problems)?;
        let en = fields
            .required("en", self.problems)
            .and_then(|node| text(node, self.problems));
        let fr = fields
            .required("fr", self.problems)
            .and_then(|node| text(node, self.problems));
        fields.finish(self.problems);
        Some(Localized::read(en?, fr?))
    }

    fn section(
        &mut self,
        node: &Node<'_>,
        questionnaire: Option<&str>,
        scheme: Option<Scheme>,
    ) -> Option<Section> {
        let mut fields = Fields::open(node, self.problems)?;
        let id_node = fields.required("id", self.problems);
        let id = id_node.and_then(|node| self.kebab(node));
        if let (Some(id), Some(node)) = (&id, id_node) {
            let wanted = PRINCIPLES.contains(&id.as_str());
            if scheme == Some(Scheme::Principles) && !wanted {
                let close = closest(id, PRINCIPLES);
                self.problems
                    .add(node.span.clone(), ProblemKind::NotAPrinciple { close });
            }
            if !self.seen.insert(format!("{id}.")) {
                self.problems
                    .add(node.span.clone(), ProblemKind::IdTaken { id: id.clone() });
            }
        }
        let title = self.localized(&mut fields, "title");
        let why = self.localized(&mut fields, "why");
        let prefix = questionnaire
            .zip(id.as_deref())
            .map(|(it, id)| format!("{it}.{id}."));
        let items = fields.required("questions", self.problems).map(|node| {
            self.limit(node, MAX_QUESTIONS);
            let place = Place {
                prefix: prefix.as_deref(),
                section: id.as_deref(),
                scheme,
            };
            let items = self.list(node, |reader, node| {
                reader
                    .item(node, place)
                    .map(|item| (item, node.span.clone()))
            });
            self.group_refs(items, &groups(node), scheme)
        });
        fields.finish(self.problems);
        Some(Section {
            id: id?.leak(),
            title: title?,
            why: why?,
            items: items?.leak(),
        })
    }

    /// Puts referred questions without `sub` in the section's only group.
    fn group_refs(
        &mut self,
        items: Vec<(Item, crate::source::Span)>,
        groups: &[&str],
        scheme: Option<Scheme>,
    ) -> Vec<Item> {
        let only = items.iter().find_map(|(item, _)| item.group);
        let mut grouped = Vec::with_capacity(items.len());
        for (mut item, span) in items {
            if scheme == Some(Scheme::Principles) && item.group.is_none() {
                item.group = only;
                if groups.len() != 1 && item.by_ref {
                    self.problems
                        .add(span.start..span.start, ProblemKind::SubNeeded);
                }
            }
            grouped.push(item);
        }
        grouped
    }

    fn item(&mut self, node: &Node<'_>, place: Place<'_>) -> Option<Item> {
        if node.get("ref").is_some() {
            self.reference(node, place)
        } else {
            self.new_question(node, place)
        }
    }

    fn reference(&mut self, node: &Node<'_>, place: Place<'_>) -> Option<Item> {
        let mut fields = Fields::open(node, self.problems)?;
        let id_node = fields.required("ref", self.problems)?;
        let id = name(id_node, self.problems);
        let group = self.sub(&mut fields, place, false);
        fields.finish(self.problems);
        let id = id?;
        let Some(question) = question(&id) else {
            self.problems.add_with(id_node.span.clone(), || {
                let close = closest(&id, super::index(&[]).ids());
                ProblemKind::UnknownQuestion { id, close }
            });
            return None;
        };
        if !self.seen.insert(id.clone()) {
            self.problems
                .add(id_node.span.clone(), ProblemKind::QuestionTwice { id });
        }
        Some(Item {
            by_ref: true,
            group,
            question,
        })
    }

    fn once(&mut self, id: &str, node: &Node<'_>) {
        if !self.seen.insert(id.to_owned()) {
            self.problems.add(
                node.span.clone(),
                ProblemKind::IdTaken { id: id.to_owned() },
            );
        }
    }

    /// The sub-principle: wanted in principles, unknown elsewhere.
    fn sub(&mut self, fields: &mut Fields<'_, '_>, place: Place<'_>, needed: bool) -> Option<Sub> {
        let principles = place.scheme == Some(Scheme::Principles);
        let node = if principles && needed {
            fields.required("sub", self.problems)
        } else {
            fields.optional("sub")
        }?;
        let sub = choice(node, &Sub::WORDS, self.problems)?;
        if !principles
            || place
                .section
                .is_some_and(|section| sub.principle() != section)
        {
            self.problems
                .add(node.span.clone(), ProblemKind::SubMisplaced);
            return None;
        }
        Some(sub)
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one key of a question after the other"
    )]
    fn new_question(&mut self, node: &Node<'_>, place: Place<'_>) -> Option<Item> {
        let mut fields = Fields::open(node, self.problems)?;
        let id = fields
            .required("id", self.problems)
            .and_then(|node| self.question_id(node, place));
        let group = self.sub(&mut fields, place, true);
        let facet = self.word(&mut fields, "facet", &Facet::WORDS);
        let weight = self.weight(&mut fields);
        let kinds = fields.optional("kinds").map(|node| {
            each(node, self.problems, |node, problems| {
                choice(node, &Kind::WORDS, problems)
            })
        });
        let text = self.localized(&mut fields, "text");
        let anchors = fields
            .optional("anchors")
            .and_then(|node| self.anchors(node));
        let why = self.localized(&mut fields, "why");
        let evidence = self.localized(&mut fields, "evidence");
        let fix = self.localized(&mut fields, "fix");
        let effort = self.word(&mut fields, "effort", &Effort::WORDS);
        let not_applicable = fields
            .optional("not-applicable")
            .and_then(|node| self.both(node));
        let examples = fields
            .optional("examples")
            .map(|node| self.list(node, Self::example));
        let source = fields.required("source", self.problems);
        let source = source.map(|node| {
            if node.value == Value::List(Vec::new()) {
                self.problems.add(node.span.clone(), ProblemKind::EmptyList);
            }
            self.texts(node)
        });
        let tags = fields.optional("tags").map(|node| self.texts(node));
        fields.finish(self.problems);
        let question = Question {
            id: id?.leak(),
            sub: group,
            facet: facet?,
            core: weight.core,
            severity: weight.severity?,
            gate: weight.gate,
            from: weight.from?,
            until: weight.until,
            kinds: kinds.unwrap_or_default().leak(),
            text: text?,
            anchors,
            why: why?,
            evidence: evidence?,
            fix: fix?,
            effort: effort?,
            not_applicable,
            examples: examples.unwrap_or_default().leak(),
            source: source?,
            tags: tags.unwrap_or_default(),
        };
        Some(Item {
            by_ref: false,
            group,
            question: Box::leak(Box::new(question)),
        })
    }

    /// What each answer means.
    fn anchors(&mut self, node: &Node<'_>) -> Option<Anchors> {
        let mut fields = Fields::open(node, self.problems)?;
        let yes = self.localized(&mut fields, "yes");
        let partly = self.localized(&mut fields, "partly");
        let no = self.localized(&mut fields, "no");
        fields.finish(self.problems);
        Some(Anchors {
            yes: yes?,
            partly: partly?,
            no: no?,
        })
    }

    /// How a named commons does it.
    fn example(&mut self, node: &Node<'_>) -> Option<Example> {
        let mut fields = Fields::open(node, self.problems)?;
        let name = fields
            .required("name", self.problems)
            .and_then(|node| text(node, self.problems));
        let words = self.localized(&mut fields, "text");
        let at = fields
            .required("at", self.problems)
            .and_then(|node| self.address(node));
        let date = fields
            .required("date", self.problems)
            .and_then(|node| self.date(node));
        fields.finish(self.problems);
        Some(Example {
            name: name?.leak(),
            text: words?,
            at: at?.leak(),
            date: date?,
        })
    }

    /// An `https` address.
    fn address(&mut self, node: &Node<'_>) -> Option<String> {
        let text = text(node, self.problems)?;
        let rest = text.strip_prefix("https://");
        if rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace)) {
            return Some(text);
        }
        self.problems
            .add(node.span.clone(), ProblemKind::NotHttps { text });
        None
    }

    /// A year, a month or a day.
    fn date(&mut self, node: &Node<'_>) -> Option<PartialDate> {
        let text = text(node, self.problems)?;
        let date = PartialDate::typed(&text);
        if date.is_none() {
            self.problems
                .add(node.span.clone(), ProblemKind::NotADate { text });
        }
        date
    }

    /// How much a question weighs, and when it is asked; the parts must fit together.
    fn weight(&mut self, fields: &mut Fields<'_, '_>) -> Weight {
        let core_node = fields.optional("core");
        let core = core_node.is_some_and(|node| self.is_true(node));
        let severity = self.word(fields, "severity", &Severity::WORDS);
        let gate_node = fields.optional("gate");
        let gate = gate_node.and_then(|node| choice(node, &Stage::WORDS, self.problems));
        let from = self.word(fields, "from", &Stage::WORDS);
        let until_node = fields.optional("until");
        let until = until_node.and_then(|node| choice(node, &Stage::WORDS, self.problems));
        for (node, stage) in [(gate_node, gate), (until_node, until)] {
            if let (Some(node), Some(stage), Some(from)) = (node, stage, from)
                && stage < from
            {
                self.problems
                    .add(node.span.clone(), ProblemKind::BeforeFrom);
            }
        }
        if severity.is_some_and(|severity| severity != Severity::Essential) {
            if let Some(node) = core_node.filter(|_| core) {
                self.problems
                    .add(node.span.clone(), ProblemKind::CoreNotEssential);
            }
            if let Some(node) = gate_node {
                self.problems
                    .add(node.span.clone(), ProblemKind::GateNotEssential);
            }
        }
        Weight {
            core,
            severity,
            gate,
            from,
            until,
        }
    }

    fn texts(&mut self, node: &Node<'_>) -> &'static [&'static str] {
        let texts = each(node, self.problems, text);
        let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
        texts.leak()
    }

    fn word<T: Copy>(
        &mut self,
        fields: &mut Fields<'_, '_>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        fields
            .required(key, self.problems)
            .and_then(|node| choice(node, words, self.problems))
    }

    fn is_true(&mut self, node: &Node<'_>) -> bool {
        let is_true = node.scalar() == Some("true");
        if !is_true {
            wrong::<()>(node, Wanted::True, self.problems);
        }
        is_true
    }

    /// `<questionnaire>.<section>.<name>`.
    fn question_id(&mut self, node: &Node<'_>, place: Place<'_>) -> Option<String> {
        let id = name(node, self.problems)?;
        if let Some(prefix) = place.prefix
            && !id.strip_prefix(prefix).is_some_and(is_kebab)
        {
            let wanted = format!("{prefix}lower-case-with-dashes");
            self.problems
                .add(node.span.clone(), ProblemKind::IdShape { wanted });
            return None;
        }
        self.once(&id, node);
        Some(id)
    }
}

/// The question nodes of a node of sections, also of those with problems.
fn questions<'n, 's>(sections: &'n Node<'s>) -> impl Iterator<Item = &'n Node<'s>> {
    items(sections)
        .iter()
        .filter_map(|section| section.get("questions"))
        .flat_map(|item| items(item))
}

fn items<'n, 's>(node: &'n Node<'s>) -> &'n [Node<'s>] {
    match &node.value {
        Value::List(items) => items,
        Value::Null | Value::Scalar(_) | Value::Mapping(_) | Value::Refused => &[],
    }
}

/// Whether a question is a condition, or refers to one.
fn has_condition(sections: &Node<'_>) -> bool {
    questions(sections).any(|node| {
        let referred = node.get("ref").and_then(Node::scalar).and_then(question);
        node.get("gate").is_some() || referred.is_some_and(|it| it.gate.is_some())
    })
}

/// The sub-principles written in a section's questions, each once.
fn groups<'n>(node: &'n Node<'_>) -> Vec<&'n str> {
    let mut groups: Vec<&str> = items(node)
        .iter()
        .filter_map(|item| item.get("sub").and_then(Node::scalar))
        .collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// How much a question weighs, and when it is asked.
struct Weight {
    core: bool,
    severity: Option<Severity>,
    gate: Option<Stage>,
    from: Option<Stage>,
    until: Option<Stage>,
}

/// Where a question stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    prefix: Option<&'a str>,
    section: Option<&'a str>,
    scheme: Option<Scheme>,
}

fn is_kebab(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(part)
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold("sha256:".to_owned(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

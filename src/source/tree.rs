//! YAML → a tree in which every key and value knows where it stands.
//!
//! The parser's events are used directly, because a typed reader stops at the first problem, keeps
//! the last of two equal keys, and can be made to use gigabytes by aliases.

use super::{Found, Lines, MAX_DEPTH, MAX_NODES, ProblemKind, Problems, Span, Syntax};
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// A value and where it stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Node<'s> {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub value: Value<'s>,
}

/// What a node is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Value<'s> {
    /// Nothing: an empty value, `~` or `null`.
    Null,
    /// A text, number or word, as written.
    Scalar(Cow<'s, str>),
    /// A list.
    List(Vec<Node<'s>>),
    /// Pairs, in the order of the file.
    Mapping(Vec<(Node<'s>, Node<'s>)>),
    /// Something that was refused already: nothing more is said of it.
    Refused,
}

impl<'s> Node<'s> {
    /// What this is, for a message; `None` for what was refused already.
    #[must_use]
    pub fn found(&self) -> Option<Found> {
        match self.value {
            Value::Null => Some(Found::Nothing),
            Value::Scalar(_) => Some(Found::Scalar),
            Value::List(_) => Some(Found::List),
            Value::Mapping(_) => Some(Found::Mapping),
            Value::Refused => None,
        }
    }

    /// The text of a scalar.
    #[must_use]
    pub fn scalar(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            Value::Null | Value::List(_) | Value::Mapping(_) | Value::Refused => None,
        }
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node<'s>> {
        match &self.value {
            Value::Mapping(pairs) => pairs
                .iter()
                .find(|(pair, _)| pair.scalar() == Some(key))
                .map(|(_, value)| value),
            Value::Null | Value::Scalar(_) | Value::List(_) | Value::Refused => None,
        }
    }
}

/// Reads one document, and notes what is wrong with it. What can be told of the rest is still
/// read, unless the syntax is at fault.
pub fn parse<'s>(text: &'s str, problems: &mut Problems) -> Option<Node<'s>> {
    let options = granit_parser::options! {
        emit_unresolved_aliases: true,
        disallow_directives: true,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    for at in lone_returns(text) {
        problems.add(at..at + 1, ProblemKind::LoneReturn);
    }
    let mut builder = Builder {
        text,
        lines: OnceCell::new(),
        problems,
        open: Vec::new(),
        root: None,
        nodes: 0,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let done = match event {
            Ok((event, span)) => {
                let fallback = span.start.byte_offset().unwrap_or(text.len());
                builder.take(event, span.byte_range().unwrap_or(fallback..fallback))
            }
            Err(error) => builder.fail(&error),
        };
        if done {
            break;
        }
    }
    let Builder { problems, root, .. } = builder;
    let nothing = root.as_ref().is_none_or(|root| root.value == Value::Null);
    if nothing && problems.is_empty() {
        problems.add(0..0, ProblemKind::Empty);
    }
    root.filter(|_| !nothing)
}

/// Where lines end as editors and `git diff` show no end, which hides what follows. A text may well end all
/// its lines in that way.
fn lone_returns(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let returns = memchr::memchr_iter(b'\r', bytes);
    let lone = returns.filter(|at| bytes.get(at + 1).is_some_and(|next| *next != b'\n'));
    let mut lone = lone.peekable();
    let mixed = lone.peek().is_some() && bytes.contains(&b'\n');
    lone.take_while(move |_| mixed)
}

/// A collection that is not closed yet.
struct Open<'s> {
    start: usize,
    refused: bool,
    items: Vec<Node<'s>>,
    mapping: bool,
}

struct Builder<'s, 'p> {
    text: &'s str,
    /// Found when they are first asked for: most files have no key twice.
    lines: OnceCell<Lines<'s>>,
    problems: &'p mut Problems,
    open: Vec<Open<'s>>,
    root: Option<Node<'s>>,
    nodes: usize,
}

impl<'s> Builder<'s, '_> {
    /// Takes an event; true when nothing more should be read.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the parser has many, and may have more"
    )]
    fn take(&mut self, event: Event<'s>, span: Span) -> bool {
        let at = span.start;
        match event {
            Event::DocumentStart(..) if self.root.is_some() => {
                self.problems.add(span, ProblemKind::SecondDocument);
                return true;
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.problems.add(span.clone(), ProblemKind::Alias);
                self.place(Node {
                    span,
                    value: Value::Refused,
                });
            }
            Event::Scalar(text, style, anchor, tag) => {
                let refused = self.refuse(&span, anchor, tag.is_some());
                let value = match text {
                    _ if refused => Value::Refused,
                    text if style == ScalarStyle::Plain && is_null(&text) => Value::Null,
                    text => Value::Scalar(text),
                };
                self.place(Node { span, value });
            }
            Event::SequenceStart(_, anchor, tag) => self.push(&span, anchor, tag.is_some(), false),
            Event::MappingStart(_, anchor, tag) => self.push(&span, anchor, tag.is_some(), true),
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end),
            _ => {}
        }
        if self.open.len() > MAX_DEPTH {
            let start = self.open.last().map_or(0, |open| open.start);
            self.problems.add(start..start + 1, ProblemKind::TooDeep);
            return true;
        }
        if self.nodes > MAX_NODES {
            self.problems.add(at..at, ProblemKind::TooManyNodes);
            self.root = None;
            return true;
        }
        false
    }

    /// Notes an anchor or a tag, which are never wanted.
    fn refuse(&mut self, span: &Span, anchor: usize, tag: bool) -> bool {
        if anchor != 0 {
            let place = self.mark('&', span);
            self.problems.add(place, ProblemKind::Alias);
        }
        if tag {
            let place = self.mark('!', span);
            self.problems.add(place, ProblemKind::Tag);
        }
        anchor != 0 || tag
    }

    /// Where the anchor or tag before a value stands.
    fn mark(&self, sign: char, value: &Span) -> Span {
        let before = &self.text[..value.start];
        let Some(last) = before.rfind(sign) else {
            return value.clone();
        };
        // `!!str` has two.
        let start = before[..=last].trim_end_matches(sign).len();
        let rest = &self.text[start..value.start];
        start..start + rest.find(char::is_whitespace).unwrap_or(rest.len())
    }

    fn push(&mut self, span: &Span, anchor: usize, tag: bool, mapping: bool) {
        let refused = self.refuse(span, anchor, tag);
        self.open.push(Open {
            start: span.start,
            refused,
            items: Vec::new(),
            mapping,
        });
    }

    fn close(&mut self, end: usize) {
        let Some(Open {
            start,
            refused,
            items,
            mapping,
        }) = self.open.pop()
        else {
            return;
        };
        let value = if mapping {
            match self.pairs(items) {
                Some(pairs) if !refused => Value::Mapping(pairs),
                Some(_) | None => Value::Refused,
            }
        } else if refused {
            Value::Refused
        } else {
            Value::List(items)
        };
        self.place(Node {
            span: start..end.max(start),
            value,
        });
    }

    fn place(&mut self, node: Node<'s>) {
        self.nodes += 1;
        match self.open.last_mut() {
            Some(open) => open.items.push(node),
            None => self.root = Some(node),
        }
    }

    /// Keys and values in turn → pairs, with what is wrong with the keys noted; `None` when other
    /// keys were to be merged in, so that nobody misses them.
    fn pairs(&mut self, items: Vec<Node<'s>>) -> Option<Vec<(Node<'s>, Node<'s>)>> {
        let mut merged = false;
        let mut pairs: Vec<(Node<'s>, Node<'s>)> = Vec::with_capacity(items.len() / 2);
        // Most mappings are small: nothing is hashed, and all of it is one node.
        let mut seen: BTreeMap<Cow<'s, str>, usize> = BTreeMap::new();
        let mut items = items.into_iter();
        while let (Some(key), Some(value)) = (items.next(), items.next()) {
            match &key.value {
                Value::Scalar(name) if name == "<<" => {
                    merged = true;
                    self.problems.add(key.span.clone(), ProblemKind::MergeKey);
                }
                Value::Scalar(name) => {
                    if let Some(first) = seen.get(name) {
                        let (text, lines) = (self.text, &self.lines);
                        self.problems.add_with(key.span.clone(), || {
                            let lines = lines.get_or_init(|| Lines::new(text));
                            ProblemKind::DuplicateKey {
                                key: name.clone().into_owned(),
                                first: lines.place(*first).0,
                            }
                        });
                    } else {
                        seen.insert(name.clone(), key.span.start);
                        pairs.push((key, value));
                    }
                }
                Value::Refused => {}
                Value::Null | Value::List(_) | Value::Mapping(_) => {
                    self.problems.add(key.span.clone(), ProblemKind::KeyNotText);
                }
            }
        }
        (!merged).then_some(pairs)
    }

    /// Where the cause of a fault stands: the parser only notices it later.
    fn cause(&self, at: usize, syntax: Syntax) -> (usize, Syntax) {
        let line = at - line_before(self.text, at).len();
        if syntax == Syntax::UnclosedQuote {
            // A quote that is closed on its line is followed by something, at this place.
            let start = opening_quote(self.text, at).filter(|start| *start < line);
            return (start.unwrap_or(at), syntax);
        }
        if syntax == Syntax::Tab {
            return (self.tab(line).unwrap_or(at), syntax);
        }
        let flow = |open: &&Open<'_>| self.text[open.start..].starts_with(['[', '{']);
        if let Some(open) = self.open.last().filter(flow)
            && open.start < line
            && matches!(
                syntax,
                Syntax::Colon | Syntax::Bracket | Syntax::Indentation
            )
        {
            return (open.start, Syntax::Bracket);
        }
        if syntax == Syntax::Colon && line > 0 {
            // A line without a colon of its own is read on into the next one.
            let end = line - 1;
            let before = line_before(self.text, end);
            let whole = before.trim();
            let alike = indentation(before) == indentation(&self.text[line..]);
            let pair = whole.contains(": ") || whole.ends_with(':');
            let (here, above) = (indentation(&self.text[line..]), indentation(before));
            if here > above && whole.contains(": ") && !whole.starts_with(['#', '-']) {
                // Nothing can stand below a key that has its value already.
                return (line + here, Syntax::Indentation);
            }
            if alike && !pair && !whole.is_empty() && !whole.starts_with(['#', '-']) {
                let colon = whole.find(':').unwrap_or(0);
                return (end - before.trim_start().len() + colon, syntax);
            }
        }
        (at, syntax)
    }

    /// The tab that a line, or the one after it, begins with.
    fn tab(&self, line: usize) -> Option<usize> {
        let next = self.text[line..].find('\n').map(|end| line + end + 1);
        [Some(line), next].into_iter().flatten().find_map(|start| {
            let text = &self.text[start..];
            let indent = &text[..text.len() - text.trim_start_matches([' ', '\t']).len()];
            indent.find('\t').map(|tab| start + tab)
        })
    }

    /// Notes a fault of syntax, after which nothing can be read.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the parser has many, and may have more"
    )]
    fn fail(&mut self, error: &ScanError) -> bool {
        let at = error
            .marker()
            .byte_offset()
            .unwrap_or(self.text.len())
            .min(self.text.len());
        let kind = match error.kind() {
            ErrorKind::RecursionLimitExceeded => ProblemKind::TooDeep,
            ErrorKind::DirectiveDisallowed
            | ErrorKind::DuplicateVersionDirective
            | ErrorKind::DuplicateTagDirective
            | ErrorKind::UnsupportedYamlMajorVersion
            | ErrorKind::MissingDocumentEndBeforeDirective => ProblemKind::Directive,
            ErrorKind::MissingAnchorOrAliasName | ErrorKind::UnknownAnchor => ProblemKind::Alias,
            ErrorKind::UndeclaredTagHandle
            | ErrorKind::ExpectedTagBang
            | ErrorKind::InvalidGlobalTagCharacter
            | ErrorKind::InvalidTagTerminator
            | ErrorKind::MissingTagUri
            | ErrorKind::UnclosedVerbatimTag
            | ErrorKind::InvalidTagEscape
            | ErrorKind::InvalidTagUtf8LeadingByte
            | ErrorKind::InvalidTagUtf8TrailingByte
            | ErrorKind::InvalidTagUtf8 => ProblemKind::Tag,
            ErrorKind::InvalidDocumentEnd => ProblemKind::SecondDocument,
            kind => {
                let at = self.text.floor_char_boundary(at);
                let (at, syntax) = self.cause(at, syntax(kind, &self.text[..at]));
                self.problems.add(at..at, ProblemKind::Syntax(syntax));
                return true;
            }
        };
        self.problems.add(at..at, kind);
        true
    }
}

/// The line that ends at a position.
fn line_before(text: &str, at: usize) -> &str {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    &text[start..at]
}

/// How many spaces a line begins with.
fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The beginning of the quoted text that goes on at a position.
fn opening_quote(text: &str, at: usize) -> Option<usize> {
    text[..at]
        .rmatch_indices(['"', '\''])
        .map(|(found, _)| found)
        .find(|found| {
            let before = text[..*found].chars().next_back();
            before.is_none_or(|it| it.is_whitespace() || "[{,".contains(it))
        })
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// The parser's many faults in the few words a person can act on.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser has many, and may have more"
)]
fn syntax(kind: &ErrorKind, before: &str) -> Syntax {
    let line = &before[before.rfind(['\n', '\r']).map_or(0, |at| at + 1)..];
    match kind {
        _ if line.trim_start_matches(' ').starts_with('\t') => Syntax::Tab,
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar => Syntax::Tab,
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => Syntax::UnclosedQuote,
        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::BlockEntryInFlowCollection => Syntax::Bracket,
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed => Syntax::Indentation,
        ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidMappingValueWhitespace
        | ErrorKind::InvalidColonPlacement => Syntax::Colon,
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => Syntax::Escape,
        ErrorKind::BomInsideDocument => Syntax::Mark,
        ErrorKind::UnexpectedCharacter { character } => Syntax::Character(*character),
        ErrorKind::CommentNotSeparated | ErrorKind::CommentInterceptedScalar => Syntax::Comment,
        ErrorKind::InvalidBlockScalarHeader | ErrorKind::ZeroBlockScalarIndent => Syntax::Block,
        ErrorKind::InvalidBlockEntryWhitespace
        | ErrorKind::PlainScalarStartsWithDashFlowIndicator => Syntax::Dash,
        other => Syntax::Other(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<ProblemKind> {
        let mut problems = Problems::default();
        parse(text, &mut problems);
        problems
            .sorted()
            .into_iter()
            .map(|problem| problem.kind.clone())
            .collect()
    }

    fn valid(text: &str) -> Node<'_> {
        let mut problems = Problems::default();
        let root = parse(text, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        root.expect("something")
    }

    #[test]
    fn every_value_knows_its_bytes() {
        let text = "a: [x, 'é']\nb:\n  c: d\n";
        let root = valid(text);
        let list = root.get("a").expect("a");
        let Value::List(items) = &list.value else {
            panic!("{list:?}")
        };
        assert_eq!(&text[items[1].span.clone()], "'é'");
        let inner = root.get("b").and_then(|node| node.get("c")).expect("c");
        assert_eq!(&text[inner.span.clone()], "d");
    }

    #[test]
    fn several_problems_are_found_at_once() {
        let found = kinds("a: &x 1\nb: *x\nc: !t 2\na: 3\n? [k]\n: v\n");
        assert_eq!(found.len(), 5, "{found:?}");
    }

    #[test]
    fn a_plain_null_is_nothing_and_a_quoted_one_is_a_text() {
        let root = valid("a: ~\nb: '~'\n");
        assert_eq!(root.get("a").map(|node| &node.value), Some(&Value::Null));
        assert_eq!(root.get("b").and_then(Node::scalar), Some("~"));
    }

    #[test]
    fn nothing_at_all_is_said_so() {
        assert_eq!(kinds(""), [ProblemKind::Empty]);
        assert_eq!(kinds("# only a comment\n"), [ProblemKind::Empty]);
        assert_eq!(kinds("---\n"), [ProblemKind::Empty]);
        assert_eq!(kinds("~"), [ProblemKind::Empty]);
    }
}

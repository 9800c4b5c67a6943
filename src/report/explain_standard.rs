//! What a standard, or one of its criteria, is, and which questions bear on it.

use super::explanation::Explanation;
use crate::model::standards::{Bearing, Criterion, Standard, standard, standards};
use crate::model::{Lang, Questionnaire, question_of};
use crate::words::{Label, export as say, label};

/// What can be explained: the ids of standards, and the names of their criteria.
pub(super) fn explainable() -> impl Iterator<Item = String> {
    standards().iter().flat_map(|standard| {
        let criteria = standard.criteria.iter();
        let criteria = criteria.map(|criterion| standard.name_of(criterion));
        std::iter::once(standard.id.to_owned()).chain(criteria)
    })
}

/// Explains the standard or the criterion that is called exactly so.
pub(super) fn exactly(
    name: &str,
    questionnaires: &[&'static Questionnaire],
    lang: Lang,
) -> Option<Explanation> {
    if let Some(standard) = standard(name) {
        return Some(whole(standard, lang));
    }
    let (standard, criterion) = all().find(|(standard, it)| standard.name_of(it) == name)?;
    Some(one(standard, criterion, questionnaires, lang))
}

fn all() -> impl Iterator<Item = (&'static Standard, &'static Criterion)> {
    let all = standards().iter();
    all.flat_map(|standard| standard.criteria.iter().map(move |it| (standard, it)))
}

/// Explains a criterion; it may be named by its id alone where that says enough: `OSPS-GV-01.02`,
/// `code_of_conduct`.
pub(super) fn criterion(
    name: &str,
    questionnaires: &[&'static Questionnaire],
    lang: Lang,
) -> Option<Explanation> {
    const SHORTEST: usize = 4;
    let same = |text: &str| text.eq_ignore_ascii_case(name.trim());
    let named = all().find(|(standard, it)| same(&standard.name_of(it)));
    let alone = || all().find(|(_, it)| it.id.len() >= SHORTEST && same(it.id));
    if let Some((standard, criterion)) = named.or_else(alone) {
        return Some(one(standard, criterion, questionnaires, lang));
    }
    standards().iter().find_map(|standard| {
        let mut rest = standard.not_covered.iter();
        let group = rest.find(|it| it.ids.iter().any(|id| id.len() >= SHORTEST && same(id)))?;
        let id = format!("{} {name}", standard.id);
        let text = say::not_covered_one(lang);
        let mut page = Explanation::new(&id, group.text.get(lang), text);
        page.say(
            Label::Source,
            source(standard, standard.address, lang),
            lang,
        );
        Some(page)
    })
}

fn source(standard: &Standard, address: &str, lang: Lang) -> String {
    let version = say::version(standard.title.get(lang), standard.version, lang);
    format!("{version}\n{address}")
}

fn whole(standard: &Standard, lang: Lang) -> Explanation {
    let id = standard.id;
    let text = format!("{}\n    commons export --to {id}", say::caution(lang));
    let mut page = Explanation::new(id, standard.title.get(lang), text);
    let criteria = standard.criteria.iter();
    let criteria = criteria.map(|it| format!("{}\n  {}", it.text.get(lang), it.id));
    page.list(say::criteria(lang), criteria);
    let rest = standard.not_covered.iter();
    page.list(
        say::not_covered(lang),
        rest.map(|it| it.text.get(lang).to_owned()),
    );
    page.say(
        Label::Source,
        source(standard, standard.address, lang),
        lang,
    );
    page
}

fn one(
    standard: &Standard,
    criterion: &Criterion,
    questionnaires: &[&'static Questionnaire],
    lang: Lang,
) -> Explanation {
    let bears = criterion.by.iter().map(|link| {
        let relation = say::relation(link.relation, lang);
        match link.on {
            Bearing::Question(id) => {
                let question = question_of(id, questionnaires);
                let text = question.map_or(id, |it| it.text.get(lang));
                format!("{text} ({relation})\n  {id}")
            }
            Bearing::Fact(_) => format!("{} ({relation})", say::in_project_file(lang)),
            Bearing::Measure(_) => format!("{} ({relation})", say::in_history(lang)),
        }
    });
    let needs = criterion.needs.iter();
    let needs = needs.map(|need| say::need(*need, lang).to_owned());
    let address = criterion.address.unwrap_or(standard.address);
    let id = standard.name_of(criterion);
    let mut page = Explanation::new(&id, criterion.text.get(lang), "");
    page.list(label(Label::Questions, lang), bears);
    page.list(say::besides(lang), needs);
    page.say(Label::Source, source(standard, address, lang), lang);
    page
}

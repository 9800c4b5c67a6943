//! Conditions: each with how it stands; never averaged.

use super::bars::said;
use super::parts::{it, sign};
use crate::model::Lang;
use crate::report::{QuestionPart, QuestionnairePart, VerdictPart};
use crate::words::{self, PageWord, page_word};
use maud::{Markup, html};

pub(super) fn conditions(questionnaire: &QuestionnairePart, lang: Lang) -> Markup {
    let to_come: &[&str] = match &questionnaire.verdict {
        Some(VerdictPart::Gates(gates)) => &gates.to_come,
        Some(VerdictPart::Ready { .. }) | None => &[],
    };
    let shown = |question_part: &&QuestionPart| {
        question_part.condition || to_come.contains(&question_part.id)
    };
    html! {
        (said(questionnaire))
        div class="columns" {
            @for section in &questionnaire.sections {
                @if section.questions.iter().any(|it| shown(&it)) {
                    div class="column" {
                        p class="column-title" { (it(section.title)) }
                        ul class="conditions" {
                            @for question in section.questions.iter().filter(shown) {
                                (condition(question, lang))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn condition(question: &QuestionPart, lang: Lang) -> Markup {
    html! {
        li class=[(!question.condition).then_some("later")] {
            (sign(question.answer))
            div {
                p { (it(question.text)) }
                p class="state" {
                    @let lacks = question.points.is_some_and(|it| it.evidenced < it.claimed);
                    strong { (words::condition(question.answer, lacks, lang)) }
                    @if lacks { " · " (question.answer_words) }
                    @if !question.support_words.is_empty() {
                        " · " (question.support_words)
                    }
                    @if !question.condition {
                        " · " (page_word(PageWord::ConditionLater, lang))
                    }
                }
            }
        }
    }
}

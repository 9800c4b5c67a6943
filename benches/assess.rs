//! How long it takes to read a description and to assess it.

use commons::assess::{Request, assess};
use commons::catalogue;
use commons::description::{Context, read};
use commons::model::{Assessment, Description, Questionnaire, QuestionnaireName};
use commons::source::{Lines, Problems, decode, parse};
use divan::{Bencher, black_box};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);
const EXAMPLE: &[u8] = include_bytes!("../examples/panoramax.yaml");

fn main() {
    divan::main();
}

fn example() -> Description {
    let index = catalogue::index(&[]);
    let text = decode(EXAMPLE).expect("the example is text");
    let mut problems = Problems::default();
    let root = parse(text, &mut problems).expect("the example is a tree");
    let context = Context {
        today: TODAY,
        index: &index,
        shipped: &catalogue::ids(),
        unread: &[],
    };
    read(&root, &Lines::new(text), context, problems).expect("the example is a description")
}

fn asked(description: &Description) -> Vec<&'static Questionnaire> {
    let named = description.questionnaires.iter().map(|name| match name {
        QuestionnaireName::Shipped(id) => catalogue::shipped(id).expect("it is shipped"),
        QuestionnaireName::Custom(path) => panic!("the example has no questionnaire {path}"),
    });
    named.collect()
}

fn judge(description: &Description, questionnaires: &[&'static Questionnaire]) -> Assessment {
    assess(Request {
        description,
        questionnaires,
        date: TODAY,
        stage: description.project.stage,
        target: None,
        reviews: &[],
    })
}

#[divan::bench]
fn read_a_description() -> Description {
    example()
}

#[divan::bench]
fn assess_by_what_it_names(bencher: Bencher<'_, '_>) {
    let description = example();
    let questionnaires = asked(&description);
    bencher.bench(|| judge(black_box(&description), black_box(&questionnaires)));
}

#[divan::bench]
fn assess_by_everything(bencher: Bencher<'_, '_>) {
    let description = example();
    let questionnaires = catalogue::all();
    bencher.bench(|| judge(black_box(&description), black_box(&questionnaires)));
}

#[divan::bench]
fn read_and_assess(bencher: Bencher<'_, '_>) {
    bencher.bench(|| {
        let description = example();
        judge(&description, &asked(&description))
    });
}

/// Answers that leave a way up to plan: every third is a partly, every fifth a no.
#[divan::bench]
fn assess_with_a_plan_to_find(bencher: Bencher<'_, '_>) {
    use commons::model::Answer;
    let mut description = example();
    let questionnaires = asked(&description);
    let model = description
        .answers
        .values()
        .next()
        .expect("an answer")
        .clone();
    let ids = questionnaires
        .iter()
        .flat_map(|questionnaire| questionnaire.items());
    for (at, (_, item)) in ids.enumerate() {
        let mut answered = model.clone();
        answered.answer = match at {
            _ if at % 5 == 0 => Answer::No,
            _ if at % 3 == 0 => Answer::Partly,
            _ => Answer::Yes,
        };
        description
            .answers
            .insert(item.question.id.to_owned(), answered);
    }
    bencher.bench(|| judge(black_box(&description), black_box(&questionnaires)));
}

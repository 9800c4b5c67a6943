//! The two ends: everything shown, and nothing said.

use super::*;

/// Every stage and every set of one or two kinds.
fn situations() -> Vec<Description> {
    let kinds = Kind::WORDS.map(|(_, kind)| kind);
    let mut situations = Vec::new();
    for (_, stage) in Stage::WORDS {
        for (at, first) in kinds.iter().enumerate() {
            situations.push(project(&[*first], stage));
            for second in &kinds[at + 1..] {
                situations.push(project(&[*first, *second], stage));
            }
        }
    }
    situations
}

#[test]
fn the_ideal_project_has_no_gap_and_the_highest_of_all() {
    let all = catalogue::all();
    assert_eq!(all.len(), 12);
    for situation in situations() {
        let ideal = answer_all(situation, &all, &shown());
        let assessment = judge(&all, &ideal);
        let about = &ideal.project;
        assert_eq!(assessment.gaps, [], "{about:?}");
        assert_eq!(assessment.alerts, [], "{about:?}");
        assert_eq!(assessment.plan, None, "{about:?}");
        for (it, result) in all.iter().zip(&assessment.questionnaires) {
            match &result.outcome {
                Outcome::TooMuchNotApplicable => panic!("everything applies"),
                Outcome::NotAsked { from } => {
                    assert!(from.is_none_or(|from| from > about.stage));
                }
                Outcome::Gates(gates) => {
                    let all = Readings::each(|_| GateVerdict::Commons);
                    assert_eq!(gates.verdict, all);
                    assert_eq!(gates.open, [""; 0]);
                }
                Outcome::Level(level) => {
                    let all = Readings::each(|_| Some(Level::Robust));
                    assert_eq!(level.level, all);
                    assert_eq!(level.essentials.map(|it| it.level), Some(all));
                    assert_eq!(level.held_back_by, [""; 0]);
                    assert_eq!(level.practice_not_evidenced, [""; 0]);
                }
                Outcome::Ready { next, .. } => {
                    assert_eq!(readiness(result), (Ready::Ready, Ready::Ready));
                    for section in &result.sections {
                        assert!(match &section.standing {
                            Standing::None => section.coverage.applicable == 0,
                            Standing::Ready(it) => it.evidenced == Ready::Ready,
                            Standing::State { .. } => false,
                        });
                    }
                    if let Some(next) = next {
                        assert_eq!(next.evidenced, Ready::Ready);
                        assert_eq!(next.new, [""; 0]);
                    }
                }
            }
            if let Some(score) = result.score {
                let full = percent(100);
                assert_eq!(score, Readings::each(|_| full), "{} {about:?}", it.id);
            }
        }
    }
}

#[test]
fn from_incubation_on_every_project_has_a_verdict_and_a_level() {
    let found = ["commons", "ostrom", "ostrom-classic"].map(shipped);
    for situation in situations() {
        if situation.project.stage == Stage::Idea {
            continue;
        }
        let assessment = judge(&found, &answer_all(situation, &found, &shown()));
        let [commons, ostrom, classic] = &assessment.questionnaires[..] else {
            panic!("three")
        };
        let robust = (Some(Level::Robust), Level::Robust);
        assert_eq!(
            verdicts(commons),
            (GateVerdict::Commons, GateVerdict::Commons)
        );
        assert_eq!(levels(ostrom), robust);
        assert_eq!(levels(classic), robust);
    }
}

#[test]
fn the_empty_project_has_every_due_question_as_a_gap_once_and_no_verdict() {
    let all = catalogue::all();
    for situation in situations() {
        let assessment = judge(&all, &situation);
        let (kinds, stage) = (&situation.project.kinds, situation.project.stage);
        let due: BTreeSet<&str> = all
            .iter()
            .flat_map(|it| it.items())
            .filter(|(_, item)| item.question.is_due(kinds, stage))
            .map(|(_, item)| item.question.id)
            .collect();
        let gaps: Vec<&str> = assessment.gaps.iter().map(|gap| gap.question).collect();
        assert_eq!(gaps.len(), due.len());
        assert_eq!(gaps.into_iter().collect::<BTreeSet<_>>(), due);
        assert!(
            assessment
                .gaps
                .iter()
                .all(|gap| gap.kind == GapKind::Answer)
        );
        assert_eq!(assessment.alerts, []);
        assert_eq!(
            assessment.coverage,
            Coverage {
                answered: 0,
                applicable: due.len(),
                not_applicable: 0
            }
        );
        for result in &assessment.questionnaires {
            match &result.outcome {
                Outcome::NotAsked { .. } => {}
                Outcome::TooMuchNotApplicable => panic!("nothing is not applicable"),
                Outcome::Gates(_) => assert_eq!(
                    verdicts(result),
                    (GateVerdict::NoResource, GateVerdict::Commons)
                ),
                Outcome::Level(_) => {
                    assert_eq!(levels(result), (None, Level::Robust));
                }
                Outcome::Ready { .. } => {
                    assert_eq!(readiness(result), (Ready::NotReady, Ready::Ready));
                }
            }
        }
    }
}

#[test]
fn with_no_questionnaire_nothing_is_assessed() {
    let assessment = judge(&[], &project(&[Kind::Data], Stage::Idea));
    assert!(assessment.is_empty());
    assert_eq!(assessment.plan, None);
}

//! What to do, and in which order.

use super::*;

#[test]
fn gaps_come_by_class_then_by_gain_for_the_effort_then_by_id() {
    let of = |id: &str, severity, effort| Question {
        severity,
        effort,
        ..question(id)
    };
    let questions = vec![
        of("own.theme.f", Severity::Optional, Effort::Small),
        of("own.theme.e", Severity::Important, Effort::Large),
        of("own.theme.d", Severity::Important, Effort::Medium),
        of("own.theme.b", Severity::Important, Effort::Small),
        of("own.theme.a", Severity::Important, Effort::Small),
        of("own.theme.g", Severity::Essential, Effort::Large),
    ];
    let found = it(Scheme::Checklist, vec![("theme", questions)]);
    let gaps = judge(&[found], &described([])).gaps;
    let order: Vec<&str> = gaps.iter().map(|gap| &gap.question[10..]).collect();
    assert_eq!(order, ["g", "a", "b", "d", "e", "f"]);
    assert_eq!(gaps[1].gain, Some((2, 12).into()));
}

#[test]
fn what_a_gap_asks_for_depends_on_the_answer() {
    let practice = Question {
        facet: Facet::Practice,
        effort: Effort::Large,
        ..question("")
    };
    let found = it(
        Scheme::Checklist,
        vec![("theme", many("own.theme", 7, &practice))],
    );
    let assessment = judge(
        &[found],
        &described([
            ("own.theme.q00", supported(Answer::No, Support::Claimed)),
            ("own.theme.q01", supported(Answer::Partly, Support::Dated)),
            ("own.theme.q02", supported(Answer::Yes, Support::Claimed)),
            ("own.theme.q03", supported(Answer::Yes, Support::Documented)),
            ("own.theme.q04", supported(Answer::Yes, Support::Dated)),
            (
                "own.theme.q05",
                supported(Answer::NotApplicable, Support::Claimed),
            ),
        ]),
    );
    let asked = |id: &str| gap(&assessment, id).map(|gap| (gap.kind, gap.effort));
    assert_eq!(asked("own.theme.q00"), Some((GapKind::Fix, Effort::Large)));
    assert_eq!(asked("own.theme.q01"), Some((GapKind::Fix, Effort::Large)));
    assert_eq!(
        asked("own.theme.q02"),
        Some((GapKind::AddEvidence, Effort::Small))
    );
    assert_eq!(
        asked("own.theme.q03"),
        Some((GapKind::AddEvidence, Effort::Small))
    );
    assert_eq!(asked("own.theme.q04"), None);
    assert_eq!(asked("own.theme.q05"), None);
    assert_eq!(
        asked("own.theme.q06"),
        Some((GapKind::Answer, Effort::Large))
    );
}

#[test]
fn a_condition_comes_first_and_also_when_its_evidence_is_lacking() {
    let found = it(
        Scheme::Gates,
        vec![(
            "rules",
            vec![
                condition("own.rules.claimed", Stage::Idea),
                condition("own.rules.half", Stage::Idea),
                condition("own.rules.unmet", Stage::Idea),
                condition("own.rules.unknown", Stage::Idea),
                condition("own.rules.to-come", Stage::Established),
                question("own.rules.no-condition"),
            ],
        )],
    );
    let assessment = judge(
        &[found],
        &described([
            (
                "own.rules.claimed",
                supported(Answer::Yes, Support::Claimed),
            ),
            ("own.rules.half", supported(Answer::Partly, Support::Dated)),
            ("own.rules.unmet", supported(Answer::No, Support::Dated)),
        ]),
    );
    let class = |id: &str| gap(&assessment, id).map(|gap| gap.class);
    assert_eq!(class("own.rules.half"), Some(GapClass::Condition));
    assert_eq!(class("own.rules.unmet"), Some(GapClass::Condition));
    assert_eq!(class("own.rules.unknown"), Some(GapClass::Condition));
    assert_eq!(class("own.rules.claimed"), Some(GapClass::Condition));
    assert_eq!(class("own.rules.to-come"), Some(GapClass::Important));
    assert_eq!(class("own.rules.no-condition"), Some(GapClass::Optional));
    assert!(assessment.gaps.iter().all(|gap| gap.gain.is_none()));
}

#[test]
fn a_question_that_stands_in_several_questionnaires_is_one_gap() {
    let shared = question("own.theme.shared");
    let alone = it(Scheme::Checklist, vec![("theme", vec![shared.clone()])]);
    let condition = it(
        Scheme::Gates,
        vec![(
            "theme",
            vec![Question {
                severity: Severity::Essential,
                gate: Some(Stage::Idea),
                ..shared.clone()
            }],
        )],
    );
    let among_others = it(
        Scheme::Checklist,
        vec![("theme", {
            let mut questions = many("own.theme", 3, &question(""));
            questions.push(shared);
            questions
        })],
    );
    let assessment = judge(&[among_others, alone, condition], &described([]));
    let found: Vec<_> = assessment
        .gaps
        .iter()
        .filter(|gap| gap.question == "own.theme.shared")
        .map(|gap| (gap.class, gap.gain))
        .collect();
    assert_eq!(found, [(GapClass::Condition, Some(percent(100)))]);
    assert_eq!(assessment.coverage.applicable, 4);
}

#[test]
fn what_is_not_asked_yet_is_no_strength() {
    let strengths = |from| {
        let asked = Question {
            from,
            ..question("own.theme.one")
        };
        let now = question("own.theme.two");
        let own = it(Scheme::Checklist, vec![("theme", vec![asked, now])]);
        let description = answer_all(described([]), &[own], &shown());
        judge(&[own], &description).strengths.len()
    };
    assert_eq!(strengths(Stage::Idea), 2);
    assert_eq!(strengths(Stage::Established), 1);
}

#[test]
fn the_answer_that_is_still_needed_for_a_level_is_decisive() {
    let classes = |answers: usize| {
        let questions = many("own.boundaries", 20, &question(""));
        let ids = questions.iter().map(|question| question.id);
        let no = |id| (id, supported(Answer::No, Support::Claimed));
        let description = described(ids.take(answers).map(no));
        let own = it(Scheme::Principles, vec![("boundaries", questions)]);
        let assessment = judge(&[own], &description);
        let class = |kind| {
            let all = assessment.gaps.iter().filter(|gap| gap.kind == kind);
            all.map(|gap| gap.class).collect::<BTreeSet<_>>()
        };
        (class(GapKind::Answer), class(GapKind::Fix))
    };
    let decisive = BTreeSet::from([GapClass::Decisive]);
    let optional = BTreeSet::from([GapClass::Optional]);
    // Three quarters of twenty is fifteen.
    assert_eq!(classes(14), (decisive, optional.clone()));
    assert_eq!(classes(13), (optional.clone(), optional));
}

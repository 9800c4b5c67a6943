//! Where the parts of a description stand.

use super::project::is_governance;
use crate::model::{Locations, Place};
use crate::source::{Lines, Node, Value};

/// Where the parts of a description stand; what has another shape than it should is passed over.
#[must_use]
pub fn locations(root: &Node<'_>, lines: &Lines<'_>) -> Locations {
    let place = |node: &Node<'_>| {
        let (line, column) = lines.place(node.span.start);
        Place { line, column }
    };
    let items = |node: Option<&Node<'_>>| -> Vec<Place> {
        match node.map(|node| (&node.value, node)) {
            Some((Value::List(items), _)) => items.iter().map(place).collect(),
            Some((Value::Scalar(_) | Value::Mapping(_), node)) => vec![place(node)],
            Some((Value::Null | Value::Refused, _)) | None => Vec::new(),
        }
    };
    let mut places = Locations::default();
    for (key, value) in pairs(root.get("answers")) {
        let evidence = items(value.get("evidence"));
        if let Some(id) = key.scalar().filter(|_| !evidence.is_empty()) {
            places.evidence.insert(id.to_owned(), evidence);
        }
    }
    let policy = root.get("policy");
    for (kind, demands) in pairs(policy.and_then(|it| it.get("least"))) {
        for (of, _) in pairs(Some(demands)) {
            if let (Some(kind), Some(name)) = (kind.scalar(), of.scalar()) {
                places.least.insert(format!("{kind}.{name}"), place(of));
            }
        }
    }
    places.ignore = items(policy.and_then(|it| it.get("ignore")));
    let project = pairs(root.get("project"));
    for (name, named) in pairs(root.get("project").and_then(|it| it.get("links"))) {
        let all = match &named.value {
            Value::List(all) => all.as_slice(),
            Value::Null | Value::Scalar(_) | Value::Mapping(_) | Value::Refused => {
                std::slice::from_ref(named)
            }
        };
        if name.scalar().is_some_and(is_governance) {
            let all = all.iter();
            let written = all.filter_map(|at| Some((at.scalar()?.to_owned(), place(at))));
            places.governance.extend(written);
        }
    }
    let licences = project
        .iter()
        .find(|(key, _)| key.scalar() == Some("licences"));
    places.licences = licences.map(|(key, _)| place(key));
    places
}

fn pairs<'n, 's>(node: Option<&'n Node<'s>>) -> &'n [(Node<'s>, Node<'s>)] {
    match node.map(|node| &node.value) {
        Some(Value::Mapping(pairs)) => pairs,
        Some(Value::Null | Value::Scalar(_) | Value::List(_) | Value::Refused) | None => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Problems, parse};

    #[test]
    fn every_part_one_points_at_has_its_place() {
        let text = "project:\n  licences: {software: [MIT]}\n  links: {governance: [x.md, y.md]}\nanswers:\n  a.b.c:\n    answer: yes\n    evidence: [x.md, {at: y.md}]\n  a.b.d: {answer: yes, evidence: z.md}\n  a.b.e: yes\npolicy:\n  least:\n    verdicts: {commons: commons}\n  ignore:\n    - {finding: x, reason: y}\n";
        let mut problems = Problems::default();
        let root = parse(text, &mut problems).expect("YAML");
        let found = locations(&root, &Lines::new(text));
        let at = |line, column| Place { line, column };
        assert_eq!(found.evidence["a.b.c"], [at(7, 16), at(7, 22)]);
        assert_eq!(found.evidence["a.b.d"], [at(8, 34)]);
        assert!(!found.evidence.contains_key("a.b.e"));
        assert_eq!(found.least["verdicts.commons"], at(12, 16));
        assert_eq!(found.ignore, [at(14, 7)]);
        assert_eq!(found.governance["y.md"], at(3, 30));
        assert_eq!(found.licences, Some(at(2, 3)));
    }
}

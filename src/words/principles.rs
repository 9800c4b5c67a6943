//! Ostrom's eight principles: the standard full name of each, and what it says in plain words. Their
//! short names are the titles of the sections.

use crate::model::Lang;

/// A principle's names in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Principle {
    /// Its id, one of `PRINCIPLES`.
    pub id: &'static str,
    full_name: (&'static str, &'static str),
    gloss: (&'static str, &'static str),
    /// What it was called before.
    pub old: &'static [&'static str],
}

impl Principle {
    /// The name of the literature, with the parts of Cox, Arnold and Villamayor-Tomás.
    #[must_use]
    pub fn full_name(&self, lang: Lang) -> &'static str {
        lang.pick(self.full_name.0, self.full_name.1)
    }

    /// What it says, in plain words.
    #[must_use]
    pub fn gloss(&self, lang: Lang) -> &'static str {
        lang.pick(self.gloss.0, self.gloss.1)
    }
}

/// The works that the full names come from, as questions cite them.
pub const NAMED_BY: [&str; 2] = ["Ostrom 1990", "Cox 2010"];

/// The names of a principle; `None` for another section.
#[must_use]
pub fn principle(id: &str) -> Option<&'static Principle> {
    NAMES.iter().find(|principle| principle.id == id)
}

/// The eight, in Ostrom's order.
const NAMES: [Principle; 8] = [
    Principle {
        id: "boundaries",
        full_name: (
            "Clearly defined boundaries (1A users, 1B resource)",
            "Limites clairement définies (1A les usagers et usagères, 1B la ressource)",
        ),
        gloss: (
            "who takes part, and what is shared",
            "qui participe, et ce qui est partagé",
        ),
        old: &["des limites claires"],
    },
    Principle {
        id: "congruence",
        full_name: (
            "Congruence with local conditions (2A), proportional equivalence of benefits and costs (2B)",
            "Adaptation aux conditions locales (2A), proportionnalité des coûts et des bénéfices (2B)",
        ),
        gloss: (
            "rules suit the place; what you get matches what you give",
            "les règles conviennent au lieu\u{202f}; ce que l’on reçoit répond à ce que l’on donne",
        ),
        old: &[
            "Rules that fit, fair balance",
            "des règles adaptées, un juste équilibre",
        ],
    },
    Principle {
        id: "collective-choice",
        full_name: (
            "Collective-choice arrangements",
            "Dispositifs de choix collectif",
        ),
        gloss: (
            "those bound by the rules can change them",
            "celles et ceux que les règles concernent peuvent les changer",
        ),
        old: &["Decisions made together", "des décisions prises ensemble"],
    },
    Principle {
        id: "monitoring",
        full_name: (
            "Monitoring of users (4A) and of the resource (4B)",
            "Surveillance des usages (4A) et de la ressource (4B)",
        ),
        gloss: (
            "accountable people watch use and condition",
            "des personnes qui rendent compte suivent les usages et l’état de la ressource",
        ),
        old: &["Watching and answering", "surveiller et rendre compte"],
    },
    Principle {
        id: "sanctions",
        full_name: ("Graduated sanctions", "Sanctions graduées"),
        gloss: (
            "light first, firmer if repeated",
            "légères d’abord, plus fermes en cas de récidive",
        ),
        old: &["des sanctions graduées"],
    },
    Principle {
        id: "conflict-resolution",
        full_name: (
            "Conflict-resolution mechanisms",
            "Mécanismes de résolution des conflits",
        ),
        gloss: (
            "quick, cheap, close by",
            "rapide, peu coûteuse, au plus près",
        ),
        old: &["Settling disagreements", "régler les désaccords"],
    },
    Principle {
        id: "recognition",
        full_name: (
            "Minimal recognition of rights to organize",
            "Reconnaissance minimale du droit de s’organiser",
        ),
        gloss: (
            "outside powers let the group make its rules",
            "les pouvoirs extérieurs laissent le groupe faire ses règles",
        ),
        old: &[
            "A recognised right to organise",
            "un droit reconnu de s’organiser",
        ],
    },
    Principle {
        id: "nesting",
        full_name: ("Nested enterprises", "Institutions imbriquées"),
        gloss: (
            "small groups decide small things, linked upwards",
            "les petits groupes décident des petites choses, reliés à l’échelle supérieure",
        ),
        old: &["Part of a larger whole", "des niveaux reliés entre eux"],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PRINCIPLES;

    #[test]
    fn every_principle_has_its_names_in_ostroms_order() {
        assert_eq!(NAMES.map(|principle| principle.id), PRINCIPLES);
    }
}

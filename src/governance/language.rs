//! Which language a text is written in, by its small words and by its letters.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What is told apart: the small words of each language, folded, and those a text on governance
/// has in it. Words that two languages share are left out of both, or kept in the one
/// that has them far more often.
const CUES: [(&str, &str); 11] = [
    (
        "en",
        "the of and to is are be by with that this will or for may must from as we our \
         their they any shall not which who have has can you your it its all if should \
         maintainers members contributors governance roles",
    ),
    (
        "fr",
        "le les des du et est une dans pour par sur aux au ou qui sont ce cette ces \
         nous leur leurs avec pas il elle doit peut ne l d vous votre notre chaque \
         toute tout etre elles ils lors ainsi selon mainteneurs membres contributeurs \
         gouvernance equipe",
    ),
    (
        "de",
        "der die das und ist nicht ein eine einer eines den dem mit von fur auf werden \
         wird sind bei durch oder im zu zur zum als auch sich uber unter kann \
         entscheidung entscheidungen mitglied mitglieder rollen ziele verein vorstand \
         abstimmung konsens mehrheit marken ansonsten angestrebt technische beitrage \
         satzung versammlung",
    ),
    (
        "es",
        "el los las del y una por para con su sus como mas pero esta este ser cada \
         puede pueden deben sobre todos todas decisiones miembros comunidad votacion \
         asamblea gobernanza propuesta propuestas entre cuando proyecto segun desde",
    ),
    (
        "it",
        "gli della delle dei degli di che nel nella sono alla dal dalla questo questa \
         ogni essere puo deve anche membri decisioni assemblea comunita statuto soci \
         dello nelle sul sulla tra piu loro viene vengono",
    ),
    (
        "pt",
        "uma para nao pelo pela sao ser deve pode cada esta este seus suas membros \
         decisoes comunidade votacao assembleia governanca deste desta mais quando \
         entre serao sobre projeto",
    ),
    (
        "nl",
        "het een van voor zijn wordt worden aan niet bij door ook naar deze dit kan \
         moet leden besluiten bestuur stemming vereniging als hun wel geen alle uit tot",
    ),
    (
        "sv",
        "och att som av till det inte ska skall eller har vid medlemmar styrelsen \
         beslut foreningen og ikke til",
    ),
    (
        "pl",
        "nie jest sie oraz przez lub dla jako czlonkowie decyzje od moze projektu ktore \
         przy tego czlonkow sa czy",
    ),
    (
        "tr",
        "ve bir bu icin olarak olan topluluk kararlar uyeler veya tarafindan",
    ),
    (
        "ca",
        "els amb dels aquest aquesta decisions membres comunitat assemblea pels aquests \
         seva seves tots sera",
    ),
];

/// The languages each word is a sign of: one bit each.
static SIGNS: LazyLock<HashMap<&str, u16>> = LazyLock::new(|| {
    let mut signs = HashMap::new();
    for (at, (_, words)) in CUES.iter().enumerate() {
        for word in words.split(' ') {
            *signs.entry(word).or_default() |= 1 << at;
        }
    }
    signs
});

/// What was seen of each language.
#[derive(Default)]
pub(super) struct Seen {
    cues: [u32; CUES.len()],
    /// Letters of each language that English does without, which names have too.
    marked: [u32; CUES.len()],
    /// Letters of another script: its language, how many.
    others: [u32; OTHERS.len()],
    latin: u32,
    words: u32,
    /// Words of blocks that go on in small letters, as sentences do and names do not.
    flowing: u32,
    /// Blocks written mostly in English, in French: how many words they hold.
    blocks: [u32; 2],
}

/// Whether a letter belongs to a script.
type Script = fn(char) -> bool;

/// Other scripts, and the language each is taken for.
const OTHERS: [(&str, Script); 6] = [
    ("ja", |it| matches!(it, '\u{3040}'..='\u{30ff}')),
    (
        "zh",
        |it| matches!(it, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}'),
    ),
    ("ko", |it| matches!(it, '\u{ac00}'..='\u{d7af}')),
    ("ru", |it| matches!(it, '\u{400}'..='\u{4ff}')),
    ("el", |it| matches!(it, '\u{370}'..='\u{3ff}')),
    ("ar", |it| matches!(it, '\u{600}'..='\u{6ff}')),
];

/// How many words a second language needs to be read, and its share out of a hundred.
const SECOND: (u32, u32) = (30, 12);

/// How many small words show a language other than the two, and their share out of a hundred:
/// names have an accent, or a `von`, without being German.
const LEAST: (u32, u32) = (2, 4);

/// A block of so many words can be told to be a sentence.
const SENTENCE: usize = 6;

/// So many letters of a script without capitals are more than names.
const CASELESS: usize = 20;

/// Whether a block goes on as sentences do: most of its words begin with a small letter, or its
/// script has no capitals and it is long.
fn flows(text: &str) -> bool {
    let caseless = |c: &char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    if text.chars().filter(caseless).count() >= CASELESS {
        return true;
    }
    let words = || text.split_whitespace();
    let small = words().filter(|word| word.starts_with(char::is_lowercase));
    let all = words().count();
    all >= SENTENCE && small.count() * 10 >= all * 6
}

impl Seen {
    /// Takes in a block: its words folded, its text.
    pub(super) fn add<'w>(&mut self, words: impl Iterator<Item = &'w str>, text: &str) {
        let mut found = [0_u32; CUES.len()];
        let mut count = 0;
        for word in words {
            count += 1;
            let signs = SIGNS.get(word).copied().unwrap_or_default();
            for (at, seen) in found.iter_mut().enumerate() {
                *seen += u32::from(signs >> at & 1);
            }
        }
        let mut marked = [0; CUES.len()];
        self.letters(text, &mut marked);
        self.words += count;
        if flows(text) {
            self.flowing += count;
        }
        for (sum, seen) in self.marked.iter_mut().zip(marked) {
            *sum += seen;
        }
        for (sum, seen) in self.cues.iter_mut().zip(found) {
            *sum += seen;
        }
        match found[0].cmp(&found[1]) {
            std::cmp::Ordering::Greater => self.blocks[0] += count,
            std::cmp::Ordering::Less => self.blocks[1] += count,
            std::cmp::Ordering::Equal => {}
        }
    }

    /// Letters tell languages apart before they are folded.
    fn letters(&mut self, text: &str, numbers: &mut [u32; CUES.len()]) {
        for letter in text.chars() {
            match letter {
                'a'..='z' | 'A'..='Z' => self.latin += 1,
                'ß' => numbers[2] += 2,
                'ä' | 'ö' | 'ü' | 'Ä' | 'Ö' | 'Ü' => numbers[2] += 1,
                'ñ' | '¿' | '¡' => numbers[3] += 2,
                'ó' | 'í' | 'á' | 'ú' => {
                    numbers[3] += 1;
                    numbers[5] += 1;
                }
                'ã' | 'õ' => numbers[5] += 2,
                'ì' | 'ò' => numbers[4] += 2,
                'å' | 'ø' => numbers[7] += 2,
                'ł' | 'ą' | 'ę' | 'ś' | 'ż' => numbers[8] += 2,
                'ğ' | 'ş' | 'ı' => numbers[9] += 2,
                'è' | 'ê' | 'œ' => numbers[1] += 1,
                other if !other.is_ascii() => {
                    for (seen, (_, of)) in self.others.iter_mut().zip(OTHERS) {
                        *seen += u32::from(of(other));
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether sentences make up a part of it, in whatever language.
    pub(super) fn is_prose(&self) -> bool {
        self.flowing * 5 >= self.words.max(1)
    }

    /// The language of a text, and whether its English and its French are read.
    pub(super) fn settle(&self) -> (&'static str, [bool; 2]) {
        let other: u32 = self.others.iter().sum();
        // A Chinese character is worth several Latin letters.
        if other > 20 && other * 3 > self.latin {
            // Japanese has Chinese characters among its own.
            let japanese = self.others[0] * 5 > other;
            let most = (0..OTHERS.len()).max_by_key(|at| self.others[*at]);
            let at = if japanese {
                0
            } else {
                most.unwrap_or_default()
            };
            return (OTHERS[at].0, [false; 2]);
        }
        let shown = |at: usize| {
            let enough = self.cues[at] >= LEAST.0 && self.cues[at] * 100 >= self.words * LEAST.1;
            if at > 1 && !enough {
                return 0;
            }
            self.cues[at] + if enough { self.marked[at] } else { 0 }
        };
        let mut best = 0;
        for at in 1..CUES.len() {
            if shown(at) > shown(best) {
                best = at;
            }
        }
        if shown(best) == 0 {
            return ("und", [false; 2]);
        }
        let second = |at: usize| {
            let share = self.blocks[at] * 100 >= self.words * SECOND.1;
            self.blocks[at] >= SECOND.0 && share
        };
        match best {
            0 => ("en", [true, second(1)]),
            1 => ("fr", [second(0), true]),
            _ => (CUES[best].0, [false; 2]),
        }
    }
}

//! What a repository shows → a first description of it, with no answer in it.

use super::proposals::{ScaffoldSource, is_of_the_whole, proposals};
use crate::model::{
    FileCounts, Identity, Kind, Lang, Licence, LicenceInDoubt, LicenceSign, Project, Scaffold,
    Stage, Stated, Summary, is_closed_licence, is_of_family, kind_of_licence,
    licence_without_version,
};
use crate::words::{self, scaffold as say};
use std::collections::BTreeMap;

/// Begins a description.
#[must_use]
pub fn beginning(source: ScaffoldSource<'_>, lang: Lang) -> Scaffold {
    let identity = source.identity;
    let mut remarks = Vec::new();
    let name = name(identity, &mut remarks, lang);
    let summary = summary(identity, &mut remarks, lang);
    let licences = licences(source, &mut remarks, lang);
    let kinds = kinds(source, &licences, &mut remarks, lang);
    let licences = under(&kinds, licences);
    let stage = stage(identity, &kinds, &mut remarks, lang);
    let repository = first(&identity.repositories, "repository", &mut remarks, lang);
    let links = links(source, repository.as_deref(), &mut remarks, lang);
    let languages: Vec<String> = identity
        .languages
        .iter()
        .map(|language| language.value.clone())
        .collect();
    if let Some(language) = identity.languages.first() {
        remarks.push(("languages", say::from(&place(language, lang), lang)));
    }
    let project = Project {
        name,
        summary,
        kinds,
        stage,
        licences,
        repository,
        links,
        languages,
    };
    let proposals = proposals(source, &project, lang);
    let mut head = vec![say::what(lang), say::who_answers(lang)];
    head.extend((!source.schema).then(|| say::schema(lang)));
    let before = [say::to_confirm(lang), say::how_to_answer(lang)];
    Scaffold {
        schema: source.schema,
        unknown: say::unknown(lang),
        head: head.into_iter().map(str::to_owned).collect(),
        project,
        remarks,
        before_questions: if proposals.is_empty() {
            Vec::new()
        } else {
            before.map(str::to_owned).to_vec()
        },
        proposals,
    }
}

/// The site of the project, where it is not its repository, and the place of its governance, where
/// that is elsewhere.
fn links(
    source: ScaffoldSource<'_>,
    repository: Option<&str>,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Vec<(String, String)> {
    let mut links = Vec::new();
    if let Some(site) = source
        .identity
        .websites
        .first()
        .filter(|website| Some(website.value.as_str()) != repository)
    {
        links.push(("website".to_owned(), site.value.clone()));
        remarks.push(("links", say::from(&place(site, lang), lang)));
    }
    if let Some(elsewhere) = source.repository.rules_elsewhere(source.readings) {
        let place = format!("{}:{}", elsewhere.path, elsewhere.line);
        links.push(("governance".to_owned(), elsewhere.url.clone()));
        remarks.push((
            "links",
            format!("governance{} {}", lang.colon(), say::from(&place, lang)),
        ));
    }
    links
}

/// How the place of something told is called.
fn place<T>(told: &Stated<T>, lang: Lang) -> String {
    match told.path.as_str() {
        "" => say::folder(lang).to_owned(),
        ".git" => say::git(lang).to_owned(),
        path => path.to_owned(),
    }
}

fn name(identity: &Identity, remarks: &mut Vec<(&'static str, String)>, lang: Lang) -> String {
    first(&identity.names, "name", remarks, lang).unwrap_or_else(|| {
        remarks.push(("name", say::no_name(lang).to_owned()));
        say::unnamed(lang).to_owned()
    })
}

/// What is believed first, with a remark on where it comes from, and on what is said elsewhere.
fn first(
    told: &[Stated],
    key: &'static str,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Option<String> {
    let found = told.first()?;
    let mut remark = say::from(&place(found, lang), lang);
    // A name is written `open-grid` where no blank can be.
    let plain = |value: &str| {
        let lower = value.to_lowercase();
        if key == "name" {
            lower.replace(['-', '_'], " ")
        } else {
            lower
        }
    };
    let same = |other: &&Stated| plain(&other.value) == plain(&found.value);
    let folder = |other: &&Stated| other.path.is_empty();
    let mut others: Vec<(&str, Vec<String>)> = Vec::new();
    for other in told.iter().filter(|other| !same(other) && !folder(other)) {
        let from = place(other, lang);
        match others.iter_mut().find(|(value, _)| *value == other.value) {
            Some((_, known)) if known.contains(&from) => {}
            Some((_, known)) => known.push(from),
            None => others.push((&other.value, vec![from])),
        }
    }
    let others: Vec<String> = others
        .iter()
        .map(|(value, from)| format!("{value} ({})", from.join(", ")))
        .collect();
    if !others.is_empty() {
        remark.push_str(&say::or_else(&others.join(", "), lang));
    }
    remarks.push((key, remark));
    Some(found.value.clone())
}

/// The first sentence in each language; one without a language stands for both.
fn summary(
    identity: &Identity,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Option<Summary> {
    let of = |wanted: Option<Lang>| {
        let mut all = identity.summaries.iter();
        all.find(|it| it.value.0 == wanted)
    };
    let either = of(Some(lang)).or_else(|| identity.summaries.first())?;
    let text = |told: &Stated<(Option<Lang>, String)>| told.value.1.clone();
    remarks.push(("summary", say::from(&place(either, lang), lang)));
    let [en, fr] = Lang::ALL.map(|it| of(Some(it)).map_or_else(|| text(either), text));
    Some(Summary { en, fr })
}

/// Why no licence is proposed: what a text says is not known, or a manifest says otherwise.
fn doubtful(doubt: &LicenceInDoubt<'_>, lang: Lang) -> String {
    let text = &doubt.text.path;
    let Some(first) = doubt.declared.first() else {
        return say::doubtful_licence(text, lang);
    };
    let declared = first.spdx.as_deref().unwrap_or_default();
    let declared = &words::licence(declared, false, lang);
    match &doubt.text.spdx {
        None => say::doubtful_beside(text, &first.path, declared, lang),
        Some(spdx) => say::licences_differ(text, spdx, &first.path, declared, lang),
    }
}

/// The licences of the whole, each under what it is most often given for. What a manifest says
/// comes first: `MIT OR Apache-2.0` tells more than the two texts.
fn licences(
    source: ScaffoldSource<'_>,
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Vec<(Kind, Vec<String>)> {
    let mut found: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    let mut from: Vec<&str> = Vec::new();
    if let Some(doubt) = source.repository.licence_in_doubt() {
        remarks.push(("licences", doubtful(&doubt, lang)));
        return Vec::new();
    }
    let mut licences: Vec<&Licence> = source.repository.licences.iter().collect();
    licences.sort_by_key(|licence| licence.sign != LicenceSign::Manifest);
    for licence in licences {
        let Some(spdx) = &licence.spdx else { continue };
        let spdx = &with_only(source, spdx);
        let is_clear = (source.is_licence)(spdx) && licence_without_version(spdx).is_none();
        if !is_of_the_whole(licence, source.repository) || !is_clear {
            continue;
        }
        let kind = licence.part_kind().unwrap_or_else(|| kind_of_licence(spdx));
        let all = found.entry(kind).or_default();
        if !all.iter().any(|known| names(known, spdx)) {
            all.push(spdx.clone());
            if !from.contains(&licence.path.as_str()) {
                from.push(&licence.path);
            }
        }
    }
    let unclear = without_version(source, &found, lang);
    if let (Some(unclear), true) = (&unclear, from.is_empty()) {
        remarks.push(("licences", unclear.clone()));
    }
    let of_folders = of_folders(source, &found);
    let other = also_named(source, &found, &of_folders);
    if !from.is_empty() {
        let guessed = found
            .values()
            .flatten()
            .any(|value| source.repository.guesses_only(value));
        let mut words = say::licences(&from.join(", "), guessed, lang);
        let closed = found
            .values()
            .flatten()
            .filter(|spdx| is_closed_licence(spdx));
        let closed: Vec<&str> = closed.map(String::as_str).collect();
        if !closed.is_empty() {
            words.push_str(&say::closed(&closed.join(", "), lang));
        }
        if !of_folders.is_empty() {
            words.push_str(&say::of_folders(&of_folders.join(", "), lang));
        }
        if let Some(first) = other.first() {
            let ids: Vec<&str> = other.iter().map(|it| it.value.as_str()).collect();
            words.push_str(&say::also_named(&ids.join(", "), &first.path, lang));
        }
        if let Some(unclear) = &unclear {
            words.push_str(lang.semicolon());
            words.push_str(unclear);
        }
        remarks.push(("licences", words));
    }
    found.into_iter().collect()
}

/// The licence that is named without its version, unless one of its versions is told elsewhere.
fn without_version(
    source: ScaffoldSource<'_>,
    found: &BTreeMap<Kind, Vec<String>>,
    lang: Lang,
) -> Option<String> {
    let licences = source.repository.licences.iter();
    let mut of_the_whole = licences.filter(|it| is_of_the_whole(it, source.repository));
    of_the_whole.find_map(|it| {
        let spdx = it.spdx.as_deref()?;
        let family = licence_without_version(spdx)?;
        let told = found.values().flatten().any(|id| is_of_family(id, spdx));
        (!told).then(|| say::version_not_said(family, &it.path, lang))
    })
}

/// What the README names that is none of the licences found.
fn also_named<'a>(
    source: ScaffoldSource<'a>,
    found: &BTreeMap<Kind, Vec<String>>,
    of_folders: &[String],
) -> Vec<&'a Stated> {
    let all = || found.values().flatten().chain(of_folders);
    let named = source.identity.licences.iter();
    let other = named.filter(|named| {
        let told = |spdx: &String| {
            spdx.split([' ', '('])
                .any(|it| it.starts_with(&named.value))
        };
        !all().any(told)
    });
    other.collect()
}

/// `GPL-3.0` says no more than a text of GNU's does: whether later versions hold is for the reader to choose.
fn with_only(source: ScaffoldSource<'_>, spdx: &str) -> String {
    let only = format!("{spdx}-only");
    // Of one's own licences any name is one.
    if !spdx.starts_with("LicenseRef-") && (source.is_licence)(&only) {
        only
    } else {
        spdx.to_owned()
    }
}

/// The licences that are of a folder alone and that no other file has, with the folders.
fn of_folders(source: ScaffoldSource<'_>, found: &BTreeMap<Kind, Vec<String>>) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    let licences = source.repository.licences.iter();
    for licence in licences {
        if told.len() == MANY_FOLDERS {
            break;
        }
        if let (Some(spdx), Some(folder)) = (&licence.spdx, licence.part_folder())
            && !found.values().flatten().any(|known| names(known, spdx))
        {
            let words = format!("{spdx} ({folder}/)");
            if !told.contains(&words) {
                told.push(words);
            }
        }
    }
    told
}

/// So many folders with a licence of their own are named.
const MANY_FOLDERS: usize = 5;

/// The licences under what is shared: what is most often given for one thing is given for another where
/// there is nothing of the first, and nothing else is given for it: the open licence of a state or one of
/// Creative Commons is not of the programs that have a licence of their own.
fn under(kinds: &[Kind], licences: Vec<(Kind, Vec<String>)>) -> Vec<(Kind, Vec<String>)> {
    let mut placed: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    let of_their_own: Vec<Kind> = licences.iter().map(|(kind, _)| *kind).collect();
    for (kind, ids) in licences {
        let place = kinds
            .first()
            .filter(|it| !kinds.contains(&kind) && !of_their_own.contains(it));
        let all = placed.entry(*place.unwrap_or(&kind)).or_default();
        for id in ids {
            if !all.contains(&id) {
                all.push(id);
            }
        }
    }
    placed.into_iter().collect()
}

/// Whether an expression is, or names, a licence.
pub(super) fn names(expression: &str, licence: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || "-.+:".contains(c);
    expression == licence || expression.split(|it| !part(it)).any(|part| part == licence)
}

/// From how many texts on a repository of hardly anything else is one of texts, whatever builds its
/// site.
const MANY_TEXTS: usize = 10;

/// Fewer programs than these may only build texts.
const FEW_PROGRAMS: usize = 10;

/// Manifests that repositories of texts have as well: of what builds them, or of how to quote them.
const TOOLS: [&str; 5] = [
    "CITATION.cff",
    "Gemfile",
    "codemeta.json",
    "package.json",
    "pyproject.toml",
];

/// From how many pictures on a repository may be one of pictures, whatever shows them.
const MANY_PICTURES: usize = 100;

/// Whether a project is called as texts are: `Grid documentation`.
fn is_called_texts(name: &str) -> bool {
    let texts = [
        "book",
        "bylaws",
        "charte",
        "charter",
        "constitution",
        "docs",
        "documentation",
        "foundation",
        "gouvernance",
        "governance",
        "guide",
        "guides",
        "handbook",
        "specification",
        "specs",
        "statutes",
        "statuts",
        "website",
        "wiki",
        "manuel",
        "livre",
        "site",
    ];
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| texts.contains(&word))
}

/// Whether nearly all files are texts. Of what is called documentation, the rest may build it.
fn is_of_texts(identity: &Identity) -> bool {
    let FileCounts { code, texts, .. } = identity.files;
    let all = identity.files.all();
    let names = identity.names.iter().chain(&identity.repositories);
    let mut names = names.map(|it| it.value.rsplit('/').next().unwrap_or_default());
    let called_so = names.any(is_called_texts);
    let (few, most) = if called_so { (4, 7) } else { (10, 8) };
    let nearly_all = code * few < all && texts * 10 > all * most;
    texts >= MANY_TEXTS && (nearly_all || (identity.files.is_site && texts > code * 2))
}

/// What manifests say is made here, but for those of what only builds texts.
fn of_manifests(identity: &Identity, only_texts: bool) -> impl Iterator<Item = &Stated<Kind>> {
    let FileCounts { code, texts, .. } = identity.files;
    // Fewer programs than texts build them, or are examples of what they say.
    let fewer = code < texts && (code < FEW_PROGRAMS || code * 2 < texts);
    identity.kinds.iter().filter(move |kind| {
        let of_tools = TOOLS.contains(&kind.path.as_str());
        let builds = only_texts || (fewer && of_tools);
        kind.value != Kind::Software || !builds || kind.path.starts_with("publiccode")
    })
}

/// What the files and the licences are of.
fn kinds(
    source: ScaffoldSource<'_>,
    licences: &[(Kind, Vec<String>)],
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Vec<Kind> {
    let identity = source.identity;
    let mut kinds: Vec<Kind> = Vec::new();
    let mut from: Vec<String> = Vec::new();
    let files = identity.files;
    let (code, texts, data) = (files.code, files.texts, files.data);
    let all = files.all();
    let only_texts = is_of_texts(identity);
    for kind in of_manifests(identity, only_texts) {
        if !kinds.contains(&kind.value) {
            kinds.push(kind.value);
            from.push(kind.path.clone());
        }
    }
    let only = texts > 0 && texts == all;
    let many = |number: usize, percent: usize| number >= 3 && number * 100 >= all * percent;
    // Many pictures beside programs are what is made.
    let pictured = kinds.is_empty() && is_of_pictures(files);
    let programs = many(code, 20) && code >= texts && !pictured;
    let told = [
        (Kind::Software, code, programs && kinds.is_empty()),
        (Kind::Data, data, many(data, 30)),
        (Kind::Hardware, files.designs, many(files.designs, 10)),
        (
            Kind::Content,
            texts,
            only_texts || (kinds.is_empty() && (only || (many(texts, 60) && !programs))),
        ),
    ];
    for (kind, number, _) in told.into_iter().filter(|(.., told)| *told) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
            from.push(say::files(kind, number, all, lang));
        }
    }
    // A licence of programs beside texts alone is theirs.
    if kinds.is_empty() && texts > code {
        kinds.push(Kind::Content);
        from.push(say::files(Kind::Content, texts, all, lang));
    }
    for (kind, ids) in licences {
        // What is most often given for programs is given for texts too, and what is for data for both.
        let there = match kind {
            Kind::Software => false,
            Kind::Data => many(data, 20),
            Kind::Content => texts + files.pictures > 0,
            Kind::Service | Kind::Hardware | Kind::Place | Kind::Natural => true,
        };
        if !kinds.contains(kind) && (there || kinds.is_empty() || has_a_part(source, *kind)) {
            kinds.push(*kind);
            from.push(ids.join(", "));
        }
    }
    if kinds.is_empty() {
        let contents = beside_files(identity, lang);
        kinds.push(contents.as_ref().map_or(Kind::Software, |_| Kind::Content));
        from.extend(contents);
    }
    remarks.push(("kind", say::kind(&from.join(", "), lang)));
    kinds
}

/// Whether there are so many pictures that whatever shows them is beside them.
const fn is_of_pictures(files: FileCounts) -> bool {
    files.pictures >= MANY_PICTURES && files.pictures > files.code * 2
}

/// Whether a licence is of what is made of one kind alone.
fn has_a_part(source: ScaffoldSource<'_>, kind: Kind) -> bool {
    let licences = source.repository.licences.iter();
    let mut parts = licences.filter(|it| is_of_the_whole(it, source.repository));
    parts.any(|it| it.part_kind() == Some(kind))
}

/// What there is of contents beside the files that are counted.
fn beside_files(identity: &Identity, lang: Lang) -> Option<String> {
    let (pictures, all) = (identity.files.pictures, identity.files.all());
    if (pictures >= 3 && pictures > all) || is_of_pictures(identity.files) {
        return Some(say::pictures(pictures, pictures + all, lang));
    }
    if let Some(list) = &identity.collects {
        return Some(say::collection(list, lang));
    }
    // A README that stands alone, or beside a page that every repository has.
    let beside = identity.files.beside;
    let alone = identity.files.are_texts();
    alone.then(|| say::files(Kind::Content, beside, beside, lang))
}

/// Who named so many versions has people who use them.
const MANY_VERSIONS: usize = 20;

/// What `publiccode.yml` says, else the README, else whether a first version is out, else for how long work
/// goes on.
#[expect(clippy::too_many_lines, reason = "one thing after the other")]
fn stage(
    identity: &Identity,
    kinds: &[Kind],
    remarks: &mut Vec<(&'static str, String)>,
    lang: Lang,
) -> Stage {
    let status = identity.statuses.iter().find_map(|status| {
        let stage = match status.value.as_str() {
            "concept" => Stage::Idea,
            "development" | "beta" => Stage::Incubation,
            "stable" | "obsolete" => Stage::Production,
            _ => return None,
        };
        Some((stage, format!("{}, {}", status.path, status.value)))
    });
    let of = |version: &str| {
        // `2023-07-10`: a day is what a version is called that is in use.
        if jiff::civil::Date::strptime("%Y-%m-%d", version).is_ok() {
            return Some(Stage::Production);
        }
        let number = version.trim_start_matches(|c: char| !c.is_ascii_digit());
        let major = number.split(['.', '-', '_']).next()?;
        let stage = match major.parse::<u32>() {
            Ok(major) if major > 0 && !number.contains('-') => Stage::Production,
            Ok(_) => Stage::Incubation,
            Err(_) => return None,
        };
        Some(stage)
    };
    let mut versions = identity.versions.iter();
    let version = versions.find_map(|version| {
        let from = format!("{}, version {}", version.path, version.value);
        Some((of(&version.value)?, from))
    });
    let tagged = identity.tags.1.as_ref().and_then(|last| {
        let number = identity.tags.0;
        let stage = if number >= MANY_VERSIONS {
            Stage::Production
        } else {
            of(last)?
        };
        Some((stage, say::tags(number, last, lang)))
    });
    let worked = identity.commits.as_ref().map(|(first, last)| {
        // Versions are not all there is: texts and data are in use without any.
        let number = |part: Option<&str>| part.and_then(|it| it.parse::<i32>().ok());
        let months = |day: &str| {
            let (year, month) = (number(day.get(..4)), number(day.get(5..7)));
            12 * year.unwrap_or_default() + month.unwrap_or_default()
        };
        let long = months(last) - months(first) >= 24;
        let stage = if long {
            Stage::Production
        } else {
            Stage::Incubation
        };
        let [from, to] = [first, last].map(|it| words::date(it, lang));
        let said = if from == to {
            say::commits_of_a_day(&from, lang)
        } else {
            say::commits(&from, &to, lang)
        };
        (stage, said)
    });
    // The furthest of the versions; a manifest is often left behind by its tags.
    let versions = version
        .into_iter()
        .chain(tagged)
        .max_by_key(|(stage, _)| *stage);
    let unfinished = identity.unfinished.as_ref();
    let unfinished = unfinished.map(|path| (Stage::Incubation, say::unfinished(path, lang)));
    // What was begun here of late may be the texts of a group that is old.
    let young = |it: &(Stage, String)| it.0 != Stage::Production;
    let of_texts = kinds == [Kind::Content] && worked.as_ref().is_some_and(young);
    let worked = worked.filter(|_| !of_texts && identity.ended.is_none());
    let (stage, from) = status
        .or(unfinished)
        .or(versions)
        .or(worked)
        .unwrap_or((Stage::Incubation, String::new()));
    let words = say::stage(&from, identity.ended.as_deref(), of_texts, lang);
    remarks.push(("stage", words));
    stage
}

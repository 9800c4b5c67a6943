//! Licences, layout by layout.

use crate::scratch::Scratch;
use commons::model::LicenceSign;

/// What is found: path, expression, sign, and whether it is told for sure.
fn found(scratch: &Scratch) -> Vec<(String, String, LicenceSign, bool)> {
    let licences = scratch.look().licences.into_iter();
    licences
        .map(|licence| {
            let spdx = licence.spdx.unwrap_or_else(|| "?".to_owned());
            assert!((0.0..=1.0).contains(&licence.confidence));
            #[expect(clippy::float_cmp, reason = "exactly sure")]
            let sure = licence.confidence == 1.0;
            (licence.path, spdx, licence.sign, sure)
        })
        .collect()
}

fn one(
    path: &str,
    spdx: &str,
    sign: LicenceSign,
    sure: bool,
) -> (String, String, LicenceSign, bool) {
    (path.to_owned(), spdx.to_owned(), sign, sure)
}

/// The text of a licence of this repository.
fn mit() -> &'static str {
    include_str!("../../LICENSE-MIT")
}

fn apache() -> &'static str {
    include_str!("../../LICENSE-APACHE")
}

fn told(text: &str) -> (String, bool) {
    let scratch = Scratch::new();
    scratch.write("LICENSE", text);
    let mut all = found(&scratch);
    let (_, spdx, _, sure) = all.pop().unwrap();
    (spdx, sure)
}

#[test]
fn two_licences_in_two_files() {
    let scratch = Scratch::new();
    scratch
        .write("LICENSE-MIT", mit())
        .write("LICENSE-APACHE", apache());
    scratch.write(
        "COPYING",
        "This project is under either of the two, at your choice.",
    );
    let wanted = [
        one("LICENSE-APACHE", "Apache-2.0", LicenceSign::Text, true),
        one("LICENSE-MIT", "MIT", LicenceSign::Text, true),
    ];
    assert_eq!(found(&scratch), wanted);
}

#[test]
fn a_text_is_told_in_whatever_way_it_is_set() {
    let lines: Vec<&str> = mit().lines().collect();
    let one_line = lines.join(" ");
    let comment: Vec<String> = lines.iter().map(|line| format!(" * {line}")).collect();
    for text in [
        mit().to_uppercase(),
        mit().replace("MIT License", ""),
        mit().replace("MIT License", "The MIT License (MIT)"),
        mit().replace('\n', "\r\n"),
        comment.join("\n"),
    ] {
        assert_eq!(told(&text), ("MIT".to_owned(), true), "{text}");
    }
    assert_eq!(told(&one_line).0, "MIT");
    let owned = mit().replace("AUTHORS OR", "EXAMPLE COMPANY OR");
    assert_eq!(told(&owned), ("MIT".to_owned(), false));
}

#[test]
fn a_changed_licence_is_not_the_licence() {
    for (from, to) in [
        (
            "to deal\nin the Software without restriction",
            "to look\nat the Software",
        ),
        ("sublicense, and/or sell", "and/or lend"),
        ("and this permission notice", ""),
    ] {
        let text = mit().replace(from, to);
        assert_ne!(text, mit(), "{from}");
        assert_eq!(told(&text).0, "?", "{to}");
    }
    let after = [
        "The Software shall not be used for commercial purposes.",
        "The Software shall be used for Good, not Evil. No military use.",
    ];
    for text in after {
        assert_eq!(told(&format!("{}\n{text}\n", mit())).0, "?", "{text}");
    }
    let clause = "“Commons Clause” License Condition v1.0: you may not sell the Software.";
    let told_so = told(&format!("{}\n{clause}\n", mit())).0;
    assert_eq!(told_so, "LicenseRef-Commons-Clause");
    let half: String = apache().chars().take(apache().len() / 2).collect();
    assert_eq!(told(&half).0, "?");
    assert_eq!(
        told("All rights reserved. Ask us.").0,
        "LicenseRef-Proprietary"
    );
}

#[test]
fn a_notice_of_gnu_tells_whether_later_versions_will_do() {
    let notice = |kind: &str, later: &str| {
        format!(
            "A map.\nCopyright (C) 2024 A. Person\n\nThis program is free software: you can \
             redistribute it and/or modify it under the terms of the GNU {kind} Public License as \
             published by the Free Software Foundation, {later}.\n\nThis program is distributed \
             in the hope that it will be useful, but WITHOUT ANY WARRANTY.\n"
        )
    };
    let or = "either version 3 of the License, or (at your option) any later version";
    for (kind, later, wanted) in [
        ("Affero General", or, "AGPL-3.0-or-later"),
        ("General", or, "GPL-3.0-or-later"),
        ("General", "version 2 of the License", "GPL-2.0-only"),
        (
            "Lesser General",
            "either version 2.1 of the License, or any later version",
            "LGPL-2.1-or-later",
        ),
        ("General", "in some version 9 or so", "?"),
    ] {
        assert_eq!(told(&notice(kind, later)).0, wanted, "{kind} {later}");
    }
}

#[test]
fn tags_are_told_once_with_how_many_say_the_same() {
    let scratch = Scratch::repository();
    for at in 0..5 {
        scratch.write(
            &format!("src/f{at}.rs"),
            "// SPDX-License-Identifier: EUPL-1.2\n",
        );
    }
    scratch.write(
        "src/z.py",
        "#!/usr/bin/python\n# SPDX-License-Identifier: MIT OR Apache-2.0\n",
    );
    scratch.write("vendor/x.c", "// SPDX-License-Identifier: GPL-2.0-only\n");
    scratch.write(
        "far.rs",
        format!("{}// SPDX-License-Identifier: ISC\n", "\n".repeat(5000)),
    );
    scratch.write("not-followed.rs", "// SPDX-License-Identifier: 0BSD\n");
    scratch.git(&["add", "src", "vendor", "far.rs"]);
    let seen = scratch.look();
    assert_eq!(seen.tags_searched, (7, 7));
    let told: Vec<_> = seen
        .licences
        .iter()
        .map(|licence| {
            (
                licence.path.as_str(),
                licence.line,
                licence.spdx.as_deref(),
                licence.files,
            )
        })
        .collect();
    let wanted = [
        ("src/f0.rs", 1, Some("EUPL-1.2"), 5),
        ("src/z.py", 2, Some("MIT OR Apache-2.0"), 1),
    ];
    assert_eq!(told, wanted);
}

#[test]
fn the_layout_of_reuse() {
    let scratch = Scratch::new();
    scratch
        .write("LICENSES/CC0-1.0.txt", "x")
        .write("LICENSES/LicenseRef-own.txt", "ours")
        .write(
            "REUSE.toml",
            "version = 1\n[[annotations]]\npath = \"**\"\nSPDX-License-Identifier = \"CC0-1.0\"\n",
        )
        .write(".reuse/dep5", "Format: x\n\nFiles: *\nLicense: MIT\n");
    let wanted = [
        one(".reuse/dep5", "MIT", LicenceSign::Reuse, true),
        one("LICENSES/CC0-1.0.txt", "CC0-1.0", LicenceSign::Reuse, true),
        one(
            "LICENSES/LicenseRef-own.txt",
            "LicenseRef-own",
            LicenceSign::Reuse,
            true,
        ),
        one("REUSE.toml", "CC0-1.0", LicenceSign::Reuse, true),
    ];
    assert_eq!(found(&scratch), wanted);
    let lines: Vec<usize> = scratch
        .look()
        .licences
        .iter()
        .map(|licence| licence.line)
        .collect();
    assert_eq!(lines, [4, 1, 1, 4]);
}

#[test]
fn in_the_layout_of_reuse_the_name_tells_the_licence() {
    let scratch = Scratch::new();
    scratch
        .write(
            "LICENSES/Etalab-2.0.md",
            "# Licence ouverte\n\nIn other words.\n",
        )
        .write("LICENSES/mit.txt", "x")
        .write("LICENSES/house-rules.md", "Ours alone, and by no list.\n");
    let told: Vec<Option<String>> = scratch
        .look()
        .licences
        .into_iter()
        .map(|licence| licence.spdx)
        .collect();
    let wanted = [Some("etalab-2.0"), Some("MIT")].map(|it| it.map(ToOwned::to_owned));
    assert_eq!(told, wanted);
}

#[test]
fn a_project_kept_inside_another_has_licences_of_its_own() {
    let scratch = Scratch::new();
    scratch
        .write("LICENSES/MIT.txt", mit())
        .write("src/a.py", "# SPDX-License-Identifier: MIT\n")
        .write("tests/data/other/LICENSES/LicenseRef-theirs.txt", "x")
        .write(
            "tests/data/other/src/b.py",
            "# SPDX-License-Identifier: LicenseRef-theirs\n",
        );
    let told: Vec<String> = found(&scratch).into_iter().map(|found| found.0).collect();
    assert_eq!(told, ["LICENSES/MIT.txt", "src/a.py"]);
}

#[test]
fn manifests_one_level_deep() {
    let scratch = Scratch::new();
    scratch
        .write("package.json", "{\"license\": \"MIT\"}")
        .write(
            "api/pyproject.toml",
            "[project]\nlicense = \"AGPL-3.0-or-later\"\n",
        )
        .write("api/deep/Cargo.toml", "[package]\nlicense = \"ISC\"\n")
        .write(
            "web/package.json",
            "{\"license\": \"SEE LICENSE IN LICENSE\"}",
        )
        .write("node_modules/package.json", "{\"license\": \"ISC\"}");
    let wanted = [
        one(
            "api/pyproject.toml",
            "AGPL-3.0-or-later",
            LicenceSign::Manifest,
            true,
        ),
        one("package.json", "MIT", LicenceSign::Manifest, true),
    ];
    assert_eq!(found(&scratch), wanted);
}

#[test]
fn an_empty_or_hostile_licence_is_nothing_or_unknown() {
    let scratch = Scratch::new();
    scratch
        .write("LICENSE", " \n")
        .write("COPYING", b"\xff\xfe");
    assert_eq!(found(&scratch), []);
    assert_eq!(told(&"word ".repeat(100_000)).0, "?");
    assert_eq!(told(&"a".repeat(900_000)).0, "?");
}

/// The legal code of a licence of Creative Commons as its own page has it, without what stands
/// around it; shortened, as no reader needs all of it here.
fn legal_code(title: &str) -> String {
    let words =
        "each of the rights is granted under the terms of this license and no other ".repeat(60);
    format!(
        "Creative Commons {title} International Public License\n\nBy exercising the Licensed Rights \
         (defined below), You accept and agree to be bound by the terms and conditions.\n\n{words}"
    )
}

#[test]
fn a_licence_of_creative_commons_is_known_by_its_code_and_by_its_address() {
    for (text, wanted) in [
        (legal_code("Attribution-ShareAlike 4.0"), "CC-BY-SA-4.0"),
        (
            legal_code("Attribution-NonCommercial-NoDerivatives 4.0"),
            "CC-BY-NC-ND-4.0",
        ),
        (legal_code("Attribution 4.0"), "CC-BY-4.0"),
        (
            "The texts are under <https://creativecommons.org/licenses/by-nc-sa/3.0/>.".to_owned(),
            "CC-BY-NC-SA-3.0",
        ),
        (
            "See http://creativecommons.org/publicdomain/zero/1.0/".to_owned(),
            "CC0-1.0",
        ),
        (
            "creativecommons.org/licenses/by/4.0, creativecommons.org/licenses/by-sa/4.0"
                .to_owned(),
            "?",
        ),
    ] {
        assert_eq!(told(&text).0, wanted, "{text}");
    }
}

#[test]
fn a_text_in_another_encoding_is_the_same_licence() {
    let signed = mit().replace("Copyright", "Copyright (c) 2020 Zo\u{e9}, Copyright");
    let latin: Vec<u8> = signed
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let wide: Vec<u8> = format!("\u{feff}{}", mit())
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [latin, wide] {
        let scratch = Scratch::new();
        scratch.write("MIT-LICENSE", bytes);
        assert_eq!(found(&scratch)[0].1, "MIT");
    }
}

#[test]
fn ids_are_told_in_the_letters_of_the_list() {
    for (written, wanted) in [
        ("apache-2.0", "Apache-2.0"),
        ("eupl-1.2", "EUPL-1.2"),
        ("mit or apache-2.0", "MIT OR Apache-2.0"),
        ("gpl-3.0-or-later", "GPL-3.0-or-later"),
    ] {
        let scratch = Scratch::new();
        scratch.write("package.json", format!("{{\"license\": \"{written}\"}}"));
        assert_eq!(found(&scratch)[0].1, wanted);
    }
}

#[test]
fn what_is_put_before_a_licence_takes_nothing_from_it_unless_it_says_so() {
    let whose =
        "Grid is made by many people.\nIt was first drawn by Ada Li, with thanks to the town.\n\n";
    let body = &mit()[mit().find("Permission is").unwrap()..];
    assert_eq!(told(&format!("{whose}{body}")).0, "MIT");
    let noted = "Unless otherwise noted, all that is here is under the licence below.\n\n";
    assert_eq!(told(&format!("{noted}{body}")).0, "MIT");
    assert_eq!(
        told(&format!("{whose}Not for commercial use.\n\n{body}")).0,
        "?"
    );
}

#[test]
fn later_versions_hold_where_the_readme_says_so() {
    let gpl = "This program is free software: you can redistribute it under the terms of the GNU General Public License as published by the Free Software Foundation, either version 3 of the License.\n";
    let with = |readme: &str| {
        let scratch = Scratch::new();
        scratch.write("LICENSE", gpl).write("README.md", readme);
        found(&scratch)[0].1.clone()
    };
    let later = "# X\n\n## Licence\n\nEither version 3, or (at your\noption) any later version.\n";
    assert_eq!(with(later), "GPL-3.0-or-later");
    assert_eq!(
        with("# X\n\nSee the later versions of the docs.\n"),
        "GPL-3.0-only"
    );
}

#[test]
fn an_exception_after_a_licence_is_told_with_it() {
    let class = "Class Path Exception\n\nLinking this library statically or dynamically with other modules is making\na combined work based on this library.\n";
    let text = |after: &str| told(&format!("{}\n\n{after}", apache())).0;
    assert_eq!(text(class), "Apache-2.0 WITH Classpath-exception-2.0");
    assert_eq!(
        text("Linking this library with others is told in the manual.\n"),
        "Apache-2.0"
    );
}

#[test]
fn the_open_licence_of_france_is_known_in_both_languages() {
    let text = |title: &str, names: &str| {
        let words = "mot ".repeat(700);
        told(&format!("# {title}\n\n{names} {words}\n")).0
    };
    assert_eq!(
        text(
            "LICENCE OUVERTE 2.0/OPEN LICENCE 2.0",
            "« Concédant » « Réutilisateur »"
        ),
        "etalab-2.0"
    );
    assert_eq!(
        text(
            "OPEN LICENCE 2.0/LICENCE OUVERTE 2.0",
            "\"Grantor\" \"Reuser\""
        ),
        "etalab-2.0"
    );
    assert_eq!(text("OPEN LICENCE 2.0", "anyone"), "?");
    assert_eq!(text("LICENCE 2.0", "« Concédant » « Réutilisateur »"), "?");
}

#[test]
fn a_text_in_a_folder_is_of_what_is_in_it() {
    let scratch = Scratch::new();
    scratch
        .write("LICENSE", mit())
        .write(
            "hardware/LICENSE",
            "The board is under the CERN-OHL-S v2.\n",
        )
        .write(
            "kit/pcb/LICENCE.txt",
            "CERN Open Hardware Licence Version 2 - Permissive\n",
        )
        .write("docs/LICENSE", "Texts: CC BY-SA 4.0\n")
        .write("vendor/LICENSE", apache())
        .write("examples/LICENSE", apache())
        .write("deep/in/it/LICENSE", apache())
        // A page about licences.
        .write(
            "guide/license.md",
            "# Which licence?\n\nChoose one with care.\n",
        );
    let wanted = [
        one("LICENSE", "MIT", LicenceSign::Text, true),
        one("docs/LICENSE", "CC-BY-SA-4.0", LicenceSign::Part, false),
        one(
            "hardware/LICENSE",
            "CERN-OHL-S-2.0",
            LicenceSign::Part,
            false,
        ),
        one(
            "kit/pcb/LICENCE.txt",
            "CERN-OHL-P-2.0",
            LicenceSign::Part,
            false,
        ),
    ];
    assert_eq!(found(&scratch), wanted);
}

#[test]
fn what_reuse_says_of_some_files_is_of_a_part() {
    let scratch = Scratch::new();
    scratch.write(
        ".reuse/dep5",
        "Format: x\n\nFiles: *\nLicense: GPL-3.0-or-later\n\nFiles: fonts/*\nLicense: OFL-1.1\n",
    );
    let wanted = [
        one(".reuse/dep5", "GPL-3.0-or-later", LicenceSign::Reuse, true),
        one(".reuse/dep5", "OFL-1.1", LicenceSign::Part, true),
    ];
    assert_eq!(found(&scratch), wanted);
}

#[test]
fn a_licence_that_restricts_is_told_by_its_name() {
    let terms = "The licensor grants some rights. ".repeat(40);
    for (text, wanted) in [
        (
            format!("# Functional Source License, Version 1.1, MIT Future License\n\n{terms}"),
            "FSL-1.1-MIT",
        ),
        (
            format!("Business Source License 1.1\n\nAdditional Use Grant: None\n\n{terms}"),
            "BUSL-1.1",
        ),
        (
            format!("# PolyForm Shield License 1.0.0\n\n{terms}"),
            "LicenseRef-PolyForm-Shield",
        ),
        (
            "Documents under the licence CC BY-NC-ND 4.0.\n".to_owned(),
            "CC-BY-NC-ND-4.0",
        ),
    ] {
        let (spdx, sure) = told(&text);
        assert_eq!((spdx.as_str(), sure), (wanted, false));
        assert!(commons::model::is_closed_licence(wanted), "{wanted}");
    }
}

/// The licence of a folder says nothing of the whole.
#[test]
fn a_licence_in_a_folder_leaves_that_of_the_readme() {
    let scratch = Scratch::new();
    scratch
        .write("docs/LICENSE", mit())
        .write("README.md", "# A\n\n## License\n\nApache License 2.0\n");
    let found = found(&scratch);
    let signs: Vec<&str> = found.iter().map(|(_, spdx, ..)| spdx.as_str()).collect();
    assert!(
        signs.contains(&"MIT") && signs.contains(&"Apache-2.0"),
        "{found:?}"
    );
}

/// What is found: path, expression, sign and folder.
fn with_folders(scratch: &Scratch) -> Vec<String> {
    let licences = scratch.look().licences.into_iter();
    let told = licences.map(|it| {
        let spdx = it.spdx.unwrap_or_else(|| "?".to_owned());
        let folder = it.folder.unwrap_or_else(|| "-".to_owned());
        format!("{} {spdx} {:?} {folder}", it.path, it.sign)
    });
    told.collect()
}

#[test]
fn a_file_of_the_root_says_which_folder_has_which_licence() {
    let closed = format!(
        "# PolyForm Shield License 1.0.0\n\n{}",
        "You may not compete. ".repeat(60)
    );
    let scratch = Scratch::new();
    scratch
        .write(
            "LICENSE.txt",
            "What is here is under the Apache License 2.0.\n\nWithin the `plus` folder, files are\n\
             under the PolyForm Shield License instead.\n",
        )
        .write("licenses/APACHE.txt", apache())
        .write("licenses/POLYFORM.txt", &closed)
        .write("plus/a.rs", "fn a() {}\n");
    assert_eq!(
        with_folders(&scratch),
        [
            "LICENSE.txt Apache-2.0 Text -",
            "LICENSE.txt LicenseRef-PolyForm-Shield Part plus",
            "licenses/APACHE.txt Apache-2.0 Text -",
            "licenses/POLYFORM.txt LicenseRef-PolyForm-Shield Part plus",
        ]
    );
}

#[test]
fn a_text_is_found_in_the_folder_of_its_sort() {
    let scratch = Scratch::new();
    scratch
        .write(
            "COPYING",
            "Pump is provided under:\n\n\tSPDX-License-Identifier: MIT\n",
        )
        .write("LICENSES/preferred/MIT", mit())
        .write("LICENSES/third-party/zlib", "Text.")
        .write("src/a.c", "// SPDX-License-Identifier: MIT\n");
    assert_eq!(
        with_folders(&scratch),
        [
            "COPYING MIT Manifest -",
            "COPYING MIT Tag -",
            "LICENSES/preferred/MIT MIT Reuse -",
        ]
    );
}

#[test]
fn a_list_of_the_licences_of_others_is_not_the_licence() {
    let scratch = Scratch::new();
    let others = "Parts were taken from elsewhere. ".repeat(60);
    scratch
        .write("LICENSE", mit())
        .write("LICENSE-3RD-PARTY.txt", &others)
        .write("LICENSE-extra", &others);
    assert_eq!(with_folders(&scratch), ["LICENSE MIT Text -"]);
}

#[test]
fn the_heads_of_files_tell_whether_later_versions_will_do() {
    let gpl = "This program is free software: you can redistribute it under the terms of the GNU General Public License as published by the Free Software Foundation, either version 3 of the License.\n";
    let head = "# Pump is free software: you can redistribute it under the terms of the GNU General\n\
        # Public License as published by the Free Software Foundation, either version 3 of the\n\
        # License, or (at your option) any later version.\n";
    let licence = |with: usize, without: usize| {
        let scratch = Scratch::new();
        scratch.write("COPYING", gpl);
        for at in 0..with {
            scratch.write(&format!("src/{at}.py"), head);
        }
        for at in 0..without {
            scratch.write(&format!("test/{at}.py"), "print(1)\n");
        }
        found(&scratch).remove(0).1
    };
    assert_eq!(licence(3, 5), "GPL-3.0-or-later");
    assert_eq!(licence(0, 5), "GPL-3.0-only");
    // One in many may be of a file that was taken from elsewhere.
    assert_eq!(licence(1, 30), "GPL-3.0-only");
}

#[test]
fn the_open_licence_of_the_state_is_known_without_its_number() {
    let words = "Le « Concédant » concède au « Réutilisateur » un droit. ".repeat(90);
    assert_eq!(
        told(&format!("# LICENCE OUVERTE / OPEN LICENCE\n\n{words}")).0,
        "etalab-2.0"
    );
    let first = words.replace("Concédant", "Producteur");
    assert_eq!(told(&format!("# LICENCE OUVERTE\n\n{first}")).0, "?");
}

#[test]
fn the_last_condition_of_bsd_is_known_as_it_was_first_written() {
    let text = |condition: &str| {
        format!(
            "Copyright (C) 2020 The Pump Makers\nAll rights reserved.\n\nRedistribution and use in source and \
             binary forms, with or without modification, are permitted provided that the following \
             conditions are met:\n\n1. Redistributions of source code must retain the above copyright \
             notice, this list of conditions and the following disclaimer.\n2. Redistributions in binary \
             form must reproduce the above copyright notice, this list of conditions and the following \
             disclaimer in the documentation and/or other materials provided with the distribution.\n\
             3. {condition} endorse or promote products derived from this software without specific prior \
             written permission.\n\nTHIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS \
             \"AS IS\" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED \
             WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT \
             SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, \
             SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF \
             SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER \
             CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT \
             (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF \
             ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\n"
        )
    };
    for (condition, wanted) in [
        ("The name of the author may not be used to", "BSD-3-Clause"),
        (
            "The name of the Pump Makers may not be used to",
            "BSD-3-Clause",
        ),
        ("The software may not be used to", "?"),
    ] {
        assert_eq!(told(&text(condition)).0, wanted, "{condition}");
    }
}

/// What is found in a repository of these files, as `path: expression`.
fn told_of(files: &[(&str, &str)]) -> Vec<String> {
    let scratch = Scratch::new();
    for (path, text) in files {
        scratch.write(path, text);
    }
    let all = found(&scratch).into_iter();
    all.map(|(path, spdx, ..)| format!("{path}: {spdx}"))
        .collect()
}

#[test]
fn what_is_kept_closed_is_told_beside_an_open_licence() {
    let open = mit();
    let beneath = format!("{open}\n---\nThe photos are under CC BY-NC 4.0.\n");
    let readme = "# Grid\n\n## License\n\nThe pictures here are under CC BY-NC-ND 4.0.\n";
    for (files, wanted) in [
        (
            &[("LICENSE", &*beneath)][..],
            &["LICENSE: MIT", "LICENSE: CC-BY-NC-4.0"][..],
        ),
        (
            &[("LICENSE", open), ("README.md", readme)],
            &["LICENSE: MIT", "README.md: CC-BY-NC-ND-4.0"],
        ),
        (
            &[
                ("LICENSE", open),
                (
                    "README.md",
                    "# G\n\n## Licence\n\nIt is no longer CC BY-NC 4.0.\n",
                ),
            ],
            &["LICENSE: MIT"],
        ),
    ] {
        let mut told = told_of(files);
        told.sort();
        let mut wanted: Vec<String> = wanted.iter().map(|it| (*it).to_owned()).collect();
        wanted.sort();
        assert_eq!(told, wanted);
    }
}

#[test]
fn a_refusal_is_not_the_lack_of_a_licence() {
    let own = "LicenseRef-Proprietary";
    for (path, text, wanted) in [
        ("package.json", "{\"license\": \"UNLICENSED\"}", own),
        ("composer.json", "{\"license\": \"proprietary\"}", own),
        (
            "LICENSE",
            "Copyright 2023 Grid Ltd. All rights reserved.\n",
            own,
        ),
        (
            "README.md",
            "# Grid\n\n© Grid. Tous droits réservés.\n",
            own,
        ),
        (
            "README.md",
            "# Grid\n\nAll rights reserved. Non-commercial use only.\n",
            "LicenseRef-Noncommercial",
        ),
        (
            "LICENSE.md",
            "Business Source License 1.1\n\nParameters\n\nLicensor: Grid Ltd.\n",
            "BUSL-1.1",
        ),
        (
            "LICENSE",
            "# The Prosperity Public License 3.0.0\n\nContributor: Grid Ltd.\n",
            "LicenseRef-Prosperity",
        ),
    ] {
        assert_eq!(told_of(&[(path, text)]), [format!("{path}: {wanted}")]);
        assert!(commons::model::is_closed_licence(wanted), "{wanted}");
    }
}

#[test]
fn the_third_lgpl_is_known_as_gnu_gives_it() {
    // The page of GNU's, in as many words: how it begins and ends is what tells it.
    let terms = "As used herein, this License refers to version 3. ".repeat(100);
    let text = format!(
        "GNU LESSER GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n\nThis version incorporates the \
         terms and conditions of version 3 of the GNU General Public License, supplemented by the \
         additional permissions listed below.\n\n{terms}\n\nThat is permanent authorization for you to \
         choose that version for the Library.\n"
    );
    assert_eq!(
        told_of(&[("COPYING.LESSER", &text)]),
        ["COPYING.LESSER: LGPL-3.0-only"]
    );
    let changed = format!("{text}\nYou may not sell it.\n");
    assert_eq!(
        told_of(&[("COPYING.LESSER", &changed)]),
        ["COPYING.LESSER: ?"]
    );
}

#[test]
fn a_file_without_a_tag_is_not_one_that_could_have_one() {
    let scratch = Scratch::new();
    scratch
        .write("package.json", "{}")
        .write("a.rs", "fn main() {}\n");
    assert_eq!(scratch.look().tags_searched, (1, 1));
}

#[test]
fn one_licence_after_another_is_both() {
    let both = format!("{}\n\n{}", mit(), apache());
    assert_eq!(
        told_of(&[("LICENSE", &both)]),
        ["LICENSE: Apache-2.0", "LICENSE: MIT"]
    );
}

#[test]
fn a_declaration_in_other_words_is_one() {
    let readme = |text: &str| format!("# Grid\n\n## Licence\n\n{text}\n");
    for (path, text, wanted) in [
        (
            "pyproject.toml",
            "[project]\nlicense = {text = 'GNU GPLv3+'}\n",
            "GPL-3.0-or-later",
        ),
        (
            "pyproject.toml",
            "[project]\nclassifiers = ['License :: OSI Approved :: MIT License']\n",
            "MIT",
        ),
        (
            "README.md",
            &readme("Publié sous licence GNU GPL version 3 ou ultérieure."),
            "GPL-3.0-or-later",
        ),
        (
            "README.md",
            &readme("Released under the GNU GPL version 2 or later."),
            "GPL-2.0-or-later",
        ),
    ] {
        assert_eq!(told_of(&[(path, text)]), [format!("{path}: {wanted}")]);
    }
}

#[test]
fn a_text_has_the_usual_names() {
    for path in ["MIT.txt", "LICENCIA", "LIZENZ.md"] {
        assert_eq!(told_of(&[(path, mit())]), [format!("{path}: MIT")]);
    }
}

#[test]
fn a_page_of_the_project_tells_its_licence() {
    let both =
        "# À propos\n\nContenus sous licence libre CC BY-SA 4.0 et site sous licence AGPL.\n";
    for (files, wanted) in [
        (
            &[("README.md", "# Grid\n"), ("a-propos.md", both)][..],
            &["a-propos.md: CC-BY-SA-4.0", "a-propos.md: LicenseRef-AGPL"][..],
        ),
        (
            &[(
                "LICENCE.md",
                "Contenus : CC BY-SA 4.0. Code : MIT License.\n",
            )],
            &["LICENCE.md: CC-BY-SA-4.0", "LICENCE.md: MIT"],
        ),
        (
            &[("CONTRIBUTING.md", "# Help\n\n## Licence\n\nMIT License.\n")],
            &["CONTRIBUTING.md: MIT"],
        ),
        (
            &[(
                "content/pages/mentions-legales.md",
                "Toute reproduction interdite.\n",
            )],
            &["content/pages/mentions-legales.md: LicenseRef-Proprietary"],
        ),
        // What others made, how the rules may be copied, and what a file tells already.
        (&[("credits.md", "Icons: CC BY 4.0, by Ada.\n")], &[]),
        (
            &[(
                "CODE_OF_CONDUCT.md",
                "# Conduct\n\n## Licence\n\nCC BY 4.0\n",
            )],
            &[],
        ),
        (
            &[(
                "GOVERNANCE.md",
                "# Rules\n\n## Licence\n\nThis charter is under CC BY 4.0.\n",
            )],
            &[],
        ),
        (
            &[("LICENSE", mit()), ("a-propos.md", both)],
            &["LICENSE: MIT"],
        ),
        (
            &[
                ("LICENSE", mit()),
                (
                    "legal.md",
                    "The texts of this site are under CC BY-NC 4.0.\n",
                ),
            ],
            &["LICENSE: MIT", "legal.md: CC-BY-NC-4.0"],
        ),
    ] {
        let mut told = told_of(files);
        told.sort();
        assert_eq!(told, wanted, "{files:?}");
    }
}

#[test]
fn a_manifest_speaks_of_the_program_and_a_foot_of_all_pages() {
    let both =
        "# À propos\n\nContenus sous licence libre CC BY-SA 4.0 et site sous licence AGPL.\n";
    let manifest = ("bower.json", "{\"license\": \"AGPL-3.0\"}");
    let mut told = told_of(&[manifest, ("a-propos.md", both)]);
    told.sort();
    assert_eq!(told, ["a-propos.md: CC-BY-SA-4.0", "bower.json: AGPL-3.0"]);
    // A licence of one's own that names another is not that one.
    let own = "You may not sell it without written consent. Portions are under the MIT License.\n";
    assert_eq!(told_of(&[("LICENSE", own)]), ["LICENSE: ?"]);
    let foot = "<p>Nos textes et notre code sont sous licence WTFPL.</p>\n";
    let told = told_of(&[("_includes/footer.html", foot)]);
    assert_eq!(told, ["_includes/footer.html: WTFPL"]);
}

#[test]
fn a_family_without_its_version_is_told_as_such() {
    for (path, text, wanted) in [
        ("package.json", "{\"license\": \"AGPL\"}", "LicenseRef-AGPL"),
        (
            "DESCRIPTION",
            "Package: x\nLicense: GPL\n",
            "LicenseRef-GPL",
        ),
        (
            "LICENSE",
            "Under the GNU General Public License.\n",
            "LicenseRef-GPL",
        ),
        (
            "README.md",
            "# A\n\n## Licence\n\nGPL (GPLv3).\n",
            "GPL-3.0",
        ),
    ] {
        assert_eq!(told_of(&[(path, text)]), [format!("{path}: {wanted}")]);
    }
}

#[test]
fn a_file_of_rights_tells_a_licence_where_it_holds_one() {
    let whose = "Copyright 2020 Ada. All rights reserved.\n";
    assert_eq!(told_of(&[("COPYRIGHT", mit())]), ["COPYRIGHT: MIT"]);
    assert_eq!(
        told_of(&[("COPYRIGHT", whose)]),
        ["COPYRIGHT: LicenseRef-Proprietary"]
    );
    // It says whose the rights are, and no more.
    assert_eq!(
        told_of(&[("COPYRIGHT", whose), ("LICENSE", mit())]),
        ["LICENSE: MIT"]
    );
    let people = "Copyright 2020 Ada, Ben and others.\n";
    assert_eq!(told_of(&[("COPYRIGHT", people)]), <[&str; 0]>::default());
}

#[test]
fn a_package_of_ruby_declares_a_licence_unless_it_is_the_theme_of_a_site() {
    let package = ("pump.gemspec", "s.license = 'MIT'\n");
    assert_eq!(told_of(&[package]), ["pump.gemspec: MIT"]);
    let site = ("_config.yml", "title: Pump\n");
    assert_eq!(told_of(&[package, site]), <[&str; 0]>::default());
}

#[test]
fn a_notice_of_the_licence_for_texts_says_whether_later_versions_will_do() {
    let notice = "Permission is granted to copy, distribute and/or modify this document under the terms \
        of the GNU Free Documentation License, Version 1.3 or any later version published by the Free \
        Software Foundation.\n";
    assert_eq!(told(notice).0, "GFDL-1.3-or-later");
    let once = notice.replace(" or any later version published by", ", by");
    assert_eq!(told(&once).0, "GFDL-1.3-only");
}

#[test]
fn as_many_heads_are_searched_as_a_run_may() {
    let scratch = Scratch::new();
    for at in 0..287 {
        scratch.write(&format!("a{at}.rs"), "fn main() {}\n");
    }
    assert_eq!(scratch.look().tags_searched, (200, 287));
}

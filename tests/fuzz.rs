//! The corpus of the fuzzing folder, as plain tests; what a fuzzer finds is added to it.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads its own corpus, and shows which input it was fed"
)]

#[path = "../fuzz/targets.rs"]
mod targets;

use std::fs;
use std::path::{Path, PathBuf};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus")
}

#[test]
fn every_input_of_the_corpus_keeps_the_promise_of_its_target() {
    for (name, target) in targets::TARGETS {
        let entries = fs::read_dir(corpus().join(name)).expect(name);
        let mut fed = 0;
        for entry in entries {
            let path = entry.expect("an entry").path();
            println!("{}", path.display());
            let bytes = fs::read(&path).expect("an input");
            target(&bytes);
            // What is cut anywhere must end as well.
            for part in 1..8 {
                target(&bytes[..bytes.len() * part / 8]);
            }
            fed += 1;
        }
        assert!(fed > 0, "{name}: add an input to fuzz/corpus/{name}/");
    }
}

#[test]
fn every_target_is_one_that_cargo_fuzz_runs() {
    let manifest = corpus().with_file_name("Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("the manifest");
    for (name, _) in targets::TARGETS {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
        let file = corpus()
            .with_file_name("fuzz_targets")
            .join(format!("{name}.rs"));
        let code = fs::read_to_string(file).expect(name);
        assert!(code.contains(&format!("targets::{name}(")), "{name}");
    }
}

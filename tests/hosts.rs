//! The action, the pre-commit hook and the GitLab job, run as their hosts run them: what stands in
//! their files is taken out and given to the same shell, with the same surroundings.
//!
//! Building takes minutes, so that here a stand-in for `cargo` puts the program of this test where
//! it was asked to install it. `.ci/run` sets `COMMONS_HOSTS` to a folder for what is built, and then
//! the real `cargo` is called.

#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its own files and says where it fails"
)]

#[path = "common/program.rs"]
mod program;

use program::{BINARY, Run};
use serde_json::Value as Json;
use serde_yaml::Value;
use std::ffi::{OsStr, OsString};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// How `.ci/hosts` has the program built in less time.
const QUICK: &str = "CARGO_PROFILE_RELEASE_OPT_LEVEL";
/// Evidence that is not there, on the sixth line.
const BROKEN: &str = "format: 1
project: {name: Test, kind: [software], stage: incubation}
answers:
  commons.resource.identified:
    answer: yes
    evidence: [nowhere.md]
";
const SOUND: &str = "format: 1
project: {name: Test, kind: [software], stage: incubation}
answers:
  commons.resource.identified: {answer: yes, evidence: [README.md]}
";

fn source() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn yaml(path: &str) -> Value {
    serde_yaml::from_str(&std::fs::read_to_string(source().join(path)).unwrap()).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("{key}: {value:?}"))
}

/// A host: folders for its programs and its files, beside a repository.
struct Host {
    folder: TempDir,
    repository: PathBuf,
    /// Where the real `cargo` builds, when it is called.
    builds: Option<OsString>,
}

impl Host {
    /// A host that builds, where `.ci/run` says so.
    fn that_builds(description: Option<&str>) -> Host {
        Host::with(description, std::env::var_os("COMMONS_HOSTS"))
    }

    /// A host with a stand-in for `cargo`.
    fn new(description: Option<&str>) -> Host {
        Host::with(description, None)
    }

    fn with(description: Option<&str>, builds: Option<OsString>) -> Host {
        let folder = tempfile::tempdir().unwrap();
        let repository = folder.path().join("repository");
        for name in ["repository", "bin", "temp"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        let host = Host {
            folder,
            repository,
            builds,
        };
        if let Some(description) = description {
            host.write("repository/README.md", "# Test\n\nA tool for tests.\n");
            host.write("repository/commons.yaml", description);
        }
        host.git(&["init", "--quiet", "--initial-branch=main"]);
        host.git(&["add", "--all"]);
        host.git(&["commit", "--quiet", "--allow-empty", "--message=First"]);
        // What rustup would do, were it called here: see `no_toolchain_is_called_in_the_checkout`.
        let stand_in = format!(
            r#"#!/bin/sh
echo "$*" >>'{asked}'
folder=$PWD
while [ -n "$folder" ]; do
  if [ -e "$folder/rust-toolchain.toml" ]; then touch '{obeyed}'; fi
  folder=${{folder%/*}}
done
while [ $# -gt 1 ]; do
  if [ "$1" = --root ]; then mkdir -p "$2/bin" && ln -sf '{BINARY}' "$2/bin/commons"; fi
  shift
done
"#,
            asked = host.at("cargo-was-asked").display(),
            obeyed = host.at("checkout-was-obeyed").display(),
        );
        if host.builds.is_none() {
            host.write("bin/cargo", &stand_in);
            let runs = std::fs::Permissions::from_mode(0o755);
            std::fs::set_permissions(host.at("bin/cargo"), runs).unwrap();
        }
        host
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        std::fs::write(self.at(path), text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.at(path)).unwrap()
    }

    fn git(&self, arguments: &[&str]) {
        let status = Command::new("git")
            .args(["-c", "user.name=Ana", "-c", "user.email=ana@example.org"])
            .args(arguments)
            .current_dir(&self.repository)
            .status();
        assert!(status.unwrap().success(), "git {arguments:?}");
    }

    /// A shell in the repository, with the programs of the host before all others.
    fn shell(&self, shell: &str) -> Command {
        let path = std::env::var("PATH").unwrap();
        let mut command = Command::new(shell);
        command
            .env_clear()
            .env("PATH", format!("{}:{path}", self.at("bin").display()))
            // What a job leaves goes with its machine, and here with the folder of the test.
            .env("TMPDIR", self.at("temp"))
            .current_dir(&self.repository)
            .stdin(Stdio::null());
        // What the real `cargo` needs.
        for name in ["HOME", "CARGO_HOME", "RUSTUP_HOME", QUICK] {
            if let Some(var_os) = std::env::var_os(name) {
                command.env(name, var_os);
            }
        }
        if let Some(builds) = &self.builds {
            command.env("CARGO_TARGET_DIR", builds);
        }
        command
    }
}

fn run(command: &mut Command) -> Run {
    command.output().unwrap().into()
}

// --- GitHub -------------------------------------------------------------------------------------

/// Runs the steps of the action as a runner does, until one fails.
fn action(host: &Host, given: &[(&str, &str)]) -> Run {
    let action = yaml("action.yml");
    let inputs = action["inputs"].as_mapping().unwrap();
    for (name, _) in given {
        assert!(inputs.contains_key(*name), "{name} is no input");
    }
    let input = |name: &str| -> String {
        let typed = given.iter().find(|(it, _)| *it == name);
        let default = text(&action["inputs"][name], "default");
        typed.map_or(default, |(_, value)| value).to_owned()
    };
    let mut last = None;
    for step in action["runs"]["steps"].as_sequence().unwrap() {
        assert_eq!(text(step, "shell"), "bash");
        host.write("temp/step.sh", text(step, "run"));
        let mut shell = host.shell("bash");
        shell
            .args(["--noprofile", "--norc", "-e", "-o", "pipefail"])
            .arg(host.at("temp/step.sh"))
            .env("GITHUB_ACTION_PATH", source())
            .env("GITHUB_WORKSPACE", &host.repository)
            .env("GITHUB_STEP_SUMMARY", host.at("temp/summary.md"))
            .env("RUNNER_TEMP", host.at("temp"))
            .env("GITHUB_ACTIONS", "true")
            .env("CI", "true");
        for (name, value) in step["env"].as_mapping().into_iter().flatten() {
            let value = value.as_str().unwrap();
            let expression = value
                .strip_prefix("${{ inputs.")
                .and_then(|rest| rest.strip_suffix(" }}"));
            let value = expression.map_or_else(|| value.to_owned(), input);
            assert!(!value.contains("${{"), "{value}");
            shell.env(name.as_str().unwrap(), value);
        }
        let ended = run(&mut shell);
        let failed = ended.code != 0;
        last = Some(ended);
        if failed {
            break;
        }
    }
    last.unwrap()
}

#[test]
fn the_action_puts_a_finding_on_its_line_and_fails() {
    let host = Host::that_builds(Some(BROKEN));
    let ended = action(&host, &[]);
    assert_eq!(ended.code, 1, "{ended:?}");
    let annotation =
        |line: &str| line.starts_with("::error ") && line.contains("file=commons.yaml,line=6");
    assert!(ended.out.lines().any(annotation), "{ended:?}");
    assert!(
        host.read("temp/summary.md").contains("nowhere.md"),
        "the page of the job"
    );
    if host.builds.is_none() {
        let asked = host.read("cargo-was-asked");
        let source = source();
        assert!(
            asked.starts_with("install --quiet --locked --path ")
                && asked.contains(&format!(" {} ", source.display())),
            "{asked}"
        );
    }
}

#[test]
fn the_action_passes_where_nothing_is_broken_and_never_where_nothing_is_checked() {
    let ended = action(&Host::new(Some(SOUND)), &[]);
    assert_eq!(ended.code, 0, "{ended:?}");
    let ended = action(&Host::new(None), &[]);
    assert_eq!(ended.code, 3, "{ended:?}");
}

#[test]
fn the_inputs_of_the_action_reach_the_check() {
    let broken = || Host::new(Some(BROKEN));
    let ended = action(&broken(), &[("fail-on", "never")]);
    assert_eq!(ended.code, 0, "{ended:?}");
    let french = action(&broken(), &[("lang", "fr"), ("format", "text")]);
    assert_eq!(french.code, 1, "{french:?}");
    assert!(french.out.contains("Le contrôle échoue"), "{french:?}");
    let ended = action(&broken(), &[("path", "no such folder")]);
    assert_eq!(ended.code, 2, "{ended:?}");

    let host = broken();
    let json = [
        ("format", "json"),
        ("args", "--output before.json\n  --quiet"),
    ];
    assert_eq!(action(&host, &json).code, 1);
    let report: Json = serde_json::from_str(&host.read("repository/before.json")).unwrap();
    assert_eq!(report["outcome"], "fails");
    let ended = action(&host, &[("baseline", "before.json")]);
    assert_eq!(
        ended.code, 0,
        "what was there before is marked, and does not fail: {ended:?}"
    );
}

#[test]
fn nothing_that_a_workflow_hands_over_is_run() {
    let action_file = std::fs::read_to_string(source().join("action.yml")).unwrap();
    let scripts = yaml("action.yml");
    for step in scripts["runs"]["steps"].as_sequence().unwrap() {
        assert!(!text(step, "run").contains("${{"), "{action_file}");
    }
    let host = Host::new(Some(SOUND));
    let traps = [
        "$(touch trapped)",
        "`touch trapped`",
        "; touch trapped;",
        "' || touch trapped || '",
        "\" || touch trapped || \"",
        "\ntouch trapped\n",
        "--output=trapped",
        "*",
    ];
    for trap in traps {
        for input in ["path", "fail-on", "lang", "baseline", "format"] {
            let ended = action(&host, &[(input, trap)]);
            assert_eq!(ended.code, 2, "{input}: {trap}: {ended:?}");
        }
        if trap != "--output=trapped" {
            action(&host, &[("args", trap)]);
        }
        assert!(!host.at("repository/trapped").exists(), "{trap}");
        assert!(!host.at("temp/trapped").exists(), "{trap}");
    }
}

#[test]
fn the_example_of_a_workflow_gives_the_action_inputs_that_it_has() {
    let action = yaml("action.yml");
    let workflow = yaml("examples/ci/github-workflow.yml");
    let steps = workflow["jobs"]["check"]["steps"].as_sequence().unwrap();
    let ours = steps
        .iter()
        .find(|step| text(step, "uses").starts_with("OWNER/commons@"));
    let with = ours.unwrap()["with"].as_mapping().unwrap();
    assert!(!with.is_empty());
    for (name, value) in with {
        assert!(!action["inputs"][name].is_null(), "{name:?}");
        assert!(value.is_string(), "{value:?}");
    }
}

// --- GitLab -------------------------------------------------------------------------------------

/// Runs the job as a runner does: its variables, then all its lines in one shell.
fn job(host: &Host) -> Run {
    let file = yaml("examples/ci/gitlab-ci.yml");
    let job = &file["commons"];
    let mut script = "set -e\n".to_owned();
    for part in ["before_script", "script"] {
        for line in job[part].as_sequence().unwrap() {
            script.push_str(&format!("{}\n", line.as_str().unwrap()));
        }
    }
    host.write("temp/job.sh", &script);
    let mut shell = host.shell("sh");
    shell.arg(host.at("temp/job.sh"));
    for (name, value) in job["variables"].as_mapping().unwrap() {
        shell.env(name.as_str().unwrap(), value.as_str().unwrap());
    }
    shell
        .env("CI_BUILDS_DIR", host.at("temp"))
        .env("CI_PROJECT_DIR", &host.repository)
        .env("GITLAB_CI", "true")
        .env("CI", "true");
    // Where this tool's sources are; without a build, a repository that only stands for them.
    let sources = if host.builds.is_some() {
        source()
    } else {
        stand_in(host, "file:///nowhere", "")
    };
    let tool = host.at("tool");
    let git = |arguments: &[&OsStr]| {
        let status = Command::new("git").args(arguments).status();
        assert!(status.unwrap().success(), "git {arguments:?}");
    };
    git(&[
        "clone".as_ref(),
        "--quiet".as_ref(),
        sources.as_ref(),
        tool.as_ref(),
    ]);
    // A build server may have checked out no branch.
    let branch = ["checkout", "--quiet", "-B", "tool"].map(OsStr::new);
    git(&[&["-C".as_ref(), tool.as_os_str()][..], &branch].concat());
    shell
        .env("COMMONS_REPOSITORY", format!("file://{}", tool.display()))
        .env("COMMONS_REF", "tool");
    run(&mut shell)
}

#[test]
fn the_gitlab_job_leaves_its_artifact_and_fails_where_something_is_broken() {
    let file = yaml("examples/ci/gitlab-ci.yml");
    let artifact = text(&file["commons"]["artifacts"]["reports"], "codequality");
    assert_eq!(text(&file["commons"]["artifacts"], "when"), "always");
    let hosts = [
        (Host::that_builds(Some(BROKEN)), 1),
        (Host::new(Some(SOUND)), 0),
    ];
    for (host, code) in hosts {
        let ended = job(&host);
        assert_eq!(ended.code, code, "{ended:?}");
        let written = host.read(&format!("repository/{artifact}"));
        let found: Json = serde_json::from_str(&written).unwrap();
        let found = found.as_array().unwrap();
        let broken = |json: &Json| {
            json["location"]["path"] == "commons.yaml" && json["location"]["lines"]["begin"] == 6
        };
        assert_eq!(found.iter().any(broken), code == 1, "{written}");
    }
}

// --- what all of them install -----------------------------------------------------------------

/// A repository with what installing takes from this tool's own: the script, the digests of the
/// releases, and the address at which they are.
fn stand_in(host: &Host, address: &str, releases: &str) -> PathBuf {
    let sources = host.at("sources");
    std::fs::create_dir_all(sources.join(".ci")).unwrap();
    for name in [".ci/install", ".ci/pre-commit"] {
        std::fs::copy(source().join(name), sources.join(name)).unwrap();
    }
    host.write(
        "sources/Cargo.toml",
        &format!("repository = \"{address}\"\n"),
    );
    host.write("sources/.ci/releases.tsv", releases);
    let git = |arguments: &[&str]| {
        let status = Command::new("git")
            .args(["-c", "user.name=Ana", "-c", "user.email=ana@example.org"])
            .args(arguments)
            .current_dir(&sources)
            .status();
        assert!(status.unwrap().success(), "git {arguments:?}");
    };
    git(&["init", "--quiet"]);
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message=First"]);
    sources
}

/// The target of this machine, as releases name it.
fn target() -> &'static str {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => "x86_64-unknown-linux-musl",
        ("linux", "aarch64") => "aarch64-unknown-linux-musl",
        ("macos", "x86_64") => "x86_64-apple-darwin",
        ("macos", "aarch64") => "aarch64-apple-darwin",
        other => panic!("no release for {other:?}"),
    }
}

/// A release of this program beside the host, made as releases are; its digest.
fn release(host: &Host, version: &str) -> String {
    let folder = host.at(&format!("forge/releases/download/v{version}"));
    std::fs::create_dir_all(&folder).unwrap();
    let name = format!("commons-{version}-{}", target());
    let inside = host.at(&format!("made/{name}"));
    std::fs::create_dir_all(&inside).unwrap();
    std::os::unix::fs::symlink(BINARY, inside.join("commons")).unwrap();
    let archive = folder.join(format!("{name}.tar.gz"));
    let tar = Command::new("tar")
        .args(["--dereference", "-czf"])
        .arg(&archive)
        .arg("-C")
        .arg(host.at("made"))
        .arg(&name)
        .status();
    assert!(tar.unwrap().success());
    let sum = Command::new("sha256sum").arg(&archive).output().unwrap();
    let sum = String::from_utf8(sum.stdout).unwrap();
    sum.split(' ').next().unwrap().to_owned()
}

/// Installs from a stand-in of the sources; how it ended, and whether a program came of it.
fn install(host: &Host, sources: &std::path::Path) -> (Run, bool) {
    let mut shell = host.shell("sh");
    let run = run(shell
        .arg(sources.join(".ci/install"))
        .arg(host.at("temp/there")));
    (run, host.at("temp/there/bin/commons").exists())
}

#[cfg(target_os = "linux")]
#[test]
fn a_released_program_is_taken_by_its_digest_and_no_other() {
    let host = Host::new(Some(SOUND));
    let digest = release(&host, "0.9.0");
    let address = format!("file://{}", host.at("forge").display());
    let line = |digest: &str| {
        format!(
            "# a head\n0.8.0\t{0}\tabc\n0.9.0\t{0}\t{digest}\n",
            target()
        )
    };
    let (ended, there) = install(&host, &stand_in(&host, &address, &line(&digest)));
    assert!(ended.code == 0 && there, "{ended:?}");
    assert!(!host.at("cargo-was-asked").exists(), "nothing is built");

    // Another program than the one that was looked at is not installed, and not built around either.
    let host = Host::new(Some(SOUND));
    release(&host, "0.9.0");
    let address = format!("file://{}", host.at("forge").display());
    let (ended, there) = install(&host, &stand_in(&host, &address, &line(&"0".repeat(64))));
    assert!(ended.code == 1 && !there, "{ended:?}");
    assert!(ended.err.contains("does not have the digest"), "{ended:?}");
    assert!(!host.at("cargo-was-asked").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn where_there_is_no_release_the_program_is_built() {
    for releases in [
        String::new(),
        "0.9.0\tanother-machine\tabc\n".to_owned(),
        // One that cannot be fetched.
        format!("0.9.0\t{}\tabc\n", target()),
    ] {
        let host = Host::new(Some(SOUND));
        let address = format!("file://{}", host.at("forge").display());
        let (ended, there) = install(&host, &stand_in(&host, &address, &releases));
        assert!(ended.code == 0 && there, "{ended:?}");
        assert!(host.at("cargo-was-asked").exists(), "{releases}");
    }
}

// --- both ---------------------------------------------------------------------------------------

/// rustup runs whatever program a `rust-toolchain.toml` names in the folder it is called in, or in
/// one above: a pull request may bring one, and so no toolchain is ever called in the checkout.
#[test]
fn no_toolchain_is_called_in_the_checkout() {
    for (name, runs) in [
        ("action", (|host| action(host, &[])) as fn(&Host) -> Run),
        ("job", job),
    ] {
        let host = Host::that_builds(Some(SOUND));
        let toolchain = host.at("repository/toolchain");
        std::fs::create_dir_all(toolchain.join("lib")).unwrap();
        std::fs::create_dir_all(toolchain.join("bin")).unwrap();
        let obeyed = host.at("checkout-was-obeyed");
        for program in ["cargo", "rustc"] {
            let path = format!("repository/toolchain/bin/{program}");
            host.write(&path, &format!("#!/bin/sh\ntouch '{}'\n", obeyed.display()));
            let runs = std::fs::Permissions::from_mode(0o755);
            std::fs::set_permissions(host.at(&path), runs).unwrap();
        }
        let names = format!("[toolchain]\npath = \"{}\"\n", toolchain.display());
        host.write("repository/rust-toolchain.toml", &names);
        let ended = runs(&host);
        assert!(!obeyed.exists(), "{name}: {ended:?}");
        assert_eq!(ended.code, 0, "{name}: {ended:?}");
    }
}

// --- pre-commit ---------------------------------------------------------------------------------

/// pre-commit itself is called by `.ci/run`; here, what it calls.
#[test]
fn the_hook_calls_the_check_of_the_whole_repository() {
    let file = yaml(".pre-commit-hooks.yaml");
    let hook = &file[0];
    assert_eq!(text(hook, "language"), "script");
    assert_eq!(hook["pass_filenames"], Value::Bool(false));
    for (description, code) in [(BROKEN, 1), (SOUND, 0)] {
        let host = Host::new(Some(description));
        let sources = stand_in(&host, "file:///nowhere", "");
        let entry = sources.join(text(hook, "entry"));
        let once = run(&mut host.shell(entry.to_str().unwrap()));
        assert_eq!(once.code, code, "{once:?}");
        assert_eq!(once.out.contains("nowhere.md"), code == 1, "{once:?}");
        // The second time, the program is there.
        let again = run(&mut host.shell(entry.to_str().unwrap()));
        assert_eq!(again.out, once.out);
        assert_eq!(host.read("cargo-was-asked").lines().count(), 1);
    }
}

//! The commands that a run prints to go on: whole, on their own line, and right.

use super::*;

/// What a shell says to a line.
#[cfg(unix)]
fn shell(folder: &Path, line: &str) -> (i32, String) {
    let programs = Path::new(BINARY).parent().unwrap();
    let path = format!("{}:/usr/bin:/bin", programs.display());
    let output = std::process::Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", path)
        .env("COLUMNS", "80")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code().unwrap_or(-1), text)
}

#[cfg(unix)]
#[test]
fn the_command_that_shows_all_is_run_as_it_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let names = ["l'été; du $lac.yaml", "-x.yaml"];
    for (name, from) in names.iter().zip([OLD, NEW]) {
        std::fs::copy(root().join(from), folder.path().join(name)).unwrap();
    }
    for typed in [
        vec!["assess", names[0]],
        vec![
            "assess", names[0], "--lang", "fr", "--stage", "idea", "--gaps=2",
        ],
        vec!["assess", "--gaps", "1", "--", names[1]],
        vec!["assess", names[0], "--format", "markdown"],
        vec!["compare", "--side-by-side", "--", names[0], names[1]],
        vec!["compare", ".", "--side-by-side", "--lang", "fr"],
        vec!["compare", ".", "--side-by-side", "--format", "markdown"],
    ] {
        let run = run_in(folder.path(), &typed);
        assert_eq!(run.code, 0, "{typed:?}: {}", run.err);
        let is_command =
            |line: &&str| line.trim().starts_with("commons ") && line.contains("--gaps all");
        let line = run.out.lines().find(is_command);
        let line = line.unwrap_or_else(|| panic!("{typed:?}: {}", run.out));
        let (code, all) = shell(folder.path(), line.trim());
        assert_eq!(code, 0, "{line}");
        let more = |text: &str| {
            let ends = [" gaps:", " autres manques\u{a0}:"];
            text.lines()
                .any(|line| ends.iter().any(|end| line.ends_with(end)))
        };
        assert!(more(&run.out) && !more(&all), "{line}");
        assert!(
            all.len() > run.out.len() || typed.contains(&"markdown"),
            "{line}"
        );
    }
}

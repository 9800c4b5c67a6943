//! Commands to copy, as a shell takes them.

/// A word for a shell.
#[must_use]
pub fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "._-/:@%+=".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// The name of a file for a shell: one that begins like an option is told from one.
#[must_use]
pub fn file(name: &str) -> String {
    if name.starts_with('-') && name != "-" {
        quoted(&format!("./{name}"))
    } else {
        quoted(name)
    }
}

/// The command that was typed, with all gaps asked for; `typed` begins with the program. `None` for a
/// verb that cannot show them.
#[must_use]
pub fn with_all_gaps(typed: &[String]) -> Option<String> {
    let verb = typed
        .iter()
        .position(|it| it == "assess" || it == "compare")?;
    let end = typed.iter().position(|it| it == "--");
    let mut words = vec!["commons".to_owned()];
    let mut rest = typed.iter().enumerate().skip(1);
    while let Some((at, word)) = rest.next() {
        let is_option = end.is_none_or(|end| at < end);
        if is_option && word == "--gaps" {
            let _ = rest.next();
        } else if !(is_option && word.starts_with("--gaps=")) {
            words.push(quoted(word));
            // What stands after `--` is no option.
            if at == verb && end.is_some() {
                words.push("--gaps all".to_owned());
            }
        }
    }
    if end.is_none() {
        words.push("--gaps all".to_owned());
    }
    Some(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{file, quoted, with_all_gaps};

    fn again(typed: &[&str]) -> Option<String> {
        let typed: Vec<String> = typed.iter().map(|it| (*it).to_owned()).collect();
        with_all_gaps(&typed)
    }

    #[test]
    fn a_command_is_typed_again_with_all_gaps() {
        let all = |typed: &[&str]| again(typed).unwrap_or_default();
        assert_eq!(
            all(&["/bin/commons", "assess", "l’été du lac.yaml", "--gaps", "3"]),
            "commons assess 'l’été du lac.yaml' --gaps all"
        );
        assert_eq!(
            all(&[
                "commons", "--lang", "fr", "compare", "a b", "--gaps=2", "--sort", "level"
            ]),
            "commons --lang fr compare 'a b' --sort level --gaps all"
        );
        assert_eq!(
            all(&["commons", "assess", "--", "-x.yaml"]),
            "commons assess --gaps all -- -x.yaml"
        );
        assert_eq!(again(&["commons", "interview"]), None);
    }

    #[test]
    fn a_name_stays_one_word_that_is_no_option() {
        assert_eq!(quoted("it's $HOME"), "'it'\\''s $HOME'");
        assert_eq!(quoted(""), "''");
        assert_eq!(file("-x.yaml"), "./-x.yaml");
        assert_eq!(file("-"), "-");
        assert_eq!(file("a;b.yaml"), "'a;b.yaml'");
    }
}

//! Names and texts that would obey, mislead or break out.

use super::*;

#[test]
fn a_name_is_a_name_in_every_format() {
    let of = |format: &str| run(&["compare", MANY, DATE, "--format", format]).out;
    for format in ["text", "markdown", "csv", "html"] {
        let text = of(format);
        assert!(
            !text.contains('\u{1b}') && !text.contains('\u{202e}'),
            "{format}"
        );
    }
    let csv = of("csv");
    assert!(csv.lines().any(|line| line.contains(",'=cmd()|")), "{csv}");
    let markdown = of("markdown");
    assert!(
        markdown.contains("=cmd()\\|&lt;b&gt;x&lt;/b&gt; \\[y\\](javascript:z)"),
        "{markdown}"
    );
    assert!(!markdown.contains("@all"), "nobody is notified");
    let page = of("html");
    assert!(!page.contains("<b>x") && page.contains("&lt;b&gt;x&lt;/b&gt;"));
    assert!(!page.contains("href=\"javascript"));
}

#[test]
fn evidence_and_file_names_are_data_in_a_comparison() {
    let folder = tempfile::tempdir().unwrap();
    let old = "format: 1\nproject: {name: \"<i>|N\", kind: [data], stage: production}\n";
    let new = "answers:\n  commons.purpose.shared: {answer: yes, evidence: [\"=x|<script>alert(1)</script> \\e[2J`code`\"]}\n";
    std::fs::write(folder.path().join("a|<u>.yaml"), old).unwrap();
    std::fs::write(folder.path().join("b.yaml"), format!("{old}{new}")).unwrap();
    for format in ["text", "markdown", "html", "json"] {
        let run = run_in(
            folder.path(),
            &["compare", "a|<u>.yaml", "b.yaml", DATE, "--format", format],
        );
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(!run.out.contains('\u{1b}'), "{format}");
        match format {
            "markdown" => {
                assert!(!run.out.contains("<script") && run.out.contains("a\\|&lt;u&gt;.yaml"));
            }
            "html" => assert!(!run.out.contains("<script") && !run.out.contains("<u>")),
            _ => {}
        }
    }
}

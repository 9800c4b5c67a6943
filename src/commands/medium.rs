//! Which kind of text a format is.

use crate::cli::{CheckFormat, CompareFormat, Format, ShowFormat};
use crate::render::Medium;

impl From<Format> for Medium {
    fn from(format: Format) -> Medium {
        match format {
            Format::Text | Format::Csv => Medium::Text,
            Format::Markdown => Medium::Markdown,
            Format::Json | Format::Ndjson | Format::BadgeJson => Medium::Json,
            Format::Html | Format::Badge | Format::Xlsx => Medium::Markup,
        }
    }
}

impl From<CheckFormat> for Medium {
    fn from(format: CheckFormat) -> Medium {
        match format {
            CheckFormat::Text | CheckFormat::Github => Medium::Text,
            CheckFormat::Markdown => Medium::Markdown,
            CheckFormat::Json | CheckFormat::Gitlab | CheckFormat::Sarif => Medium::Json,
            CheckFormat::Junit => Medium::Markup,
        }
    }
}

impl From<CompareFormat> for Medium {
    fn from(format: CompareFormat) -> Medium {
        match format {
            CompareFormat::Text | CompareFormat::Csv => Medium::Text,
            CompareFormat::Markdown => Medium::Markdown,
            CompareFormat::Json | CompareFormat::Ndjson => Medium::Json,
            CompareFormat::Html | CompareFormat::Xlsx => Medium::Markup,
        }
    }
}

impl From<ShowFormat> for Medium {
    fn from(format: ShowFormat) -> Medium {
        match format {
            ShowFormat::Text | ShowFormat::Csv => Medium::Text,
            ShowFormat::Markdown => Medium::Markdown,
            ShowFormat::Html => Medium::Markup,
            ShowFormat::Json => Medium::Json,
        }
    }
}

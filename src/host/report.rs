//! The compressed twins of the files, and `build.json`: what was built and how large it is. No time stamps, so that
//! the same input gives the same bytes.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::{Compression, GzBuilder};
use serde::Serialize;

use super::error::Error;
use super::site::{INDEX, Site};
use super::stamp;

#[derive(Serialize)]
struct Report<'a> {
    /// The build's version, as the page shows it.
    version: &'a str,
    /// The crate's version.
    release: &'static str,
    /// False when Node.js was not there to optimise.
    optimised: bool,
    first_load: Vec<Loaded<'a>>,
    first_load_total: Size,
    /// What a first visit loads in each of the other languages.
    languages: Vec<OtherLanguage<'a>>,
    /// What is loaded when the page asks for it.
    on_demand: Vec<Loaded<'a>>,
    wasm: Size,
    html: Size,
    files: Vec<Listed<'a>>,
}

#[derive(Serialize)]
struct OtherLanguage<'a> {
    tag: &'static str,
    html: Size,
    first_load: Vec<Loaded<'a>>,
    first_load_total: Size,
}

#[derive(Serialize)]
struct Loaded<'a> {
    role: &'static str,
    url: &'a str,
    #[serde(flatten)]
    size: Size,
}

#[derive(Serialize)]
struct Listed<'a> {
    url: &'a str,
    bytes: usize,
    sha256: String,
}

/// Bytes as they are and as they travel. What does not compress counts the same in all three.
#[derive(Serialize, Clone, Copy, Default)]
struct Size {
    bytes: usize,
    gzip: usize,
    brotli: usize,
}

/// Every file of the site's folder, by name: the site, its compressed twins and the report. What is not handed on gets no
/// twins, since making them takes longer than all the rest.
pub fn complete(
    site: &Site,
    optimised: bool,
    handed_on: bool,
) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut files = BTreeMap::new();
    let mut sizes = BTreeMap::new();
    let listed: Vec<_> = site.files.iter().collect();
    let twins = if handed_on {
        twins(&listed)?
    } else {
        listed.iter().map(|_| Twins::default()).collect()
    };
    for ((url, bytes), twins) in listed.into_iter().zip(twins) {
        sizes.insert(url.as_str(), add(&mut files, url, bytes, twins));
    }
    let size = |url: &str| sizes.get(url).copied().unwrap_or_default();
    let of_role = |role| {
        site.first_load
            .iter()
            .find(|(is, _)| *is == role)
            .map(|(_, url)| size(url))
            .unwrap_or_default()
    };
    let first_load = loaded(&site.first_load, &size);
    let listed =
        |(url, bytes): (&'_ String, &Vec<u8>)| (url.clone(), bytes.len(), stamp::sha256(bytes));
    let list: Vec<_> = site.files.iter().map(listed).collect();
    let report = Report {
        version: &site.version,
        release: env!("CARGO_PKG_VERSION"),
        optimised,
        first_load_total: total(&first_load),
        languages: site
            .languages
            .iter()
            .map(|(tag, list)| {
                let first_load = loaded(list, &size);
                OtherLanguage {
                    tag,
                    html: list.first().map(|(_, url)| size(url)).unwrap_or_default(),
                    first_load_total: total(&first_load),
                    first_load,
                }
            })
            .collect(),
        first_load,
        on_demand: loaded(&site.on_demand, &size),
        wasm: of_role("wasm"),
        html: size(INDEX),
        files: list
            .iter()
            .map(|(url, bytes, sha256)| Listed {
                url,
                bytes: *bytes,
                sha256: sha256.clone(),
            })
            .collect(),
    };
    let json = format!("{:#}\n", serde_json::json!(report));
    let twins = if handed_on {
        Twins::of("build.json", json.as_bytes())?
    } else {
        Twins::default()
    };
    add(&mut files, "build.json", json.as_bytes(), twins);
    Ok(files)
}

fn total(list: &[Loaded]) -> Size {
    list.iter()
        .fold(Size::default(), |sum, loaded| sum.plus(loaded.size))
}

/// Files by their roles, with their sizes.
fn loaded<'a>(list: &'a [(&'static str, String)], size: &impl Fn(&str) -> Size) -> Vec<Loaded<'a>> {
    let with_size = |(role, url): &'a (&'static str, String)| Loaded {
        role,
        url,
        size: size(url),
    };
    list.iter().map(with_size).collect()
}

impl Size {
    fn plus(self, other: Self) -> Self {
        Self {
            bytes: self.bytes + other.bytes,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// The same content, compressed in two ways; none where that is no smaller.
#[derive(Default)]
struct Twins {
    gzip: Option<Vec<u8>>,
    brotli: Option<Vec<u8>>,
}

impl Twins {
    /// Those of one file.
    fn of(url: &str, bytes: &[u8]) -> Result<Self, Error> {
        if !is_compressible(url) {
            return Ok(Self::default());
        }
        let failed = |cause| Error::File {
            doing: "compress",
            path: url.into(),
            cause,
        };
        let smaller = |twin: Vec<u8>| (twin.len() < bytes.len()).then_some(twin);
        Ok(Self {
            gzip: smaller(gzip(bytes).map_err(failed)?),
            brotli: smaller(brotli(bytes).map_err(failed)?),
        })
    }
}

/// Those of all files, in their order, made on every processor.
fn twins(files: &[(&String, &Vec<u8>)]) -> Result<Vec<Twins>, Error> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some((url, bytes)) = files.get(place) else {
                return Ok(made);
            };
            made.push((place, Twins::of(url, bytes)?));
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let made = std::thread::scope(|scope| {
        let started: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let done = started.into_iter().map(|worker| match worker.join() {
            Ok(made) => made,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.collect::<Result<Vec<_>, Error>>()
    })?;
    let in_order: BTreeMap<usize, Twins> = made.into_iter().flatten().collect();
    Ok(in_order.into_values().collect())
}

/// Adds a file with its twins.
fn add(files: &mut BTreeMap<String, Vec<u8>>, url: &str, bytes: &[u8], twins: Twins) -> Size {
    let mut size = Size {
        bytes: bytes.len(),
        gzip: bytes.len(),
        brotli: bytes.len(),
    };
    for (twin, ending, size) in [
        (twins.gzip, "gz", &mut size.gzip),
        (twins.brotli, "br", &mut size.brotli),
    ] {
        if let Some(twin) = twin {
            *size = twin.len();
            files.insert(format!("{url}.{ending}"), twin);
        }
    }
    files.insert(url.to_owned(), bytes.to_vec());
    size
}

fn is_compressible(url: &str) -> bool {
    [
        "css",
        "html",
        "js",
        "json",
        "svg",
        "txt",
        "wasm",
        "webmanifest",
    ]
    .contains(&url.rsplit('.').next().unwrap_or_default())
}

/// The same input gives the same bytes.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    // No name and no time in the header.
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// As small as the encoder makes it: which of its ways is the better for a file can't be told beforehand.
fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let ways = [
        (BrotliEncoderMode::BROTLI_MODE_GENERIC, 22),
        // A smaller window has shorter distances.
        (BrotliEncoderMode::BROTLI_MODE_FONT, 18),
    ];
    let mut smallest: Option<Vec<u8>> = None;
    for (mode, window) in ways {
        let parameters = BrotliEncoderParams {
            quality: 11,
            size_hint: bytes.len(),
            mode,
            lgwin: window,
            ..Default::default()
        };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
        if smallest.as_ref().is_none_or(|one| packed.len() < one.len()) {
            smallest = Some(packed);
        }
    }
    Ok(smallest.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_gets_twins_and_pictures_do_not() {
        let mut files = BTreeMap::new();
        let text = "immune-mediated ".repeat(100);
        let mut add = |url: &str| {
            let twins = Twins::of(url, text.as_bytes()).ok()?;
            Some(super::add(&mut files, url, text.as_bytes(), twins))
        };
        let size = add("index.html");
        assert!(size.is_some_and(|size| size.brotli < size.bytes && size.gzip < size.bytes));
        assert!(add("icon.png").is_some_and(|size| size.brotli == size.bytes));
        let names: Vec<_> = files.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            ["icon.png", "index.html", "index.html.br", "index.html.gz"]
        );
    }

    #[test]
    fn compression_carries_no_time() {
        assert_eq!(gzip(b"abc").ok(), gzip(b"abc").ok());
        assert_eq!(
            gzip(b"abc").ok().map(|twin| twin[4..8].to_vec()),
            Some(vec![0; 4])
        );
    }

    #[test]
    fn the_report_counts_the_first_load() {
        let page = ("index.html".to_owned(), b"<p>".to_vec());
        let first_load = vec![("html", "index.html".to_owned())];
        let site = Site {
            files: BTreeMap::from([page]),
            first_load,
            languages: Vec::new(),
            on_demand: Vec::new(),
            version: "v".to_owned(),
        };
        let files = complete(&site, true, true).unwrap_or_default();
        let json = files
            .get("build.json")
            .map(|json| String::from_utf8_lossy(json).into_owned())
            .unwrap_or_default();
        assert!(json.contains("\"version\": \"v\"") && json.contains("\"first_load_total\""));
    }
}

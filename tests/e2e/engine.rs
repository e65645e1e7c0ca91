//! The browsers: where each one's driver is found, how it is started, and what a session of it is asked for.

use std::env;
use std::ffi::OsString;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::server::{first_after, stop};

/// Longest wait for a driver that does not say when it listens.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks.
const GAP: Duration = Duration::from_millis(50);

/// What draws the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, in Chromium.
    Chromium,
    /// Gecko, in Firefox.
    Firefox,
    /// WebKit, in the browser that WebKitGTK brings for tests.
    WebKit,
}

/// What runs for a driver: itself, and the screen that it needs.
pub struct Started {
    /// The driver first: it closes its browsers.
    pub processes: Vec<Child>,
    /// Where it listens.
    pub address: String,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its word in `IMNM_ENGINES` and before the name of a test.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Starts the driver on a free port.
    pub fn start(self) -> Result<Started, String> {
        match self {
            Self::Chromium => {
                let program = named("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
                let mut driver = Command::new(&program);
                listening(
                    driver.arg("--port=0"),
                    "started successfully on port ",
                    "install chromium and its driver (Debian: apt-get install chromium-driver), or name the driver in \
                     CHROMEDRIVER",
                )
            }
            Self::Firefox => {
                let mut driver = Command::new(geckodriver());
                listening(
                    driver.args(["--port", "0", "--log", "info"]),
                    "Listening on 127.0.0.1:",
                    "`tests/run` installs it, or name it in GECKODRIVER",
                )
            }
            Self::WebKit => on_a_screen(),
        }
    }

    /// What a session is asked for. The profile and the log of requests of Chromium lie in this folder; the others begin with
    /// an empty profile by themselves.
    pub fn session(self, folder: &Path) -> Value {
        let timeouts = json!({ "script": 30_000, "pageLoad": 30_000 });
        match self {
            Self::Chromium => {
                let profile = format!("--user-data-dir={}", folder.join("profile").display());
                let log = format!("--log-net-log={}", folder.join("net.json").display());
                let mut options = json!({ "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                    "--disable-background-networking", "--window-size=1280,900", "--lang=en-GB", profile, log,
                ] });
                if let Ok(browser) = env::var("CHROMIUM") {
                    options["binary"] = json!(browser);
                }
                json!({
                    "browserName": "chrome",
                    "goog:chromeOptions": options,
                    "goog:loggingPrefs": { "browser": "ALL" },
                    "timeouts": timeouts,
                })
            }
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "args": ["-headless", "-width", "1280", "-height", "900"],
                    "prefs": {
                        // Its fields for days follow its own language, which is this one, and not that of pages.
                        "intl.accept_languages": "en-US, en",
                        // It gets no tab but ours: what it makes ready for others takes a quarter of a start.
                        "dom.ipc.processPrelaunch.enabled": false,
                        "browser.ml.enable": false,
                        "browser.newtabpage.enabled": false,
                        "browser.startup.page": 0,
                    },
                },
                "timeouts": timeouts,
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] },
                "timeouts": timeouts,
            }),
        }
    }
}

fn named(variable: &str) -> Option<OsString> {
    env::var_os(variable).filter(|name| !name.is_empty())
}

/// The one that is named, that of the tools, or that on the path.
fn geckodriver() -> OsString {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let tools =
        env::var_os("IMNM_TOOLS").map_or_else(|| root.join(".tools"), |folder| root.join(folder));
    let own = tools.join("bin/geckodriver");
    match named("GECKODRIVER") {
        Some(named) => named,
        None if own.is_file() => own.into(),
        None => "geckodriver".into(),
    }
}

/// WebKitGTK's own browser, in the folder of libraries of this machine's kind.
fn mini_browser() -> PathBuf {
    if let Some(named) = named("MINIBROWSER") {
        return named.into();
    }
    let kinds = std::fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten();
    let mut places: Vec<_> = kinds
        .map(|kind| kind.path().join("webkit2gtk-4.1/MiniBrowser"))
        .filter(|place| place.is_file())
        .collect();
    places.sort();
    places.pop().unwrap_or_else(|| "MiniBrowser".into())
}

fn does_not_start(program: &Command, error: &std::io::Error, hint: &str) -> String {
    let program = program.get_program().to_string_lossy();
    format!("{program} does not start ({error}): {hint}.")
}

/// A driver that says on which port it listens, after these words.
fn listening(program: &mut Command, words: &str, hint: &str) -> Result<Started, String> {
    let mut driver = program
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| does_not_start(program, &error, hint))?;
    let out = driver.stdout.take().ok_or("the driver has no output")?;
    let port = first_after(out, words).ok_or("The driver does not say its port.")?;
    Ok(Started {
        processes: vec![driver],
        address: format!("http://127.0.0.1:{}", port.trim_end_matches('.')),
    })
}

/// WebKit's driver with a screen that nobody sees: its browser has no mode without one.
fn on_a_screen() -> Result<Started, String> {
    let hint = "Debian: apt-get install webkit2gtk-driver xvfb";
    let mut program = Command::new("Xvfb");
    let screen = program
        .args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1280x1024x24",
            "-nolisten",
            "tcp",
            // When its last client has gone it would begin anew, and cut off whoever comes just then: the next browser, which
            // ends, and for which the driver waits without an end.
            "-noreset",
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut screen = screen.map_err(|error| does_not_start(&program, &error, hint))?;
    let out = screen.stdout.take().ok_or("the screen has no output")?;
    let number = first_after(out, "").ok_or("The screen does not say its number.")?;

    let port = free_port().map_err(|error| format!("no port is free ({error})"))?;
    let mut program = Command::new("WebKitWebDriver");
    program
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{number}"))
        // Where none is set its language is "C", which is none that a browser has elsewhere.
        .env("LANG", "en_GB.UTF-8")
        .env("LANGUAGE", "en_GB:en")
        // Its sandbox needs rights that a container lacks; nothing but our own page is opened.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let driver = match program.spawn() {
        Ok(driver) => driver,
        Err(error) => {
            stop(&mut screen);
            return Err(does_not_start(&program, &error, hint));
        }
    };
    let mut started = Started {
        processes: vec![driver, screen],
        address: format!("http://127.0.0.1:{port}"),
    };
    let end = Instant::now() + PATIENCE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if Instant::now() > end {
            started.processes.iter_mut().for_each(stop);
            return Err("WebKitWebDriver does not listen.".to_owned());
        }
        sleep(GAP);
    }
    Ok(started)
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

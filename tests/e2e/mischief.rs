//! A host that fails in a chosen way: what a phone meets in a lift, behind a hotel's sign-in page, or while a site is being
//! replaced. It sends none of the headers that our own server sends, as many hosts do not.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Between the last byte of a file that is cut and the end of its connection.
const BREAKS_AFTER: Duration = Duration::from_millis(200);

/// What is done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trick {
    /// The connection is closed after half of it.
    Cut,
    /// It is not there.
    Gone,
    /// Another page comes in its place, with a good status.
    SignIn,
    /// One byte in its middle is another one.
    Flipped,
    /// It comes after a while.
    Slow(Duration),
}

struct Served {
    folder: PathBuf,
    tricks: BTreeMap<String, Trick>,
    is_over: bool,
}

/// The host. Dropped, it is gone.
pub struct Mischief {
    /// Address of the site, with the slash at its end.
    pub address: String,
    place: SocketAddr,
    served: Arc<Mutex<Served>>,
    thread: Option<JoinHandle<()>>,
}

impl Mischief {
    /// Serves a folder on a free port.
    pub fn start(folder: &Path) -> Self {
        let served = Arc::new(Mutex::new(Served {
            folder: folder.to_owned(),
            tricks: BTreeMap::new(),
            is_over: false,
        }));
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let place = listener.local_addr().expect("an address");
        let shared = Arc::clone(&served);
        let thread = thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if held(&shared).is_over {
                    return;
                }
                let shared = Arc::clone(&shared);
                thread::spawn(move || {
                    // A browser that hangs up has what it wanted.
                    let _ = answer(&shared, &stream);
                    let _ = stream.shutdown(Shutdown::Both);
                });
            }
        });
        Self {
            address: format!("http://{place}/"),
            place,
            served,
            thread: Some(thread),
        }
    }

    /// From now on this is done to a file, by its address within the site.
    pub fn play(&self, url: &str, trick: Trick) {
        self.served().tricks.insert(url.to_owned(), trick);
    }

    /// From now on nothing is done to any other file.
    pub fn play_alone(&self, url: &str) {
        self.served().tricks.retain(|name, _| name == url);
    }

    /// From now on everything is as it should be.
    pub fn behave(&self) {
        self.served().tricks.clear();
    }

    /// From now on another folder is served.
    pub fn serve(&self, folder: &Path) {
        folder.clone_into(&mut self.served().folder);
    }

    fn served(&self) -> MutexGuard<'_, Served> {
        held(&self.served)
    }
}

fn held(served: &Mutex<Served>) -> MutexGuard<'_, Served> {
    served.lock().expect("nothing fell while it was held")
}

impl Drop for Mischief {
    fn drop(&mut self) {
        self.served().is_over = true;
        // It looks up when somebody calls.
        let _ = TcpStream::connect(self.place);
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "text/plain; charset=utf-8",
    }
}

/// The path that a request asks for, without what comes after a question mark.
fn asked_for(stream: &TcpStream) -> std::io::Result<String> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    // To the end of the head, or the browser would be answered before it has asked.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = first.split(' ').nth(1).unwrap_or_default();
    let path = path.split('?').next().unwrap_or_default();
    Ok(path.trim_start_matches('/').to_owned())
}

fn answer(served: &Mutex<Served>, mut stream: &TcpStream) -> std::io::Result<()> {
    let name = match asked_for(stream)? {
        name if name.is_empty() => "index.html".to_owned(),
        name => name,
    };
    let (file, trick) = {
        let served = held(served);
        let file = std::fs::read(served.folder.join(&name));
        (file, served.tricks.get(&name).copied())
    };
    let mut send = |status: &str, kind: &str, length: usize, body: &[u8]| {
        write!(
            stream,
            "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\ncache-control: no-store\r\n\
             connection: close\r\n\r\n"
        )?;
        stream.write_all(body)
    };
    let gone = b"<p>gone</p>";
    let Ok(mut bytes) = file else {
        return send("404 Not Found", "text/html", gone.len(), gone);
    };
    let length = bytes.len();
    match trick {
        Some(Trick::Gone) => return send("404 Not Found", "text/html", gone.len(), gone),
        Some(Trick::SignIn) => {
            let page = b"<!doctype html><title>Sign in</title><p>Sign in to the network</p>";
            return send("200 OK", "text/html", page.len(), page);
        }
        Some(Trick::Cut) => {
            bytes.truncate(length / 2);
            send("200 OK", kind(&name), length, &bytes)?;
            // What has come is there to be looked at before the connection breaks.
            thread::sleep(BREAKS_AFTER);
            return Ok(());
        }
        Some(Trick::Flipped) => bytes[length / 2] ^= 1,
        Some(Trick::Slow(delay)) => thread::sleep(delay),
        None => {}
    }
    send("200 OK", kind(&name), length, &bytes)
}

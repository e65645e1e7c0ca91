//! A server for this computer alone, with the headers that a public host should send too.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Response, StatusCode};
use axum::middleware::{self, Next};
use tower_http::services::ServeDir;

use super::error::Error;
use super::{policy, say};

/// Says early whether the port is free.
pub fn check_port(port: u16) -> Result<(), Error> {
    bind(port).map(drop)
}

/// Serves the folder until Ctrl-C.
pub fn run(dir: &Path, port: u16) -> Result<(), Error> {
    if !dir.join("index.html").is_file() || !dir.join("build.json").is_file() {
        return Err(Error::NothingToServe(dir.to_path_buf()));
    }
    let listener = bind(port)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Error::Serve)?;
    runtime
        .block_on(listen(dir, listener))
        .map_err(Error::Serve)
}

fn bind(port: u16) -> Result<TcpListener, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|cause| match cause.kind() {
        std::io::ErrorKind::AddrInUse => Error::PortBusy(port),
        _ => Error::Port { port, cause },
    })
}

async fn listen(dir: &Path, listener: TcpListener) -> std::io::Result<()> {
    let port = listener.local_addr()?.port();
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let files = ServeDir::new(dir).precompressed_br().precompressed_gzip();
    let dir: Arc<PathBuf> = Arc::new(dir.to_path_buf());
    let app = Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(dir, guard));
    say(&format!("Serving http://127.0.0.1:{port}/"));
    tokio::select! {
        // Open connections are dropped: browsers keep idle ones for minutes.
        _ = tokio::signal::ctrl_c() => Ok(()),
        ended = async { axum::serve(listener, app).await } => ended,
    }
}

/// Adds the headers to every response, errors included.
async fn guard(
    State(dir): State<Arc<PathBuf>>,
    mut request: Request,
    next: Next,
) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let cache = policy::cache_control(&path);
    if cache == "no-cache" {
        // Answers go by the whole second of a file's date, which two builds may share: always send the file.
        request.headers_mut().remove(header::IF_MODIFIED_SINCE);
        request.headers_mut().remove(header::IF_UNMODIFIED_SINCE);
    }
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        response = not_found();
    }
    let kept = if response.status().is_client_error() {
        "no-store"
    } else {
        cache
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if cache == "no-cache" {
        headers.remove(header::LAST_MODIFIED);
    }
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    if kind.starts_with("text/")
        && !kind.contains("charset")
        && let Ok(kind) = HeaderValue::from_str(&format!("{kind}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    // Read each time: a build may replace the folder while it is being served.
    let html = std::fs::read_to_string(dir.join("index.html")).unwrap_or_default();
    add_policy(
        headers,
        policy::find_csp(&html).unwrap_or("default-src 'none'"),
    );
    response
}

fn add_policy(headers: &mut HeaderMap, csp: &str) {
    for (name, value) in policy::headers(csp) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
}

fn not_found() -> Response<Body> {
    let mut response = Response::new(Body::from("There is nothing at this address.\n"));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    response
}

//! What the browser is told to refuse, and what it may keep. One place for the page's meta tag, the local server
//! and the service worker.

use super::stamp;

/// How a page template introduces its policy; the local server finds the policy by it.
const META: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// Features of the browser that the page never uses. Writing to the clipboard is not among them: it copies orders.
const PERMISSIONS: [&str; 20] = [
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "serial",
    "usb",
    "xr-spatial-tracking",
];

/// The Content-Security-Policy of a page with one inline style and one inline script, and style sheets and scripts of its
/// own. `connect-src 'self'` is the promise that patient data stays on the device, held by the browser.
pub fn csp(style: &str, script: &str) -> String {
    let (style, script) = (stamp::csp_hash(style), stamp::csp_hash(script));
    format!(
        "default-src 'none'; script-src 'self' {script} 'wasm-unsafe-eval'; style-src 'self' {style}; img-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types imnm"
    )
}

/// The policy of a page that is to be read alone, with one inline style.
pub fn csp_of_text(style: &str) -> String {
    let style = stamp::csp_hash(style);
    format!(
        "default-src 'none'; style-src 'self' {style}; img-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// The headers that go with every response. A meta tag cannot forbid framing, so only the header does.
pub fn headers(csp: &str) -> Vec<(&'static str, String)> {
    let permissions = PERMISSIONS.map(|name| format!("{name}=()")).join(", ");
    vec![
        (
            "content-security-policy",
            format!("{csp}; frame-ancestors 'none'"),
        ),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("permissions-policy", permissions),
        ("referrer-policy", "no-referrer".to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
    ]
}

/// The policy in a built page.
pub fn find_csp(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once(META)?;
    rest.split_once('"').map(|(csp, _)| csp)
}

/// How long a browser may keep what is at this path.
pub fn cache_control(path: &str) -> &'static str {
    if stamp::is_stamped(path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_refuses_by_default_and_allows_the_one_style_and_the_one_script() {
        let policy = csp("p{}", "f()");
        assert!(policy.starts_with("default-src 'none'; "));
        assert!(policy.contains(&format!("style-src 'self' {};", stamp::csp_hash("p{}"))));
        let scripts = format!(
            "script-src 'self' {} 'wasm-unsafe-eval';",
            stamp::csp_hash("f()")
        );
        assert!(policy.contains(&scripts));
        assert!(policy.ends_with("; require-trusted-types-for 'script'; trusted-types imnm"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"));
        assert_ne!(policy, csp("q{}", "f()"));
        assert_ne!(policy, csp("p{}", "g()"));
    }

    #[test]
    fn nothing_runs_in_a_page_that_is_to_be_read() {
        let policy = csp_of_text("p{}");
        assert!(policy.starts_with("default-src 'none'; style-src 'self' 'sha256-"));
        assert!(!policy.contains("script") && !policy.contains("connect"));
    }

    #[test]
    fn the_server_finds_the_policy_of_the_page() {
        let page = include_str!("../../index.html").replace("{{csp}}", "default-src 'none'");
        assert_eq!(find_csp(&page), Some("default-src 'none'"));
        assert_eq!(find_csp("<p>"), None);
    }

    #[test]
    fn framing_is_refused_in_the_header() {
        let all = headers("default-src 'none'");
        assert_eq!(all[0].1, "default-src 'none'; frame-ancestors 'none'");
    }

    #[test]
    fn headers_fit_between_the_back_quotes_of_the_service_worker() {
        let json: String = headers(&csp("", ""))
            .into_iter()
            .map(|(name, value)| name.to_owned() + &value)
            .collect();
        assert!(!json.contains(['`', '\\', '$', '"', '\n']));
    }

    #[test]
    fn only_stamped_names_are_kept_for_good() {
        assert_eq!(
            cache_control("/page.0123456789.wasm"),
            "public, max-age=31536000, immutable"
        );
        for path in ["/", "/index.html", "/sw.js", "/build.json"] {
            assert_eq!(cache_control(path), "no-cache", "{path}");
        }
    }
}

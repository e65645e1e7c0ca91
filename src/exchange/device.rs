//! Why a case could not be kept on the device. The keeping itself is the browser's.

/// Why a case could not be kept, or found again, on the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeviceError {
    /// The browser keeps nothing: it can't, it is set so, or the window is a private one.
    Blocked,
    /// There is no room left.
    Full,
    /// The case was kept by another tab since it was read here.
    OtherTab,
    /// Anything else, in the browser's words.
    Failed(String),
}

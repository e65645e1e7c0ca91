//! The hash of words.

/// FNV-1a of 64 bits: by it a text is found by its English words. The build script has this file, too.
pub const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let (mut hash, mut place) = (0xcbf2_9ce4_8422_2325_u64, 0);
    while place < bytes.len() {
        hash = (hash ^ bytes[place] as u64).wrapping_mul(0x0100_0000_01b3);
        place += 1;
    }
    hash
}

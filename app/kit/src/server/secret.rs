//! Secrets: made by the system's generator, kept only as their hash.

use rand::RngCore;
use sha2::{Digest, Sha256};

/// 256 random bits, in hexadecimal.
pub fn token() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    hex(&bytes)
}

/// A random number below `n`, each equally likely.
pub fn below(n: u32) -> u32 {
    rand::Rng::random_range(&mut rand::rng(), 0..n)
}

/// SHA-256 in hexadecimal: what storage keeps of a secret.
pub fn hash(secret: &str) -> String {
    hash_bytes(secret.as_bytes())
}

/// The same of bytes: two that differ have two.
pub fn hash_bytes(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

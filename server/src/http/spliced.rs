//! A page that was compressed once and is sent with another nonce each time.
//!
//! A gzip stream is a row of blocks. The page is cut at each place of its nonce; every piece is
//! deflated once and ends on a byte border (full flush), and between two pieces goes the nonce as a
//! stored block. Only the checksum must be made anew, and it is combined from those of the pieces. So
//! an answer costs a copy of some kilobytes instead of a compression.

use axum::body::Bytes;
use flate2::{Compress, Compression, FlushCompress, Status};

/// Header of a gzip stream without name and time (RFC 1952, 2.3).
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
/// An empty last block (RFC 1951, 3.2.6).
const LAST: [u8; 2] = [0x03, 0x00];

#[derive(Debug)]
struct Piece {
    plain: Bytes,
    deflated: Vec<u8>,
    sum: crc32fast::Hasher,
}

/// The pieces of a page between its nonces.
#[derive(Debug)]
pub struct Spliced(Vec<Piece>);

impl Spliced {
    /// Cuts a page at each place of `nonce`; nothing when it cannot be compressed.
    pub fn of(page: &str, nonce: &str) -> Option<Spliced> {
        page.split(nonce).map(|piece| Piece::of(piece.as_bytes())).collect::<Option<Vec<_>>>().map(Spliced)
    }

    /// The page with this nonce.
    pub fn plain(&self, nonce: &str) -> Vec<u8> {
        let mut page = Vec::with_capacity(self.0.iter().map(|piece| piece.plain.len() + nonce.len()).sum());
        for (i, piece) in self.0.iter().enumerate() {
            if i > 0 {
                page.extend_from_slice(nonce.as_bytes());
            }
            page.extend_from_slice(&piece.plain);
        }
        page
    }

    /// The page with this nonce, as gzip.
    pub fn gzip(&self, nonce: &str) -> Vec<u8> {
        let mut stream =
            Vec::with_capacity(self.0.iter().map(|piece| piece.deflated.len() + nonce.len() + 5).sum::<usize>() + 20);
        stream.extend_from_slice(&HEAD);
        let stored = stored(nonce.as_bytes());
        let mut nonce_sum = crc32fast::Hasher::new();
        nonce_sum.update(nonce.as_bytes());
        let mut sum = crc32fast::Hasher::new();
        let mut length = 0_usize;
        for (i, piece) in self.0.iter().enumerate() {
            if i > 0 {
                stream.extend_from_slice(&stored);
                sum.combine(&nonce_sum);
                length += nonce.len();
            }
            stream.extend_from_slice(&piece.deflated);
            sum.combine(&piece.sum);
            length += piece.plain.len();
        }
        stream.extend_from_slice(&LAST);
        stream.extend_from_slice(&sum.finalize().to_le_bytes());
        // The length is kept modulo 2^32.
        stream.extend_from_slice(&(length as u32).to_le_bytes());
        stream
    }
}

impl Piece {
    fn of(plain: &[u8]) -> Option<Piece> {
        let mut deflated = Vec::with_capacity(plain.len() / 2 + 128);
        let mut compress = Compress::new(Compression::best(), false);
        loop {
            let read = usize::try_from(compress.total_in()).ok()?;
            let before = deflated.len();
            let status = compress.compress_vec(&plain[read..], &mut deflated, FlushCompress::Full).ok()?;
            let all_read = usize::try_from(compress.total_in()).ok()? == plain.len();
            if all_read && deflated.len() < deflated.capacity() {
                break;
            }
            if status == Status::BufError && deflated.len() == before && all_read {
                break;
            }
            deflated.reserve(plain.len().max(1024));
        }
        let mut sum = crc32fast::Hasher::new();
        sum.update(plain);
        Some(Piece { plain: Bytes::copy_from_slice(plain), deflated, sum })
    }
}

/// Bytes as a stored block that is not the last (RFC 1951, 3.2.4).
fn stored(bytes: &[u8]) -> Vec<u8> {
    let length = bytes.len() as u16;
    let mut block = vec![0];
    block.extend_from_slice(&length.to_le_bytes());
    block.extend_from_slice(&(!length).to_le_bytes());
    block.extend_from_slice(bytes);
    block
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Read;

    fn unzip(stream: &[u8]) -> String {
        let mut text = String::new();
        flate2::read::GzDecoder::new(stream).read_to_string(&mut text).expect("a gzip stream with a right checksum");
        text
    }

    proptest! {
        #[test]
        fn what_is_unzipped_is_the_page_with_its_nonce(pieces in proptest::collection::vec("[a-z<>é ]{0,300}", 1..6)) {
            let page = pieces.join("NONCE");
            let spliced = Spliced::of(&page, "NONCE").unwrap();
            let expected = page.replace("NONCE", "0123456789abcdef");
            prop_assert_eq!(String::from_utf8(spliced.plain("0123456789abcdef")).unwrap(), expected.clone());
            prop_assert_eq!(unzip(&spliced.gzip("0123456789abcdef")), expected);
        }
    }

    #[test]
    fn a_long_page_becomes_small() {
        let page = format!("<ol>NONCE{}</ol>", "<li class=\"item\">Tour d’actualités</li>".repeat(5_000));
        let stream = Spliced::of(&page, "NONCE").unwrap().gzip("n");
        assert!(stream.len() * 20 < page.len());
        assert_eq!(unzip(&stream), page.replace("NONCE", "n"));
    }
}

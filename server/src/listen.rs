//! Connections: how many stay open at once, and how long a client may take to say what it wants.

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::serve::Listener;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use kit::hub::Hub;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt;
use tower_http::timeout::DeadlineBody;

/// What a client may take. How long an answer may is not said: the stream of a room lasts as long as
/// the room.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// From one answer, or the beginning, to the last line of the next request's head.
    pub head: Duration,
    /// To send the body.
    pub body: Duration,
    /// For what was sent to arrive: who asks and does not read, or is gone without a word.
    pub reading: Duration,
    /// Connections at once; whoever comes next waits at the door.
    pub most: u32,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            head: Duration::from_secs(10),
            body: Duration::from_secs(30),
            reading: Duration::from_secs(60),
            most: places(),
        }
    }
}

/// Half as many connections as the program may open files, so that files and storage never lack.
fn places() -> u32 {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    (open_files(&limits).unwrap_or(1024) / 2).clamp(64, 4096)
}

fn open_files(limits: &str) -> Option<u32> {
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    match line.split_whitespace().next()? {
        "unlimited" => Some(u32::MAX),
        soft => Some(soft.parse().unwrap_or(u32::MAX)),
    }
}

/// Answers whoever connects, until `hub` closes and those who are being answered have their answer.
pub async fn answer(mut listener: TcpListener, router: Router, hub: Hub, limits: Limits) {
    let router: Router = router.with_state(());
    let places = Arc::new(Semaphore::new(limits.most as usize));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head);
    loop {
        let next = async {
            let place = places.clone().acquire_owned().await;
            (place, Listener::accept(&mut listener).await)
        };
        let (place, (stream, peer)) = tokio::select! {
            next = next => next,
            () = hub.closed() => break,
        };
        prepare(&stream, limits);
        let router = router.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(|body| Body::new(DeadlineBody::new(limits.body, body)));
            request.extensions_mut().insert(ConnectInfo::<SocketAddr>(peer));
            router.clone().oneshot(request)
        });
        let connection = http.serve_connection(TokioIo::new(stream), service);
        let hub = hub.clone();
        tokio::spawn(async move {
            let mut connection = pin!(connection);
            let ended = tokio::select! {
                ended = connection.as_mut() => ended,
                () = hub.closed() => {
                    connection.as_mut().graceful_shutdown();
                    connection.await
                }
            };
            if let Err(fault) = ended {
                tracing::trace!(%fault, "a connection broke off");
            }
            drop(place);
        });
    }
    drop(listener);
    // Each connection gives its place back.
    let _ = places.acquire_many(limits.most).await;
}

/// Refused, each of these only makes the connection slower or longer.
fn prepare(stream: &TcpStream, limits: Limits) {
    // An answer leaves at once, not when the one before it was acknowledged.
    let _ = stream.set_nodelay(true);
    #[cfg(target_os = "linux")]
    let _ = socket2::SockRef::from(stream).set_tcp_user_timeout(Some(limits.reading));
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use axum::body::Bytes;
    use axum::routing::{get, post};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::task::JoinHandle;

    use super::*;

    const HEAD: &[u8] = b"GET /who HTTP/1.1\r\nhost: x\r\n";

    async fn open(most: u32) -> (SocketAddr, Hub, JoinHandle<()>) {
        let router = Router::new()
            .route("/who", get(|ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.to_string() }))
            .route("/form", post(|body: Bytes| async move { body.len().to_string() }));
        let short = Duration::from_millis(200);
        let limits = Limits { head: short, body: short, reading: short, most };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (place, hub) = (listener.local_addr().unwrap(), Hub::default());
        (place, hub.clone(), tokio::spawn(answer(listener, router, hub, limits)))
    }

    async fn connect(place: SocketAddr, said: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(place).await.unwrap();
        stream.write_all(said).await.unwrap();
        stream
    }

    /// All that comes until the server hangs up.
    async fn rest(mut stream: TcpStream) -> String {
        let mut heard = Vec::new();
        tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut heard)).await.expect("cut off").unwrap();
        String::from_utf8_lossy(&heard).into_owned()
    }

    #[tokio::test]
    async fn who_does_not_finish_asking_is_cut_off() {
        let (place, _hub, _serving) = open(8).await;
        for half in [&b""[..], HEAD, b"GET /who HT"] {
            assert!(!rest(connect(place, half).await).await.contains("200 OK"));
        }
        let half = b"POST /form HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nhalf";
        assert!(rest(connect(place, half).await).await.starts_with("HTTP/1.1 400"), "half a body");
        let idle = connect(place, &[HEAD, b"\r\n"].concat()).await;
        let me = idle.local_addr().unwrap();
        let heard = rest(idle).await;
        assert!(heard.starts_with("HTTP/1.1 200") && heard.ends_with(&me.to_string()), "answered, then idle: {heard}");
    }

    #[tokio::test]
    async fn who_comes_too_many_waits_for_a_place() {
        let (place, _hub, _serving) = open(1).await;
        let first = connect(place, HEAD).await;
        let began = Instant::now();
        let heard = rest(connect(place, &[HEAD, b"connection: close\r\n\r\n"].concat()).await).await;
        assert!(heard.starts_with("HTTP/1.1 200"), "{heard}");
        assert!(began.elapsed() >= Duration::from_millis(100), "the first one still held its place");
        drop(first);
    }

    #[tokio::test]
    async fn a_stop_waits_only_for_who_is_being_answered() {
        let (place, hub, serving) = open(8).await;
        let mut idle = connect(place, &[HEAD, b"\r\n"].concat()).await;
        let mut first = [0; 12];
        idle.read_exact(&mut first).await.unwrap();
        hub.close();
        tokio::time::timeout(Duration::from_secs(2), serving).await.expect("stopped").unwrap();
        assert!(TcpStream::connect(place).await.is_err(), "nobody else comes in");
    }

    #[test]
    fn as_many_places_as_there_are_files() {
        let limits = "Limit  Soft Limit  Hard Limit  Units\nMax open files            1024                 524288               files\n";
        assert_eq!(open_files(limits), Some(1024));
        assert_eq!(open_files("Max open files   unlimited   unlimited   files"), Some(u32::MAX));
        assert_eq!(open_files(""), None);
        assert!((64..=4096).contains(&places()));
    }
}

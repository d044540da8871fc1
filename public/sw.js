// The service worker: what can be read without network, and nothing else. Nothing
// is written offline: a form that cannot leave is not sent later (its words stay in
// their tab, see drafts.js).
const SHELL = "concerto-shell-v2"; // this file's own list; raise the number with it
const PKG = "concerto-pkg-v1"; //     content-hashed files: kept across versions
const PAGES = "concerto-pages-v1"; // what was read; emptied by "forget"
const FN = "concerto-fn-v1"; //       answers of GET server functions; idem
const CAP = { [PKG]: 40, [PAGES]: 60, [FN]: 120 };
const PATIENCE = 3000; // ms before a kept copy is shown instead of waiting
const FILES = [
  "/offline.html", "/offline.css", "/offline.js", "/pwa.js", "/drafts.js",
  "/manifest.fr.webmanifest", "/manifest.nl.webmanifest",
  "/fonts/bricolage-700.woff2", "/fonts/atkinson-400-700.woff2",
  ...["icon.svg", "mark.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png",
    "icon-monochrome-512.png", "apple-touch-icon.png"].map((name) => `/icons/${name}`),
];

let era = 0; // raised by "forget": an answer asked for before is not kept after
const shown = new Map(); // client id → hour of the kept copy it shows
const find = (url, cacheName) => caches.match(url, { cacheName, ignoreVary: true });

self.addEventListener("install", (event) => {
  // `reload`: never fill the shell from a stale HTTP cache. No skipWaiting here:
  // a new version waits until the page says "update".
  const fresh = FILES.map((url) => new Request(url, { cache: "reload" }));
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(fresh)));
});

self.addEventListener("activate", (event) => {
  const stale = (name) => name.startsWith("concerto-") && ![SHELL, PKG, PAGES, FN].includes(name);
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter(stale).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

// Puts one answer away, stamped, and lets the oldest go.
async function keep(name, url, answer, asked) {
  const headers = new Headers(answer.headers);
  headers.set("x-kept-at", new Date().toISOString());
  for (const wire of ["content-encoding", "content-length"]) headers.delete(wire);
  const body = await answer.blob();
  if (asked !== era) return;
  const cache = await caches.open(name);
  await cache.delete(url); // so that keys stay in the order of keeping
  await cache.put(url, new Response(body, { status: 200, headers }));
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - CAP[name]))) await cache.delete(old);
}

async function pkg(event, url = event.request.url) {
  const hit = await find(url, PKG);
  if (hit) return hit;
  const answer = await fetch(event.request); // not awaited below: wasm compiles as it comes
  if (answer.status === 200) event.waitUntil(keep(PKG, url, answer.clone(), era).catch(() => {}));
  return answer;
}

// Network first. A kept copy answers when the network fails, when a gateway says
// so, or after PATIENCE; without one, a slow network is simply waited for.
async function fresh(event, name) {
  const { request } = event;
  const [url, asked] = [request.url.split("#")[0], era];
  const network = fetch(request).then((answer) => {
    if (answer.status === 200 && answer.headers.get("x-offline") === "keep")
      event.waitUntil(keep(name, url, answer.clone(), asked).catch(() => {}));
    else if ([401, 403, 404, 410].includes(answer.status)) // no longer ours to show
      event.waitUntil(caches.open(name).then((cache) => cache.delete(url)));
    return answer;
  });
  event.waitUntil(network.catch(() => {}));
  const late = new Promise((done) => setTimeout(done, PATIENCE, null));
  const first = await Promise.race([network.catch(() => null), late]);
  if (first && ![502, 503, 504].includes(first.status)) return first;
  const copy = await find(url, name);
  if (copy) {
    event.waitUntil(tell(event.resultingClientId || event.clientId, copy.headers.get("x-kept-at"), url));
    return copy;
  }
  return name === FN ? network : network.catch(() => find("/offline.html", SHELL));
}

// Says of what hour the reader's data are; the page asks again with "kept?".
async function tell(id, at, url) {
  shown.set(id, at);
  (await self.clients.get(id))?.postMessage({ kept: at, url });
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (/^\/(live|api\/v1)\//.test(url.pathname) || request.headers.has("range")) return;
  if (url.pathname.startsWith("/pkg/")) event.respondWith(pkg(event));
  else if (url.pathname.startsWith("/api/fn/")) event.respondWith(fresh(event, FN));
  else if (FILES.includes(url.pathname))
    event.respondWith(find(url.pathname, SHELL).then((hit) => hit || fetch(request)));
  else if (request.mode === "navigate") event.respondWith(fresh(event, PAGES));
});

const orders = {
  // the first visit was not controlled: the page hands over what it loaded
  keep: ({ urls = [] }) => Promise.allSettled(urls.map(async (given) => {
    const url = new URL(given, location.origin);
    if (url.origin !== location.origin || /^\/(live|api)\//.test(url.pathname)) return;
    const name = url.pathname.startsWith("/pkg/") ? PKG : PAGES;
    const [href, asked] = [url.href.split("#")[0], era];
    if (name === PKG && (await find(href, PKG))) return;
    const answer = await fetch(href);
    const may = name === PKG || answer.headers.get("x-offline") === "keep";
    if (answer.status === 200 && !answer.redirected && may) await keep(name, href, answer, asked);
  })),
  forget: () => (era++, shown.clear(), Promise.all([caches.delete(PAGES), caches.delete(FN)])),
  update: () => self.skipWaiting(),
  "kept?": (_, event) => event.source?.postMessage({ kept: shown.get(event.source.id) ?? null }),
};

self.addEventListener("message", (event) => {
  const order = Object.hasOwn(orders, event.data?.type) && orders[event.data.type];
  // a port, when given, hears when it is done (sign-out waits for it)
  if (order) event.waitUntil(Promise.resolve(order(event.data, event)).then(() => event.ports[0]?.postMessage("done")));
});

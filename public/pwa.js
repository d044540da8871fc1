// The page's side of the installed app: registers the service worker, says when the network is gone
// and how old a kept page is, and offers a new version. It never takes one by itself: a form may be
// half written, a session under way. The words are in the page (app/src/chrome.rs), hidden until
// they are true.

const show = (id, on = true) => {
  const line = document.getElementById(id);
  if (line) line.hidden = !on;
};

const network = () => show('no-network', !navigator.onLine);
addEventListener('online', network);
addEventListener('offline', network);
network();

const hourOf = (iso) =>
  new Intl.DateTimeFormat(`${document.documentElement.lang}-BE`, {
    timeZone: 'Europe/Brussels', weekday: 'long', hour: 'numeric', minute: '2-digit',
  }).format(new Date(iso));

async function begin() {
  const worker = navigator.serviceWorker;
  worker.addEventListener('message', ({ data }) => {
    if (!data?.kept) return;
    const stamp = document.getElementById('kept-at');
    if (stamp) stamp.textContent = hourOf(data.kept);
    show('kept');
  });
  const registration = await worker.register('/sw.js', { updateViaCache: 'none' });

  const offer = () => registration.waiting && worker.controller && show('new-version');
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  document.getElementById('take-version')?.addEventListener('click', () => {
    worker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting?.postMessage({ type: 'update' });
  });
  document.getElementById('leave-version')?.addEventListener('click', () => show('new-version', false));
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });

  const { active } = await worker.ready;
  // What this page loaded before the worker watched over it, and the page itself.
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  const here = loaded.filter((url) => new URL(url).origin === location.origin && new URL(url).pathname.startsWith('/pkg/'));
  active?.postMessage({ type: 'keep', urls: [...here, location.href] });
  (worker.controller ?? active)?.postMessage({ type: 'kept?' });

  // Signing out empties the phone; the server says so too (Clear-Site-Data). So does signing in: what
  // somebody else read here, who only closed the window, is not for whoever comes next.
  addEventListener('submit', ({ target }) => {
    const deed = target.elements?.namedItem('do')?.value ?? '';
    if (deed === 'enter' || deed.startsWith('sign-out')) active?.postMessage({ type: 'forget' });
  });
}

if ('serviceWorker' in navigator) begin().catch(() => {});

// What is being typed stays in this tab until it has been sent: the answer to another form of the
// page, a lost network or the way back must not cost anybody a paragraph. Only texts and lines of
// forms that change something; never codes, searches or what the page itself fills in.

const KEY = 'drafts';
const NOT_PART_OF_THE_NAME = ['do', 'intent', 'version'];

const read = () => JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
const write = (drafts) => sessionStorage.setItem(KEY, JSON.stringify(drafts));

/** The page, the form and the field; nothing when this field is not kept. */
function nameOf(box) {
  const line = box instanceof HTMLInputElement && box.type === 'text' && box.inputMode !== 'numeric';
  if (!(line || box instanceof HTMLTextAreaElement) || box.form?.method !== 'post') return undefined;
  const form = [...box.form.querySelectorAll('input[type=hidden]')]
    .filter(({ name }) => !NOT_PART_OF_THE_NAME.includes(name))
    .map(({ name, value }) => `${name}=${value}`);
  const deed = box.form.dataset.draft ?? box.form.elements.namedItem('do')?.value;
  return [location.pathname, deed, ...form, box.name].join('|');
}

const boxes = (within) => [...within.querySelectorAll('form[method=post] :is(textarea, input[type=text])')];

/** Puts back what was typed where the page shows what it showed then. */
function restore() {
  const drafts = read();
  for (const box of boxes(document)) {
    const draft = drafts[nameOf(box)];
    if (!draft || draft.sent || box.value !== box.defaultValue || box.value === draft.text) continue;
    box.value = draft.text;
    box.form.dataset.unsent = document.documentElement.dataset.unsent ?? '';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

addEventListener('input', ({ target }) => {
  const name = nameOf(target);
  if (!name) return;
  const drafts = read();
  if (target.value === target.defaultValue) {
    delete drafts[name];
    delete target.form.dataset.unsent;
  } else drafts[name] = { text: target.value };
  write(drafts);
});

addEventListener('submit', ({ target }) => {
  // The answer is read from its top, where it says what happened, not at the place looked at before.
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  const deed = target.elements.namedItem('do')?.value ?? '';
  const drafts = deed.startsWith('sign-out') ? {} : read();
  for (const box of boxes(target.parentElement ?? document)) {
    if (box.form === target && drafts[nameOf(box)]) drafts[nameOf(box)].sent = true;
  }
  write(drafts);
}, true);

// A page that answers in place empties the box itself.
addEventListener('pagehide', () => {
  const drafts = read();
  for (const box of boxes(document)) if (box.value === '' && drafts[nameOf(box)]?.sent) delete drafts[nameOf(box)];
  write(drafts);
});

// What was sent has arrived when the answer says so or leads elsewhere; otherwise it is a draft again.
const drafts = read();
const done = new URLSearchParams(location.search).has('done');
for (const [name, draft] of Object.entries(drafts)) {
  if (!draft.sent) continue;
  if (done || name.split('|')[0] !== location.pathname) delete drafts[name];
  else delete draft.sent;
}
write(drafts);
restore();
// The browser's half draws pages too.
let soon;
new MutationObserver(() => {
  clearTimeout(soon);
  soon = setTimeout(restore, 200);
}).observe(document.body, { childList: true, subtree: true });

/**
 * Shows what the typed places would do while one types: the same form is sent with "preview", and only the effect of
 * the page that comes back is shown. The rows of openings come and go in the same way. Without this script the
 * buttons of the form do it, and the whole page comes back.
 */
const PAUSE_MS = 400;
const form = document.querySelector('form[data-effect]');
let timer;
let asking;

for (const kind of ['input', 'change']) form?.addEventListener(kind, later);

form?.addEventListener('submit', async (event) => {
  const button = event.submitter;
  const intent = button?.value ?? '';
  if (intent === 'preview') {
    event.preventDefault();
    await showEffect();
    document.getElementById('effect')?.focus();
  } else if (/^(add|remove)-release/.test(intent)) {
    event.preventDefault();
    await changeRows(button, intent);
  }
});

function later() {
  clearTimeout(timer);
  timer = setTimeout(showEffect, PAUSE_MS);
}

async function showEffect() {
  clearTimeout(timer);
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const effect = document.getElementById('effect');
  effect.setAttribute('aria-busy', 'true');
  try {
    const { page } = await send('preview', signal);
    for (const part of ['effect-summary', 'effect-details']) show(page, part);
  } catch {
    // A later question has taken its place, or the network is away: the button still works.
  }
  if (!signal.aborted) effect.removeAttribute('aria-busy');
}

async function changeRows(button, intent) {
  try {
    const { page, ok } = await send(intent);
    if (!ok) throw new Error('not shown');
    show(page, 'releases');
    const rows = document.querySelectorAll('#releases fieldset');
    const added = intent.startsWith('add') ? rows[rows.length - 1] : undefined;
    (added?.querySelector('select') ?? document.querySelector('#releases [value="add-release"]'))?.focus();
    later();
  } catch {
    // The whole page, then: nothing typed is lost either way.
    const hidden = { type: 'hidden', name: button.name, value: intent };
    form.append(Object.assign(document.createElement('input'), hidden));
    HTMLFormElement.prototype.submit.call(form);
  }
}

async function send(intent, signal) {
  const body = new URLSearchParams(new FormData(form));
  body.set('intent', intent);
  const answer = await fetch(location.pathname, { method: 'POST', body, signal });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!page.getElementById('effect')) throw new Error(String(answer.status));
  return { page, ok: answer.ok };
}

function show(page, part) {
  const fresh = [...page.getElementById(part).childNodes].map((node) => document.adoptNode(node));
  document.getElementById(part).replaceChildren(...fresh);
}

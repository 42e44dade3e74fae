/**
 * The screen of a room reads itself again every few seconds and takes over what has changed, part by part: nothing
 * moves where nothing is new. Time left is counted here, by the server's clock. While the network is away the last
 * picture stays and time goes on; it says since when.
 */
const EVERY_MS = 4000;
const SECOND = 1000;
const MINUTE = 60_000;
const LONGEST_WAIT_MS = 10_000;
const room = document.getElementById('room');
const notice = document.getElementById('room-offline');
/** What has to be added to this machine's clock. */
let ahead = 0;
ahead = clockAhead(room);
let awaySince = null;

count();
setInterval(count, SECOND);
setTimeout(refresh, EVERY_MS);

async function refresh() {
  try {
    await readAgain();
    awaySince = null;
  } catch {
    awaySince ??= new Date();
  }
  tellNetwork();
  setTimeout(refresh, EVERY_MS);
}

async function readAgain() {
  const answer = await fetch(location.href, {
    headers: { Accept: 'text/html' },
    signal: AbortSignal.timeout(LONGEST_WAIT_MS),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('room');
  if (!fresh) throw new Error('not the screen of a room');
  room.className = fresh.className;
  ahead = clockAhead(fresh);
  for (const part of room.querySelectorAll('[data-part]')) {
    const next = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (next) takeOver(part, document.adoptNode(next));
  }
  count();
}

/** The clock's own attributes differ at each reading: they alone are no reason to draw the part again. */
function takeOver(part, next) {
  if (face(part) === face(next)) return;
  const known = new Set([...part.querySelectorAll('[data-key]')].map(keyOf));
  for (const item of next.querySelectorAll('[data-key]'))
    if (!known.has(keyOf(item))) item.classList.add('is-new');
  part.replaceWith(next);
}

function face(part) {
  const copy = part.cloneNode(true);
  for (const item of copy.querySelectorAll('.is-new')) item.removeAttribute('class');
  for (const clock of copy.querySelectorAll('[data-now], [data-gone]')) {
    clock.removeAttribute('data-now');
    clock.removeAttribute('width');
    if (clock.hasAttribute('data-ends')) clock.textContent = '';
  }
  return copy.className + copy.innerHTML;
}

function keyOf(item) {
  return `${item.parentElement.className} ${item.dataset.key}`;
}

/** A page without a clock leaves it as it was. */
function clockAhead(page) {
  const clock = page.querySelector('[data-now]');
  return clock ? Number(clock.dataset.now) - Date.now() : ahead;
}

function count() {
  const clock = room.querySelector('[data-ends]');
  if (!clock) return;
  const now = Date.now() + ahead;
  const { ends, starts, one, other, last, locale } = clock.dataset;
  const left = Math.max(0, Number(ends) - now);
  const minutes = Math.floor(left / MINUTE);
  const sentence = new Intl.PluralRules(locale).select(minutes) === 'one' ? one : other;
  const text = minutes < 1 ? last : sentence.replace('{count}', String(minutes));
  if (clock.textContent !== text) clock.textContent = text;
  const bar = room.querySelector('[data-gone]');
  const share = (now - Number(starts)) / Math.max(1, Number(ends) - Number(starts));
  bar?.setAttribute('width', String(Math.min(1, Math.max(0, share)) * Number(bar.dataset.gone)));
}

function tellNetwork() {
  notice.hidden = awaySince === null;
  if (!awaySince) return;
  const hour = new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' });
  notice.textContent = room.dataset.offline.replace('{hour}', hour.format(awaySince));
}

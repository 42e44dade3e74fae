/**
 * How full the Switch is, read again while somebody types: only that part of the page changes. Where the answer holds
 * no such part (signed out, the network away), everything stays as it is.
 */
const EVERY_MS = 8000;
const part = document.querySelector('[data-live]');

if (part) setTimeout(refresh, EVERY_MS);

async function refresh() {
  try {
    if (!document.hidden) await readAgain();
  } catch {
    // The network is away for a moment: the counts stay as they are.
  }
  setTimeout(refresh, EVERY_MS);
}

async function readAgain() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(part.id);
  if (fresh) part.replaceChildren(...document.adoptNode(fresh).childNodes);
}

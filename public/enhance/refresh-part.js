/**
 * Parts of a page that change by themselves are read again every two seconds, until they say that they no longer do:
 * then the whole page is, once. Without this script a link does it.
 */
const EVERY_MS = 2000;

for (const link of document.querySelectorAll('[data-refresh-link]')) link.hidden = true;
setTimeout(refresh, EVERY_MS);

async function refresh() {
  try {
    if (!document.hidden && (await readAgain())) return location.replace(location.href);
  } catch {
    // The network is away for a moment: the counts stay as they are.
  }
  setTimeout(refresh, EVERY_MS);
}

/** True once nothing of the page changes by itself any more. */
async function readAgain() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of document.querySelectorAll('[data-refresh]')) {
    const fresh = page.getElementById(part.id);
    if (!fresh?.hasAttribute('data-refresh')) return true;
    part.replaceChildren(...document.adoptNode(fresh).childNodes);
  }
  return false;
}

/**
 * What was ticked in the queue stays ticked while one goes from idea to idea, each a page of its own. Another view, or
 * what was done to all that was ticked, starts anew; coming back from looking at it does not.
 */
const KEPT = 'coches';
const form = document.querySelector('[data-keeps-ticks]');
const boxes = [...document.querySelectorAll('input[type="checkbox"][name="ids"]')];
const numberOf = (box) => box.value.split('.')[0];

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
  } catch {
    return {};
  }
}

function keep(kept) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // A browser may keep nothing: the ticks of this page are sent all the same.
  }
}

if (form && boxes.length > 0) {
  const view = form.elements.namedItem('vue').value;
  const before = read();
  const isDone = before.isSent && new URLSearchParams(location.search).has('fait');
  const ticked = new Set(before.view === view && !isDone ? before.ticked : []);
  const keepAll = (isSent) => keep({ view, ticked: [...ticked], isSent });
  keepAll(false);
  for (const box of boxes) {
    box.checked = ticked.has(numberOf(box));
    box.addEventListener('change', () => {
      if (box.checked) ticked.add(numberOf(box));
      else ticked.delete(numberOf(box));
      keepAll(false);
    });
  }
  form.addEventListener('submit', () => keepAll(true));
}

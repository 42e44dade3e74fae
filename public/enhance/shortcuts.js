/**
 * Single-letter shortcuts: a key does what the element that bears it in data-key does. Never while somebody writes,
 * never with a modifier, and not at all once they are turned off, on this device (WCAG 2.1.4).
 */
const KEPT = 'raccourcis';
const WRITES =
  'input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select';
const opener = document.querySelector('[data-opens="shortcuts"]');
const dialog = document.getElementById('shortcuts');
const box = dialog?.querySelector('[data-shortcuts-on]');

/** A browser may keep nothing: then they are on. */
function areOn() {
  try {
    return localStorage.getItem(KEPT) !== 'non';
  } catch {
    return true;
  }
}

function keep(on) {
  try {
    localStorage.setItem(KEPT, on ? 'oui' : 'non');
  } catch {
    // Said by the box all the same, as long as this page is open.
  }
}

/** A link is followed, a button pressed, a box ticked; a field or what holds one takes the focus. */
function use(target) {
  const fold = target.closest('details');
  if (fold) fold.open = true;
  if (target.matches('a, button, input[type="checkbox"]')) target.click();
  else (target.matches(WRITES) ? target : target.querySelector(WRITES))?.focus();
}

if (opener && dialog && box) {
  opener.hidden = false;
  opener.addEventListener('click', () => dialog.showModal());
  let on = areOn();
  box.checked = on;
  box.addEventListener('change', () => {
    on = box.checked;
    keep(on);
  });
  document.addEventListener('keydown', (event) => {
    if (!on || dialog.open || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.(WRITES) || event.target.isContentEditable) return;
    const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!target) return;
    event.preventDefault();
    use(target);
  });
}

/**
 * Sessions dragged by their handle, with a mouse, a pen or a finger. Where it is dropped, the form is sent with the
 * same intent as its buttons « Monter » and « Descendre » send, so there is one meaning of moving. Keyboards and
 * screen readers use those buttons; the handle is not for them.
 */
const EDGE_PX = 70;
const SCROLL_PX = 12;

const form = document.querySelector('form[data-rows]');
let drag;

showHandles();
// The list was replaced by what the server answered.
document.addEventListener('session-rows', showHandles);

function showHandles() {
  for (const handle of form?.querySelectorAll('[data-drag]') ?? []) {
    handle.hidden = sessions().length < 2;
    handle.addEventListener('pointerdown', start);
  }
}

function sessions() {
  return [...form.querySelectorAll('[data-session]')];
}

function start(event) {
  if (event.button !== 0 || drag) return;
  event.preventDefault();
  const handle = event.currentTarget;
  const card = handle.closest('[data-session]');
  const from = sessions().indexOf(card);
  drag = { handle, card, from, to: from, startY: event.clientY + scrollY, pointer: event.pointerId };
  handle.setPointerCapture(event.pointerId);
  card.classList.add('session-card-dragged');
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', drop);
  handle.addEventListener('pointercancel', stop);
  addEventListener('keydown', giveUp);
}

function move(event) {
  const { card, startY } = drag;
  if (event.clientY < EDGE_PX) scrollBy(0, -SCROLL_PX);
  if (event.clientY > innerHeight - EDGE_PX) scrollBy(0, SCROLL_PX);
  card.style.transform = `translateY(${event.clientY + scrollY - startY}px)`;
  drag.to = placeAt(event.clientY);
  mark();
}

/** How many of the other sessions lie above this height: the place that the dragged one would have. */
function placeAt(y) {
  const others = sessions().filter((card) => card !== drag.card);
  return others.filter((card) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

/** A line where it would be put. */
function mark() {
  const { card, from, to } = drag;
  const all = sessions();
  for (const each of all) each.classList.remove('session-card-before', 'session-card-after');
  if (to === from) return;
  const target = all[to];
  if (target !== card) target?.classList.add(to < from ? 'session-card-before' : 'session-card-after');
}

function drop() {
  const { from, to } = drag;
  stop();
  if (from === to) return;
  const button = Object.assign(document.createElement('button'), {
    name: 'intent',
    value: `move-session-${from}-to-${to}`,
    hidden: true,
  });
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}

function giveUp(event) {
  if (event.key === 'Escape') stop();
}

function stop() {
  if (!drag) return;
  const { handle, card, pointer } = drag;
  drag = undefined;
  for (const each of sessions()) each.classList.remove('session-card-before', 'session-card-after');
  card.classList.remove('session-card-dragged');
  card.style.transform = '';
  handle.removeEventListener('pointermove', move);
  handle.removeEventListener('pointerup', drop);
  handle.removeEventListener('pointercancel', stop);
  if (handle.hasPointerCapture(pointer)) handle.releasePointerCapture(pointer);
  removeEventListener('keydown', giveUp);
}

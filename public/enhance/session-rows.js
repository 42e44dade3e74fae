/**
 * "Add a session", "remove" and "move up" without leaving the place where one types: the same form is sent, and only
 * the programme of the page that comes back is shown. Without this script the whole page comes back.
 */
const form = document.querySelector('form[data-rows]');
/** Outside the part that is replaced, so that what is written into it is read aloud. */
const live = form?.appendChild(Object.assign(document.createElement('p'), { className: 'sr-only' }));
live?.setAttribute('aria-live', 'polite');

form?.addEventListener('submit', async (event) => {
  const button = event.submitter;
  if (!/^(add|remove|move)-session/.test(button?.value ?? '')) return;
  event.preventDefault();
  const part = form.dataset.rows;
  try {
    const answer = await fetch(location.pathname + location.search, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form, button)),
    });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(part);
    if (!answer.ok || !fresh) throw new Error(String(answer.status));
    document.getElementById(part).replaceWith(document.adoptNode(fresh));
    document.dispatchEvent(new Event('session-rows'));
    if (button.value.startsWith('move')) tellMove(part, button.value);
    else focusRow(part, button.value.startsWith('add'));
  } catch {
    // The whole page, then: nothing typed is lost either way.
    resend(button);
  }
});

function focusRow(part, isAdded) {
  const rows = document.querySelectorAll(`#${part} fieldset`);
  const row = isAdded ? rows[rows.length - 1] : rows[0];
  if (isAdded) row?.closest('details')?.setAttribute('open', '');
  const field = row?.querySelector('input:not([type="hidden"])');
  if (field?.checkVisibility()) field.focus();
  else row?.closest('[tabindex]')?.focus();
}

/** The same button of the session that moved, or the other one at the end of the list; and what happened, aloud. */
function tellMove(part, intent) {
  const [from, to] = intent.match(/\d+/g).map(Number);
  const said = document.querySelector(`#${part} [data-said]`);
  const session = said?.closest('[data-session]');
  const at = Number(session?.dataset.session);
  const same = session?.querySelector(`[value="move-session-${at}-to-${at + (to < from ? -1 : 1)}"]`);
  (same ?? session?.querySelector('[value^="move-session"]') ?? session)?.focus();
  live.textContent = said?.textContent ?? '';
}

/** Sends the form as it would have been sent without this script. */
function resend(button) {
  const intent = Object.assign(document.createElement('input'), {
    type: 'hidden',
    name: button.name,
    value: button.value,
  });
  form.append(intent);
  HTMLFormElement.prototype.submit.call(form);
}

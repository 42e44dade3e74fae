/**
 * "Add a session" and "remove" without leaving the place where one types: the same form is sent, and only
 * the programme of the page that comes back is shown. Without this script the whole page comes back.
 */
const form = document.querySelector('form[data-rows]');

form?.addEventListener('submit', async (event) => {
  const button = event.submitter;
  if (!/^(add|remove)-session/.test(button?.value ?? '')) return;
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
    const rows = document.querySelectorAll(`#${part} fieldset`);
    const first = button.value.startsWith('add') ? rows[rows.length - 1] : rows[0];
    first?.querySelector('input')?.focus();
  } catch {
    // The whole page, then: nothing typed is lost either way.
    resend(button);
  }
});

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

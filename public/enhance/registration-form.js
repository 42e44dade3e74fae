/**
 * Nothing typed is lost where the network is: each step is kept in this tab until it is sent, and sent by itself once
 * the network is back. In the tab, not on the device: it may be a computer of a library, and what is kept is forgotten
 * with the tab. Without this script the step's code does it, for what was sent.
 */
const form = document.getElementById('registration');
const RETRY_MS = 3000;
const ANSWER_MS = 6000;

if (form) keepTyping(form);

function keepTyping(form) {
  const key = `${location.pathname} ${value('formId')} ${value('step')}`;
  restore(form, key);
  form.addEventListener('input', () => keep(form, key));
  let waiting = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    keep(form, key);
    if (waiting) return;
    waiting = true;
    const notice = noticeOf(form);
    while (!(await isReached())) {
      notice.hidden = false;
      await backOnline();
    }
    notice.hidden = true;
    forget(key);
    send(form, event.submitter);
    // A page that comes back from the browser's memory is sent again when asked.
    setTimeout(() => (waiting = false), RETRY_MS);
  });

  function value(name) {
    return form.elements[name]?.value ?? '';
  }
}

/** What the button says goes along; the plain sending of a form leaves it out. */
function send(form, submitter) {
  if (submitter?.name) {
    const said = document.createElement('input');
    said.type = 'hidden';
    said.name = submitter.name;
    said.value = submitter.value;
    form.append(said);
    setTimeout(() => said.remove());
  }
  form.submit();
}

/** Asks for a small file of ours: any answer means that the way is free. */
async function isReached() {
  const until = AbortSignal.timeout(ANSWER_MS);
  return fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store', signal: until }).then(
    () => true,
    () => false,
  );
}

function backOnline() {
  return new Promise((done) => {
    addEventListener('online', done, { once: true });
    setTimeout(done, RETRY_MS);
  });
}

function noticeOf(form) {
  const known = document.getElementById('network-away');
  if (known) return known;
  const notice = document.createElement('div');
  notice.id = 'network-away';
  notice.className = 'notice notice-warning';
  notice.setAttribute('role', 'status');
  const title = document.createElement('p');
  title.className = 'notice-title';
  title.textContent = form.dataset.away;
  const text = document.createElement('p');
  text.textContent = form.dataset.awayText;
  notice.append(title, text);
  notice.hidden = true;
  form.append(notice);
  return notice;
}

/** Only what is asked on this step: the rest comes from the server. */
function asked(form) {
  return [...form.elements].filter(
    (field) => field.name && !['hidden', 'submit', 'button'].includes(field.type),
  );
}

function keep(form, key) {
  const typed = asked(form).map((field) => (isTicked(field) ? field.checked : field.value));
  try {
    sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // A browser that keeps nothing: the form works as without this script.
  }
}

function restore(form, key) {
  let typed;
  try {
    typed = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return;
  }
  const fields = asked(form);
  if (typed?.length !== fields.length) return;
  for (const [at, field] of fields.entries()) {
    if (isTicked(field)) field.checked = typed[at];
    else field.value = typed[at];
  }
}

function forget(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function isTicked(field) {
  return field.type === 'checkbox' || field.type === 'radio';
}

/**
 * The lines of the desk by keyboard: Enter goes to the next line, Tab past the last field opens one more, cells pasted
 * from a spreadsheet fill lines (the form is sent with "coller", which reads them as the box for pasting does), and an
 * earlier name brings what is known of the person. Without this script there are buttons for each.
 */
const form = document.querySelector('form[data-desk]');
const most = Number(form?.dataset.desk);
const body = form?.querySelector('tbody');

form?.addEventListener('keydown', (event) => {
  const row = event.target.closest('[data-desk-row]');
  if (!row || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const fields = [...row.querySelectorAll('input, select')];
  const isLast = row === body.lastElementChild;
  if (event.key === 'Enter' && event.target.matches('input')) {
    event.preventDefault();
    const next = isLast ? addRow() : row.nextElementSibling;
    next?.querySelector('input')?.focus();
  } else if (
    event.key === 'Tab' &&
    !event.shiftKey &&
    isLast &&
    event.target === fields.at(-1) &&
    isWritten(row)
  ) {
    addRow();
  }
});

form?.addEventListener('paste', (event) => {
  const row = event.target.closest('[data-desk-row]');
  const text = event.clipboardData?.getData('text/plain').replace(/\s+$/, '') ?? '';
  if (!row || !/[\t\n]/.test(text)) return;
  event.preventDefault();
  form.elements.namedItem('paste').value = text;
  form.requestSubmit(form.querySelector('button[value="coller"]'));
});

form?.addEventListener('input', (event) => {
  const { target } = event;
  const row = target.closest('[data-desk-row]');
  if (!row || !target.list) return;
  const known = [...target.list.options].find((option) => option.value === target.value);
  if (!known) return;
  const [first, last, reach] = ['firstName', 'lastName', 'reach'].map((name) => fieldOf(row, name));
  first.value = known.dataset.first;
  last.value = known.dataset.last;
  if (reach.value === '') reach.value = known.dataset.reach;
  const type = fieldOf(row, 'stakeholderType');
  if ([...type.options].some(({ value }) => value === known.dataset.type)) type.value = known.dataset.type;
});

function fieldOf(row, name) {
  return row.querySelector(`[name$=".${name}"]`);
}

function isWritten(row) {
  return [...row.querySelectorAll('input')].some(({ value }) => value.trim() !== '');
}

/** One more empty line, like the last; undefined where there are as many as may be. */
function addRow() {
  const last = body.lastElementChild;
  const at = body.children.length;
  if (at >= most) return undefined;
  const row = last.cloneNode(true);
  for (const each of row.querySelectorAll('.field-error')) each.remove();
  row.querySelector('th').textContent = String(at + 1);
  for (const field of row.querySelectorAll('input, select')) {
    field.name = field.name.replace(/\d+/, at);
    field.id = field.id.replace(/\d+/, at);
    field.setAttribute('aria-label', field.getAttribute('aria-label').replace(/\d+$/, at + 1));
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    if (field.matches('input')) field.value = '';
    else field.selectedIndex = last.querySelector('select').selectedIndex;
  }
  body.append(row);
  form.elements.namedItem('lignes').value = String(at + 1);
  return row;
}

/**
 * Communes proposed while their name or postal code is typed: a combobox with a list (ARIA Authoring Practices,
 * "editable combobox with list autocomplete"). Picking one fills in its code, its postal code and its zone.
 * Without this script the form asks which commune was meant.
 */
const WAIT_MS = 150;

for (const box of document.querySelectorAll('[data-commune-search]')) enhance(box);

function enhance(box) {
  const input = box.querySelector('input');
  const list = box.querySelector('[hidden]');
  const template = box.querySelector('template');
  const status = box.querySelector('[role="status"]');
  const form = input.form;
  let communes = [];
  let active = -1;
  let timer;
  let asked = 0;

  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset.label);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  input.addEventListener('input', () => {
    field('communeCode').value = '';
    clearTimeout(timer);
    timer = setTimeout(search, WAIT_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) close();
    else if (event.key === 'ArrowDown' && !list.hidden) move(active + 1);
    else if (event.key === 'ArrowUp' && !list.hidden) move(active < 0 ? communes.length - 1 : active - 1);
    else if (event.key === 'Enter' && !list.hidden && active >= 0) pick(communes[active]);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, and with it the list.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role="option"]');
    if (option) pick(communes[Number(option.dataset.at)]);
  });

  async function search() {
    const query = input.value.trim();
    asked += 1;
    const mine = asked;
    if (query.length < 2) return close();
    try {
      const answer = await fetch(`${box.dataset.communeSearch}?${new URLSearchParams({ q: query })}`);
      const found = (await answer.json()).communes;
      if (mine === asked && document.activeElement === input) show(found);
    } catch {
      close();
    }
  }

  function show(found) {
    communes = found;
    active = -1;
    list.replaceChildren(...found.map(optionOf));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
    const { foundZero, foundOne, foundOther } = box.dataset;
    const sentence = found.length === 0 ? foundZero : found.length === 1 ? foundOne : foundOther;
    status.textContent = sentence.replace('{count}', found.length);
  }

  function optionOf(commune, at) {
    const option = template.content.firstElementChild.cloneNode();
    option.id = `${list.id}-${at}`;
    option.dataset.at = at;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const name = document.createElement('span');
    name.textContent = commune.name;
    const code = document.createElement('span');
    code.textContent = postalCodeOf(commune) || commune.department;
    option.append(name, code);
    return option;
  }

  function move(to) {
    active = (to + communes.length) % communes.length;
    [...list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === active));
      if (at !== active) return;
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    });
  }

  function pick(commune) {
    const postalCode = postalCodeOf(commune);
    input.value = commune.name;
    field('communeCode').value = commune.code;
    field('postalCode').value = postalCode;
    proposeZone(commune.zone);
    close();
    status.textContent = `${commune.name} ${postalCode}`;
    if (postalCode === '') field('postalCode').focus();
  }

  /** The only one, or the one that was typed; a large town has several, and its people know theirs. */
  function postalCodeOf(commune) {
    const typed = input.value.trim();
    if (commune.postalCodes.includes(typed)) return typed;
    return commune.postalCodes.length === 1 ? commune.postalCodes[0] : '';
  }

  /** A zone that somebody chose stays. */
  function proposeZone(zone) {
    const select = field('zone');
    const isTheirs = select.value !== '' && select.dataset.proposed !== select.value;
    if (isTheirs || !zone || ![...select.options].some((option) => option.value === zone)) return;
    select.value = zone;
    select.dataset.proposed = zone;
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  /** A page that asked which commune was meant has radio buttons for its code: typing again replaces them. */
  function field(name) {
    const radio = form.querySelector(`input[type="radio"][name="${name}"]`);
    if (radio) {
      radio.closest('fieldset').remove();
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name }));
    }
    return form.elements.namedItem(name);
  }
}

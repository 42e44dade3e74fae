// Shows the heads of the board in the words that are being typed, in the language of the page.
const heads = document.querySelector('.vocabulary-preview');
const lang = heads?.dataset.lang === 'en' ? 'En' : 'Fr';

function show(event) {
  const [field, list, slug] = (event.target.name ?? '').split('.');
  if (list !== 'columns') return;
  const head = heads.querySelector(`[data-preview="${CSS.escape(slug)}"]`);
  if (!head) return;
  if (field === `label${lang}`) head.querySelector('strong').textContent = event.target.value;
  if (field === `explained${lang}`) head.querySelector('span').textContent = event.target.value;
}

if (heads) document.addEventListener('input', show);

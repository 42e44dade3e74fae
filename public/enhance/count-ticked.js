// Keeps the number on a button that acts on ticked boxes: « Publier 14 décisions ».
const rules = new Intl.PluralRules(document.documentElement.lang);
for (const button of document.querySelectorAll('[data-counts]')) {
  const boxes = [...document.querySelectorAll(`[data-counted="${button.dataset.counts}"]`)];
  const show = () => {
    const count = boxes.filter((box) => box.checked).length;
    const sentence = rules.select(count) === 'one' ? button.dataset.one : button.dataset.other;
    button.textContent = sentence.replace('{count}', String(count));
  };
  for (const box of boxes) box.addEventListener('change', show);
  show();
}

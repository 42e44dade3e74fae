/**
 * Ideas that resemble the title, shown below it while it is written. Without this script they are shown once, before the
 * idea is kept. What was shown here is not asked again.
 */
const WAIT_MS = 400;
const SHORTEST = 4;
const box = document.querySelector('[data-similar]');
const title = box?.closest('form').elements.namedItem('title');

if (title) {
  const list = box.querySelector('ul');
  const line = box.querySelector('template').content.firstElementChild;
  const status = box.querySelector('[role="status"]');
  const seen = box.querySelector('[name="seen"]');
  let timer;
  let asked = 0;

  title.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT_MS);
  });

  async function look() {
    asked += 1;
    const mine = asked;
    const text = title.value.trim();
    if (text.length < SHORTEST) return show([]);
    try {
      const ask = new URLSearchParams({ q: text, lang: box.dataset.lang });
      const answer = await fetch(`${box.dataset.similar}?${ask}`);
      if (answer.ok && mine === asked) show((await answer.json()).ideas);
    } catch {
      // The network is away for a moment: it is asked once the idea is sent.
    }
  }

  function show(ideas) {
    list.replaceChildren(...ideas.map(lineOf));
    box.hidden = ideas.length === 0;
    seen.value = [
      ...new Set([...seen.value.split(' ').filter(Boolean), ...ideas.map((idea) => idea.number)]),
    ].join(' ');
    const sentence = ideas.length === 1 ? box.dataset.foundOne : box.dataset.foundOther;
    const told = ideas.length === 0 ? '' : sentence.replace('{count}', ideas.length);
    if (status.textContent !== told) status.textContent = told;
  }

  function lineOf(idea) {
    const item = line.cloneNode(true);
    const link = item.querySelector('a');
    link.href = idea.href;
    link.textContent = idea.title;
    link.nextElementSibling.textContent = idea.told;
    const button = item.querySelector('button');
    button.value = idea.number;
    if (!button.hasAttribute('data-own')) button.setAttribute('formaction', idea.support);
    button.setAttribute('aria-label', button.getAttribute('aria-label').replace('{title}', idea.title));
    return item;
  }
}

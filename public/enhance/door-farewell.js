/** Before signing out: what a desk kept on this device and has not sent yet would be lost. */
const known = await indexedDB.databases?.();
for (const notice of document.querySelectorAll('[data-farewell]'))
  if (known?.some(({ name }) => name === notice.dataset.farewell)) look(notice);

function look(notice) {
  const asked = indexedDB.open(notice.dataset.farewell, 1);
  asked.onsuccess = () => {
    const waiting = asked.result.transaction('queue').objectStore('queue').getAll();
    waiting.onsuccess = () => {
      asked.result.close();
      tell(notice, waiting.result);
    };
  };
}

function tell(notice, queue) {
  const [first] = queue;
  if (!first) return;
  const { one, other } = notice.dataset;
  const sentence =
    new Intl.PluralRules(document.documentElement.lang).select(queue.length) === 'one' ? one : other;
  notice.querySelector('p').textContent = sentence.replace('{count}', queue.length);
  const link = notice.querySelector('a');
  link.href = link.getAttribute('href').replace('_', first.slug);
  notice.hidden = false;
}

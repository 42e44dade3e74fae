/** Before signing out: what the welcome desk kept on this device and has not sent yet would be lost. */
const NAME = 'switchboard-door-1';
const notice = document.querySelector('[data-farewell]');

const known = await indexedDB.databases?.();
if (notice && known?.some(({ name }) => name === NAME)) {
  const asked = indexedDB.open(NAME, 1);
  asked.onsuccess = () => {
    const waiting = asked.result.transaction('queue').objectStore('queue').getAll();
    waiting.onsuccess = () => {
      asked.result.close();
      tell(waiting.result);
    };
  };
}

function tell(queue) {
  const [first] = queue;
  if (!first) return;
  const { one, other, door } = notice.dataset;
  const sentence =
    new Intl.PluralRules(document.documentElement.lang).select(queue.length) === 'one' ? one : other;
  notice.querySelector('p').textContent = sentence.replace('{count}', queue.length);
  notice.querySelector('a').href = door.replace('_', first.slug);
  notice.hidden = false;
}

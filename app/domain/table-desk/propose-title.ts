/** Longer than this a card is no longer read at a glance. */
const LONGEST = 80;

/** What people say before they say it. */
const HESITATION = /^(?:(?:euh|bah|ben|alors|donc|voilà|bon|et|mais|well|so|um)[\s,.…]+)+/i;

/** A title from the first words that were spoken: the first sentence, cut between words where it is long. */
export function proposeTitle(words: string): string {
  const [sentence = ''] = words
    .trim()
    .replace(HESITATION, '')
    .split(/(?<=[.!?…])\s|\n/);
  const line = sentence.replace(/\s+/g, ' ').replace(/[.…,;:\s]+$/, '');
  const title = line.length <= LONGEST ? line : cut(line);
  return title.charAt(0).toLocaleUpperCase() + title.slice(1);
}

function cut(line: string): string {
  const start = line.slice(0, LONGEST);
  const end = line.charAt(LONGEST) === ' ' ? LONGEST : start.lastIndexOf(' ');
  // One word without a space is cut where it must be.
  return `${start.slice(0, end > 0 ? end : LONGEST - 1).replace(/[,;:\s]+$/, '')}…`;
}

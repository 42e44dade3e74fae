import { fill } from '~/i18n/fill';
import type { Letter, Section } from './letter';
import type { LetterFrame } from './letter-frame';

/** The letter for whoever reads mail as text: written on purpose, not what is left of the HTML. */
export function letterText(letter: Letter, frame: LetterFrame): string {
  const { words, hub, toName } = frame;
  const facts = [...(letter.code ? [letter.code] : []), ...letter.facts];
  const links = letter.actions.map((action) => fill(words.linkTo, { ...action })).join('\n');
  const blocks = [
    toName === '' ? words.helloNobody : fill(words.hello, { name: toName }),
    ...letter.paragraphs,
    letter.changes.map((change) => fill(words.changeLine, { ...change })).join('\n'),
    facts.map((fact) => fill(words.factLine, { ...fact })).join('\n'),
    ...(letter.sections ?? []).flatMap(sectionText),
    ...(letter.question ? [letter.question, links, ...letter.notes] : [...letter.notes, links]),
    fill(words.signature, { hub: hub.name }),
    '-- ',
    [fill(words.questions, { phone: hub.phone }), words.why[frame.why], hub.isDemo ? words.demo : '']
      .filter((line) => line !== '')
      .join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A title with a line below it, then each idea on lines of its own, its address last: it can be read aloud. */
function sectionText({ title, lines }: Section): string[] {
  const underlined = `${title}\n${'-'.repeat(title.length)}`;
  const told = lines.map(({ text, note, url }) => [`* ${text}`, note, url].filter(Boolean).join('\n  '));
  return [underlined, ...told];
}

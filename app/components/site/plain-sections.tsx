import { fill } from '~/i18n/fill';
import type { HubFacts } from '../home/hub-facts';
import { PhoneLink } from './phone-link';

/** The hub's facts, and what else this page fills in. */
type PlainFacts = HubFacts & Readonly<Record<string, string>>;

interface PlainText {
  title: string;
  lead: string;
  sections: readonly { title: string; paragraphs: readonly string[]; items: readonly string[] }[];
}

/** Sites that sentences name; each is a link. */
const SITES = ['cnil.fr', 'defenseurdesdroits.fr'];
const LINKED = new RegExp(`(\\{email\\}|${SITES.map((site) => site.replace('.', '\\.')).join('|')})`);

/** A page of plain text: titled sections of short paragraphs and lists, with the hub's facts filled in. */
export function PlainSections({ text, facts }: { text: PlainText; facts: PlainFacts }) {
  return (
    <div className="prose">
      <h1>{text.title}</h1>
      <p className="page-lead">{fill(text.lead, facts)}</p>
      {text.sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>
              <Sentence text={paragraph} facts={facts} />
            </p>
          ))}
          {section.items.length > 0 ? (
            <ul>
              {section.items.map((item) => (
                <li key={item}>{fill(item, facts)}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </div>
  );
}

/** A sentence with the hub's facts, in which a number can be called, an address written to and a site opened. */
function Sentence({ text, facts }: { text: string; facts: PlainFacts }) {
  const { phone, ...others } = facts;
  return text.split(LINKED).map((part) => {
    if (part === '{email}')
      return (
        <a key={part} href={`mailto:${facts.email}`}>
          {facts.email}
        </a>
      );
    if (SITES.includes(part))
      return (
        <a key={part} href={`https://www.${part}/`}>
          {part}
        </a>
      );
    if (part.includes('{phone}')) return <PhoneLink key={part} phone={phone} sentence={fill(part, others)} />;
    return fill(part, others);
  });
}

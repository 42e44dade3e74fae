import { fill } from '~/i18n/fill';
import type { HubFacts } from '../home/hub-facts';
import { PhoneLink } from './phone-link';

interface PlainText {
  title: string;
  lead: string;
  sections: readonly { title: string; paragraphs: readonly string[]; items: readonly string[] }[];
}

/** A page of plain text: titled sections of short paragraphs and lists, with the hub's facts filled in. */
export function PlainSections({ text, facts }: { text: PlainText; facts: HubFacts }) {
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

/** A sentence with the hub's facts, in which a number can be called and an address written to. */
function Sentence({ text, facts }: { text: string; facts: HubFacts }) {
  const { phone, ...others } = facts;
  return text.split(/(\{email\})/).map((part) => {
    if (part === '{email}')
      return (
        <a key={part} href={`mailto:${facts.email}`}>
          {facts.email}
        </a>
      );
    if (part.includes('{phone}')) return <PhoneLink key={part} phone={phone} sentence={fill(part, others)} />;
    return fill(part, others);
  });
}

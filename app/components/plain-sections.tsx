import { fill } from '~/i18n/fill';

interface PlainText {
  title: string;
  lead: string;
  sections: readonly { title: string; paragraphs: readonly string[]; items: readonly string[] }[];
}

/** A page of plain text: titled sections of short paragraphs and lists, with the hub's facts filled in. */
export function PlainSections({ text, facts }: { text: PlainText; facts: Record<string, string> }) {
  return (
    <div className="prose">
      <h1>{text.title}</h1>
      <p className="page-lead">{fill(text.lead, facts)}</p>
      {text.sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{fill(paragraph, facts)}</p>
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

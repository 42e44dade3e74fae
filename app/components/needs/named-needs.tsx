import { needKindsAmong } from '~/domain/needs/need-kinds';
import type { PersonWithNeeds } from '~/domain/needs/person-with-needs';
import { useI18n } from '~/i18n/i18n-context';
import { needsInWords } from '~/i18n/needs-in-words';
import { plural } from '~/i18n/plural';

/** Who needs what: only ever shown to whoever organises the logistics. */
export function NamedNeeds({ people }: { people: readonly PersonWithNeeds[] }) {
  const { locale, words } = useI18n();
  const text = words.needs.named;
  const caption = plural(locale, text.caption, people.length);
  return (
    <section className="mt-12" aria-labelledby="named">
      <h2 id="named">{text.title}</h2>
      <p className="mt-2 mb-4">{text.text}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="table-frame as-cards" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.needs}</th>
              <th scope="col">{text.status}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, needKinds, accessNeeds, isWaiting }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="whitespace-pre-line" data-label={text.needs}>
                  {needsInWords(words, needKindsAmong(needKinds), accessNeeds ?? '')}
                </td>
                <td data-label={text.status}>{isWaiting ? text.waiting : text.confirmed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

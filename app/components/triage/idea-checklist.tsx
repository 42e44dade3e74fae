import type { OutputKind } from '~/domain/ideas/idea';
import { checklistOf } from '~/domain/triage/kept-answers';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';

/** For each kind that the idea may become, what is known and what is still to find out. */
export function IdeaChecklist({ answers }: { answers: Readonly<Record<string, string>> }) {
  const text = useI18n().words.triageQueue.checklist;
  return (
    <section className="card mb-6" aria-labelledby="checklist">
      <h3 id="checklist" className="text-lg">
        {text.title}
      </h3>
      <div className="grid gap-4 sm:grid-cols-2">
        <KindList kind="service" answers={answers} />
        <KindList kind="prototype" answers={answers} />
      </div>
    </section>
  );
}

function KindList({ kind, answers }: { kind: OutputKind; answers: Readonly<Record<string, string>> }) {
  const { locale, words } = useI18n();
  const { checklist: text } = words.triageQueue;
  const items = checklistOf(kind, answers);
  const missing = items.filter(({ answer }) => answer === '').length;
  return (
    <div>
      <h4 className="font-semibold">{text[kind]}</h4>
      <p className="text-sm text-soft">{plural(locale, text.left, missing)}</p>
      <ul className="checklist">
        {items.map(({ name, answer }) => (
          <li key={name} data-known={answer === '' ? undefined : ''}>
            <span className="sr-only">{answer === '' ? text.missing : text.known}. </span>
            {name === 'form' ? text.form : words.triage.decision[name]}
          </li>
        ))}
      </ul>
    </div>
  );
}

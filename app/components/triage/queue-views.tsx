import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/text-field';

export interface ShownView {
  id: string;
  name: string;
  owner: string;
  query: string;
  isShared: boolean;
  isMine: boolean;
}

export interface QueueViewsProps {
  views: readonly ShownView[];
  /** The filters of this page, as a view would keep them. */
  view: string;
  back: string;
}

/** Ways of looking at the queue: those that everybody has, one's own, and those that others share. */
export function QueueViews({ views, view, back }: QueueViewsProps) {
  const text = useI18n().words.triageQueue.views;
  const usual = [
    { name: text.waiting, query: '' },
    { name: text.mine, query: 'etat=toutes&pour=moi' },
    { name: text.nobody, query: 'pour=personne' },
    { name: text.old, query: 'age=15' },
  ];
  const kept = views.map(({ name, owner, query, isMine }) => ({
    name: isMine ? name : fill(text.sharedBy, { name, who: owner }),
    query,
  }));
  return (
    <div className="queue-views no-print">
      <nav aria-label={text.title}>
        <ul>
          {[...usual, ...kept].map(({ name, query }) => (
            <li key={`${name} ${query}`}>
              <a
                className="queue-view"
                href={query ? `${paths.triage()}?${query}` : paths.triage()}
                aria-current={query === view ? 'page' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <KeepView view={view} back={back} mine={views.filter(({ isMine }) => isMine)} />
    </div>
  );
}

function KeepView({ view, back, mine }: { view: string; back: string; mine: readonly ShownView[] }) {
  const text = useI18n().words.triageQueue.views;
  return (
    <details className="mb-4">
      <summary className="fold">{text.save}</summary>
      <form method="post" action={paths.triage()} className="card mt-2">
        <p className="mb-3 text-soft">{text.saveText}</p>
        <input type="hidden" name="vue" value={view} />
        <input type="hidden" name="retour" value={back} />
        <TextField name="nom" label={text.name} hint={text.nameHint} need="required" />
        <label className="choice mb-4">
          <input type="checkbox" name="partage" value="oui" />
          <span className="choice-label">{text.share}</span>
        </label>
        <Button look="secondary" name="intent" value="keep-view">
          {text.keep}
        </Button>
      </form>
      {mine.length > 0 ? (
        <section className="mt-4" aria-labelledby="my-views">
          <h2 id="my-views" className="text-lg">
            {text.manage}
          </h2>
          <ul>
            {mine.map(({ id, name }) => (
              <li key={id}>
                <form method="post" action={paths.triage()} className="flex flex-wrap items-center gap-3">
                  <span>{name}</span>
                  <input type="hidden" name="view" value={id} />
                  <input type="hidden" name="retour" value={back} />
                  <Button
                    look="quiet"
                    name="intent"
                    value="delete-view"
                    aria-label={fill(text.removeOf, { name })}
                  >
                    {text.remove}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </details>
  );
}

import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { ButtonLink } from '~/ui/button-link';
import type { ListedImport, UndoView } from './import-view';
import { NameList } from './name-list';

/** What was imported, with the way back while there is one. */
export function ImportList({ imports }: { imports: readonly ListedImport[] }) {
  const text = useI18n().words.files.importing;
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="imports-title" className="mt-12">
      <h2 id="imports-title">{text.listTitle}</h2>
      <ul className="mt-3 grid gap-3">
        {imports.map(({ id, name, day, confirmed, waiting, isUndone, mayUndo }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-5">
            <span>
              {fill(text.listed, { name, day })}
              <br />
              <span className="text-soft">
                {isUndone ? text.undone : fill(text.counts, { confirmed, waiting })}
              </span>
            </span>
            {mayUndo ? (
              <form method="post" encType="multipart/form-data">
                <input type="hidden" name="import" value={id} />
                <Button look="quiet" name="intent" value="annuler" aria-label={fill(text.undoOf, { name })}>
                  {text.undo}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Exactly what undoing would do to whom, and the button that does it. */
export function UndoQuestion({ view, slug }: { view: UndoView; slug: string }) {
  const { locale, words } = useI18n();
  const text = words.files.importing;
  return (
    <section className="notice notice-warning" aria-labelledby="undo-title">
      <h2 id="undo-title" className="notice-title">
        {fill(text.undoTitle, { name: view.name })}
      </h2>
      <p>{plural(locale, text.undoRemoved, view.removed)}</p>
      <NameList title={plural(locale, text.undoTold, view.told.length)} names={view.told} />
      <NameList title={plural(locale, text.undoKept, view.kept.length)} names={view.kept} />
      <form method="post" encType="multipart/form-data" className="actions mt-4">
        <input type="hidden" name="import" value={view.id} />
        <input type="hidden" name="confirmed" value="yes" />
        <Button look="danger" name="intent" value="annuler">
          {text.undoConfirm}
        </Button>
        <ButtonLink look="secondary" href={paths.importRegistrations(slug)}>
          {text.undoKeep}
        </ButtonLink>
      </form>
    </section>
  );
}

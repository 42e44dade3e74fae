import type { TableIdea } from '~/domain/table-desk/table-change';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { Notice } from '~/ui/notice';
import { CaptureForm, type CaptureFormProps } from './capture-form';
import { TableDevice } from './table-device';
import { TableIdeaItem } from './table-idea-item';
import type { TableClosed } from './table-view';

export interface TableDeskProps {
  form: CaptureFormProps;
  ideas: readonly TableIdea[];
  closed: TableClosed | '';
}

/** A table: the form, and what was captured there. The script takes over these same parts. */
export function TableDesk({ form, ideas, closed }: TableDeskProps) {
  const { locale, words } = useI18n();
  const text = words.tableDesk;
  return (
    <div className="table-desk" data-table="desk">
      <TableDevice />
      <p role="status" className="table-said" data-table="said" />
      {closed ? (
        <Notice tone="warning" title={text.closed[closed]}>
          <p>{text.closedKept}</p>
        </Notice>
      ) : (
        <CaptureForm {...form} />
      )}
      <section aria-labelledby="table-ideas" className="mt-10">
        <h2 id="table-ideas">{text.list.title}</h2>
        <p role="status" data-table="count" className="mt-1">
          {plural(locale, text.list.count, ideas.length)}
        </p>
        <ol className="table-ideas" data-table="ideas">
          {ideas.map((idea) => (
            <TableIdeaItem key={idea.key} idea={idea} />
          ))}
        </ol>
      </section>
      <template data-table="idea">
        <TableIdeaItem />
      </template>
    </div>
  );
}

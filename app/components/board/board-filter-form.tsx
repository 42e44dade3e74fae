import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type BoardFilters, FILTER_NAMES } from '~/domain/ideas/board-filters';
import { useI18n } from '~/i18n/i18n-context';
import { Button } from '~/ui/button';
import type { Choice } from '~/ui/choice';
import { SelectField } from '~/ui/select-field';
import { TextField } from '~/ui/text-field';

export interface BoardFilterOptions {
  zones: Choice[];
  switches: Choice[];
  speakers: Choice[];
  audiences: Choice[];
}

/** A plain GET form: the filters stand in the address, so a filtered board can be sent to somebody. */
export function BoardFilterForm({
  action,
  filters,
  options,
  children,
}: {
  /** The board or its list. */
  action: string;
  filters: BoardFilters;
  options: BoardFilterOptions;
  /** What is asked besides, and always shown. */
  children?: ReactNode;
}) {
  const { words } = useI18n();
  const text = words.board.filters;
  const any = (label: string, choices: Choice[]) => [{ value: '', label }, ...choices];
  const { text: typed, ...narrowing } = filters;
  const isNarrowed = Object.values(narrowing).some(Boolean);
  const isFiltered = isNarrowed || typed !== '';
  return (
    <search>
      {/* With JavaScript only the board is read anew; without, it is a form like any other. */}
      <Form method="get" action={action} className="board-filters" aria-label={text.title}>
        <TextField name={FILTER_NAMES.text} label={text.text} type="search" defaultValue={filters.text} />
        {children}
        <p className="actions">
          <Button>{text.apply}</Button>
          {isFiltered ? (
            <a className="tap" href={action}>
              {text.clear}
            </a>
          ) : null}
        </p>
        <details className="board-more-filters" open={isNarrowed}>
          <summary className="fold">{text.more}</summary>
          <div className="board-more-fields">
            <SelectField
              name={FILTER_NAMES.zone}
              label={text.zone}
              choices={any(text.everyZone, options.zones)}
              defaultValue={filters.zone}
            />
            <SelectField
              name={FILTER_NAMES.speaker}
              label={text.speaker}
              choices={any(text.everySpeaker, options.speakers)}
              defaultValue={filters.speaker}
            />
            <SelectField
              name={FILTER_NAMES.audience}
              label={text.audience}
              choices={any(text.everyAudience, options.audiences)}
              defaultValue={filters.audience}
            />
            <SelectField
              name={FILTER_NAMES.switchEvent}
              label={text.switchEvent}
              choices={any(text.everySwitch, options.switches)}
              defaultValue={filters.switchEvent}
            />
          </div>
        </details>
      </Form>
    </search>
  );
}

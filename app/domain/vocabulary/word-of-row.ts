import type { Selectable } from 'kysely';
import type { BoardColumnTable } from '~db/schema/board-column';
import type { IdeaFormTable } from '~db/schema/idea-form';
import { baseFormOf, stageOf } from '../ideas/idea';
import type { HubColumn, HubForm } from './vocabulary';

export function columnOf(row: Selectable<BoardColumnTable>): HubColumn {
  return {
    slug: row.slug,
    stage: stageOf(row.slug),
    label: { fr: row.labelFr, en: row.labelEn },
    state: { fr: row.stateFr, en: row.stateEn },
    explained: { fr: row.explainedFr, en: row.explainedEn },
    isRetired: row.retiredAt !== null,
    version: row.version,
  };
}

export function formOf(row: Selectable<IdeaFormTable>): HubForm {
  return {
    slug: row.slug,
    base: baseFormOf(row.slug),
    label: { fr: row.labelFr, en: row.labelEn },
    isRetired: row.retiredAt !== null,
    version: row.version,
  };
}

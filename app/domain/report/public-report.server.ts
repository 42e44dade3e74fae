import { selectReport } from '~db/queries/report';
import type { Ctx } from '../context';
import { lifeCycleOf } from '../switches/life-cycle';
import type { SwitchEvent } from '../switches/switch-event';
import { FEWEST_IN_PUBLIC, maskSmall } from './mask-small';
import { readFigures } from './read-report.server';

/** What everybody may read of a report: no name, no line of the team's own, no count that would name few. */
export interface PublicReport {
  summary: string;
  /** Null where too few came for it to be said, or nobody was counted. */
  participants: number | null;
  /** Null is a count that is hidden. */
  byType: { stakeholderType: string; present: number | null }[];
}

/** Undefined until the report is published. */
export async function publicReport(
  ctx: Pick<Ctx, 'db' | 'hub' | 'now'>,
  event: SwitchEvent,
): Promise<PublicReport | undefined> {
  if (lifeCycleOf(event, ctx.now) !== 'reported') return undefined;
  const row = await selectReport(ctx.db, event.id);
  const figures = await readFigures(ctx, event);
  const came = row?.headcount ?? figures.present;
  const shown = figures.byType.filter(({ present }) => present > 0);
  return {
    summary: row?.summary ?? '',
    participants: came >= FEWEST_IN_PUBLIC ? came : null,
    byType: maskSmall(shown, ({ present }) => present).map(({ row: { stakeholderType }, count }) => ({
      stakeholderType,
      present: count,
    })),
  };
}

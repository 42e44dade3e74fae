import { selectReport, selectReportIdeas, selectSessionCounts, selectTypeCounts } from '~db/queries/report';
import { selectCosts, selectFollowUps } from '~db/queries/report-lines';
import type { Ctx } from '../context';
import { needsPage } from '../needs/needs-page.server';
import { can } from '../people/can';
import { surveyResults } from '../survey/survey-results';
import { surveyRows } from '../survey/survey-rows.server';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import type { EventReport, ReportText } from './event-report';
import { type ReportFigures, reportFigures } from './report-figures';

/** More than any Switch of ours ever had; the board shows them all. */
const MOST_IDEAS = 500;

/** The report of a Switch for its team: counts, nobody's name. Undefined for whoever does not organise it. */
export async function readReport(ctx: Ctx, event: SwitchEvent): Promise<EventReport | undefined> {
  const { db, hub, viewer } = ctx;
  if (!can(viewer, 'edit-switch', thingOfSwitch(event))) return undefined;
  const needs = await needsPage(ctx, event);
  const { responses, faces } = surveyResults(await surveyRows(ctx, event));
  return {
    text: await readText(ctx, event, hub.name),
    figures: await readFigures(ctx, event),
    ideas: await selectReportIdeas(db, event.id, MOST_IDEAS),
    followUps: await selectFollowUps(db, event.id),
    costs: await selectCosts(db, event.id),
    needs: needs?.needs ?? [],
    survey: { responses, faces },
  };
}

/** How many came, by type and by session. Counts only; who may read them is the caller's to ask. */
export async function readFigures(
  { db, hub }: Pick<Ctx, 'db' | 'hub'>,
  event: Pick<SwitchEvent, 'id' | 'sessions'>,
): Promise<ReportFigures> {
  return reportFigures(await selectTypeCounts(db, event.id), await selectSessionCounts(db, event.id), {
    types: hub.stakeholderTypes.map(({ slug }) => slug),
    sessions: event.sessions.map(({ id }) => id),
  });
}

async function readText(
  { db }: Pick<Ctx, 'db'>,
  { id }: Pick<SwitchEvent, 'id'>,
  organiser: string,
): Promise<ReportText> {
  const row = await selectReport(db, id);
  if (row) return { ...row, kind: row.kind ?? '' };
  return { summary: '', organiser, level: null, kind: '', headcount: null, version: 0 };
}

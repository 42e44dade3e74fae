import { selectSurvey } from '~db/queries/survey';
import type { Ctx } from '../context';
import { can } from '../people/can';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import type { SurveyRow } from './survey-results';

/** What everybody answered about a Switch, for whoever organises it; nothing for others. */
export async function surveyRows(ctx: Ctx, event: SwitchEvent): Promise<SurveyRow[]> {
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return [];
  return selectSurvey(ctx.db, event.id);
}

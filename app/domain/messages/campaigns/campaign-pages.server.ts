import { countCampaignLog, countCampaignMessages, selectCampaignLog } from '~db/queries/campaign-messages';
import { selectAudience } from '~db/queries/campaign-people';
import { selectCampaign, selectCampaigns } from '~db/queries/campaigns';
import type { Ctx } from '../../context';
import { can } from '../../people/can';
import { readSwitchById } from '../../switches/read-switch.server';
import type { SwitchEvent } from '../../switches/switch-event';
import { thingOfSwitch } from '../../switches/thing-of-switch';
import { isUuid } from '../../uuid';
import { type OwnWords, readOwnWords } from '../own-words';
import { type Audience, readAudience } from './audience';
import type { CampaignState } from './campaign-state';
import type { CampaignPart, CampaignTally } from './campaign-tally';
import { areShared, type CampaignRecipient, groupRecipients } from './group-recipients';

const PAGE_SIZE = 50;

export interface Campaign {
  id: string;
  event: SwitchEvent;
  state: CampaignState;
  version: number;
  audience: Audience;
  words: OwnWords;
  startedAt: Date | null;
  endedAt: Date | null;
}

const NONE: CampaignTally = {
  emails: 0,
  waiting: 0,
  sent: 0,
  refused: 0,
  failed: 0,
  kept: 0,
  toTell: 0,
  told: 0,
  withdrawn: 0,
  maybeLeft: 0,
  calledInstead: 0,
};

/** Undefined where it is not there, or not theirs to see. */
export async function readCampaign(ctx: Ctx, id: string): Promise<Campaign | undefined> {
  const row = isUuid(id) ? await selectCampaign(ctx.db, ctx.hub.id, id) : undefined;
  const event = row && (await readSwitchById(ctx, row.switchEventId));
  if (!event || !can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return undefined;
  const { state, version, startedAt, endedAt } = row;
  const words = readOwnWords(row);
  return { id, event, state, version, audience: readAudience(row.audience), words, startedAt, endedAt };
}

/** The messages written to many people of a Switch, latest first, with how far each has come. */
export async function listCampaigns(ctx: Ctx, event: SwitchEvent) {
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return undefined;
  const rows = await selectCampaigns(ctx.db, event.id);
  const tallies = await countCampaignMessages(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, words: readOwnWords(row), tally: tallies.get(row.id) ?? NONE }));
}

/** Whom an audience is at this moment, each with how they are reached. */
export async function recipientsOf(
  ctx: Ctx,
  event: SwitchEvent,
  { audience, words }: { audience: Audience; words: OwnWords },
): Promise<CampaignRecipient[]> {
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return [];
  return groupRecipients(await selectAudience(ctx.db, event.id, audience), { shares: areShared(words) });
}

/** How far a campaign has come, and one page of its log. */
export async function campaignProgress(
  ctx: Ctx,
  campaign: Campaign,
  { part, page }: { part: CampaignPart | undefined; page: number },
) {
  const tally = (await countCampaignMessages(ctx.db, [campaign.id])).get(campaign.id) ?? NONE;
  const total = await countCampaignLog(ctx.db, campaign.id, part);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const log = await selectCampaignLog(ctx.db, campaign.id, part, {
    limit: PAGE_SIZE,
    offset: (shown - 1) * PAGE_SIZE,
  });
  return { tally, log, total, page: shown, pages };
}

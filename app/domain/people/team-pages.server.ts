import { countTeam, selectGrant, selectTeamPage } from '~db/queries/team';
import type { Ctx } from '../context';
import type { SwitchEvent } from '../switches/switch-event';
import { thingOfSwitch } from '../switches/thing-of-switch';
import { isUuid } from '../uuid';
import { can } from './can';
import { grantDigest } from './grant-digest';
import type { Role } from './viewer';

type GrantOfTeam = NonNullable<Awaited<ReturnType<typeof selectGrant>>>;

/** One role of one person, as the team's pages show it. */
export interface TeamMember {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  zone: { slug: string; name: string; hue: string } | null;
  organization: string | null;
  switchEvent: { slug: string; title: string } | null;
  lastSignInAt: Date | null;
  expiresAt: Date | null;
  isOver: boolean;
  /** What a form sends back, to say what it saw. */
  seen: string;
}

export interface TeamAsk {
  text?: string | undefined;
  role?: Role | undefined;
  page: number;
}

const PAGE_SIZE = 50;
/** Of one Switch: more would not fit into its room. */
const MOST_OF_SWITCH = 200;

/** Everybody with a role in this hub, a page at a time. Undefined for whoever may not manage roles. */
export async function listTeamOfHub(ctx: Ctx, { text, role, page }: TeamAsk) {
  const { db, hub } = ctx;
  if (!can(ctx.viewer, 'manage-roles', { hubId: hub.id })) return undefined;
  const filters = { hubId: hub.id, text, role };
  const total = await countTeam(db, filters);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = await selectTeamPage(db, filters, { limit: PAGE_SIZE, offset: (shown - 1) * PAGE_SIZE });
  return { members: rows.map((row) => memberOf(ctx, row)), total, page: shown, pages };
}

/** Who organises or facilitates this one Switch, for those who organise it. */
export async function listTeamOfSwitch(ctx: Ctx, event: SwitchEvent): Promise<TeamMember[] | undefined> {
  if (!can(ctx.viewer, 'edit-switch', thingOfSwitch(event))) return undefined;
  const filters = { hubId: ctx.hub.id, switchEventId: event.id };
  const rows = await selectTeamPage(ctx.db, filters, { limit: MOST_OF_SWITCH, offset: 0 });
  return rows.map((row) => memberOf(ctx, row));
}

/** One role, for whoever may change it. */
export async function readGrant(ctx: Ctx, id: string): Promise<TeamMember | undefined> {
  if (!can(ctx.viewer, 'manage-roles', { hubId: ctx.hub.id }) || !isUuid(id)) return undefined;
  const row = await selectGrant(ctx.db, ctx.hub.id, id);
  return row && memberOf(ctx, row);
}

function memberOf({ hub, now }: Pick<Ctx, 'hub' | 'now'>, row: GrantOfTeam): TeamMember {
  const zone = hub.zones.find(({ id }) => id === row.zoneId);
  const { id, userId, name, email, role, organization, lastSignInAt, expiresAt } = row;
  return {
    ...{ id, userId, name, email, role, organization, lastSignInAt, expiresAt },
    zone: zone ? { slug: zone.slug, name: zone.name, hue: zone.hue } : null,
    switchEvent: row.switchSlug ? { slug: row.switchSlug, title: row.switchTitle ?? '' } : null,
    isOver: expiresAt !== null && expiresAt <= now,
    seen: grantDigest(row),
  };
}

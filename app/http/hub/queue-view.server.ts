import type { AppLoadContext } from '@remix-run/node';
import { data } from '@remix-run/node';
import type { ShownAct } from '~/components/triage/act-notice';
import type { QueueChoices } from '~/components/triage/queue-filters';
import type { OpenIdea, QueueLine, StaffChoice } from '~/components/triage/queue-line';
import type { SimilarLine } from '~/components/triage/similar-beside';
import type { Ctx } from '~/domain/context';
import { switchesWithIdeas } from '~/domain/ideas/board-pages.server';
import { similarIdeas } from '~/domain/ideas/similar-ideas.server';
import { PRIORITY_AUDIENCES } from '~/domain/priority-audiences';
import { readLeft } from '~/domain/triage/bulk-act';
import { readViews } from '~/domain/triage/keep-view.server';
import { readLeftIdeas } from '~/domain/triage/preview-act.server';
import {
  OPEN_ANCHOR,
  type QueueQuery,
  queueHref,
  readQueueQuery,
  viewQueryOf,
} from '~/domain/triage/queue-query';
import { type MyAct, readMyAct } from '~/domain/triage/read-acts.server';
import {
  type QueueRow,
  readNeighbour,
  readOpenIdea,
  readQueue,
  readQueueTopics,
  readTriageStaff,
} from '~/domain/triage/read-queue.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { paths } from '~/paths';

const DAY_MS = 86_400_000;

/** Everything that the queue shows, from its address. */
export async function queueView({ ctx }: AppLoadContext, request: Request) {
  const asked = new URL(request.url).searchParams;
  const query = readQueueQuery(asked);
  const queue = await readQueue(ctx, query);
  if (!queue) throw data(null, { status: 403 });
  const { rows } = queue;
  const at = (over: Partial<QueueQuery>) => paths.triage() + queueHref(query, over);
  const open = await openIdeaOf(ctx, query, rows);
  const act = await readMyAct(ctx, asked.get('fait') ?? asked.get('annule'));
  return {
    page: { title: dictionaryOf(ctx.locale).triageQueue.title },
    query,
    view: viewQueryOf(query),
    total: queue.total,
    lines: rows.map((row) => lineOf(ctx, query, row)),
    previous: queue.hasPrevious ? at({ avant: String(rows[0]?.number ?? ''), apres: '', idee: '' }) : null,
    next: queue.hasNext ? at({ apres: String(rows.at(-1)?.number ?? ''), avant: '', idee: '' }) : null,
    open,
    similar: open ? await similarLines(ctx, open) : [],
    back: `${at({})}${query.idee ? `#${OPEN_ANCHOR}` : ''}`,
    listHref: at({ idee: '' }),
    firstHref: rows[0] ? lineOf(ctx, query, rows[0]).href : null,
    staff: await staffChoices(ctx),
    views: await readViews(ctx),
    said: asked.get('dit') ?? asked.get('fait') ?? '',
    choices: await queueChoices(ctx),
    act: act ? shownAct(act) : null,
    refusal: asked.get('refus') ?? '',
    who: asked.get('qui') ?? '',
    left: await readLeftIdeas(ctx, readLeft(asked.get('laisses') ?? '')),
  };
}

/** What resembles an idea, for whoever decides. */
export async function similarLines(
  ctx: Ctx,
  { title, number }: { title: string; number: number },
): Promise<SimilarLine[]> {
  const found = await similarIdeas(ctx, title, { without: [number] });
  return found.map(({ zone: _, ...line }) => line);
}

function lineOf(ctx: Ctx, query: QueueQuery, row: QueueRow): QueueLine {
  const type = ctx.hub.stakeholderTypes.find(({ slug }) => slug === row.speakerType);
  return {
    number: row.number,
    version: row.version,
    title: row.title,
    speaker: type?.label[ctx.locale] ?? row.speakerType,
    switchTitle: row.switchTitle,
    zone: { name: row.zoneName, hue: row.zoneHue },
    days: Math.max(0, Math.floor((ctx.now.getTime() - row.createdAt.getTime()) / DAY_MS)),
    supports: row.supportCount,
    column: row.boardColumn,
    assignee: row.assignee,
    isMine: ctx.viewer.kind === 'staff' && row.assignedTo === ctx.viewer.userId,
    hasContact: row.hasContact,
    href: `${paths.triage()}${queueHref(query, { idee: String(row.number) })}#${OPEN_ANCHOR}`,
  };
}

async function openIdeaOf(ctx: Ctx, query: QueueQuery, rows: readonly QueueRow[]): Promise<OpenIdea | null> {
  if (!query.idee) return null;
  const row = await readOpenIdea(ctx, Number(query.idee));
  if (!row) return null;
  const { number } = row;
  const side = async (which: 'after' | 'before') => {
    const to = await readNeighbour(ctx, query, { number, side: which });
    return to === null ? null : neighbourHref(query, rows, { from: number, to, side: which });
  };
  return {
    ...lineOf(ctx, query, row),
    description: row.description,
    statedNeed: row.statedNeed,
    form: row.form,
    firstName: row.speakerFirstName,
    switchSlug: row.switchSlug,
    audiences: row.audiences,
    assigneeId: row.assignedTo,
    previousHref: await side('before'),
    nextHref: await side('after'),
  };
}

/** The list turns its page with the idea, where the next one is not on this one. */
export function neighbourHref(
  query: QueueQuery,
  rows: readonly QueueRow[],
  { from, to, side }: { from: number; to: number; side: 'after' | 'before' },
): string {
  const isHere = rows.some(({ number }) => number === to);
  const wasHere = rows.some(({ number }) => number === from);
  const turned = side === 'after' ? { apres: String(from), avant: '' } : { avant: String(from), apres: '' };
  const over = { idee: String(to), ...(wasHere && !isHere ? turned : {}) };
  return `${paths.triage()}${queueHref(query, over)}#${OPEN_ANCHOR}`;
}

export async function staffChoices(ctx: Ctx): Promise<StaffChoice[]> {
  const me = ctx.viewer.kind === 'staff' ? ctx.viewer.userId : '';
  return (await readTriageStaff(ctx)).map((each) => ({ ...each, isMe: each.id === me }));
}

async function queueChoices(ctx: Ctx): Promise<QueueChoices> {
  const { hub, locale } = ctx;
  const { audiences } = dictionaryOf(locale).switches;
  return {
    zones: hub.zones.map(({ slug, name }) => ({ value: slug, label: name })),
    switches: (await switchesWithIdeas(ctx)).map(({ slug, title }) => ({ value: slug, label: title })),
    speakers: hub.stakeholderTypes.map(({ slug, label }) => ({ value: slug, label: label[locale] })),
    audiences: PRIORITY_AUDIENCES.map((slug) => ({ value: slug, label: audiences[slug] })),
    topics: (await readQueueTopics(ctx)).map(({ slug, value }) => ({ value: slug, label: value })),
  };
}

export function shownAct({ id, kind, undoneAt, canUndo, ideas }: MyAct): ShownAct {
  return { id, kind, isUndone: undoneAt !== null, canUndo, ideas };
}

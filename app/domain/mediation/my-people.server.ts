import {
  countMediatedPeople,
  type MediatedRow,
  selectMediatedPeople,
  selectMediatedSwitches,
} from '~db/queries/mediated-people';
import type { Ctx } from '../context';
import { type Wait, waitsOfSome } from '../registrations/seats/waits.server';
import type { MyPeopleQuery } from './my-people-query';
import { organizationIdsOf } from './organization-ids-of';

export interface MyPerson extends MediatedRow {
  /** Only while waitlisted. */
  wait: Wait | null;
}

export interface MyPeople {
  rows: MyPerson[];
  total: number;
  page: number;
  pages: number;
  /** Switches that may be chosen. */
  switches: { slug: string; title: string; startsAt: Date }[];
}

const PAGE_SIZE = 50;

/** The people whom a mediator's organizations registered, over all Switches, a page at a time. */
export async function myPeople(ctx: Ctx, query: MyPeopleQuery): Promise<MyPeople> {
  const organizationIds = organizationIdsOf(ctx);
  if (organizationIds.length === 0) return { rows: [], total: 0, page: 1, pages: 1, switches: [] };
  const scope = { hubId: ctx.hub.id, organizationIds, when: query.when, now: ctx.now };
  const filters = { ...scope, status: query.status, switchEvent: query.switch, text: query.q };
  const total = await countMediatedPeople(ctx.db, filters);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const rows = await selectMediatedPeople(ctx.db, filters, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const waits = await waitsOf(ctx, rows);
  return {
    rows: rows.map((row) => ({ ...row, wait: waits.get(row.id) ?? null })),
    total,
    page,
    pages,
    switches: await selectMediatedSwitches(ctx.db, scope),
  };
}

async function waitsOf(ctx: Ctx, rows: readonly MediatedRow[]): Promise<Map<string, Wait>> {
  const waiting = rows.filter(({ status }) => status === 'waitlisted');
  const all = new Map<string, Wait>();
  for (const id of new Set(waiting.map((row) => row.switchEventId))) {
    const theirs = waiting.filter((row) => row.switchEventId === id);
    for (const [person, wait] of await waitsOfSome(ctx, id, theirs)) all.set(person, wait);
  }
  return all;
}

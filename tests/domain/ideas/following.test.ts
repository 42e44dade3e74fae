import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { classifyIdea } from '~/domain/ideas/classify-idea.server';
import { commentIdea } from '~/domain/ideas/comments/comment-idea.server';
import { askToFollow, type WhatToFollow } from '~/domain/ideas/following/ask-to-follow.server';
import {
  confirmFollowing,
  readFollower,
  stopFollowing,
} from '~/domain/ideas/following/follower-verbs.server';
import { purgeFollowers } from '~/domain/ideas/following/purge-followers.server';
import { moderateComment } from '~/domain/ideas/moderation/moderate-comment.server';
import { moderationQueue } from '~/domain/ideas/moderation/moderation-queue.server';
import { refuseAddress } from '~/domain/messages/refuse-address.server';
import { giveDigests } from '~/jobs/give-digests.server';
import { messageRoom } from '~/mail/message-room.server';
import { renderMessage } from '~/mail/render-message.server';
import type { Connection } from '~db/connect.server';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { decisionOf, makeHubStaff, makeIdea, SERVICE } from '../../support/ideas';

const HOUR_MS = 3_600_000;
const SETTINGS = {
  appUrl: 'http://localhost:3000',
  hub: 'hub-du-sud',
  secret: 's'.repeat(40),
  mailFrom: undefined,
};

describe('following ideas by e-mail', () => {
  let connection: Connection;
  let ctx: Ctx;
  let nadia: Ctx;
  let event: { id: string };
  let idea: number;
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    nadia = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub) };
    event = await makeSwitch(connection.db, ctx.hub, { zone: 'avignon' });
  });
  beforeEach(async () => {
    await connection.db.deleteFrom('ideaFollower').execute();
    await connection.db.deleteFrom('message').execute();
    // What another test proposed is no news in this one.
    await connection.db.updateTable('idea').set({ hiddenAt: ctx.now }).execute();
    idea = await makeIdea(ctx, event, { title: 'Un bus numérique' });
  });
  afterAll(() => connection.close());

  const EMAIL = 'ana@roux.example';
  const ask = (what: WhatToFollow, email = EMAIL, at = ctx.now) =>
    askToFollow({ ...ctx, now: at }, { email, what });
  const follower = () =>
    connection.db.selectFrom('ideaFollower').selectAll().where('email', '=', EMAIL).executeTakeFirst();
  const letters = () =>
    connection.db
      .selectFrom('message')
      .selectAll()
      .where('kind', 'like', 'follow-%')
      .orderBy('createdAt')
      .orderBy('kind')
      .execute();
  const kinds = async () => (await letters()).map(({ kind }) => kind);
  async function confirmed(what: WhatToFollow = { idea }): Promise<string> {
    await ask(what);
    const id = (await follower())?.id ?? '';
    expect(await confirmFollowing(ctx, id)).toBe(true);
    return id;
  }
  const decide = (number = idea, version = 1, by = nadia) =>
    classifyIdea(by, { idea: number, expectedVersion: version, decision: decisionOf(SERVICE) });
  const at = (iso: string) => new Date(iso);
  const digestAt = (iso: string) => giveDigests(connection.db, at(iso), fail);
  const fail = (error: unknown) => {
    throw error;
  };

  it('writes one letter before it is confirmed, whatever is asked, and nothing else', async () => {
    await ask({ idea });
    await ask({ idea });
    await ask({ hub: true });
    expect(await kinds()).toEqual(['follow-asked']);
    await decide();
    await digestAt('2026-07-01T09:00:00Z');
    expect(await kinds()).toEqual(['follow-asked']);
  });

  it('is one answer for all: known, unknown, confirmed', async () => {
    const answers = [await ask({ idea })];
    answers.push(await ask({ idea }));
    await confirmFollowing(ctx, (await follower())?.id ?? '');
    answers.push(await ask({ idea }), await ask({ hub: true }, 'other@roux.example'));
    expect(answers).toEqual(Array(4).fill({ ok: true, value: null }));
    expect(await ask({ idea: 999_999 })).toMatchObject({ reason: 'not-found' });
    // Somebody who has confirmed is asked for each new thing: nobody else may add to what they follow.
    await ask({ hub: true });
    expect((await kinds()).length).toBe(3);
    const id = (await follower())?.id ?? '';
    const isConfirmed = (await readFollower(ctx, id))?.map((each) => each.isConfirmed);
    expect(isConfirmed?.sort()).toEqual([false, true]);
  });

  it('tells a decision at once, in the transaction that decides, and says where to stop', async () => {
    await confirmed();
    await decide();
    const letter = (await letters()).find(({ kind }) => kind === 'follow-decided');
    expect(letter).toMatchObject({
      toEmail: EMAIL,
      state: 'owed',
      details: { column: 'service_to_prepare' },
    });
    const room = letter && (await messageRoom(connection.db, SETTINGS, letter, ctx.now));
    const rendered = room && (await renderMessage(room));
    expect(rendered?.text).toContain('Un bus numérique');
    expect(rendered?.text).toContain(SERVICE.reason);
    expect(rendered?.unsubscribe).toMatch(/^http:\/\/localhost:3000\/suivi\/[\w-]{42}$/);
    expect(rendered?.text).toContain(rendered?.unsubscribe ?? '-');
  });

  it('forgets whoever stops, with what was written to them', async () => {
    const id = await confirmed();
    await ask({ hub: true });
    await confirmFollowing(ctx, id);
    await decide();
    const [first] = (await readFollower(ctx, id)) ?? [];
    await stopFollowing(ctx, id, first?.id);
    expect(await readFollower(ctx, id)).toHaveLength(1);
    await stopFollowing(ctx, id);
    expect(await readFollower(ctx, id)).toBeUndefined();
    expect(await letters()).toEqual([]);
    expect(JSON.stringify(await connection.db.selectFrom('message').selectAll().execute())).not.toContain(
      EMAIL,
    );
  });

  it('forgets who never confirmed after 48 hours, and nobody else', async () => {
    await confirmed();
    await ask({ hub: true });
    await ask({ idea }, 'never@roux.example');
    await purgeFollowers(connection.db, new Date(ctx.now.getTime() + 47 * HOUR_MS));
    expect(await connection.db.selectFrom('ideaFollow').select('id').execute()).toHaveLength(3);
    await purgeFollowers(connection.db, new Date(ctx.now.getTime() + 48 * HOUR_MS + 1));
    const left = await connection.db.selectFrom('ideaFollower').select('email').execute();
    expect(left).toEqual([{ email: EMAIL }]);
    expect(await connection.db.selectFrom('ideaFollow').select('id').execute()).toHaveLength(1);
    const purged = await connection.db
      .selectFrom('purge')
      .select('rows')
      .where('kind', '=', 'followers')
      .execute();
    expect(purged).toEqual([{ rows: 2 }]);
  });

  it('forgets an address that takes no mail', async () => {
    await confirmed();
    const [letter] = await letters();
    await connection.db.updateTable('message').set({ state: 'sent' }).execute();
    await refuseAddress(connection.db, letter?.id ?? '', { while: 'sent', lastError: '550', at: ctx.now });
    expect(await follower()).toBeUndefined();
  });

  describe('the digest of a month', () => {
    const digests = async () => (await letters()).filter(({ kind }) => kind === 'follow-digest');

    it('leaves at 8 on the first of the month where they are, once', async () => {
      await confirmed({ zoneId: ctx.hub.zones.find(({ slug }) => slug === 'avignon')?.id ?? '' });
      await decide(idea, 1, { ...nadia, now: at('2026-06-20T10:00:00Z') });
      for (const early of ['2026-06-20T10:00:00Z', '2026-06-30T23:00:00Z', '2026-07-01T05:59:59Z']) {
        await digestAt(early);
        expect(await digests()).toHaveLength(0);
      }
      for (const due of ['2026-07-01T06:00:00Z', '2026-07-01T06:10:00Z', '2026-07-15T06:00:00Z'])
        await digestAt(due);
      expect((await digests()).map(({ details }) => details)).toEqual([
        { news: [{ number: idea, what: 'decided' }], more: 0 },
      ]);
    });

    it('is never empty: no news, no letter, and the next month tells only what is new since', async () => {
      await confirmed({ hub: true });
      await digestAt('2026-07-01T08:00:00Z');
      expect(await digests()).toEqual([]);
      const later = await makeIdea({ ...ctx, now: at('2026-07-10T08:00:00Z') }, event, { title: 'Un café' });
      await digestAt('2026-08-01T08:00:00Z');
      expect((await digests()).map(({ details }) => details.news)).toEqual([
        [{ number: later, what: 'new' }],
      ]);
    });

    it('tells of an idea that is followed what is said of it, and of a zone only its own ideas', async () => {
      const alpes = await makeSwitch(connection.db, ctx.hub, { zone: 'alpes' });
      await confirmed();
      await commentIdea(ctx, idea, { words: 'Oui.', firstName: '', formId: null });
      const [row] = (await moderationQueue(nadia))?.waiting ?? [];
      const shown = { ...nadia, now: at('2026-06-18T08:00:00Z') };
      await moderateComment(shown, { id: row?.id ?? '', version: 1, verdict: { say: 'show' } });
      await makeIdea({ ...ctx, now: at('2026-06-19T08:00:00Z') }, alpes);
      await digestAt('2026-07-01T08:00:00Z');
      expect((await digests()).map(({ details }) => details.news)).toEqual([
        [{ number: idea, what: 'commented' }],
      ]);
    });

    it('is written as text of its own, and not at all once everything in it was hidden', async () => {
      await confirmed({ hub: true });
      await makeIdea({ ...ctx, now: at('2026-06-19T08:00:00Z') }, event, { title: 'Un café <b>à lire</b>' });
      await digestAt('2026-07-01T08:00:00Z');
      const [letter] = await digests();
      if (!letter) throw new Error('no digest');
      const written = async () => {
        const room = await messageRoom(connection.db, SETTINGS, letter, ctx.now);
        return room && renderMessage(room);
      };
      const text = (await written())?.text ?? '';
      expect(text).toMatch(
        /De nouvelles idées\n-+\n\n\* Un café <b>à lire<\/b>\n {2}http:\/\/localhost:3000\/idees\/\d+/,
      );
      expect((await written())?.html).not.toContain('<b>à lire');
      await connection.db.updateTable('idea').set({ hiddenAt: ctx.now }).execute();
      expect(await written()).toBeUndefined();
    });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/domain/context';
import { dataVersion } from '~/domain/hubs/hub-version.server';
import { commentIdea, reportIdea } from '~/domain/ideas/comments/comment-idea.server';
import { commentInput, readRefusal } from '~/domain/ideas/comments/comment-input';
import { readComments } from '~/domain/ideas/comments/read-comments.server';
import { readIdea } from '~/domain/ideas/idea-pages.server';
import { type CommentVerdict, moderateComment } from '~/domain/ideas/moderation/moderate-comment.server';
import { moderateReport, type ReportVerdict } from '~/domain/ideas/moderation/moderate-report.server';
import { moderationQueue, moderationState } from '~/domain/ideas/moderation/moderation-queue.server';
import type { Connection } from '~db/connect.server';
import { inTransaction } from '~db/in-transaction';
import { blankComments } from '~db/queries/idea-comments';
import { contextOf } from '../../support/context';
import { ownDatabase } from '../../support/database';
import { makeSwitch } from '../../support/factories';
import { makeHubStaff, makeIdea } from '../../support/ideas';

const DAY_MS = 86_400_000;

describe('what is said of an idea', () => {
  let connection: Connection;
  let ctx: Ctx;
  let nadia: Ctx;
  let event: { id: string };
  beforeAll(async () => {
    connection = await ownDatabase();
    ctx = await contextOf(connection.db);
    nadia = { ...ctx, viewer: await makeHubStaff(connection.db, ctx.hub) };
    event = await makeSwitch(connection.db, ctx.hub);
  });
  afterAll(() => connection.close());

  const say = (number: number, words: string, over: { firstName?: string; formId?: string } = {}) =>
    commentIdea(ctx, number, { words, firstName: '', formId: null, ...over });
  const idOf = async (number: number) => (await readIdea(ctx, number))?.idea.id ?? '';
  const shownOf = async (number: number) =>
    (await readComments(ctx, await idOf(number))).map(({ words }) => words);
  const waiting = async () => (await moderationQueue(nadia))?.waiting ?? [];
  const last = async (number: number) => (await waiting()).filter((row) => row.ideaNumber === number).at(-1);
  const acts = async (number: number) =>
    (
      await connection.db
        .selectFrom('history')
        .select('act')
        .where('subjectId', '=', await idOf(number))
        .orderBy('id')
        .execute()
    ).map(({ act }) => act);
  const judge = (row: { id: string; version: number } | undefined, verdict: CommentVerdict) =>
    moderateComment(nadia, { id: row?.id ?? '', version: row?.version ?? 0, verdict });
  const settle = (row: { id: string; version: number } | undefined, verdict: ReportVerdict) =>
    moderateReport(nadia, { id: row?.id ?? '', version: row?.version ?? 0, verdict });

  it('is shown to nobody before the hub has read it, and to everybody from then on', async () => {
    const idea = await makeIdea(ctx, event);
    const form = { firstName: 'Yasmina', formId: randomUUID() };
    await say(idea, 'La médiathèque le fait.', form);
    await say(idea, 'La médiathèque le fait.', form);
    const before = await dataVersion(connection.db, ctx.hub.id);
    expect(await shownOf(idea)).toEqual([]);
    const row = await last(idea);
    expect((await waiting()).filter(({ ideaNumber }) => ideaNumber === idea)).toHaveLength(1);
    expect(await judge(row, { say: 'show' })).toMatchObject({ ok: true });
    expect(await readComments(ctx, await idOf(idea))).toMatchObject([
      { firstName: 'Yasmina', words: 'La médiathèque le fait.' },
    ]);
    // Pages that were kept for the version before are made anew.
    expect(await dataVersion(connection.db, ctx.hub.id)).toBeGreaterThan(before);
    expect(await acts(idea)).toEqual(['proposed', 'comment-shown']);
  });

  it('is refused with a reason only, decided once, and taken back', async () => {
    const idea = await makeIdea(ctx, event);
    await say(idea, 'Achetez mes montres.');
    const row = await last(idea);
    expect(await judge(row, { say: 'refuse', refusal: '' })).toMatchObject({ reason: 'reason-missing' });
    expect(await judge(row, { say: 'refuse', refusal: 'Publicité' })).toMatchObject({ ok: true });
    expect(await judge(row, { say: 'show' })).toMatchObject({ reason: 'stale' });
    expect(await shownOf(idea)).toEqual([]);
    const decided = (await moderationQueue(nadia))?.decided.find(({ id }) => id === row?.id);
    expect(decided).toMatchObject({ state: 'refused', refusal: 'Publicité', decidedBy: 'Nadia Roux' });
    expect(await judge(decided, { say: 'reopen' })).toMatchObject({ ok: true });
    expect(await judge(await last(idea), { say: 'show' })).toMatchObject({ ok: true });
    expect(await shownOf(idea)).toEqual(['Achetez mes montres.']);
    expect(await acts(idea)).toEqual(['proposed', 'comment-refused', 'comment-reopened', 'comment-shown']);
  });

  it('is reported: taking off hides it, undoing shows it again', async () => {
    const idea = await makeIdea(ctx, event);
    await reportIdea(ctx, idea, { reason: 'personal', words: 'Ma voisine.', comment: null, formId: null });
    const row = await last(idea);
    expect(row).toMatchObject({ kind: 'report', reason: 'personal', words: 'Ma voisine.', isHidden: false });
    const id = await idOf(idea);
    expect(await settle(row, 'take-off')).toMatchObject({ ok: true });
    expect(await readIdea(ctx, idea)).toBeUndefined();
    expect(await say(idea, 'Encore là ?')).toMatchObject({ reason: 'not-found' });
    const decided = (await moderationQueue(nadia))?.decided.find((each) => each.id === row?.id);
    expect(decided).toMatchObject({ state: 'taken_off', isHidden: true });
    expect(await settle(row, 'keep')).toMatchObject({ reason: 'stale' });
    expect(await settle(decided, 'reopen')).toMatchObject({ ok: true });
    expect(await idOf(idea)).toBe(id);
    expect(await settle(await last(idea), 'keep')).toMatchObject({ ok: true });
    expect(await idOf(idea)).toBe(id);
    expect(await acts(idea)).toEqual([
      'proposed',
      'idea-hidden',
      'report-agreed',
      'idea-restored',
      'report-reopened',
      'report-kept',
    ]);
  });

  it('is reported as a comment: only the comment is taken off', async () => {
    const idea = await makeIdea(ctx, event);
    await say(idea, 'Une bêtise.');
    await judge(await last(idea), { say: 'show' });
    const [comment] = await readComments(ctx, await idOf(idea));
    const report = { reason: 'hurtful' as const, words: '', formId: null };
    await reportIdea(ctx, idea, { ...report, comment: comment?.id ?? null });
    const row = await last(idea);
    expect(row).toMatchObject({ kind: 'report', commentWords: 'Une bêtise.' });
    await settle(row, 'take-off');
    expect(await shownOf(idea)).toEqual([]);
    expect(await readIdea(ctx, idea)).toBeDefined();
    await settle(
      (await moderationQueue(nadia))?.decided.find((each) => each.id === row?.id),
      'reopen',
    );
    expect(await shownOf(idea)).toEqual(['Une bêtise.']);
  });

  it('is moderated by hub staff only, who are told when it waits for too long', async () => {
    const idea = await makeIdea(ctx, event);
    await say(idea, 'Une question.');
    const row = await last(idea);
    const verdict = { say: 'show' } as const;
    expect(await moderateComment(ctx, { id: row?.id ?? '', version: 1, verdict })).toMatchObject({
      reason: 'not-allowed',
    });
    expect(await moderationQueue(ctx)).toBeUndefined();
    expect(await moderationState(ctx)).toBeNull();
    const far = await contextOf(connection.db, { hubId: 'antilles-guyane' });
    const stranger = { ...far, viewer: await makeHubStaff(connection.db, far.hub) };
    expect(await moderateComment(stranger, { id: row?.id ?? '', version: 1, verdict })).toMatchObject({
      reason: 'stale',
    });
    expect(await moderationState(nadia)).toMatchObject({ isOld: false });
    const later = { ...nadia, now: new Date(ctx.now.getTime() + 3 * DAY_MS + 1) };
    expect(await moderationState(later)).toMatchObject({ isOld: true, oldest: ctx.now });
  });

  it('is forgotten with the people of its Switch: first names, what waits, what was reported', async () => {
    const own = await makeSwitch(connection.db, ctx.hub);
    const idea = await makeIdea(ctx, own);
    await say(idea, 'Je viens aussi.', { firstName: 'Yasmina' });
    await judge(await last(idea), { say: 'show' });
    await say(idea, 'Je reviens.', { firstName: 'Paul' });
    await reportIdea(ctx, idea, { reason: 'other', words: 'C’est Paul.', comment: null, formId: null });
    const forget = () => inTransaction(connection.db, (trx) => blankComments(trx, own.id));
    expect(await forget()).toBe(3);
    expect(await forget()).toBe(0);
    expect(await readComments(ctx, await idOf(idea))).toMatchObject([
      { firstName: '', words: 'Je viens aussi.' },
    ]);
  });

  it.each([
    [{ words: ' \u0000 ' }, 'words', 'commentMissing'],
    [{ words: 'a'.repeat(1001) }, 'words', 'commentTooLong'],
    [{ words: 'Oui', firstName: 'x'.repeat(81) }, 'firstName', 'firstNameTooLong'],
  ])('is not %j: %s, %s', (typed, field, reason) => {
    const issues = commentInput.safeParse(typed).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path[0], message])).toEqual([[field, reason]]);
  });

  it('reads a refusal as words, whatever was sent', () => {
    expect(readRefusal(null)).toBe('');
    expect(readRefusal(' Non\u0007 ')).toBe('Non');
    expect(readRefusal('x'.repeat(600))).toHaveLength(500);
  });
});

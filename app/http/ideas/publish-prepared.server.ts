import { data, redirect } from '@remix-run/node';
import type { LeftReason } from '~/components/answers/publication-notices';
import type { Ctx } from '~/domain/context';
import { publishDecisions, type ReadAgain } from '~/domain/ideas/decisions/publish-decisions.server';
import { readPublication, titlesOfDecisions } from '~/domain/ideas/decisions/read-prepared.server';
import { withdrawPrepared } from '~/domain/ideas/decisions/withdraw-prepared.server';
import { isUuid } from '~/domain/uuid';
import { paths } from '~/paths';

const REASONS: readonly LeftReason[] = [
  'changed',
  'already',
  'withdrawn',
  'off-board',
  'column-retired',
  'not-found',
];

/** Does what a button of the prepared decisions says, and shows them again with what it did. */
export async function publishPrepared(ctx: Ctx, sent: FormData) {
  const decisions = readSeen(sent);
  if (sent.get('intent') === 'withdraw') {
    const [seen] = decisions;
    const withdrawn = seen ? await withdrawPrepared(ctx, seen) : undefined;
    const [id, reason] = [seen?.id ?? '', withdrawn?.ok === false ? withdrawn.reason : 'not-found'];
    return withdrawn?.ok
      ? redirect(`${paths.decisions()}?retrait=oui`, 303)
      : redirect(`${paths.decisions()}?${leftSearch([{ id, reason }])}`, 303);
  }
  const publicationId = sent.get('publication');
  if (sent.get('intent') !== 'publish' || !isUuid(publicationId)) throw data(null, { status: 400 });
  if (decisions.length === 0) return redirect(`${paths.decisions()}?rien=oui`, 303);
  const done = await publishDecisions(ctx, decisions, publicationId);
  if (!done.ok) throw data(null, { status: 403 });
  const search = leftSearch(done.value.left);
  search.set('publication', publicationId);
  return redirect(`${paths.decisions()}?${search}`, 303);
}

/** « id:version:version of the idea », of each box that is ticked. */
function readSeen(sent: FormData): ReadAgain[] {
  return sent.getAll('decision').flatMap((each) => {
    const [id, version, ideaVersion] = String(each).split(':');
    return isUuid(id) ? [{ id, version: Number(version), ideaVersion: Number(ideaVersion) }] : [];
  });
}

function leftSearch(left: readonly { id: string; reason: string }[]): URLSearchParams {
  return new URLSearchParams(left.map(({ id, reason }) => ['reste', `${id}:${reason}`]));
}

/** What the address says was published and left, in words. What this very click had published is not left. */
export async function publicationView(ctx: Ctx, search: URLSearchParams) {
  const publicationId = search.get('publication');
  const published = await readPublication(ctx, publicationId);
  const done = new Set(published.map(({ id }) => id));
  const left = search.getAll('reste').flatMap((each) => {
    const [id = '', said] = each.split(':');
    const reason = REASONS.find((known) => known === said);
    return reason && !done.has(id) ? [{ id, reason }] : [];
  });
  const titles = await titlesOfDecisions(
    ctx,
    left.map(({ id }) => id),
  );
  return {
    published:
      publicationId === null && left.length === 0
        ? null
        : published.map(({ number, title }) => ({ number, title })),
    left: left.map(({ id, reason }) => ({ title: titles.get(id) ?? '', reason })),
  };
}

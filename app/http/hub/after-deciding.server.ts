import type { Ctx } from '~/domain/context';
import { queueHref, readQueueQuery } from '~/domain/triage/queue-query';
import { readNeighbour, readQueue } from '~/domain/triage/read-queue.server';
import { paths } from '~/paths';
import { isQueue, withSaying } from './queue-back';
import { neighbourHref } from './queue-view.server';

/**
 * Where a decision leads: on in the queue that it was opened from, or else to `page`; each says what was done. The next
 * idea is looked for once the decision is written: somebody may have decided the one that was next meanwhile.
 */
export async function afterDeciding(
  ctx: Ctx,
  form: FormData,
  { page, saying }: { page: string; saying: Record<string, string> },
): Promise<string> {
  const retour = form.get('retour');
  if (typeof retour !== 'string' || !isQueue(retour)) return withSaying(page, saying);
  return withSaying(await nextInQueue(ctx, retour), saying);
}

/** The same queue with the next idea open; with none, once the last was decided. */
async function nextInQueue(ctx: Ctx, address: string): Promise<string> {
  const [asked = ''] = address.split('#');
  const query = readQueueQuery(new URLSearchParams(asked.split('?')[1]));
  const from = Number(query.idee);
  if (!from) return address;
  const to = await readNeighbour(ctx, query, { number: from, side: 'after' });
  if (to === null) return paths.triage() + queueHref(query, { idee: '' });
  const rows = (await readQueue(ctx, query))?.rows ?? [];
  return neighbourHref(query, rows, { from, to, side: 'after' });
}

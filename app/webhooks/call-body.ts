import { paths } from '~/paths';
import type { DueDelivery } from '~db/queries/webhook-deliveries';

/** What a receiver is told. No personal data: neither who spoke nor how they are reached. */
export function callBody(
  delivery: Pick<DueDelivery, 'kind' | 'facts' | 'createdAt'>,
  origin: string,
): string {
  const { kind, facts, createdAt } = delivery;
  const { ideaNumber } = facts;
  const url = typeof ideaNumber === 'number' ? { url: origin + paths.idea(ideaNumber) } : {};
  return JSON.stringify({ type: kind, timestamp: createdAt.toISOString(), data: { ...facts, ...url } });
}

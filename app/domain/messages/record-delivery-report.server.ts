import { failMessage, selectSentById, selectSentTo } from '~db/queries/refused-addresses';
import type { Ctx } from '../context';
import type { DeliveryReport, ReportedRecipient } from './delivery-report';
import { refuseAddress } from './refuse-address.server';
import { withoutAddresses } from './without-addresses';

const DAY_MS = 86_400_000;
/** Servers try for five days; a report that comes later is about something else. */
const LOOKED_BACK_MS = 14 * DAY_MS;

/**
 * Takes a mail server's word that a message it took did not arrive: the address is marked as when it is refused at
 * once, and the person is called. A policy (5.7) or a server that was away for too long (4.x) marks nobody: then the
 * message failed, and can be sent again. What is delayed or delivered changes nothing, and neither does the same
 * report a second time.
 * @returns how many messages it changed
 */
export async function recordDeliveryReport(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  report: DeliveryReport,
): Promise<number> {
  let changed = 0;
  for (const recipient of report.recipients) {
    if (recipient.action !== 'failed') continue;
    const message = await messageOf(db, report.messageId, recipient, now);
    if (message && (await recordFailure(db, message.id, recipient, now))) changed += 1;
  }
  return changed;
}

/** Only a message that was sent to that very address: what was passed on to another is nobody's refusal. */
async function messageOf(
  db: Ctx['db'],
  messageId: string | undefined,
  { addresses }: ReportedRecipient,
  now: Date,
): Promise<{ id: string } | undefined> {
  if (messageId === undefined) return selectSentTo(db, addresses, new Date(now.getTime() - LOOKED_BACK_MS));
  const found = await selectSentById(db, messageId);
  return found?.toEmail && addresses.includes(found.toEmail.toLowerCase()) ? found : undefined;
}

async function recordFailure(
  db: Ctx['db'],
  id: string,
  { status, diagnostic }: ReportedRecipient,
  at: Date,
): Promise<boolean> {
  const lastError = withoutAddresses(diagnostic === '' ? status : diagnostic);
  if (/^5\./.test(status) && !/^5\.7\./.test(status))
    return refuseAddress(db, id, { while: 'sent', lastError, at });
  return (await failMessage(db, id, { from: 'sent', lastError, at })) !== undefined;
}

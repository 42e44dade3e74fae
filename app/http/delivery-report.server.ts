import type { Email } from 'postal-mime';
import type { DeliveryReport, ReportedRecipient } from '~/domain/messages/delivery-report';

const MOST_RECIPIENTS = 10;

/**
 * Reads the report that a mail server sends when a message does not arrive (RFC 3464): one part for machines, and
 * the message that it is about, or its head. Undefined for any other mail.
 */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | undefined> {
  // Loaded with the first report: no page reads mail.
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
  }).catch(() => undefined);
  const status = mail && partOf(mail, /^message\/(global-)?delivery-status$/);
  if (!mail || status === undefined) return undefined;
  const [, ...groups] = status.split(/\r?\n(?:[ \t]*\r?\n)+/).map(fieldsOf);
  const returned = partOf(mail, /^(message\/(rfc822|global)|text\/rfc822-headers)$/) ?? '';
  return {
    messageId: /^<[^<>\s]+>$/.exec(fieldsOf(returned).get('message-id') ?? '')?.[0],
    recipients: groups
      .filter((group) => group.has('action'))
      .slice(0, MOST_RECIPIENTS)
      .map(recipientOf),
  };
}

function partOf(mail: Email, type: RegExp): string | undefined {
  const found = mail.attachments.find(({ mimeType }) => type.test(mimeType));
  return found && String(found.content).trimStart();
}

function recipientOf(fields: Map<string, string>): ReportedRecipient {
  const addresses = ['original-recipient', 'final-recipient'].flatMap((name) => {
    const address = /^rfc822\s*;\s*<?([^<>\s]+@[^<>\s]+)>?/i.exec(fields.get(name) ?? '')?.[1];
    return address ? [address.toLowerCase()] : [];
  });
  return {
    addresses,
    action: (fields.get('action') ?? '').toLowerCase(),
    status: /^\d\.\d+\.\d+/.exec(fields.get('status') ?? '')?.[0] ?? '',
    diagnostic: (fields.get('diagnostic-code') ?? '').replace(/^smtp\s*;\s*/i, ''),
  };
}

/** The fields up to the first empty line, by lower-cased name; folded lines are made one. The first of a name counts. */
function fieldsOf(text: string): Map<string, string> {
  const head = text.trimStart().split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? '';
  const fields = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

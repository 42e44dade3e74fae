import type { Ctx } from '~/domain/context';
import { findHub } from '~/domain/hubs/find-hub.server';
import { type Home, hubOrigin } from '~/domain/hubs/hub-origin.server';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { formatPhone } from '~/i18n/format-phone';
import type { Db } from '~db/connect.server';
import type { MessageRow } from '~db/queries/messages-sending';
import type { LetterFrame } from '~emails/letter-frame';

export interface MailSettings extends Home {
  secret: string;
  mailFrom: string | undefined;
}

/** Everything that drafting one message looks at: its row, its hub, its language, where its links lead. */
export interface MessageRoom {
  ctx: Ctx;
  row: MessageRow;
  origin: string;
  settings: MailSettings;
}

/** Undefined where the hub is gone. */
export async function messageRoom(
  db: Db,
  settings: MailSettings,
  row: MessageRow,
  now: Date,
): Promise<MessageRoom | undefined> {
  const hub = await findHub(db, row.hubId);
  if (!hub) return undefined;
  const origin = await hubOrigin(db, settings, hub.id);
  return { ctx: { db, hub, viewer: { kind: 'system' }, locale: row.locale, now }, row, origin, settings };
}

export function frameOf({ ctx, row, origin }: MessageRoom, why: LetterFrame['why']): LetterFrame {
  const { hub, locale } = ctx;
  return {
    locale,
    words: dictionaryOf(locale).emails,
    hub: { name: hub.name, phone: formatPhone(hub.contactPhone), url: origin, isDemo: hub.isDemo },
    toName: row.toName.replace(/\s+/g, ' ').trim(),
    why,
  };
}

import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the secret address of somebody's own calendar stands for. */
export interface CalendarKey {
  userId: string;
  hubId: string;
  /** Raised by one to make every earlier address void. */
  version: number;
}

const MAC_BYTES = 21;
/** Of base64url: three bytes are four letters, so none is left over. */
const MAC_LETTERS = (MAC_BYTES / 3) * 4;
const TOKEN = /^[A-Za-z0-9_-]{29,200}$/;

/**
 * The secret part of the address: whose it is, signed together with hub and version. Nothing secret is stored, so a
 * stolen backup opens nobody's calendar.
 */
export function sealCalendarToken(secret: string, key: CalendarKey): string {
  return sign(secret, key).toString('base64url') + Buffer.from(key.userId).toString('base64url');
}

/** Whose calendar an address says that it is, before its signature is looked at; undefined where it says nothing. */
export function userOfCalendarToken(token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined;
  const userId = Buffer.from(token.slice(MAC_LETTERS), 'base64url').toString();
  return userId.includes('\0') ? undefined : userId;
}

/** True where this token was sealed for this very key: its present version, in this hub. */
export function isCalendarToken(secret: string, token: string, key: CalendarKey): boolean {
  const given = Buffer.from(token);
  const right = Buffer.from(sealCalendarToken(secret, key));
  return given.length === right.length && timingSafeEqual(given, right);
}

function sign(secret: string, { userId, hubId, version }: CalendarKey): Buffer {
  const signed = JSON.stringify(['calendar', hubId, userId, version]);
  return createHmac('sha256', secret).update(signed).digest().subarray(0, MAC_BYTES);
}

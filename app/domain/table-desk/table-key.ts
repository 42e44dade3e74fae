import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a table's code opens: that table, as long as its code is this one. */
export interface KeyedTable {
  id: string;
  hubId: string;
  shortCode: string | null;
}

/** The key that whoever typed the code of a table holds. It says nothing, and dies with the code. */
export function sealTableKey(secret: string, { id, hubId, shortCode }: KeyedTable): string {
  return createHmac('sha256', secret).update(`table ${hubId} ${id} ${shortCode}`).digest('base64url');
}

export function opensTable(secret: string, table: KeyedTable, key: string): boolean {
  if (table.shortCode === null) return false;
  const [held, right] = [key, sealTableKey(secret, table)].map((text) => Buffer.from(text));
  return (
    held !== undefined && right !== undefined && held.length === right.length && timingSafeEqual(held, right)
  );
}

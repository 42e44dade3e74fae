const MOST_CHARACTERS = 500;

/** What a mail server said, for staff to read: without the address that it may repeat. */
export function withoutAddresses(said: string): string {
  return said.replace(/\S+@\S+/g, '…').slice(0, MOST_CHARACTERS);
}

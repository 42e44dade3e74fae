/** Whom a hub's mail comes from: MAIL_FROM ("Name <address>" or an address), else the hub's own address. */
export function senderOf(
  mailFrom: string | undefined,
  hub: { name: string; contactEmail: string },
): { name: string; address: string } {
  const both = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(mailFrom ?? '');
  if (both?.[2]) return { name: both[1] || hub.name, address: both[2] };
  return { name: hub.name, address: mailFrom?.trim() || hub.contactEmail };
}

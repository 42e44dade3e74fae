const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** One subscriber of IPv6 holds a whole /64: its first four groups name them. */
const GROUPS_OF_SUBSCRIBER = 4;
const GROUPS = 8;

/** What counts as one address: an IPv4 address as it is, an IPv6 address by its /64. */
export function addressGroup(address: string): string {
  const mapped = IPV4_IN_IPV6.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, GROUPS - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return `${groups
    .slice(0, GROUPS_OF_SUBSCRIBER)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

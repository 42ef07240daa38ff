/**
 * The address by which tries are counted: an IPv4 address as it is, of an IPv6 address the first 64 bits, since one
 * household or machine has all the rest to itself. What is no address counts as it stands.
 */
export function countedAddress(ip: string): string {
  const bare = ip
    .trim()
    .toLowerCase()
    .replace(/%.*$/, '')
    .replace(/^\[(.*)\](:\d+)?$/, '$1');
  const mapped = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/.exec(bare);
  if (mapped?.[1]) return mapped[1];
  if (!bare.includes(':') || !URL.canParse(`http://[${bare}]/`)) return bare;
  // As the URL standard writes it: no leading zeros, at most one gap
  const [head = '', tail = ''] = new URL(`http://[${bare}]/`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const gap = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...gap, ...after].slice(0, 4).join(':')}::/64`;
}

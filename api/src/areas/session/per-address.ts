import { countedAddress } from './rules/address.ts';
import { type Bucket, taken } from './rules/buckets.ts';

/** Addresses kept in mind; of more than that, those that asked longest ago are forgotten. */
const mostAddresses = 20_000;

/**
 * Each address has so much that it may ask for, of which every call takes its part; IPv6 counts by /64. Kept in this
 * process: a further instance lets as much through again. Whoever asks too much is answered without a look at the database,
 * and is not written down: it is not to cost more than the answer. Gives the milliseconds to wait, 0 for none.
 */
export function perAddress() {
  const buckets = new Map<string, Bucket>();
  return (ip: string, cost: number, now: number): number => {
    const address = countedAddress(ip);
    const { bucket, wait } = taken(buckets.get(address) ?? null, cost, now);
    // The last to ask stands last
    buckets.delete(address);
    buckets.set(address, bucket);
    const [oldest] = buckets.size > mostAddresses ? buckets.keys() : [];
    if (oldest !== undefined) buckets.delete(oldest);
    return wait;
  };
}

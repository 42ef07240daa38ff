/** What an address may still ask for, as of a time (milliseconds). */
export type Bucket = { left: number; at: number };

/** House: an office behind one address may ask for so much at once, and for so much more each second. */
const most = 120;
const perSecond = 10;

/** Takes what a call costs. Where there is not enough nothing is taken; `wait`: milliseconds until there is. */
export function taken(bucket: Bucket | null, cost: number, now: number): { bucket: Bucket; wait: number } {
  const before = bucket ?? { left: most, at: now };
  const left = Math.min(most, before.left + (Math.max(0, now - before.at) / 1000) * perSecond);
  if (left >= cost) return { bucket: { left: left - cost, at: now }, wait: 0 };
  return { bucket: { left, at: now }, wait: Math.ceil(((cost - left) / perSecond) * 1000) };
}

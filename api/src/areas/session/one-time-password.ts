/** 32 letters and digits, without those that are taken for one another: five bits each, evenly. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 80 bits in groups that can be read aloud, e.g. `k7mw-3xna-pq9d-tz4h`. */
export function newOneTimePassword(): string {
  const drawn = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => letters[byte % letters.length]).join('');
  return (drawn.match(/.{4}/g) ?? []).join('-');
}

import { expect, test } from 'vitest';
import { againstKey, mostKeys } from './registering.ts';

const grant = { status: 'granted', delivery: 'api' } as const;
const key = (thumbprint: string, withdrawnAt: Date | null = null) => ({ thumbprint, withdrawnAt });

test('KF-14, SQ-18: keys are registered for a grant that is for the interface, while it has not ended', () => {
  expect(againstKey(grant, [], 'a')).toBeNull();
  expect(againstKey({ ...grant, status: 'suspended' }, [], 'a')).toBeNull();
  expect(againstKey({ ...grant, delivery: 'query' }, [], 'a')).toMatchObject({ code: 'delivery_not_granted' });
  for (const status of ['submitted', 'revoked', 'expired', 'disposed'] as const)
    expect(againstKey({ ...grant, status }, [], 'a')).toMatchObject({ code: 'not_granted' });
});

test('house: each once, also when it was withdrawn, and so many at a time', () => {
  expect(againstKey(grant, [key('a', new Date())], 'a')).toMatchObject({ code: 'key_known', field: 'jwk' });
  const many = Array.from({ length: mostKeys }, (_, at) => key(String(at)));
  expect(againstKey(grant, many, 'a')).toMatchObject({ code: 'too_many_keys' });
  expect(againstKey(grant, [...many.slice(1), key('0', new Date())], 'a')).toBeNull();
});

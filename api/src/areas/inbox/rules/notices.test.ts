import { expect, test } from 'vitest';
import { readTogether } from './notices.ts';

test('notices are read together, but for those of accounts', () => {
  expect(readTogether).toContain('request_decided');
  expect(readTogether).toContain('filing_changed');
  for (const kind of ['account_reset', 'own_account_reset']) expect(readTogether).not.toContain(kind);
});

import { expect, test } from '@playwright/test';
import { accounts, demoPassword, sessionFile } from '../support/accounts.ts';

for (const account of accounts) {
  test(`${account} signs in`, async ({ request }) => {
    const answer = await request.post('/api/session', { data: { account, password: demoPassword } });
    expect(answer.status()).toBe(200);
    await request.storageState({ path: sessionFile(account) });
  });
}

import { expect, test } from 'vitest';
import { failureOf, unwrap } from './api.ts';
import { hasCode, mayPass } from './failure.ts';

test("the API's refusal keeps its code, its fields and when to try again", async () => {
  const body = { code: 'too_many_requests', message: 'later', details: [{ field: 'account', code: 'required' }] };
  const failure = await failureOf(Response.json(body, { status: 429, headers: { 'retry-after': '90' } }));
  expect(failure).toMatchObject({ status: 429, code: 'too_many_requests', retryAfter: 90 });
  expect(hasCode(failure, 'required')).toBe(true);
  expect(mayPass(failure)).toBe(false);
});

test('an answer that a proxy wrote is a failure that may pass', async () => {
  const failure = await failureOf(new Response('<html>Bad gateway</html>', { status: 502 }));
  expect(failure).toMatchObject({ status: 502, code: 'unavailable', details: [] });
  expect(mayPass(failure)).toBe(true);
});

test('no answer at all is the network', async () => {
  await expect(unwrap(Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({
    status: 0,
    code: 'network',
  });
});

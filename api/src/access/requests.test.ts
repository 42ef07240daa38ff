import { describe, expect, test } from 'vitest';
import { readsRequest, watchesOver } from './requests.ts';

const request = { consumerId: 'consumer', providerId: 'provider', responsibleId: null, applicantId: 'somebody' };
const who = (role: 'operator' | 'supervisor' | 'superior' | 'official', below?: string[]) => ({
  id: 'me',
  departmentId: 'office',
  roles: [{ role, departmentId: 'office' }],
  ...(below && { below }),
});

describe('rule 17: who watches over requests', () => {
  test('the authority and the supervisor read every department’s', () => {
    for (const role of ['operator', 'supervisor'] as const) expect(readsRequest(who(role), request)).toBe(true);
  });
  test('a government those in which a department below it takes part, and no other’s', () => {
    expect(readsRequest(who('superior', ['consumer']), request)).toBe(true);
    expect(readsRequest(who('superior', ['provider']), request)).toBe(true);
    expect(readsRequest(who('superior', ['another']), request)).toBe(false);
    expect(readsRequest(who('superior'), request)).toBe(false);
    expect(watchesOver(who('superior', ['provider']), null, 'consumer')).toBe(false);
  });
  test('nobody else of a department that takes no part', () => {
    expect(readsRequest(who('official'), request)).toBe(false);
  });
});

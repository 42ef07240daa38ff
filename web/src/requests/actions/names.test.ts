import type { RequestView } from '@onesource/api/areas/requests/view';
import { describe, expect, it } from 'vitest';
import { actionName } from './names.ts';

const item = { id: 'name', name: '姓名', shareType: 'conditional', sensitivity: 'low' } as const;
const under = (to: 'coordination' | 'negotiation' | null) =>
  ({ afterRefusal: to && { to, citation: null } }) as RequestView['rules'];

describe('what an action is called', () => {
  it('goes by where an appeal leads', () => {
    expect(actionName('appeal', { items: [item], rules: under('coordination') })).toBe('appeal');
    expect(actionName('appeal', { items: [item], rules: under('negotiation') })).toBe('appeal-to-negotiate');
  });
  it('goes by whether there are items to choose from', () => {
    expect(actionName('approve-partly', { items: [item], rules: under(null) })).toBe('approve-partly');
    expect(actionName('approve-partly', { items: [], rules: under(null) })).toBe('approve-items');
    expect(actionName('refuse', { items: [], rules: under(null) })).toBe('refuse');
  });
});

import type { RequestView } from '@onesource/api/areas/requests/view';
import { describe, expect, it } from 'vitest';
import { awaitedOf, consentTo, wayOf } from './way.ts';

const item = (id: string) => ({ id, name: id, shareType: 'conditional', sensitivity: 'low' }) as const;
const [name, address] = [item('name'), item('address')];
const agreed = (stance: 'provider' | 'authority', ...itemIds: string[]) =>
  ({ stance, outcome: 'agreed', itemIds, at: '2026-11-02T01:00:00.000Z' }) as const;
const case_ = (
  more: Partial<Pick<RequestView, 'status' | 'deciders' | 'decisions' | 'stances'>>,
): Pick<RequestView, 'status' | 'deciders' | 'decisions' | 'stances'> => ({
  status: 'submitted',
  deciders: ['authority', 'provider'],
  decisions: [],
  stances: ['provider'],
  ...more,
});

describe('the way a request went', () => {
  const went = (kind: RequestView['rules']['kind'], deciders: RequestView['deciders'], by: string | null = null) =>
    wayOf({
      rules: { kind } as RequestView['rules'],
      deciders,
      timeline: (by ? [{ type: 'granted', data: { by } }] : []) as RequestView['timeline'],
    });
  it('is that of its share type', () => {
    expect(went('filed', [], 'filing')).toBe('filed');
    expect(went('platform', [], 'platform')).toBe('platform');
    expect(went('negotiated', [])).toBe('negotiated');
  });
  it('is a decision where somebody had to decide after all (DG-16, SQ-19)', () => {
    expect(went('filed', ['authority'])).toBe('decided');
    expect(went('platform', ['provider'], 'decision')).toBe('decided');
  });
  it('is the scenario that it fitted (SH-28)', () => {
    expect(went('decided', [], 'scenario')).toBe('scenario');
  });
});

describe('agreeing where several decide (SH-27)', () => {
  it('waits for the others', () => {
    expect(awaitedOf(case_({ decisions: [agreed('provider', 'name')] }))).toEqual(['authority']);
    expect(consentTo(case_({}), [name])).toEqual({ kind: 'waits', others: ['authority'] });
  });
  it('grants what all agree to', () => {
    const last = case_({ decisions: [agreed('authority', 'name')] });
    expect(consentTo(last, [name, address])).toEqual({ kind: 'granted', items: [name] });
    expect(consentTo(last, [address])).toEqual({ kind: 'nothing' });
    expect(consentTo(last, [])).toEqual({ kind: 'granted', items: [] });
  });
  it('is all there is where one decides, and beyond the decision', () => {
    expect(consentTo(case_({ deciders: ['provider'] }), [name])).toEqual({ kind: 'granted', items: [name] });
    expect(consentTo(case_({ status: 'coordinating' }), [name])).toEqual({ kind: 'granted', items: [name] });
  });
});

import { describe, expect, test } from 'vitest';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { house } from '../../../../law/setting.ts';
import type { RequestEvent, RequestState } from '../state.ts';
import {
  filed,
  filedAsNotShared,
  granted,
  item,
  name,
  official,
  one,
  reviewer,
  stateAfter,
  supplementAsked,
  under,
} from '../testing.ts';
import { goTogether, togetherWith } from './together.ts';

const { policy } = under();
const today = '2026-11-02' as const;
const inBasket = (
  events: RequestEvent[] = [filed],
  over: Partial<RequestState> = {},
  basketId: string | null = 'basket',
) => ({
  basketId,
  policy,
  resourceId: crypto.randomUUID(),
  state: stateAfter(events, over),
});
const first = inBasket();

describe('decided together are like requests (house)', () => {
  const asking = (resourceId: string, over: Partial<RequestState> = {}, events: RequestEvent[] = [filed]) => ({
    ...inBasket(events, over, null),
    resourceId,
  });
  test('of several departments for the same resource, on the same way and as far on it', () => {
    const [one, other] = [asking('r'), asking('r', { consumerId: 'another', items: [name] })];
    expect(goTogether(one, other)).toBe(true);
    expect(togetherWith(one, other, reviewer, today)).toEqual(['approve', 'ask-supplement', 'refuse']);
    expect(goTogether(one, asking('r', {}, [filed, supplementAsked()]))).toBe(false);
  });
  test('for nothing else, nothing sensitive, and nothing that is only said in words', () => {
    expect(goTogether(asking('r'), asking('s'))).toBe(false);
    expect(goTogether(asking('r'), asking('r', { items: [name, item('病历', { sensitivity: 'high' })] }))).toBe(false);
    expect(goTogether(asking('r'), asking('r', { items: [item('住址', { sensitivity: 'medium' })] }))).toBe(false);
    expect(goTogether(asking('r', { items: [] }), asking('r'))).toBe(false);
  });
});

describe('PD-33: decided together are requests', () => {
  test('of one basket, before the same provider, on the same way, and as far on it', () => {
    expect(goTogether(first, inBasket())).toBe(true);
    expect(togetherWith(first, inBasket(), reviewer, today)).toEqual(['approve', 'ask-supplement', 'refuse']);
  });

  test('of no other basket, and of none', () => {
    expect(goTogether(first, inBasket([filed], {}, 'another'))).toBe(false);
    expect(goTogether(inBasket([filed], {}, null), inBasket([filed], {}, null))).toBe(false);
  });

  test('never of another provider, nor where another department answers for the data', () => {
    expect(goTogether(first, inBasket([filed], { providerId: 'elsewhere' }))).toBe(false);
    expect(goTogether(first, inBasket([filed], { responsibleId: 'answering' }))).toBe(false);
  });

  test('never on another way: another share type, others who decide, one of whom has decided', () => {
    expect(goTogether(first, inBasket([filedAsNotShared], { status: 'submitted' }))).toBe(false);
    const joint = { ...filed, deciders: ['provider', 'authority'] } as RequestEvent;
    expect(goTogether(first, inBasket([joint]))).toBe(false);
    const agreed: RequestEvent = { type: 'agreed', side: 'provider', items: [], note: '', conditions: '' };
    expect(goTogether(inBasket([joint]), inBasket([joint, agreed]))).toBe(false);
  });

  test('never where one waits for a supplement, or is decided', () => {
    expect(goTogether(first, inBasket([filed, supplementAsked()]))).toBe(false);
    expect(goTogether(first, inBasket([filed, granted()]))).toBe(false);
  });
});

test('what is not open of each is not open of both: nobody else’s, and no second question after a supplement', () => {
  expect(togetherWith(first, inBasket(), official, today)).toEqual([]);
  expect(togetherWith(first, inBasket(), one('elsewhere', 'reviewer'), today)).toEqual([]);
  const waiting = inBasket([filed, supplementAsked()]);
  expect(togetherWith(waiting, waiting, reviewer, today)).toEqual(['approve', 'refuse']);
});

test('house: of what one filed oneself nothing is decided, together as alone', () => {
  const both = { ...reviewer, id: official.id };
  const under = { ...inBasket(), policy: national };
  expect(togetherWith(under, under, both, today)).toEqual([]);
  // Each under the edition of its own day: what one of them forbids is not offered of both
  const before = { ...inBasket(), policy: { ...policy, ownCase: house(false, '', '') } };
  expect(togetherWith(before, before, both, today)).toEqual(['approve', 'ask-supplement', 'refuse']);
  expect(togetherWith(before, under, both, today)).toEqual([]);
  expect(togetherWith(under, before, both, today)).toEqual([]);
});

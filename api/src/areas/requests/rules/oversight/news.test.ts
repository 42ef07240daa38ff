import { describe, expect, test } from 'vitest';
import type { RequestEvent } from '../state.ts';
import { filed, stateAfter } from '../testing.ts';
import { newsFor } from './news.ts';

const people = { applicantId: 'applicant', authorityId: 'authority' };
const request = stateAfter([filed], { levelId: null });
const to = {
  applicant: { kind: 'request_news', departmentId: 'consumer', role: 'official', assigneeId: 'applicant' },
  provider: { kind: 'request_news', departmentId: 'provider', role: 'reviewer' },
  responsible: { kind: 'request_news', departmentId: 'answering', role: 'reviewer' },
  authority: { kind: 'request_news', departmentId: 'authority', role: 'operator' },
};
const message: RequestEvent = { type: 'message_sent', note: '请问用于何处' };

describe('a message (house)', () => {
  test('reaches the other side', () => {
    expect(newsFor([message], request, { ...people, spokeFor: ['provider'] })).toEqual([to.applicant]);
    expect(newsFor([message], request, { ...people, spokeFor: ['consumer'] })).toEqual([to.provider]);
  });
  test('in a coordination reaches the authority as well, and from there both sides', () => {
    const coordinating = { ...request, status: 'coordinating' as const };
    expect(newsFor([message], coordinating, { ...people, spokeFor: ['consumer'] })).toEqual([
      to.provider,
      to.authority,
    ]);
    expect(newsFor([message], coordinating, { ...people, spokeFor: ['authority'] })).toEqual([
      to.applicant,
      to.provider,
    ]);
    expect(newsFor([message], coordinating, { ...people, authorityId: null, spokeFor: ['consumer'] })).toEqual([
      to.provider,
    ]);
  });
  test('PD-33: in a negotiation that the authority organises reaches it as well', () => {
    const negotiating = { ...request, status: 'negotiating' as const };
    const consumer = { ...people, spokeFor: ['consumer'] as const };
    expect(newsFor([message], negotiating, { ...consumer, organises: true })).toEqual([to.provider, to.authority]);
    expect(newsFor([message], negotiating, consumer)).toEqual([to.provider]);
    expect(newsFor([message], request, { ...consumer, organises: true })).toEqual([to.provider]);
  });
  test('SH-27: reaches the responsible department where it decides', () => {
    const joint = { ...request, responsibleId: 'answering', deciders: ['authority', 'responsible'] as const };
    expect(newsFor([message], joint, { ...people, spokeFor: ['consumer'] })).toEqual([
      to.provider,
      to.responsible,
      to.authority,
    ]);
  });
});

describe('whoever asked hears', () => {
  test.each([
    ['that the case went to those who watch over answers', { type: 'escalated', to: 'supervisor' }],
    ['that it went to the body above', { type: 'reported_up' }],
    [
      'KF-28, SQ-35, N-39: that an order to answer was given',
      { type: 'rectification_ordered', until: '2026-11-20', note: '' },
    ],
  ] satisfies [string, RequestEvent][])('%s', (_, event) =>
    expect(newsFor([event], request, people)).toEqual([to.applicant]),
  );

  test('DG-7: and the provider, with whom it lies whether a grant goes on', () => {
    const passed: RequestEvent = { type: 'inability_passed', to: 'authority', note: '请研究' };
    expect(newsFor([passed], request, people)).toEqual([to.applicant, to.provider]);
  });

  test('PD-35: that the last signature brought the grant into effect, as the provider does where it signed first', () => {
    const effect = { dueOn: null, useOn: '2027-11-12' };
    const signed = (side: 'consumer' | 'provider', effective: boolean): RequestEvent => ({
      type: 'agreement_signed',
      side,
      ...(effective && { effect }),
    });
    expect(newsFor([signed('provider', true)], request, people)).toEqual([to.applicant]);
    expect(newsFor([signed('consumer', true)], request, people)).toEqual([to.provider]);
    expect(newsFor([signed('provider', false)], request, people)).toEqual([]);
  });

  test('not of steps that their tasks tell of', () => {
    expect(newsFor([filed], request, people)).toEqual([]);
    expect(newsFor([{ type: 'withdrawn' }], request, people)).toEqual([]);
  });
});

import { requestStatuses } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { actionsFor, allowed } from '../decide.ts';
import type { RequestEvent } from '../state.ts';
import {
  failed,
  filed,
  filedAsNotShared,
  granted,
  official,
  one,
  operator,
  reviewer,
  stateAfter,
  stranger,
  superior,
  supervisor,
  supplementAsked,
} from '../testing.ts';
import { whyNot } from './why.ts';

const today = '2026-11-03';
const why = (after: RequestEvent[], who: typeof official, policy: PolicyProfile = pudong) =>
  whyNot(stateAfter(after), who, policy, today);
const of = (action: string, ...asked: Parameters<typeof why>) => why(...asked).find((line) => line.action === action);

describe('why a step of a request is not open', () => {
  test('because it is for another side, which is named', () => {
    expect(of('approve', [filed], official)).toEqual({ action: 'approve', by: ['provider'], code: 'wrong_side' });
    expect(of('withdraw', [filed], reviewer)).toEqual({ action: 'withdraw', by: ['consumer'], code: 'wrong_side' });
  });

  test('because in the own department it is for another post', () => {
    expect(of('approve', [filed], one('provider', 'registrar'))).toMatchObject({
      by: ['provider'],
      code: 'wrong_post',
    });
  });

  test('because it is the own case; the article only where a text has that', () => {
    const both = one('provider', 'reviewer');
    const state = { ...stateAfter([filed]), applicantId: both.id };
    const told = whyNot(state, both, pudong, today).find(({ action }) => action === 'approve');
    expect(told).toEqual({ action: 'approve', by: ['provider'], code: 'own_request' });
  });

  test('because the answer was given already, or is for others to give', () => {
    const agreed: RequestEvent = { type: 'agreed', side: 'provider', items: [], note: '', conditions: '' };
    const both: RequestEvent = { ...filed, deciders: ['authority', 'provider'] } as RequestEvent;
    expect(of('approve', [both, agreed], reviewer)).toMatchObject({ by: ['authority'], code: 'answered_already' });
    expect(of('approve', [filed], operator)).toMatchObject({ code: 'others_decide', article: 'PD-33' });
  });

  test('PD-35: because the confidentiality agreement is not signed', () => {
    const waiting = [filed, granted({ agreement: 'awaited' })];
    for (const action of ['renew', 'amend', 'give-up', 'accept', 'ask-consent'])
      expect(of(action, waiting, official)).toMatchObject({ code: 'agreement_missing', article: 'PD-35', by: [] });
    const signed: RequestEvent = { type: 'agreement_signed', side: 'provider' };
    expect(of('sign-agreement', [...waiting, signed], reviewer)).toMatchObject({
      by: ['consumer'],
      code: 'signed_already',
      article: 'PD-35',
    });
  });

  test('house: because more was asked for before, once', () => {
    const supplemented: RequestEvent = { type: 'supplemented', note: '', dueOn: '2026-11-20' };
    expect(of('ask-supplement', [filed, supplementAsked(), supplemented], reviewer)).toEqual({
      ...{ action: 'ask-supplement', by: [], code: 'supplement_asked_before' },
    });
  });

  test('SH-27, DG-7: because a rule keeps the two posts apart', () => {
    const referred: RequestEvent[] = [filedAsNotShared, failed, { type: 'referred', note: '' }];
    expect(of('record-decision', referred, operator, dongguan)).toMatchObject({
      ...{ by: ['superior'], code: 'posts_kept_apart', article: 'DG-7' },
    });
    const examiner = one('centre', 'examiner');
    const both: RequestEvent = { ...filed, deciders: ['authority', 'responsible'] } as RequestEvent;
    expect(of('approve', [both], examiner, shanghai)).toMatchObject({ code: 'posts_kept_apart', article: 'SH-27' });
  });

  test('and of steps that nobody may take just now only the own side is told', () => {
    expect(of('answer-supervision', [filed], reviewer)).toMatchObject({ by: [], code: 'nothing_asked' });
    expect(of('answer-supervision', [filed], official)).toBeUndefined();
  });
});

describe('what is told and what may be done', () => {
  const after: Record<string, RequestEvent[]> = {
    submitted: [filed],
    supplement_wanted: [filed, supplementAsked()],
    negotiating: [filedAsNotShared],
    coordinating: [filedAsNotShared, failed],
    granted: [filed, granted()],
    refused: [filed, { type: 'refused', by: 'decision', code: 'other', note: '', legalBasis: null }],
  };
  test.each(requestStatuses.filter((status) => after[status]))(
    '%s: are never the same step, and nothing else',
    (status) => {
      const state = stateAfter(after[status] ?? []);
      expect(state.status).toBe(status);
      const steps = new Set<string>(Object.values(allowed[state.status]).flat());
      for (const who of [official, reviewer, operator, supervisor, superior, stranger]) {
        const may = actionsFor(state, who, pudong, today);
        const told = whyNot(state, who, pudong, today).map(({ action }) => action);
        expect(told.filter((action) => may.includes(action))).toEqual([]);
        expect([...told, ...may].filter((action) => !steps.has(action))).toEqual([]);
      }
    },
  );
});

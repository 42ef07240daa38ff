import { describe, expect, test } from 'vitest';
import { noticesFor } from './notices.ts';
import type { DecidedBy, RequestEvent } from './state.ts';
import { appealed, failed, filed, granted, refused, stateAfter, supplementAsked } from './testing.ts';
import type { Part } from './withheld.ts';

const people = {
  applicantId: 'applicant',
  actorId: 'reviewer',
  authorityId: 'authority',
  supervisorId: 'supervision',
};
const toApplicant = {
  kind: 'request_decided',
  departmentId: 'consumer',
  role: 'official',
  assigneeId: 'applicant',
};
const referred: RequestEvent = { type: 'referred', note: '事项重大' };
const told = (events: RequestEvent[], who: Partial<typeof people> | { supervisorId: null } = {}) =>
  noticesFor(events, stateAfter([filed], { levelId: null }), { ...people, ...who });

describe('the applicant is told (house)', () => {
  test.each(['decision', 'negotiation'] satisfies DecidedBy[])('of a grant by %s', (by) =>
    expect(told([granted({ by })])).toEqual([toApplicant]),
  );
  test('of a grant by the authority', () => expect(told([granted({ by: 'authority' })])).toContainEqual(toApplicant));

  test.each([
    ['refused', refused()],
    ['expired', { type: 'expired' }],
    [
      'answered on a further use (PD-4, DG-5, DG-17)',
      { type: 'consent_answered', kind: 'publish', outcome: 'refused', note: '不宜' },
    ],
  ] satisfies [string, RequestEvent][])('of what is %s', (_, event) => expect(told([event])).toEqual([toApplicant]));

  test('of what is revoked, as the authority and whoever decided in the provider’s place are (rule 12)', () => {
    const revoked: RequestEvent = { type: 'revoked', note: '不再需要' };
    const toAuthority = { kind: 'request_decided', departmentId: 'authority', role: 'operator' };
    expect(told([revoked])).toEqual([toApplicant, toAuthority]);
    const answered = stateAfter([{ ...filed, deciders: ['authority', 'responsible'] } as RequestEvent], {
      responsibleId: 'answering',
    });
    expect(noticesFor([revoked], answered, people)).toEqual([
      toApplicant,
      toAuthority,
      { kind: 'request_decided', departmentId: 'answering', role: 'reviewer' },
    ]);
  });

  test('SH-27: of the last of two decisions, not of the first', () => {
    const agreed: RequestEvent = { type: 'agreed', side: 'authority', items: ['姓名'], note: '', conditions: '' };
    expect(told([agreed])).toEqual([]);
    expect(told([agreed, granted()])).toEqual([toApplicant]);
    expect(told([agreed, refused()])).toEqual([toApplicant]);
  });

  test.each(['filing', 'platform', 'scenario'] satisfies DecidedBy[])(
    'not of what was granted as it was filed (%s)',
    (by) => expect(told([filed, granted({ by })])).toEqual([]),
  );

  test('not of steps in between, nor of their own', () => {
    const steps: RequestEvent[] = [
      filed,
      appealed,
      failed,
      supplementAsked(),
      { type: 'withdrawn' },
      { type: 'renewal_asked', until: '2028-01-01', note: '续用' },
    ];
    for (const step of steps) expect(told([step]), step.type).toEqual([]);
    expect(told([refused()], { actorId: 'applicant' })).toEqual([]);
  });
});

describe('the provider is told', () => {
  const toProvider = { kind: 'request_decided', departmentId: 'provider', role: 'reviewer' };
  const provided: RequestEvent = { type: 'delivery_provided', how: '平台查询', where: '本平台' };

  test('SQ-19, SH-27, SH-28: of each grant in its name that it did not decide, where no task tells it', () => {
    for (const by of ['filing', 'platform', 'scenario'] as const) {
      expect(told([filed, granted({ by }), provided])).toEqual([toProvider]);
      expect(told([filed, granted({ by })])).toEqual([]);
    }
  });

  test('N-28, SH-16: of what others decided over it, a refusal too', () => {
    for (const by of ['authority', 'superior'] as const) {
      expect(told([granted({ by })])).toEqual([toApplicant, toProvider]);
      expect(told([{ ...refused(), by } as RequestEvent])).toEqual([toApplicant, toProvider]);
    }
    const elsewhere = stateAfter([{ ...filed, deciders: ['responsible'] } as RequestEvent]);
    expect(noticesFor([granted()], elsewhere, people)).toEqual([toApplicant, toProvider]);
  });
});

describe('DG-7: what a provider does not provide is reported to the body above', () => {
  const toGovernment = { kind: 'inability_reported', departmentId: 'government', role: 'superior' };
  const withheld: Part[] = [{ by: 'provider', itemIds: ['住址'], code: 'other', note: '无关', legalBasis: null }];
  const reported = (event: RequestEvent, reportsUp = true) =>
    noticesFor([event], stateAfter([filed]), { ...people, reportsUp });

  test('a refusal, what is withheld and what is taken back, with the reasons', () => {
    for (const event of [
      refused(),
      granted({ withheld }),
      { type: 'revoked', note: '', withheld } satisfies RequestEvent,
    ]) {
      expect(reported(event)).toContainEqual(toGovernment);
      expect(reported(event, false)).not.toContainEqual(toGovernment);
    }
  });

  test('not what is given, nor what others decided', () => {
    expect(reported(granted())).not.toContainEqual(toGovernment);
    expect(reported(refused('authority'))).not.toContainEqual(toGovernment);
  });
});

describe('what is referred up', () => {
  test('DG-7: is told to the applicant; whoever decides above has the task', () =>
    expect(told([referred])).toEqual([toApplicant]));
});

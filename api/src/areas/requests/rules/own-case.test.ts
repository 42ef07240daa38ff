import { describe, expect, test } from 'vitest';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import type { RequestCommand } from '../inputs.ts';
import { actionsFor, othersOnly } from './decide.ts';
import { stancesOf } from './stances.ts';
import type { RequestEvent, RequestState } from './state.ts';
import { failed, filed, filedAsNotShared, given, granted, name, official, stateAfter, under } from './testing.ts';

/** The applicant, who also reviews for the provider and works for the authority. */
const everywhere = {
  ...official,
  roles: [
    ...official.roles,
    { role: 'reviewer' as const, departmentId: 'provider' },
    { role: 'reviewer' as const, departmentId: 'answering' },
    { role: 'operator' as const, departmentId: 'authority' },
  ],
};
const colleague = { ...everywhere, id: 'colleague' };
const asked: RequestEvent = {
  type: 'consent_asked',
  kind: 'publish',
  by: 'authority',
  to: '门户网站',
  askedById: colleague.id,
};
const withheld = { code: 'other', note: '与事项无关', legalBasis: null } as const;
const silent: RequestEvent[] = [filed, { type: 'escalated', to: 'authority' }];
const consent: RequestCommand = { type: 'answer-consent', outcome: 'consented', note: '' };

describe('house: nobody decides on what they filed themselves', () => {
  const cases: [string, RequestEvent[], RequestCommand, Partial<RequestState>?][] = [
    ['approval', [filed], { type: 'approve', note: '', conditions: '' }],
    ['approval in part', [filed], { type: 'approve-partly', itemIds: [name.id], note: '', conditions: '', withheld }],
    ['question', [filed], { type: 'ask-supplement', note: '请补充' }],
    ['refusal', [filed], { type: 'refuse', code: 'other', note: '依据不足', legalBasis: null }],
    [
      'approval for the department that answers for the data',
      [{ ...filed, deciders: ['responsible'] } as RequestEvent],
      { type: 'approve', note: '', conditions: '' },
      { responsibleId: 'answering' },
    ],
    [
      'coordination',
      [filedAsNotShared, failed],
      { type: 'coordinate', outcome: 'grant', itemIds: [name.id], note: '经协调', conditions: '', withheld },
    ],
    ['term for rectification', silent, { type: 'order-rectification', until: '2026-12-01', note: '限期答复' }],
    ['revocation', [filed, granted()], { type: 'revoke', note: '超范围使用', withheld }],
    ['answer on a further use', [filed, granted(), asked], consent],
  ];
  test.each(cases)('%s: is somebody else’s', (_, events, command, more = {}) => {
    const story = given(...events)
      .asking(more)
      .underPolicy(kaifeng);
    story.when(everywhere, command).refused('own_request');
    expect(othersOnly(stateAfter(events, more), everywhere, kaifeng)).toContain(command.type);
    const somebodyElse = { ...everywhere, id: 'somebody else' };
    expect(actionsFor(stateAfter(events, more), somebodyElse, kaifeng)).toContain(command.type);
  });

  test('they still negotiate for the side that asks, and sign for it once', () => {
    given(filedAsNotShared)
      .when(everywhere, { type: 'conclude', outcome: 'agreed', itemIds: [name.id], note: '', conditions: '' })
      .refused('only_provider_agrees', 'outcome');
    given(filedAsNotShared)
      .when(everywhere, { type: 'conclude', outcome: 'failed', itemIds: [], note: '未能达成一致', conditions: '' })
      .leadsTo(failed);
    const awaited = granted({ agreement: 'awaited' });
    const signed: RequestEvent = { type: 'agreement_signed', side: 'consumer' };
    given(filed, awaited).when(everywhere, { type: 'sign-agreement' }).leadsTo(signed);
    given(filed, awaited, signed).when(everywhere, { type: 'sign-agreement' }).refused('own_request');
  });

  test('nor answers the further use that they asked for, on another’s request', () => {
    const open = given(filed, granted(), asked);
    open.when(colleague, consent).refused('own_request');
    open.when({ ...colleague, id: 'third' }, consent).leadsTo({
      type: 'consent_answered',
      kind: 'publish',
      outcome: 'consented',
      note: '',
    });
  });

  test('what nobody in their place could do is forbidden, not their own', () => {
    given(filed).when(everywhere, { type: 'revoke', note: '超范围使用' }).refused('forbidden');
    given(filed).when(official, { type: 'approve', note: '', conditions: '' }).refused('forbidden');
    expect(othersOnly(stateAfter([filed]), official, under().policy)).toEqual([]);
    expect(othersOnly(stateAfter([filed]), colleague, pudong)).toEqual([]);
  });

  test('they watch over it all the same', () => {
    const watching = { ...official, roles: [{ role: 'supervisor' as const, departmentId: 'supervision' }] };
    expect(stancesOf(stateAfter([filed]), watching, pudong)).toEqual(['supervisor']);
    expect(stancesOf(stateAfter([filed]), everywhere, pudong)).toEqual(['consumer']);
    expect(stancesOf(stateAfter([filed]), colleague, pudong)).toEqual(['consumer', 'provider', 'authority']);
  });
});

import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { obligationsOf } from '../../../law/obligations.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { actionsFor } from './decide.ts';
import { answerConsent, kindsToAsk, onwardView, publishable } from './onward.ts';
import type { RequestEvent, RequestState } from './state.ts';
import {
  filed,
  given,
  granted,
  name,
  number,
  official,
  operator,
  reviewer,
  stateAfter,
  stranger,
  supervisor,
} from './testing.ts';

const ask = (kind: 'pass_on' | 'publish', to = '门户网站便民查询') => ({ type: 'ask-consent', kind, to }) as const;
const answer = (outcome: 'consented' | 'refused', note = '') => ({ type: 'answer-consent', outcome, note }) as const;
const asked = (kind: 'pass_on' | 'publish', by: 'provider' | 'authority'): RequestEvent => ({
  type: 'consent_asked',
  kind,
  by,
  to: '门户网站便民查询',
  askedById: official.id,
});
const answered = (outcome: 'consented' | 'refused', note = ''): RequestEvent => ({
  type: 'consent_answered',
  kind: 'publish',
  outcome,
  note,
});
const publicToo: Partial<RequestState> = { publicItems: [name.id, number.id] };
const kinds = (policy: PolicyProfile, more: Partial<RequestState> = {}, ...events: RequestEvent[]) =>
  kindsToAsk(stateAfter([filed, granted(), ...events], more), policy);

describe('Pudong', () => {
  test('PD-4: passing on and publishing both need the leave of the CIO office', () => {
    for (const kind of ['pass_on', 'publish'] as const)
      given(filed, granted()).when(official, ask(kind)).leadsTo(asked(kind, 'authority'));
  });
  test('PD-4: the CIO office answers; the provider’s consent does not stand in for it', () => {
    const open = given(filed, granted(), asked('publish', 'authority'));
    open.when(operator, answer('consented')).leadsTo(answered('consented'));
    for (const other of [reviewer, official, supervisor, stranger])
      open.when(other, answer('consented')).refused('forbidden');
  });
  test('PD-4: a refusal says why', () => {
    const open = given(filed, granted(), asked('publish', 'authority'));
    open.when(operator, answer('refused')).refused('reason_required', 'note', 'PD-4, PD-37');
    open.when(operator, answer('refused', '涉及个人信息')).leadsTo(answered('refused', '涉及个人信息'));
  });
  test('PD-35: of what is not in effect before the agreement nothing is asked', () => {
    given(filed, granted({ agreement: 'awaited' }))
      .when(official, ask('publish'))
      .refused('forbidden');
  });
});

describe('Dongguan', () => {
  const here = given(filed, granted()).underPolicy(dongguan);
  test('DG-5, DG-17: publishing needs the provider’s consent', () => {
    here.asking(publicToo).when(official, ask('publish')).leadsTo(asked('publish', 'provider'));
    const open = given(filed, granted(), asked('publish', 'provider')).underPolicy(dongguan);
    open.when(reviewer, answer('consented')).leadsTo(answered('consented'));
    open.when(operator, answer('consented')).refused('forbidden');
  });
  test('DG-17: what serves the department’s own duties is passed on to nobody', () => {
    here.asking(publicToo).when(official, ask('pass_on')).refused('onward_forbidden', 'kind', 'DG-5, DG-17');
  });
  test('DG-5: what is open within government only is not published, with whoever’s consent', () => {
    expect(kinds(dongguan)).toEqual([]);
    expect(kinds(dongguan, { publicItems: ['another'] })).toEqual([]);
    here.when(official, ask('publish')).refused('forbidden');
    expect(publishable(stateAfter([filed, granted()], publicToo), dongguan)).toEqual([name, number]);
    expect(publishable(stateAfter([filed, granted({ items: [name] })], publicToo), dongguan)).toBeNull();
    expect(publishable(stateAfter([filed, granted()]), pudong)).toBeNull();
  });
  test('DG-5: a resource without items is published by its own mode', () => {
    const whole = granted({ items: [] });
    expect(kindsToAsk(stateAfter([filed, whole], { publicWhole: true }), dongguan)).toEqual(['publish']);
    expect(kindsToAsk(stateAfter([filed, whole]), dongguan)).toEqual([]);
    expect(kindsToAsk(stateAfter([filed, whole]), pudong)).toEqual(['pass_on', 'publish']);
  });
  test('DG-5, DG-17: the source is named in use', () => {
    expect(obligationsOf(dongguan)).toMatchObject({ citesSource: true, onlyPublic: true, publish: 'provider' });
  });
});

describe('State Council', () => {
  test('N-25: giving data to third parties, and publishing as read, need the provider’s consent, and nobody else’s', () => {
    const here = given(filed, granted()).underPolicy(national);
    for (const kind of ['pass_on', 'publish'] as const) here.when(official, ask(kind)).leadsTo(asked(kind, 'provider'));
    const open = given(filed, granted(), asked('publish', 'provider')).underPolicy(national);
    open.when(reviewer, answer('consented')).leadsTo(answered('consented'));
    for (const other of [operator, official, stranger]) open.when(other, answer('consented')).refused('forbidden');
  });
});

describe('Kaifeng, Shanghai and Suqian', () => {
  test.each([
    ['KF-18', kaifeng],
    ['SH-26, SH-31', shanghai],
    ['SQ-21', suqian],
  ])(
    'KF-18, SH-26, SH-31, SQ-21: shared data go to no third party, so leave is not even asked for (%s)',
    (article, policy) => {
      expect(kinds(policy, publicToo)).toEqual([]);
      for (const kind of ['pass_on', 'publish'] as const)
        given(filed, granted()).underPolicy(policy).asking(publicToo).when(official, ask(kind)).refused('forbidden');
      expect(obligationsOf(policy)).toMatchObject({
        passOn: 'forbidden',
        publish: 'forbidden',
        onlyPublic: false,
        citation: { article },
      });
    },
  );
});

describe('a profile of whatever combination', () => {
  const text = dongguan.onwardUse;
  const under = (passOn: 'provider' | 'forbidden', publish: 'provider' | 'forbidden'): PolicyProfile => ({
    ...dongguan,
    onwardUse: { ...text, value: { ...text.value, passOn, publish } },
  });
  test('DG-5: passing on does not hang on what is open to the public; publishing does, and says so', () => {
    const policy = under('provider', 'provider');
    expect(kinds(policy)).toEqual(['pass_on']);
    expect(kinds(policy, publicToo)).toEqual(['pass_on', 'publish']);
    const here = given(filed, granted()).underPolicy(policy);
    here.when(official, ask('pass_on')).leadsTo(asked('pass_on', 'provider'));
    here.when(official, ask('publish')).refused('not_open_to_public', 'kind', 'DG-5');
  });
  test('DG-5: where nothing is published at all, nobody is told that it has to be public', () => {
    expect(obligationsOf(under('provider', 'forbidden')).onlyPublic).toBe(false);
    expect(obligationsOf(pudong).onlyPublic).toBe(false);
  });
  test('DG-5: before a grant there is nothing to publish, and where no text speaks of openness nothing is kept back', () => {
    expect(publishable(stateAfter([filed], publicToo), dongguan)).toEqual([]);
    expect(publishable(stateAfter([filed, granted()], publicToo), kaifeng)).toBeNull();
  });
});

describe('any of them', () => {
  test('rule 15: nothing is asked for once the grant is over, and nothing answered that was not asked', () => {
    for (const end of [{ type: 'expired' }, { type: 'revoked', note: '超范围使用' }] as const)
      expect(kinds(pudong, {}, end)).toEqual([]);
    expect(answerConsent(stateAfter([filed, granted()]), answer('consented'), pudong)).toEqual({
      ok: false,
      code: 'forbidden',
    });
  });
  test('rule 10: until it is answered nothing stands beside it', () => {
    expect(stateAfter([filed, granted(), asked('publish', 'authority')]).onward).toMatchObject([
      { status: 'asked', askedById: official.id, answeredAt: null, note: '' },
    ]);
  });
  test('rule 10: one further use is asked at a time, and again once it is answered', () => {
    expect(kinds(pudong, {}, asked('publish', 'authority'))).toEqual([]);
    for (const outcome of ['consented', 'refused'] as const)
      expect(kinds(pudong, {}, asked('publish', 'authority'), answered(outcome))).toEqual(['pass_on', 'publish']);
  });
  test('rule 10: it is kept who was asked, for what, and what came of it', () => {
    const { onward } = stateAfter([filed, granted(), asked('publish', 'authority'), answered('refused', '不宜公开')]);
    expect(onward).toMatchObject([
      { kind: 'publish', by: 'authority', to: '门户网站便民查询', status: 'refused', note: '不宜公开' },
    ]);
    expect(onward[0]?.answeredAt).toBeTruthy();
  });
  test('rule 10: an answer leaves what was answered before as it was', () => {
    const events = [asked('publish', 'authority'), answered('refused', '不宜'), asked('publish', 'authority')];
    const { onward } = stateAfter([filed, granted(), ...events, answered('consented')]);
    expect(onward.map(({ status }) => status)).toEqual(['refused', 'consented']);
  });
  test('rule 15: with the grant everything that was consented to or asked ends', () => {
    const uses = (...events: RequestEvent[]) =>
      onwardView(stateAfter([filed, granted(), ...events])).map(({ status, ended }) => [status, ended]);
    const consented = [asked('publish', 'authority'), answered('consented')];
    expect(uses(...consented)).toEqual([['consented', false]]);
    for (const end of [{ type: 'expired' }, { type: 'revoked', note: '超范围使用' }] as const) {
      expect(uses(...consented, end)).toEqual([['consented', true]]);
      expect(uses(asked('publish', 'authority'), end)).toEqual([['asked', true]]);
      expect(uses(asked('publish', 'authority'), answered('refused', '不宜'), end)).toEqual([['refused', false]]);
      const over = stateAfter([filed, granted(), ...consented, end]);
      // What was received is still to be disposed of
      const left = end.type === 'revoked' ? ['appeal', 'dispose'] : ['dispose'];
      expect(actionsFor(over, official, pudong).toSorted()).toEqual(left);
      // Its provider may say how
      expect(actionsFor(over, reviewer, pudong)).toEqual(['demand-disposal']);
      expect(actionsFor(over, operator, pudong)).toEqual([]);
    }
  });
  test('rule 15: what was consented to goes on with a renewed grant', () => {
    const renewed: RequestEvent = { type: 'renewed', until: '2028-11-01', note: '继续使用' };
    const { onward, status } = stateAfter([
      filed,
      granted(),
      asked('publish', 'authority'),
      answered('consented'),
      renewed,
    ]);
    expect(onwardView({ onward, status })).toMatchObject([{ status: 'consented', ended: false }]);
  });
});

import type { ResourceContent, SignOff } from '@onesource/db/content';
import type { Role } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { profiles } from '../../../../law/profiles.ts';
import { at } from '../../../../running/testing/time.ts';
import { content, item, law } from '../../testing.ts';
import { blank, type Event, evolve, type Registration } from './state.ts';
import { actionsFor, type Command, decide } from './steps.ts';

const now = at('2026-11-02');
const person = (id: string, departmentId: string, role: Role) => ({ id, roles: [{ role, departmentId }] });
const registrar = person('registrar', 'minzheng', 'registrar');
const reviewer = person('reviewer', 'minzheng', 'reviewer');
const operator = person('operator', 'cio', 'operator');
const head: SignOff = { name: '局长', at: '2026-11-01', attachmentId: null };

/** Contents that pass under every text. */
const shared = content({
  useRequirements: '限履职使用',
  items: ['机构名称', '工商企业注册号', '统一社会信用代码', '实施机关', '业务办理时间'].map((name) => item(name)),
});
const withheld: ResourceContent = {
  ...shared,
  legalBasis: [{ ...law, reason: '涉及反恐' }],
  items: [...shared.items, item('涉密地点', { shareType: 'not_shared' })],
};

const under = (policy: PolicyProfile) => ({
  given: (status: Registration['status'], body: ResourceContent, over: Partial<Registration> = {}) => ({
    when: (actor: typeof registrar, command: Command) => {
      const registration = { ...blank('minzheng', body), status, authorIds: [registrar.id], ...over };
      const decision = decide(registration, command, actor, policy, now);
      if (!decision.ok) return decision;
      const { status: reached, signOff } = decision.events.reduce(evolve, registration);
      return { status: reached, signOff, events: decision.events.map(({ type }: Event) => type) };
    },
  }),
});
const approve = { type: 'approve', note: '' } as const;
const pass = { type: 'examine', outcome: 'pass', note: '' } as const;
const submit = (signOff: SignOff | null = null): Command => ({ type: 'submit', signOff });

describe('who publishes what is shared', () => {
  test.each([
    ['PD-27, PD-31', pudong],
    ['DG-10, DG-11', dongguan],
    ['SQ-8', suqian],
  ] as const)('%s: the department registers, reviews and publishes', (_, policy) => {
    expect(under(policy).given('draft', shared).when(registrar, submit())).toMatchObject({ status: 'submitted' });
    expect(under(policy).given('submitted', shared).when(reviewer, approve)).toMatchObject({
      status: 'published',
      events: ['published'],
    });
  });
  test('KF-10: the department publishes and files it with the authority, which holds nothing up', () => {
    expect(under(kaifeng).given('submitted', shared).when(reviewer, approve)).toMatchObject({
      status: 'published',
      events: ['published', 'filed_with_authority'],
    });
  });
  test('SH-17: everything is examined before it is published', () => {
    const { given } = under(shanghai);
    expect(given('submitted', shared).when(reviewer, approve)).toMatchObject({
      status: 'examining',
      events: ['passed_on'],
    });
    expect(given('examining', shared).when(operator, pass)).toMatchObject({ status: 'published' });
    expect(given('examining', shared).when(operator, { ...pass, outcome: 'return', note: '口径不清' })).toMatchObject({
      status: 'returned',
      events: ['returned_by_authority'],
    });
  });
});

describe('what was published', () => {
  test.each([
    ['PD-31', pudong, ['submitted', 'published']],
    ['DG-12', dongguan, ['submitted', 'published']],
    ['KF-10', kaifeng, ['submitted', 'published']],
    ['SH-17', shanghai, ['submitted', 'examining']],
    ['SQ-8', suqian, ['submitted', 'published']],
  ] as const)('%s: is not edited; its update goes the way of the first registration', (_, policy, way) => {
    const { given } = under(policy);
    expect(given('published', shared).when(registrar, { type: 'edit', content: shared })).toMatchObject({ ok: false });
    expect(given('published', shared).when(registrar, { type: 'revise' })).toMatchObject({ status: 'draft' });
    expect([
      given('draft', shared, { number: 2 }).when(registrar, submit()),
      given('submitted', shared, { number: 2 }).when(reviewer, approve),
    ]).toMatchObject(way.map((status) => ({ status })));
  });
});

describe('who approves what is not shared', () => {
  test.each([
    ['PD-27', pudong],
    ['SQ-17', suqian],
    ['SH-17', shanghai],
  ] as const)('%s: it goes to the authority before it is published', (_, policy) => {
    expect(under(policy).given('submitted', withheld).when(reviewer, approve)).toMatchObject({ status: 'examining' });
    expect(under(policy).given('examining', withheld).when(operator, pass)).toMatchObject({ status: 'published' });
  });
  test.each([
    ['DG-5', dongguan],
    ['KF-10', kaifeng],
  ] as const)('%s: the department publishes it like anything else', (_, policy) => {
    expect(under(policy).given('submitted', withheld).when(reviewer, approve)).toMatchObject({ status: 'published' });
  });
  test('PD-27: a resource that withholds all of itself goes there too', () => {
    const whole = { ...shared, items: [], shareType: 'not_shared' as const };
    expect(under(pudong).given('submitted', whole).when(reviewer, approve)).toMatchObject({ status: 'examining' });
  });
});

describe('SQ-17: the head of the department signs what is not shared', () => {
  const { given } = under(suqian);
  const needed = { ok: false, code: 'sign_off_required', article: 'SQ-17' };

  test('without the signature it is not submitted', () => {
    const details = [{ field: 'signOff', code: 'required', article: 'SQ-17' }];
    expect(given('draft', withheld).when(registrar, submit())).toEqual({ ...needed, details });
    expect(given('draft', withheld).when(registrar, submit({ ...head, name: ' ' }))).toEqual({ ...needed, details });
  });
  test('a signature of a day to come is none; one of today is', () => {
    expect(given('draft', withheld).when(registrar, submit({ ...head, at: '2026-11-03' }))).toEqual({
      ...needed,
      details: [{ field: 'signOff.at', code: 'in_future' }],
    });
    expect(given('draft', withheld).when(registrar, submit({ ...head, at: '2026-11-02' }))).toMatchObject({
      status: 'submitted',
    });
  });
  test('with it the registration goes on and keeps it', () => {
    expect(given('draft', withheld).when(registrar, submit(head))).toMatchObject({
      status: 'submitted',
      signOff: head,
    });
    expect(given('submitted', withheld, { signOff: head }).when(reviewer, approve)).toMatchObject({ signOff: head });
  });
  test('what is missing is said before the signature is asked for', () => {
    const bare = { ...withheld, summary: '' };
    expect(given('draft', bare).when(registrar, submit())).toMatchObject({ code: 'incomplete' });
  });
  test('it does not outlive what it stands under: sent back, taken back or edited, it is signed again', () => {
    const signed = { signOff: head };
    expect(given('submitted', withheld, signed).when(registrar, { type: 'withdraw' })).toMatchObject({ signOff: null });
    expect(given('submitted', withheld, signed).when(reviewer, { type: 'return', note: '改' })).toMatchObject({
      signOff: null,
    });
    const sentBack = { ...pass, outcome: 'return', note: '依据不足' } as const;
    expect(given('examining', withheld, signed).when(operator, sentBack)).toMatchObject({ signOff: null });
    const edit: Command = { type: 'edit', content: shared };
    expect(given('draft', withheld, signed).when(registrar, edit)).toMatchObject({ signOff: null });
    expect(given('published', withheld, signed).when(registrar, { type: 'revise' })).toMatchObject({ signOff: null });
  });
  test('nobody asks for it where everything is shared, nor under another text', () => {
    expect(given('draft', shared).when(registrar, submit(head))).toMatchObject({ status: 'submitted', signOff: null });
    for (const policy of [pudong, dongguan, kaifeng, shanghai])
      expect(under(policy).given('draft', withheld).when(registrar, submit())).toMatchObject({
        status: 'submitted',
        signOff: null,
      });
  });
});

describe('SQ-9: the government at its level may declare a resource unconditional', () => {
  const declare = (over: object = {}): Command => ({
    type: 'declare-unconditional',
    note: '市政府专题会议决定',
    basis: '宿政办发〔2026〕12号',
    ...over,
  });
  const registration = { ...blank('minzheng', withheld), number: 2, last: 2, status: 'published' } as const;
  const decided = (command = declare(), over: Partial<Registration> = {}, policy: PolicyProfile = suqian) =>
    decide({ ...registration, ...over }, command, operator, policy, now);

  test('the authority writes the decision down, and a revision with everything unconditional is published', () => {
    const scoped = { ...withheld, scope: ['a'], conditions: '限公安', permittedPurposes: ['other' as const] };
    const decision = decided(declare(), { content: { ...scoped, needsProviderConsent: true } });
    expect(decision).toMatchObject({ ok: true, events: [{ type: 'declared_unconditional', at: now }] });
    const after = decision.ok ? decision.events.reduce(evolve, registration) : registration;
    expect(after).toMatchObject({
      number: 3,
      status: 'published',
      authorIds: [],
      publishedAt: now,
      submittedAt: now,
      note: '市政府专题会议决定',
      content: {
        name: withheld.name,
        shareType: null,
        scope: null,
        conditions: '',
        permittedPurposes: [],
        needsProviderConsent: false,
        legalBasis: [{ kind: 'policy', title: '宿政办发〔2026〕12号' }],
      },
    });
    expect(after.content.items.map(({ shareType }) => shareType)).toEqual(Array(6).fill('unconditional'));
    // Two axes: the public gets no more than before
    expect(after.content.items.map(({ openness }) => openness)).toEqual(Array(6).fill('not_open'));
  });
  test('a resource without items says so itself', () => {
    const whole = { ...withheld, items: [], shareType: 'not_shared' as const };
    const decision = decided(declare(), { content: whole });
    expect(decision).toMatchObject({ events: [{ content: { shareType: 'unconditional', items: [] } }] });
  });
  test('it says what was decided, and on which document it rests', () => {
    expect(decided(declare({ note: ' ' }))).toMatchObject({
      code: 'reason_required',
      details: [{ field: 'note', code: 'required', article: 'SQ-9' }],
    });
    expect(decided(declare({ basis: ' ' }))).toMatchObject({
      code: 'legal_basis_required',
      details: [{ field: 'basis', code: 'required', article: 'SQ-9' }],
    });
  });
  test('what is unconditional already needs no decision', () => {
    expect(decided(declare(), { content: shared })).toEqual({
      ok: false,
      code: 'already_unconditional',
      article: 'SQ-9',
    });
  });
  test('not while the department works on a revision, nor when the resource is about to go', () => {
    expect(decided(declare(), { laterInHand: true })).toMatchObject({ code: 'revision_in_progress' });
    expect(decided(declare(), { retiresOn: '2026-12-01' })).toMatchObject({ code: 'retirement_announced' });
    expect(actionsFor({ ...registration, retiresOn: '2026-12-01' }, operator, suqian)).toEqual([]);
  });
  test('it is the authority’s to write down, under this text only', () => {
    expect(decide(registration, declare(), reviewer, suqian, now)).toMatchObject({ code: 'forbidden' });
    expect(actionsFor(registration, operator, suqian)).toEqual(['declare-unconditional']);
    for (const policy of [pudong, dongguan, kaifeng, shanghai]) {
      expect(decided(declare(), {}, policy)).toEqual({ ok: false, code: 'forbidden' });
      expect(actionsFor(registration, operator, policy)).toEqual([]);
    }
  });
});

describe('house, under every text', () => {
  test.each(Object.values(profiles).map((policy) => [policy.id, policy] as const))(
    '%s: nobody reviews or examines what they wrote (rule 8), and it cites no article',
    (_, policy) => {
      const wrote = { authorIds: ['reviewer', 'operator'] };
      const own = { ok: false, code: 'own_registration' };
      expect(under(policy).given('submitted', shared, wrote).when(reviewer, approve)).toEqual(own);
      expect(under(policy).given('examining', shared, wrote).when(operator, pass)).toEqual(own);
    },
  );
  test('separating them by a text would cite it', () => {
    const separateReviewer = { ...pudong.separateReviewer, source: 'stated', article: 'PD-27' } as const;
    const wrote = { authorIds: ['reviewer'] };
    expect(
      under({ ...pudong, separateReviewer })
        .given('submitted', shared, wrote)
        .when(reviewer, approve),
    ).toEqual({
      ok: false,
      code: 'own_registration',
      article: 'PD-27',
    });
  });
});

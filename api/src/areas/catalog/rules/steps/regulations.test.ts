import type { ResourceContent, SignOff } from '@onesource/db/content';
import type { RevisionStatus } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { profiles } from '../../../../law/profiles.ts';
import { law } from '../../testing.ts';
import type { Registration } from './state.ts';
import { actionsFor, type Command } from './steps.ts';
import {
  approve,
  examiner,
  given as givenUsual,
  now,
  operator,
  pass,
  registrar,
  reviewer,
  shared,
  withheld,
} from './testing.ts';

const head: SignOff = { name: '局长', at: '2026-11-01', attachmentId: null };
const under = (policy: PolicyProfile) => ({
  given: (status: RevisionStatus, content: ResourceContent, over: Partial<Registration> = {}) =>
    givenUsual(status, { content, authorIds: [registrar.id], ...over }).underPolicy(policy),
});
const submit = (signOff: SignOff | null = null): Command => ({ type: 'submit', signOff });

describe('who publishes what is shared', () => {
  test.each([
    ['PD-27, PD-31', pudong],
    ['DG-10, DG-11', dongguan],
    ['SQ-8', suqian],
  ] as const)('%s: the department registers, reviews and publishes', (_, policy) => {
    under(policy).given('draft', shared).when(registrar, submit()).becomes({ status: 'submitted' });
    const approved = under(policy).given('submitted', shared).when(reviewer, approve);
    approved.happens('published');
    approved.becomes({ status: 'published' });
  });
  test('KF-10: the department publishes and files it with the authority, which holds nothing up', () => {
    const approved = under(kaifeng).given('submitted', shared).when(reviewer, approve);
    approved.happens('published', 'filed_with_authority');
    approved.becomes({ status: 'published' });
  });
  test('N-16: the authority examines every entry before it is published, and sends back what is not in order', () => {
    const { given } = under(national);
    const approved = given('submitted', shared).when(reviewer, approve);
    approved.happens('passed_on');
    approved.becomes({ status: 'examining' });
    given('examining', shared).when(operator, pass).becomes({ status: 'published' });
    given('examining', shared)
      .when(operator, { ...pass, outcome: 'return', note: '口径不清' })
      .becomes({ status: 'returned' });
  });
  test('SH-17: everything is examined before it is published', () => {
    const { given } = under(shanghai);
    const approved = given('submitted', shared).when(reviewer, approve);
    approved.happens('passed_on');
    approved.becomes({ status: 'examining' });
    given('examining', shared).when(examiner, pass).becomes({ status: 'published' });
    const returned = given('examining', shared).when(examiner, { ...pass, outcome: 'return', note: '口径不清' });
    returned.happens('returned_by_authority');
    returned.becomes({ status: 'returned' });
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
    given('published', shared).when(registrar, { type: 'edit', content: shared }).refused('wrong_status');
    given('published', shared).when(registrar, { type: 'revise' }).becomes({ status: 'draft' });
    const [submitted, approved] = way;
    given('draft', shared, { number: 2 }).when(registrar, submit()).becomes({ status: submitted });
    given('submitted', shared, { number: 2 }).when(reviewer, approve).becomes({ status: approved });
  });
});

describe('who approves what is not shared', () => {
  test.each([
    ['PD-27', pudong],
    ['SQ-17', suqian],
    ['SH-17', shanghai],
  ] as const)('%s: it is examined before it is published', (_, policy) => {
    under(policy).given('submitted', withheld).when(reviewer, approve).becomes({ status: 'examining' });
    under(policy).given('examining', withheld).when(examiner, pass).becomes({ status: 'published' });
  });
  test.each([
    ['DG-5', dongguan],
    ['KF-10', kaifeng],
  ] as const)('%s: the department publishes it like anything else', (_, policy) => {
    under(policy).given('submitted', withheld).when(reviewer, approve).becomes({ status: 'published' });
  });
  test('PD-27: a resource that withholds all of itself goes there too', () => {
    const whole = { ...shared, items: [], shareType: 'not_shared' as const };
    under(pudong).given('submitted', whole).when(reviewer, approve).becomes({ status: 'examining' });
  });
});

test('N-13: the head of the department consents to every registration, whatever it shares', () => {
  const { given } = under(national);
  const full = { ...shared, shareMethod: '共享平台接口' };
  given('draft', full)
    .when(registrar, submit())
    .refused('sign_off_required', {
      article: 'N-13',
      details: [{ field: 'signOff', code: 'required', article: 'N-13' }],
    });
  given('draft', full).when(registrar, submit(head)).becomes({ status: 'submitted', signOff: head });
});

describe('SQ-17: the head of the department signs what is not shared', () => {
  const { given } = under(suqian);
  test('without the signature it is not submitted', () => {
    const details = [{ field: 'signOff', code: 'required', article: 'SQ-17' }];
    for (const signOff of [null, { ...head, name: ' ' }])
      given('draft', withheld)
        .when(registrar, submit(signOff))
        .refused('sign_off_required', { article: 'SQ-17', details });
  });
  test('a signature of a day to come is none; one of today is', () => {
    given('draft', withheld)
      .when(registrar, submit({ ...head, at: '2026-11-03' }))
      .refused('sign_off_required', { article: 'SQ-17', details: [{ field: 'signOff.at', code: 'in_future' }] });
    given('draft', withheld)
      .when(registrar, submit({ ...head, at: '2026-11-02' }))
      .becomes({
        status: 'submitted',
      });
  });
  test('with it the registration goes on and keeps it', () => {
    given('draft', withheld).when(registrar, submit(head)).becomes({
      status: 'submitted',
      signOff: head,
    });
    given('submitted', withheld, { signOff: head }).when(reviewer, approve).becomes({ signOff: head });
  });
  test('what is missing is said before the signature is asked for', () => {
    const bare = { ...withheld, summary: '' };
    given('draft', bare)
      .when(registrar, submit())
      .refused('incomplete', { details: [{ field: 'summary', code: 'required' }] });
  });
  test('it does not outlive what it stands under: sent back, taken back or edited, it is signed again', () => {
    const signed = { signOff: head };
    given('submitted', withheld, signed).when(registrar, { type: 'withdraw' }).becomes({ signOff: null });
    given('submitted', withheld, signed).when(reviewer, { type: 'return', note: '改' }).becomes({
      signOff: null,
    });
    const sentBack = { ...pass, outcome: 'return', note: '依据不足' } as const;
    given('examining', withheld, signed).when(operator, sentBack).becomes({ signOff: null });
    const edit: Command = { type: 'edit', content: shared };
    given('draft', withheld, signed).when(registrar, edit).becomes({ signOff: null });
    given('published', withheld, signed).when(registrar, { type: 'revise' }).becomes({ signOff: null });
  });
  test('nobody asks for it where everything is shared, nor under another text', () => {
    given('draft', shared).when(registrar, submit(head)).becomes({ status: 'submitted', signOff: null });
    for (const policy of [pudong, dongguan, kaifeng, shanghai])
      under(policy).given('draft', withheld).when(registrar, submit()).becomes({
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
  const published = (over: Partial<Registration> = {}, policy: PolicyProfile = suqian) =>
    under(policy).given('published', withheld, { number: 2, last: 2, ...over });
  const decided = (command = declare(), over: Partial<Registration> = {}) => published(over).when(operator, command);

  test('the authority writes the decision down, and a revision with everything unconditional is published', () => {
    const scoped = { ...withheld, scope: ['a'], conditions: '限公安', permittedPurposes: ['other' as const] };
    const declared = decided(declare(), { content: { ...scoped, needsProviderConsent: true } });
    declared.happens('declared_unconditional');
    declared.becomes({
      number: 3,
      status: 'published',
      authorIds: [],
      publishedAt: now,
      submittedAt: now,
      note: '市政府专题会议决定',
      declared: '宿政办发〔2026〕12号',
      content: {
        ...withheld,
        shareType: null,
        legalBasis: [{ ...law, kind: 'policy', title: '宿政办发〔2026〕12号' }],
        // Two axes: the public gets no more than before
        items: withheld.items.map((each) => ({ ...each, shareType: 'unconditional', openness: 'not_open' })),
      },
    });
  });
  test('a resource without items says so itself', () => {
    const whole = { ...withheld, items: [], shareType: 'not_shared' as const };
    decided(declare(), { content: whole }).becomes({
      content: { ...whole, shareType: 'unconditional', legalBasis: expect.anything() },
    });
  });
  test('it says what was decided, and on which document it rests', () => {
    const lacks = (field: string) => ({ article: 'SQ-9', details: [{ field, code: 'required', article: 'SQ-9' }] });
    decided(declare({ note: ' ' })).refused('reason_required', lacks('note'));
    decided(declare({ basis: ' ' })).refused('legal_basis_required', lacks('basis'));
  });
  test('what is unconditional already needs no decision', () => {
    decided(declare(), { content: shared }).refused('already_unconditional', { article: 'SQ-9' });
  });
  test('not while the department works on a revision; what is about to go is declared until then', () => {
    const announced = { retiresOn: '2026-12-01' };
    decided(declare(), { laterInHand: true }).refused('revision_in_progress');
    expect(actionsFor(published(announced).state, operator, suqian)).toEqual(['declare-unconditional']);
  });
  test('the department does not make stricter what was declared, until the authority records its end', () => {
    const declared = { declared: '宿政办发〔2026〕12号' };
    const revised = under(suqian).given('draft', withheld, declared);
    const { items } = withheld;
    revised.when(registrar, submit()).refused('declared_unconditional', {
      details: [{ field: `items.${items.length - 1}.shareType`, code: 'declared_unconditional', article: 'SQ-9' }],
    });
    under(suqian)
      .given('draft', { ...shared, scope: ['a'] }, declared)
      .when(registrar, submit())
      .refused('limited_scope', {
        details: expect.arrayContaining([{ field: 'scope', code: 'declared_unconditional', article: 'SQ-9' }]),
      });
    under(suqian).given('draft', shared, declared).when(registrar, submit()).becomes({ status: 'submitted' });
    expect(actionsFor(published(declared).state, operator, suqian)).toContain('end-declaration');
    const ending: Command = { type: 'end-declaration', note: '市政府第9次常务会议撤销' };
    published(declared).when(operator, ending).becomes({ declared: null, status: 'published', content: withheld });
    published(declared)
      .when(operator, { ...ending, note: ' ' })
      .refused('reason_required', {
        article: 'SQ-9',
        details: [{ field: 'note', code: 'required', article: 'SQ-9' }],
      });
    published(declared).when(reviewer, ending).refused('forbidden');
    published().when(operator, ending).refused('wrong_status');
  });
  test('it is the authority’s to write down, under this text only', () => {
    published().when(reviewer, declare()).refused('forbidden');
    expect(actionsFor(published().state, operator, suqian)).toEqual(['declare-unconditional']);
    for (const policy of [pudong, dongguan, kaifeng, shanghai]) {
      published({}, policy).when(operator, declare()).refused('forbidden');
      expect(actionsFor(published().state, operator, policy)).toEqual([]);
    }
  });
});

describe('house, under every text', () => {
  test.each(Object.values(profiles).map((policy) => [policy.id, policy] as const))(
    '%s: nobody reviews or examines what they wrote (rule 8), and it cites no article',
    (_, policy) => {
      const wrote = { authorIds: ['reviewer', 'examiner'] };
      under(policy).given('submitted', shared, wrote).when(reviewer, approve).refused('own_registration');
      under(policy).given('examining', shared, wrote).when(examiner, pass).refused('own_registration');
    },
  );
  test('separating them by a text would cite it', () => {
    const separateReviewer = { ...pudong.separateReviewer, source: 'stated', article: 'PD-27' } as const;
    const wrote = { authorIds: ['reviewer'] };
    under({ ...pudong, separateReviewer })
      .given('submitted', shared, wrote)
      .when(reviewer, approve)
      .refused('own_registration', { article: 'PD-27' });
  });
});

import type { RevisionStatus, Role } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { stancesOf, worksOn } from '../../../../access/registrations.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { content, item, law } from '../../testing.ts';
import { blank, type Dossier, evolve, evolveAll, type Registration } from './state.ts';
import { actionsFor, allowed, type Command, concerned, decide, decideDraft, type RegistrationPolicy } from './steps.ts';

const now = new Date('2026-11-02T01:00:00Z');
const minzheng = 'minzheng';
const person = (id: string, departmentId: string, ...roles: Role[]) => ({
  id,
  roles: roles.map((role) => ({ role, departmentId })),
});
const author = person('author', minzheng, 'registrar');
const registrar = person('colleague', minzheng, 'registrar');
const reviewer = person('reviewer', minzheng, 'reviewer');
const both = person('author', minzheng, 'registrar', 'reviewer');
const operator = person('operator', 'cio', 'operator');
const stranger = person('stranger', 'renshe', 'registrar', 'reviewer');

const withheld = content({ items: [item('甲'), item('乙', { shareType: 'not_shared' })], legalBasis: [law] });
const given = (status: RevisionStatus, over: Partial<Registration> = {}) => {
  const registration: Registration = { ...blank(minzheng, content()), status, authorIds: [author.id], ...over };
  return {
    when: (actor: typeof author, command: Command, policy: RegistrationPolicy = pudong) => {
      const decision = decide(registration, command, actor, policy, now);
      return decision.ok ? decision.events.reduce(evolve, registration) : decision;
    },
    actionsOf: (actor: typeof author, policy: RegistrationPolicy = pudong) => actionsFor(registration, actor, policy),
  };
};
/** Submits without a signature: most need none. */
const submit = { type: 'submit', signOff: null } as const;
const refused = (code: string, more = {}) => ({ ok: false, code, ...more });

describe('who may do what', () => {
  test('registrars write and submit, reviewers judge, the authority examines', () => {
    expect(given('draft').actionsOf(registrar)).toEqual(['edit', 'submit', 'discard']);
    expect(given('returned').actionsOf(registrar)).toEqual(['edit', 'submit', 'discard']);
    expect(given('submitted').actionsOf(registrar)).toEqual(['withdraw']);
    expect(given('submitted').actionsOf(reviewer)).toEqual(['return', 'approve']);
    expect(given('examining').actionsOf(operator)).toEqual(['examine']);
    expect(given('published').actionsOf(registrar)).toEqual(['revise']);
    expect(given('published').actionsOf(reviewer)).toEqual(['retire']);
  });
  test('nobody else may do anything, and nothing is done with what is over', () => {
    expect(given('draft').actionsOf(reviewer)).toEqual([]);
    expect(given('submitted').actionsOf(operator)).toEqual([]);
    expect(given('submitted').actionsOf(stranger)).toEqual([]);
    expect(given('superseded').actionsOf(both)).toEqual([]);
    expect(given('submitted').when(stranger, { type: 'approve', note: '' })).toEqual(refused('forbidden'));
  });
  test('what is not under review may be thrown away by the registrars, and is over then', () => {
    for (const status of ['draft', 'returned'] as const)
      expect(given(status).when(registrar, { type: 'discard' })).toMatchObject({ status: 'discarded', signOff: null });
    expect(given('submitted').when(registrar, { type: 'discard' })).toEqual(refused('wrong_status'));
    expect(given('draft').when(reviewer, { type: 'discard' })).toEqual(refused('forbidden'));
    expect(given('discarded').actionsOf(both)).toEqual([]);
  });
  test('the revision after a discarded one has a number of its own, and the published one stays', () => {
    const published: Registration = { ...blank(minzheng, content()), status: 'published' };
    const after = [{ type: 'revised', authorId: author.id } as const, { type: 'discarded' } as const].reduce(
      evolveAll,
      { revisions: [published], at: 1 } as Dossier,
    );
    expect(after.revisions.map(({ number, status }) => [number, status])).toEqual([
      [1, 'published'],
      [2, 'discarded'],
    ]);
    const again = evolveAll({ ...after, at: 1 }, { type: 'revised', authorId: author.id });
    expect(again.revisions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(again.revisions[0]?.laterInHand).toBe(true);
  });
  test('a revision that says what is published is not submitted, an otherwise ordered one is', () => {
    const published = content({ items: [item('甲'), item('乙')] });
    const command = (content: typeof published) => ({ ...submit, published: content });
    const revision = given('draft', { content: published });
    expect(revision.when(author, command(structuredClone(published)))).toEqual(refused('nothing_changed'));
    const turned = { ...published, items: published.items.toReversed() };
    expect(revision.when(author, command(turned))).toMatchObject({ status: 'submitted' });
  });
  test('registrars of a department start registrations in it', () => {
    expect(decideDraft(minzheng, content(), author)).toMatchObject({ ok: true, events: [{ type: 'drafted' }] });
    expect(decideDraft(minzheng, content(), reviewer)).toEqual(refused('forbidden'));
    expect(decideDraft(minzheng, content(), stranger)).toEqual(refused('forbidden'));
  });
  test('the authority takes part where it examines, not in drafts', () => {
    expect(worksOn(operator, minzheng, 'examining')).toBe(true);
    expect(worksOn(operator, minzheng, 'published')).toBe(true);
    for (const status of ['draft', 'submitted', 'returned', 'superseded', 'retired'] as const)
      expect(worksOn(operator, minzheng, status)).toBe(false);
    expect(worksOn(reviewer, minzheng, 'draft')).toBe(true);
    expect(worksOn(stranger, minzheng, 'draft')).toBe(false);
  });
  test('roles held elsewhere, or twice, count as they should', () => {
    expect(stancesOf({ roles: [{ role: 'registrar', departmentId: 'renshe' }] }, minzheng)).toEqual([]);
    expect(stancesOf({ roles: [{ role: 'official', departmentId: minzheng }] }, minzheng)).toEqual([]);
    const two = [
      { role: 'operator' as const, departmentId: 'cio' },
      { role: 'operator' as const, departmentId: 'other' },
    ];
    expect(stancesOf({ roles: two }, minzheng)).toEqual(['operator']);
    expect(stancesOf({ roles: [...registrar.roles, ...operator.roles] }, minzheng)).toEqual(['registrar', 'operator']);
    expect(stancesOf(both, minzheng)).toEqual(['registrar', 'reviewer']);
  });
  test('of a resource’s revisions a step is about the one where the table has it', () => {
    const published = { departmentId: minzheng, status: 'published' } as const;
    const draft = { departmentId: minzheng, status: 'draft' } as const;
    expect(concerned([draft, published], 'edit', registrar, pudong)).toBe(draft);
    expect(concerned([draft, published], 'revise', registrar, pudong)).toBe(published);
    expect(concerned([draft, published], 'retire', reviewer, pudong)).toBe(published);
    expect(concerned([draft, published], 'retire', registrar, pudong)).toBeNull();
  });
  test('the table knows every status, and nothing is done in the last ones', () => {
    expect(Object.keys(allowed)).toEqual([
      'draft',
      'returned',
      'submitted',
      'examining',
      'published',
      'superseded',
      'discarded',
      'retired',
    ]);
    expect([allowed.superseded, allowed.discarded, allowed.retired]).toEqual([{}, {}, {}]);
  });
  test('a step at the wrong stage is refused as such', () => {
    expect(given('submitted').when(registrar, submit)).toEqual(refused('wrong_status'));
    expect(given('draft').when(reviewer, { type: 'approve', note: '' })).toEqual(refused('wrong_status'));
  });
});

describe('nobody reviews what they wrote (house, after PD-27)', () => {
  test('an author who is a reviewer too is offered nothing and may do nothing', () => {
    expect(given('submitted').actionsOf(both)).toEqual(['withdraw']);
    expect(given('submitted').when(both, { type: 'approve', note: '' })).toEqual(refused('own_registration'));
    expect(given('submitted').when(both, { type: 'return', note: '改' })).toEqual(refused('own_registration'));
  });
  test('whoever edited it once counts as an author', () => {
    const edited = given('draft').when(registrar, { type: 'edit', content: content({ name: '改' }) });
    expect(edited).toMatchObject({ authorIds: ['author', 'colleague'], content: { name: '改' } });
  });
  test('the authority’s own people do not examine what they wrote either', () => {
    const wrote = given('examining', { authorIds: [operator.id] });
    expect(wrote.when(operator, { type: 'examine', outcome: 'pass', note: '' })).toEqual(refused('own_registration'));
  });
});

describe('the way to publication', () => {
  test('what is incomplete is not submitted, and every reason is given at once', () => {
    const details = [
      { field: 'summary', code: 'required' },
      { field: 'legalBasis', code: 'legal_basis_required', article: 'PD-7, PD-27' },
    ];
    const draft = given('draft', { content: { ...withheld, summary: '', legalBasis: [] } });
    expect(draft.when(registrar, submit)).toEqual(refused('incomplete', { details }));
  });
  test('what breaks a rule is refused with the rule’s own code', () => {
    const draft = given('draft', { content: { ...withheld, legalBasis: [] } });
    expect(draft.when(registrar, submit)).toMatchObject(refused('legal_basis_required'));
  });
  test('submitted, it carries the moment and no old note; withdrawn, it is a draft again', () => {
    const returned = given('returned', { note: '请补充' });
    expect(returned.when(registrar, submit)).toMatchObject({
      status: 'submitted',
      submittedAt: now,
      note: '',
    });
    expect(given('submitted', { submittedAt: now }).when(registrar, { type: 'withdraw' })).toMatchObject({
      status: 'draft',
      submittedAt: null,
    });
  });
  test('sent back, it says why', () => {
    const details = [{ field: 'note', code: 'required' }];
    expect(given('submitted').when(reviewer, { type: 'return', note: '  ' })).toEqual(
      refused('reason_required', { details }),
    );
    expect(given('examining').when(operator, { type: 'examine', outcome: 'return', note: '' })).toEqual(
      refused('reason_required', { details }),
    );
    expect(given('submitted').when(reviewer, { type: 'return', note: '请补充' })).toMatchObject({
      status: 'returned',
      note: '请补充',
    });
  });
  test('approved, it is published', () => {
    expect(given('submitted').when(reviewer, { type: 'approve', note: '' })).toMatchObject({
      status: 'published',
      publishedAt: now,
    });
  });
  test('PD-27: with a part that is not shared it goes to the authority first', () => {
    const submitted = given('submitted', { content: withheld });
    expect(submitted.when(reviewer, { type: 'approve', note: '' })).toMatchObject({
      status: 'examining',
      publishedAt: null,
    });
    const examining = given('examining', { content: withheld });
    expect(examining.when(operator, { type: 'examine', outcome: 'pass', note: '' })).toMatchObject({
      status: 'published',
    });
    expect(examining.when(operator, { type: 'examine', outcome: 'return', note: '依据不足' })).toMatchObject({
      status: 'returned',
      note: '依据不足',
    });
  });
  test('where nobody examines, it is published at once', () => {
    const silent = { ...pudong, notSharedApproval: { source: 'not_stated' } } as const;
    const submitted = given('submitted', { content: withheld });
    expect(submitted.when(reviewer, { type: 'approve', note: '' }, silent)).toMatchObject({ status: 'published' });
  });
  test('a revision starts from the published contents with an author of its own', () => {
    const published = given('published', { number: 2, last: 3, publishedAt: now, submittedAt: now });
    expect(published.when(registrar, { type: 'revise' })).toEqual({
      ...blank(minzheng, content()),
      number: 4,
      last: 4,
      authorIds: [registrar.id],
    });
  });
  test('there is one revision at a time', () => {
    expect(given('submitted').when(registrar, { type: 'revise' })).toEqual(refused('revision_in_progress'));
    const published = given('published', { laterInHand: true });
    expect(published.when(registrar, { type: 'revise' })).toEqual(refused('revision_in_progress'));
    expect(published.actionsOf(registrar)).toEqual([]);
    expect(given('retired').when(registrar, { type: 'revise' })).toEqual(refused('wrong_status'));
  });
});

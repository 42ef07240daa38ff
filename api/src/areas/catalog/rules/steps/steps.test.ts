import { describe, expect, test } from 'vitest';
import { hasSecondBody, stancesOf, worksOn } from '../../../../access/registrations.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profiles } from '../../../../law/profiles.ts';
import { content, item } from '../../testing.ts';
import { type SaidRemark, sendBack } from './returning.ts';
import { blank, type Dossier, evolveAll, type Registration } from './state.ts';
import { actionsFor, allowed, concerned, decideDraft, mayCopy } from './steps.ts';
import {
  approve,
  author,
  both,
  examiner,
  given,
  minzheng,
  now,
  operator,
  pass,
  registrar,
  reviewer,
  shared,
  stranger,
  submit,
  withheld,
} from './testing.ts';

const refused = { ok: false, code: 'forbidden' };
const actionsOf = ({ state }: ReturnType<typeof given>, who: typeof both) => actionsFor(state, who, pudong);

describe('who may do what', () => {
  test('registrars write and submit, reviewers judge, the authority examines', () => {
    expect(actionsOf(given('draft'), registrar)).toEqual(['edit', 'submit', 'discard']);
    expect(actionsOf(given('returned'), registrar)).toEqual(['edit', 'submit', 'discard']);
    expect(actionsOf(given('submitted'), registrar)).toEqual(['withdraw', 'urge']);
    expect(actionsOf(given('submitted'), reviewer)).toEqual(['return', 'approve']);
    expect(actionsOf(given('examining'), operator)).toEqual(['examine']);
    expect(actionsOf(given('published'), registrar)).toEqual(['revise', 'retire']);
    expect(actionsOf(given('published'), reviewer)).toEqual(['retire']);
  });
  test('nobody else may do anything, and nothing is done with what is over', () => {
    expect(actionsOf(given('draft'), reviewer)).toEqual([]);
    expect(actionsOf(given('submitted'), operator)).toEqual([]);
    expect(actionsOf(given('submitted'), stranger)).toEqual([]);
    expect(actionsOf(given('superseded'), both)).toEqual([]);
    given('submitted').when(stranger, approve).refused('forbidden');
  });
  test('what is not under review may be thrown away by the registrars, and is over then', () => {
    for (const status of ['draft', 'returned'] as const)
      given(status).when(registrar, { type: 'discard' }).becomes({ status: 'discarded', signOff: null });
    given('submitted').when(registrar, { type: 'discard' }).refused('wrong_status');
    given('draft').when(reviewer, { type: 'discard' }).refused('forbidden');
    expect(actionsOf(given('discarded'), both)).toEqual([]);
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
    revision.when(author, command(structuredClone(published))).refused('nothing_changed');
    const turned = { ...published, items: published.items.toReversed() };
    revision.when(author, command(turned)).becomes({ status: 'submitted' });
  });
  test('registrars of a department start registrations in it', () => {
    expect(decideDraft(minzheng, content(), author)).toMatchObject({ ok: true, events: [{ type: 'drafted' }] });
    expect(decideDraft(minzheng, content(), reviewer)).toEqual(refused);
    expect(decideDraft(minzheng, content(), stranger)).toEqual(refused);
  });
  test('only registrars make another after a registration, and only of the department they act for (house)', () => {
    expect(mayCopy(minzheng, { ...registrar, departmentId: minzheng })).toBe(true);
    expect(mayCopy(minzheng, { ...reviewer, departmentId: minzheng })).toBe(false);
    expect(mayCopy(minzheng, { ...stranger, departmentId: 'renshe' })).toBe(false);
    expect(mayCopy(minzheng, { ...registrar, departmentId: 'renshe' })).toBe(false);
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
    expect(concerned([draft, published], 'retire', registrar, pudong)).toBe(published);
    expect(concerned([draft, published], 'retire', operator, pudong)).toBeNull();
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
    given('submitted').when(registrar, submit).refused('wrong_status');
    given('draft').when(reviewer, approve).refused('wrong_status');
  });
});

describe('SH-17, SH-27: two bodies, two sets of people', () => {
  test('the second body examines, the authority does not', () => {
    const examining = given('examining').underPolicy(shanghai);
    expect(actionsFor(examining.state, examiner, shanghai)).toEqual(['examine']);
    expect(actionsFor(examining.state, operator, shanghai)).toEqual([]);
    examining.when(examiner, pass).becomes({ status: 'published' });
    examining.when(operator, pass).refused('forbidden');
  });
  test('both may see what is examined, and no draft', () => {
    for (const one of [examiner, operator]) {
      expect(worksOn(one, minzheng, 'examining')).toBe(true);
      expect(worksOn(one, minzheng, 'draft')).toBe(false);
    }
  });
  test('where the authority examines itself, its operators do, and whoever it has for that alone', () => {
    expect(actionsOf(given('examining'), operator)).toEqual(['examine']);
    expect(actionsOf(given('examining'), examiner)).toEqual(['examine']);
    expect(actionsOf(given('published'), examiner)).toEqual([]);
  });
  test('only one text has a second body', () => {
    expect(Object.values(profiles).filter(hasSecondBody)).toEqual([shanghai]);
  });
});

describe('nobody reviews what they wrote (house, after PD-27)', () => {
  test('an author who is a reviewer too is offered nothing and may do nothing', () => {
    expect(actionsOf(given('submitted'), both)).toEqual(['withdraw', 'urge']);
    given('submitted').when(both, approve).refused('own_registration');
    given('submitted').when(both, { type: 'return', note: '改' }).refused('own_registration');
  });
  test('whoever edited it once counts as an author', () => {
    const edited = content({ name: '改' });
    given('draft')
      .when(registrar, { type: 'edit', content: edited })
      .becomes({ authorIds: ['author', 'colleague'], content: edited });
  });
  test('the authority’s own people do not examine what they wrote either', () => {
    const wrote = given('examining', { authorIds: [operator.id] });
    wrote.when(operator, pass).refused('own_registration');
  });
});

describe('the way to publication', () => {
  test('what is incomplete is not submitted, and every reason is given at once', () => {
    const details = [
      { field: 'summary', code: 'required' },
      { field: 'legalBasis', code: 'legal_basis_required', article: 'PD-7, PD-27' },
    ];
    const draft = given('draft', { content: { ...withheld, summary: '', legalBasis: [] } });
    draft.when(registrar, submit).refused('incomplete', { details });
  });
  test('what breaks a rule is refused with the rule’s own code', () => {
    const draft = given('draft', { content: { ...withheld, legalBasis: [] } });
    draft.when(registrar, submit).refused('legal_basis_required', {
      details: [{ field: 'legalBasis', code: 'legal_basis_required', article: 'PD-7, PD-27' }],
    });
  });
  test('submitted, it carries the moment and no old note; withdrawn, it is a draft again', () => {
    const returned = given('returned', { note: '请补充' });
    returned.when(registrar, submit).becomes({
      status: 'submitted',
      submittedAt: now,
      note: '',
    });
    given('submitted', { submittedAt: now }).when(registrar, { type: 'withdraw' }).becomes({
      status: 'draft',
      submittedAt: null,
    });
  });
  test('sent back, it says why', () => {
    const details = [{ field: 'note', code: 'required' }];
    given('submitted').when(reviewer, { type: 'return', note: '  ' }).refused('reason_required', { details });
    given('examining')
      .when(operator, { type: 'examine', outcome: 'return', note: '' })
      .refused('reason_required', { details });
    given('submitted').when(reviewer, { type: 'return', note: '请补充' }).becomes({
      status: 'returned',
      note: '请补充',
    });
  });
  test('sent back, it may say it at the fields and items alone, each as it was named then', () => {
    const [first] = shared.items;
    if (!first) throw new Error('no item');
    const said: SaidRemark[] = [
      { field: 'summary', itemId: null, text: '写明范围' },
      { field: 'items', itemId: first.id, text: '改用统一名称' },
    ];
    const remarks = [
      { field: 'summary', item: null, text: '写明范围' },
      { field: 'items', item: { id: first.id, name: first.name }, text: '改用统一名称' },
    ];
    expect(sendBack('returned', shared, { note: '', remarks: said })).toEqual({
      ok: true,
      events: [{ type: 'returned', note: '', remarks }],
    });
    given('submitted').when(reviewer, { type: 'return', note: '', remarks: said }).becomes({ status: 'returned' });
    given('examining')
      .when(operator, { type: 'examine', outcome: 'return', note: '', remarks: said })
      .becomes({ status: 'returned' });
  });
  test('sent back, it is not told of an item that it does not have', () => {
    const details = [{ field: 'remarks.1.itemId', code: 'unknown_item' }];
    const gone: SaidRemark[] = [
      { field: 'items', itemId: null, text: '缺少编号' },
      { field: 'items', itemId: 'gone', text: '多余' },
    ];
    given('submitted').when(reviewer, { type: 'return', note: '', remarks: gone }).refused('unknown_item', { details });
  });
  test('approved, it is published', () => {
    given('submitted').when(reviewer, approve).becomes({
      status: 'published',
      publishedAt: now,
    });
  });
  test('PD-27: with a part that is not shared it goes to the authority first', () => {
    const submitted = given('submitted', { content: withheld });
    submitted.when(reviewer, approve).becomes({
      status: 'examining',
      publishedAt: null,
    });
    const examining = given('examining', { content: withheld });
    examining.when(operator, pass).becomes({
      status: 'published',
    });
    examining.when(operator, { type: 'examine', outcome: 'return', note: '依据不足' }).becomes({
      status: 'returned',
      note: '依据不足',
    });
  });
  test('where nobody examines, it is published at once', () => {
    const silent = { ...pudong, notSharedApproval: { source: 'not_stated' } } as const;
    const submitted = given('submitted', { content: withheld });
    submitted.underPolicy(silent).when(reviewer, approve).becomes({ status: 'published' });
  });
  test('a revision starts from the published contents with an author of its own', () => {
    const published = given('published', { number: 2, last: 3, publishedAt: now, submittedAt: now });
    published.when(registrar, { type: 'revise' }).becomes({
      ...blank(minzheng, shared),
      number: 4,
      last: 4,
      authorIds: [registrar.id],
    });
  });
  test('there is one revision at a time', () => {
    given('submitted').when(registrar, { type: 'revise' }).refused('revision_in_progress');
    const published = given('published', { laterInHand: true });
    published.when(registrar, { type: 'revise' }).refused('revision_in_progress');
    expect(actionsOf(published, registrar)).toEqual(['retire']);
    given('retired').when(registrar, { type: 'revise' }).refused('wrong_status');
  });
});

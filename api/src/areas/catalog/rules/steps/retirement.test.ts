import { describe, expect, test } from 'vitest';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { onDay } from './retirement.ts';
import { blank, evolveAll, type Registration } from './state.ts';
import { actionsFor } from './steps.ts';
import { both, examiner, given, minzheng, now, operator, registrar, reviewer, shared } from './testing.ts';

const standing = (over: Partial<Registration> = {}) => given('published', { publishedAt: now, ...over });
const published = standing().state;
const unnumbered = { number: null, article: null };
const retire = (effectiveOn: string, note = '系统停用', over: Partial<Registration> = {}) =>
  standing(over).when(reviewer, { type: 'retire', note, effectiveOn });

describe('retiring a resource (house, rule 9)', () => {
  test('is announced for a day, and until then it stays', () => {
    const announced = { ...published, retiresOn: '2026-12-01' };
    const decided = retire('2026-12-01');
    decided.leadsTo({ type: 'retirement_announced', note: '系统停用', effectiveOn: '2026-12-01' });
    decided.becomes(announced);
    expect(onDay(announced, pudong, '2026-11-30')).toEqual([]);
    expect(onDay(announced, pudong, '2026-12-01')).toEqual([{ type: 'retired' }]);
    expect(onDay(announced, pudong, '2026-12-05')).toEqual([{ type: 'retired' }]);
  });
  test('takes effect at once when the day is today', () => {
    retire('2026-11-02').happens('retirement_announced', 'retired');
  });
  test('SH-26, SQ-17: where grants run on it, it rests on what ending them would', () => {
    const ending = { type: 'retire', note: '系统停用', effectiveOn: '2026-12-01', grants: 2 } as const;
    const decree = {
      kind: 'administrative_regulation',
      level: null,
      title: '某条例',
      number: '国令第1号',
      article: '第二条',
    } as const;
    for (const [policy, article] of [
      [shanghai, 'SH-26'],
      [suqian, 'SQ-17, SQ-19'],
    ] as const) {
      const standing = given('published', { publishedAt: now }).underPolicy(policy);
      const lacks = { article, details: [{ field: 'legalBasis', code: 'required', article }] };
      standing.when(reviewer, ending).refused('legal_basis_required', lacks);
      const notice = { kind: 'policy', level: 'municipal', title: '某通知', ...unnumbered } as const;
      standing.when(reviewer, { ...ending, legalBasis: notice }).refused('legal_basis_required', lacks);
      const said = { note: '系统停用', effectiveOn: '2026-12-01' };
      // SH-17: examined first, where everything is
      const [kind, by] =
        policy === shanghai
          ? ['retirement_proposed', { stage: 'examination', askedBy: [reviewer.id] }]
          : ['retirement_announced', {}];
      expect(standing.when(reviewer, { ...ending, legalBasis: decree }).decision).toEqual({
        ok: true,
        events: [{ type: kind, ...said, basis: '《某条例》（国令第1号） 第二条', ...by }],
      });
      standing.when(reviewer, { ...ending, grants: 0 }).happens(kind);
    }
  });
  test('N-27: where grants run on it, what was negotiated with their holders is said', () => {
    const ending = { type: 'retire', note: '系统停用', effectiveOn: '2026-12-01', grants: 1 } as const;
    const standing = given('published', { publishedAt: now }).underPolicy(national);
    standing.when(reviewer, { ...ending, negotiation: ' ' }).refused('negotiation_required', {
      article: 'N-27',
      details: [{ field: 'negotiation', code: 'required', article: 'N-27' }],
    });
    standing.when(reviewer, { ...ending, negotiation: '三部门均已改用新接口' }).leadsTo({
      type: 'retirement_proposed',
      note: '系统停用',
      effectiveOn: '2026-12-01',
      negotiation: '三部门均已改用新接口',
      stage: 'examination',
      askedBy: [reviewer.id],
    });
    // Elsewhere no text says so
    given('published', { publishedAt: now }).when(reviewer, ending).happens('retirement_announced');
  });
  test('KF-10: changes the catalog, and is filed with the authority', () => {
    const command = { type: 'retire', note: '系统停用', effectiveOn: '2026-11-02' } as const;
    const filed = standing().underPolicy(kaifeng).when(reviewer, command);
    filed.happens('retirement_announced', 'retired', 'filed_with_authority');
    expect(onDay({ ...published, retiresOn: '2026-12-01' }, kaifeng, '2026-12-01')).toEqual([
      { type: 'retired' },
      { type: 'filed_with_authority' },
    ]);
  });
  test('is not announced for a day that has passed, nor without a word why', () => {
    retire('2026-11-01').refused('effective_past', 'effectiveOn');
    retire('2026-12-01', ' ').refused('reason_required', { details: [{ field: 'note', code: 'required' }] });
  });
  test('may be moved to another day, or taken back; until then it is kept up to date (PD-28, SQ-8, N-17)', () => {
    const announced = { retiresOn: '2026-12-01' };
    retire('2027-01-01', '顺延', announced).becomes({ retiresOn: '2027-01-01' });
    expect(actionsFor({ ...published, ...announced }, reviewer, pudong)).toEqual(['retire', 'withdraw-retirement']);
    expect(actionsFor({ ...published, ...announced }, registrar, pudong)).toEqual(['revise', 'retire']);
    const back = standing(announced).when(reviewer, { type: 'withdraw-retirement' });
    back.leadsTo({ type: 'retirement_recalled' });
    back.becomes({ retiresOn: null, status: 'published' });
    standing(announced).when(registrar, { type: 'withdraw-retirement' }).refused('wrong_status');
    // That it is asked to be moved is taken back first, and the end that was announced stands
    const moving = { note: '顺延', effectiveOn: '2027-01-01', stage: 'review' as const, askedBy: [registrar.id] };
    standing({ ...announced, retirementProposed: moving })
      .when(registrar, { type: 'withdraw-retirement' })
      .becomes({ retiresOn: '2026-12-01', retirementProposed: null });
  });
  test('is decided by the reviewer, of what is published', () => {
    standing().when(operator, { type: 'retire', note: '停用', effectiveOn: '2026-12-01' }).refused('forbidden');
    const command = { type: 'retire', note: '停用', effectiveOn: '2026-12-01' } as const;
    given('draft').when(reviewer, command).refused('wrong_status');
    retire('2026-12-01', '停用', { laterInHand: true }).happens('retirement_announced');
  });
  test('the day does nothing to what nobody announced, or what is gone already', () => {
    expect(onDay(published, pudong, '2099-01-01')).toEqual([]);
    expect(onDay({ status: 'retired', retiresOn: '2026-12-01' }, pudong, '2026-12-02')).toEqual([]);
  });
});

describe('SH-17, N-16, N-17: that an entry leaves the directory is examined like what enters it', () => {
  const asking = { type: 'retire', note: '系统停用', effectiveOn: '2026-12-01' } as const;
  const stage = 'examination' as const;
  const retirementProposed = { note: '系统停用', effectiveOn: '2026-12-01', stage, askedBy: [reviewer.id] };
  const asked = standing({ retirementProposed }).underPolicy(shanghai);
  const examine = (outcome: 'pass' | 'return', note = '') => ({ type: 'examine-retirement', outcome, note }) as const;

  test('asked for it stays, today too, and asking again takes the place of what was asked', () => {
    standing().underPolicy(shanghai).when(reviewer, asking).becomes({ retiresOn: null, retirementProposed });
    const today = standing()
      .underPolicy(national)
      .when(reviewer, { ...asking, effectiveOn: '2026-11-02' });
    today.happens('retirement_proposed');
    today.becomes({ status: 'published' });
    asked
      .when(reviewer, { ...asking, effectiveOn: '2027-01-04' })
      .becomes({ retirementProposed: { ...retirementProposed, effectiveOn: '2027-01-04' } });
  });
  test('agreed to, it is announced for the day that was asked for', () => {
    const passed = asked.when(examiner, examine('pass'));
    passed.leadsTo({ type: 'retirement_announced', note: '系统停用', effectiveOn: '2026-12-01', examined: true });
    passed.becomes({ retiresOn: '2026-12-01', retirementProposed: null, status: 'published' });
    // A word that was said with it is kept
    expect(asked.when(examiner, examine('pass', '已核对')).decision).toMatchObject({ events: [{ agreed: '已核对' }] });
  });
  test('is not taken back by a registrar, but by the reviewer, and the entry stays', () => {
    asked.when(registrar, asking).refused('wrong_status');
    asked.when(registrar, { type: 'withdraw-retirement' }).refused('wrong_status');
    expect(actionsFor(asked.state, registrar, shanghai)).toEqual(['revise']);
    const back = asked.when(reviewer, { type: 'withdraw-retirement' });
    back.leadsTo({ type: 'retirement_withdrawn' });
    back.becomes({ status: 'published', retiresOn: null, retirementProposed: null });
  });
  test('SH-26: what is said as a basis is one, also while no grant runs: one may begin meanwhile', () => {
    const notice = { kind: 'policy', level: 'municipal', title: '某通知', ...unnumbered } as const;
    const said = standing()
      .underPolicy(shanghai)
      .when(reviewer, { ...asking, legalBasis: notice });
    said.refused('legal_basis_required', {
      article: 'SH-26',
      details: [{ field: 'legalBasis', code: 'required', article: 'SH-26' }],
    });
  });
  test('where that day has passed meanwhile, it leaves today', () => {
    const late = asked.on('2026-12-03').when(examiner, examine('pass'));
    late.happens('retirement_announced', 'retired');
    late.becomes({ retiresOn: '2026-12-03', status: 'retired', retirementProposed: null });
  });
  test('sent back with a reason, it stays in the directory', () => {
    asked.when(examiner, examine('return', ' ')).refused('reason_required', {
      details: [{ field: 'note', code: 'required' }],
    });
    const declined = asked.when(examiner, examine('return', '民政仍在使用'));
    declined.leadsTo({ type: 'retirement_declined', note: '民政仍在使用', to: 'reviewer' });
    declined.becomes({ status: 'published', retiresOn: null, retirementProposed: null });
  });
  test('SH-26, N-27: what a grant needs that began meanwhile is said before it is agreed to', () => {
    const withGrants = { ...examine('pass'), grants: 1 };
    asked.when(examiner, withGrants).refused('legal_basis_required', { article: 'SH-26' });
    const based = standing({ retirementProposed: { ...retirementProposed, basis: '某条例' } }).underPolicy(shanghai);
    based.when(examiner, withGrants).happens('retirement_announced');
    const nation = standing({ retirementProposed }).underPolicy(national);
    nation.when(operator, withGrants).refused('negotiation_required', { article: 'N-27' });
    nation.when(operator, { ...examine('return', '先协商'), grants: 1 }).happens('retirement_declined');
  });
  test('whoever examines decides, of what was asked for and not by themselves', () => {
    standing().underPolicy(shanghai).when(examiner, examine('pass')).refused('wrong_status');
    // SH-17, SH-27: two bodies, two sets of people
    asked.when(operator, examine('pass')).refused('forbidden');
    asked.when({ ...reviewer, id: 'another' }, examine('pass')).refused('wrong_status');
    asked.when(registrar, examine('pass')).refused('forbidden');
    standing({ retirementProposed })
      .underPolicy(national)
      .when(operator, examine('pass'))
      .happens('retirement_announced');
    const own = { ...retirementProposed, askedBy: [reviewer.id, examiner.id] };
    standing({ retirementProposed: own })
      .underPolicy(shanghai)
      .when(examiner, examine('pass'))
      .refused('own_registration');
    expect(actionsFor(asked.state, examiner, shanghai)).toEqual(['examine-retirement']);
  });
  test('elsewhere it is announced by its department, and nobody examines it', () => {
    for (const policy of [pudong, suqian, kaifeng]) {
      const elsewhere = standing().underPolicy(policy);
      expect(elsewhere.when(reviewer, asking).decision).toMatchObject({ events: [{ type: 'retirement_announced' }] });
      standing({ retirementProposed }).underPolicy(policy).when(operator, examine('pass')).refused('forbidden');
    }
  });
});

describe('a registrar asks for the end of an entry, the reviewer decides (house)', () => {
  const asking = { type: 'retire', note: '系统停用', effectiveOn: '2026-12-01' } as const;
  const retirementProposed = {
    note: '系统停用',
    effectiveOn: '2026-12-01',
    stage: 'review' as const,
    askedBy: [registrar.id],
  };
  const asked = standing({ retirementProposed });
  const examine = (outcome: 'pass' | 'return', note = '') => ({ type: 'examine-retirement', outcome, note }) as const;

  test('asked for it stays in the directory, and lies with the reviewer', () => {
    standing().when(registrar, asking).becomes({ status: 'published', retiresOn: null, retirementProposed });
    expect(actionsFor(asked.state, reviewer, pudong)).toEqual(['retire', 'examine-retirement']);
    expect(actionsFor(asked.state, registrar, pudong)).toEqual(['revise', 'retire', 'withdraw-retirement']);
    asked.when(registrar, examine('pass')).refused('forbidden');
    asked.underPolicy(shanghai).when(examiner, examine('pass')).refused('wrong_status');
  });
  test('taken back by a registrar, it is as if nobody had asked', () => {
    const back = asked.when(registrar, { type: 'withdraw-retirement' });
    back.leadsTo({ type: 'retirement_withdrawn' });
    back.becomes({ status: 'published', retirementProposed: null });
    standing().when(registrar, { type: 'withdraw-retirement' }).refused('wrong_status');
    asked.when(reviewer, { type: 'withdraw-retirement' }).refused('wrong_status');
  });
  test('agreed to, it is as if the reviewer had announced it', () => {
    asked.when(reviewer, examine('pass')).leadsTo({
      type: 'retirement_announced',
      note: '系统停用',
      effectiveOn: '2026-12-01',
    });
    asked.on('2026-12-05').when(reviewer, examine('pass')).becomes({ status: 'retired', retiresOn: '2026-12-05' });
  });
  test('SH-17, N-17: or, where that is examined, as if the reviewer had asked for it', () => {
    const { askedBy: _, ...said } = retirementProposed;
    asked
      .underPolicy(shanghai)
      .when(reviewer, examine('pass'))
      .leadsTo({ type: 'retirement_proposed', ...said, stage: 'examination', askedBy: [registrar.id, reviewer.id] });
    // A word that was said with it is kept
    expect(asked.underPolicy(shanghai).when(reviewer, examine('pass', '属实')).decision).toMatchObject({
      events: [{ agreed: '属实' }],
    });
  });
  test('declined with a reason, the registrar is told', () => {
    asked.when(reviewer, examine('return')).refused('reason_required', {
      details: [{ field: 'note', code: 'required' }],
    });
    const declined = asked.when(reviewer, examine('return', '尚有部门使用'));
    declined.leadsTo({ type: 'retirement_declined', note: '尚有部门使用', to: 'registrar' });
    declined.becomes({ retirementProposed: null, status: 'published' });
  });
  test('whoever writes and reviews announces it at once, or asks another reviewer', () => {
    standing().when(both, asking).happens('retirement_announced');
    standing()
      .when(both, { ...asking, asks: true })
      .happens('retirement_proposed');
  });
});

describe('a resource as a whole', () => {
  const draft: Registration = { ...blank(minzheng, shared), number: 2, authorIds: ['a'] };
  const resource = { revisions: [{ ...published, laterInHand: true }, draft], at: 1 };
  const after = (dossier: typeof resource, ...events: Parameters<typeof evolveAll>[1][]) =>
    events.reduce(evolveAll, dossier);

  test('retiring ends the work on the next revision too', () => {
    const announced = after(resource, { type: 'retirement_announced', note: '停用', effectiveOn: '2026-11-02' });
    expect(announced.revisions.map(({ retiresOn }) => retiresOn)).toEqual(['2026-11-02', '2026-11-02']);
    expect(announced.revisions.map(({ status }) => status)).toEqual(['published', 'draft']);
    expect(evolveAll(announced, { type: 'retired' }).revisions.map(({ status }) => status)).toEqual([
      'retired',
      'retired',
    ]);
  });
  test('rule 6: publishing supersedes the published revision and leaves its contents as they were', () => {
    const next = after({ ...resource, at: 2 }, { type: 'published', note: '', at: now });
    expect(next.revisions).toMatchObject([
      { number: 1, status: 'superseded', content: published.content, publishedAt: now },
      { number: 2, status: 'published' },
    ]);
    expect(next.revisions.some(({ laterInHand }) => laterInHand)).toBe(false);
  });
  test('a revision starts beside the published one, which knows of it', () => {
    const revised = after({ revisions: [published], at: 1 }, { type: 'revised', authorId: 'b' });
    expect(revised).toMatchObject({
      at: 2,
      revisions: [
        { number: 1, status: 'published', laterInHand: true },
        { number: 2, status: 'draft', laterInHand: false, authorIds: ['b'] },
      ],
    });
  });
  test('what happens to a revision that is not there changes nothing', () => {
    expect(evolveAll({ ...resource, at: 9 }, { type: 'retired' })).toEqual({ ...resource, at: 9 });
  });
});

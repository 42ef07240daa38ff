import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../foundation/context.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { type Application, type Askable, decideApplication, routeTypeOf, strictest } from './application.ts';
import { granted, item, official, one, under } from './testing.ts';

const open = item('统一社会信用代码', { shareType: 'unconditional' });
const private_ = item('联系电话', { shareType: 'unconditional', sensitivity: 'high' });
const bound = item('社保账号', { shareType: 'conditional' });
const hidden = item('线索', { shareType: 'not_shared' });

const resource: Askable = {
  departmentId: 'provider',
  shareType: 'conditional',
  items: [open, private_, bound, hidden],
  withinScope: true,
  permittedPurposes: [],
  needsProviderConsent: false,
  conditions: '',
};
const application: Application = {
  itemIds: [open.id],
  wanted: '',
  purpose: 'verification',
  purposeText: '',
  delivery: 'query',
  fitsScenario: false,
  acknowledgesConditions: false,
  from: '2026-11-02',
  until: '2027-11-01',
};

/** Files by the usual official on 2 November 2026, with these changes. */
const file = (
  over: Partial<Application> = {},
  {
    of = resource,
    who = official,
    world = under(),
  }: { of?: Askable; who?: Actor; world?: ReturnType<typeof under> } = {},
) => decideApplication(of, { ...application, ...over }, who, world);

describe('rule 11: the strictest share type among the items asked for picks the route', () => {
  test('PD-33: all unconditional: filed and granted at once', () => {
    expect(file()).toEqual({
      ok: true,
      items: [open],
      shareType: 'unconditional',
      responsibleId: null,
      answers: [],
      events: [
        { type: 'filed', status: 'granted', deciders: [], dueOn: null },
        granted({ by: 'filing', items: [open] }),
      ],
    });
  });

  test('PD-35: at once, but not in effect before the agreement, when it is private', () => {
    expect(file({ itemIds: [open.id, private_.id] })).toMatchObject({
      ok: true,
      events: [{ status: 'granted' }, { type: 'granted', by: 'filing', agreement: 'awaited' }],
    });
  });

  test('PD-33: one conditional: the provider has ten working days', () => {
    expect(file({ itemIds: [open.id, bound.id] })).toEqual({
      ok: true,
      items: [open, bound],
      shareType: 'conditional',
      responsibleId: null,
      answers: [],
      events: [{ type: 'filed', status: 'submitted', deciders: ['provider'], dueOn: '2026-11-16' }],
    });
  });

  test('PD-33: one not shared: negotiated, without a day', () => {
    expect(file({ itemIds: [open.id, bound.id, hidden.id] })).toMatchObject({
      shareType: 'not_shared',
      events: [{ type: 'filed', status: 'negotiating', deciders: [], dueOn: null }],
    });
  });

  test('PD-33: put in words: what is asked for beyond the items keeps the term of the entry', () => {
    expect(file({ itemIds: [], wanted: '案件线索' })).toMatchObject({
      ok: true,
      items: [],
      shareType: 'conditional',
      events: [{ status: 'submitted', deciders: ['provider'], dueOn: '2026-11-16' }],
    });
    expect(routeTypeOf(resource, [open], { wanted: '以及案件线索' }, pudong)).toBe('conditional');
    // PD-27: what the directory does not show of it is not shared
    expect(routeTypeOf({ ...resource, keepsBack: true }, [open], { wanted: '以及案件线索' }, pudong)).toBe(
      'not_shared',
    );
    expect(routeTypeOf({ ...resource, shareType: 'unconditional' }, [open], { wanted: '名单' }, pudong)).toBe(
      'conditional',
    );
    expect(routeTypeOf({ ...resource, shareType: 'not_shared' }, [], { wanted: '名单' }, pudong)).toBe('not_shared');
    // Nothing of it is taken from the items ticked
    expect(routeTypeOf(resource, [hidden], { wanted: '名单' }, pudong)).toBe('not_shared');
  });

  test('a resource without items is asked for as a whole and goes its own way', () => {
    const whole = { ...resource, items: [] };
    expect(file({ itemIds: [] }, { of: whole })).toMatchObject({
      ok: true,
      items: [],
      shareType: 'conditional',
      events: [{ status: 'submitted', deciders: ['provider'], dueOn: '2026-11-16' }],
    });
    expect(file({ itemIds: [] }, { of: { ...whole, shareType: 'unconditional' } })).toMatchObject({
      events: [{ status: 'granted' }, { type: 'granted', items: [] }],
    });
    const closed = { ...whole, shareType: 'not_shared' as const };
    expect(file({ itemIds: [] }, { of: closed })).toEqual({ ok: false, code: 'no_items', field: 'itemIds' });
  });

  test('is the widest of none: the resource’s own', () => {
    expect(strictest([], 'conditional')).toBe('conditional');
    expect(strictest(['unconditional'], 'not_shared')).toBe('unconditional');
    expect(strictest(['not_shared', 'unconditional', 'conditional'], 'unconditional')).toBe('not_shared');
  });
});

describe('PD-33, rule 13: the day by which the provider answers', () => {
  test.each([
    ['2025-01-24', '2025-02-13', 'over the Spring Festival'],
    ['2025-10-03', '2025-10-21', 'filed on a holiday'],
    ['2026-12-25', null, 'into a year whose calendar is not known'],
  ])('filed on %s is %s (%s)', (day, dueOn, _why) => {
    const filed = file({ itemIds: [bound.id] }, { world: under(day) });
    expect(filed).toMatchObject({ ok: true, events: [{ dueOn }] });
  });

  test('is none where the regulation states no term', () => {
    const world = under('2026-11-02', { ...pudong, replyTerm: { source: 'not_stated' } });
    expect(file({ itemIds: [bound.id] }, { world })).toMatchObject({
      events: [{ status: 'submitted', deciders: ['provider'], dueOn: null }],
    });
  });
});

describe('rule 10: a request is not filed', () => {
  const refused = (code: string, field?: string) => ({ ok: false, code, ...(field && { field }) });

  test('by who has no role to ask in', () => {
    for (const role of ['admin', 'operator', 'supervisor', 'sysadmin', 'secadmin', 'auditor'] as const)
      expect(file({}, { who: one('consumer', role) })).toEqual(refused('forbidden'));
    for (const role of ['official', 'registrar', 'reviewer'] as const)
      expect(file({}, { who: one('consumer', role) }).ok).toBe(true);
  });

  test('for what is one’s own', () => {
    expect(file({}, { who: one('provider', 'official') })).toEqual(refused('own_resource', 'resourceId'));
  });

  test('for items that the asker cannot know, or that are not of this resource', () => {
    expect(file({ itemIds: [open.id, '婚姻状况'] })).toEqual(refused('unknown_item', 'itemIds'));
    const shown = { ...resource, items: [open, private_, bound] };
    expect(file({ itemIds: [hidden.id] }, { of: shown })).toEqual(refused('unknown_item', 'itemIds'));
  });

  test('PD-33: for nothing, where what is needed is listed item by item', () =>
    expect(file({ itemIds: [] })).toEqual(refused('no_items', 'itemIds')));

  test('for another purpose that is not told', () => {
    expect(file({ purpose: 'other' })).toEqual(refused('required', 'purposeText'));
    expect(file({ purpose: 'other', purposeText: '课题研究' }).ok).toBe(true);
  });

  test('for a time that ends before it begins, or has passed', () => {
    expect(file({ from: '2026-12-02', until: '2026-12-01' })).toEqual(refused('period_reversed', 'until'));
    expect(file({ from: '2026-10-01', until: '2026-11-01' })).toEqual(refused('period_past', 'until'));
    expect(file({ from: '2026-11-02', until: '2026-11-02' }).ok).toBe(true);
  });

  test('twice for the same item: it counts once', () => {
    expect(file({ itemIds: [open.id, open.id] })).toMatchObject({ ok: true, items: [open] });
  });
});

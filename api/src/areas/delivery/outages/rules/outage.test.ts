import { describe, expect, test } from 'vitest';
import {
  type Announcement,
  decideAnnouncing,
  decideOutage,
  excusesOf,
  extended,
  holderTold,
  isInterrupted,
  mayAnnounce,
  type Outage,
  officesTold,
  outageActions,
  stateOn,
} from './outage.ts';

const today = '2026-11-10';
const of = (departmentId: string, role: 'registrar' | 'reviewer' | 'official' | 'operator' = 'registrar') => ({
  departmentId,
  roles: [{ role, departmentId }],
});
const provider = of('own');
const said = { startsOn: '2026-11-12', endsOn: '2026-11-14', reason: '机房搬迁', remedy: '急需的以函件核实' };
const outage = (over: Partial<Outage> = {}): Outage => ({
  startsOn: '2026-11-09',
  endsOn: '2026-11-11',
  ended: false,
  ...over,
});

describe('DG-20: an outage', () => {
  test('is announced by whoever provides the data, with its reason, its remedy and its end', () => {
    const announce = (over: Partial<typeof said> = {}, actor = provider, open = false) =>
      decideAnnouncing({ ...said, ...over }, { departmentId: 'own', open }, actor, today);
    expect(announce()).toMatchObject({ ok: true, events: [{ type: 'announced', ...said }] });
    expect(announce({}, of('own', 'reviewer'))).toMatchObject({ ok: true });
    for (const other of [of('other'), of('own', 'official'), of('authority', 'operator')])
      expect(announce({}, other)).toMatchObject({ code: 'forbidden' });
    expect(announce({ reason: '' })).toMatchObject({ code: 'reason_required', field: 'reason' });
    expect(announce({ remedy: '' })).toMatchObject({ code: 'remedy_required', field: 'remedy' });
    expect(announce({ endsOn: '2026-11-11' })).toMatchObject({ code: 'period_reversed', field: 'endsOn' });
    expect(announce({ startsOn: '2026-11-01', endsOn: '2026-11-09' })).toMatchObject({ code: 'effective_past' });
    // What has begun already is told all the same
    expect(announce({ startsOn: '2026-11-01', endsOn: today })).toMatchObject({ ok: true });
  });
  test('is announced once while it lasts', () => {
    expect(decideAnnouncing(said, { departmentId: 'own', open: true }, provider, today)).toMatchObject({
      code: 'outage_open',
    });
    expect(mayAnnounce({ departmentId: 'own', open: true }, provider)).toBe(false);
    expect(mayAnnounce({ departmentId: 'own', open: false }, provider)).toBe(true);
    expect(mayAnnounce({ departmentId: 'other', open: false }, provider)).toBe(false);
  });
  test('is planned, running, past its day, ended; its last day is still one of it', () => {
    expect(stateOn(outage({ startsOn: '2026-11-11' }), today)).toBe('planned');
    expect(stateOn(outage({ startsOn: today, endsOn: today }), today)).toBe('running');
    expect(stateOn(outage({ endsOn: '2026-11-09' }), today)).toBe('overdue');
    expect(stateOn(outage({ endsOn: '2026-11-09', ended: true }), today)).toBe('ended');
    expect((['planned', 'running', 'overdue', 'ended'] as const).filter(isInterrupted)).toEqual(['running', 'overdue']);
  });
  test('is given a later end with the reason, not an earlier one, and not once it is over', () => {
    const extend = (endsOn: string, note = '设备未到', over: Partial<Outage> = {}, actor = provider) =>
      decideOutage(outage(over), { type: 'extend', endsOn, note }, 'own', actor, today);
    expect(extend('2026-11-20')).toMatchObject({ ok: true });
    expect(extend('2026-11-20', '')).toMatchObject({ code: 'reason_required', field: 'note' });
    expect(extend('2026-11-11')).toMatchObject({ code: 'not_later', field: 'endsOn' });
    expect(extend('2026-11-09', '迟', { endsOn: '2026-11-08' })).toMatchObject({ code: 'effective_past' });
    expect(extend('2026-11-20', '迟', { endsOn: '2026-11-08' })).toMatchObject({ ok: true });
    expect(extend('2026-11-20', '迟', { ended: true })).toMatchObject({ code: 'outage_over' });
    expect(extend('2026-11-20', '迟', {}, of('other'))).toMatchObject({ code: 'forbidden' });
    const by = { name: '某人', at: new Date('2026-11-10T02:00:00Z') };
    expect(extended(outage(), { type: 'extend', endsOn: '2026-11-20', note: '迟' }, by)).toEqual({
      ...{ from: '2026-11-11', until: '2026-11-20', by: '某人', at: '2026-11-10T02:00:00.000Z', note: '迟' },
    });
  });
  test('is ended, or called off before it begins, by whoever provides the data', () => {
    const end = (over: Partial<Outage> = {}, actor = provider) =>
      decideOutage(outage(over), { type: 'end', note: '' }, 'own', actor, today);
    expect(end()).toMatchObject({ ok: true });
    expect(end({ startsOn: '2026-11-11' })).toMatchObject({ ok: true });
    expect(end({ ended: true })).toMatchObject({ code: 'outage_over' });
    expect(end({}, of('authority', 'operator'))).toMatchObject({ code: 'forbidden' });
    expect(outageActions('overdue', 'own', provider)).toEqual(['extend', 'end']);
    expect(outageActions('ended', 'own', provider)).toEqual([]);
    expect(outageActions('running', 'own', of('other'))).toEqual([]);
  });
  test('is told to the authority and to whoever holds a grant; that its day has passed to the provider too', () => {
    const offices = { departmentId: 'own', authority: ['authority'] };
    expect(officesTold('announced', offices)).toEqual([
      { kind: 'outage_announced', departmentId: 'authority', role: 'operator' },
    ]);
    expect(officesTold('overdue', offices)).toEqual([
      { kind: 'outage_overdue', departmentId: 'authority', role: 'operator' },
      { kind: 'outage_overdue', departmentId: 'own', role: 'registrar' },
    ]);
    expect(holderTold('ended', 'consumer')).toEqual({
      kind: 'outage_ended',
      departmentId: 'consumer',
      role: 'official',
    });
  });
});

describe('DG-20: what an outage excuses', () => {
  const at = (time: string) => new Date(`${time}:00+08:00`);
  const excuses = (over: Partial<Announcement> = {}) =>
    excusesOf({
      ...{ startsOn: '2026-11-09', endsOn: '2026-11-11', extensions: [], endedAt: null },
      announcedAt: at('2026-11-06T10:00'),
      ...over,
    });
  const from = (time: string) => at(time).toISOString();
  test('is what passes on its days, from the first of them on', () => {
    expect(excuses()).toEqual([{ from: from('2026-11-09T00:00'), until: '2026-11-11' }]);
  });
  test('is nothing that had passed when it was announced after the fact', () => {
    expect(excuses({ announcedAt: at('2026-11-10T15:30') })).toEqual([
      { from: from('2026-11-10T15:30'), until: '2026-11-11' },
    ]);
  });
  test('is no more by a longer end than what had not passed when that was announced', () => {
    const longer = (time: string) => ({
      endsOn: '2026-11-20',
      extensions: [{ from: '2026-11-11', until: '2026-11-20', at: from(time) }],
    });
    const first = { from: from('2026-11-09T00:00'), until: '2026-11-11' };
    expect(excuses(longer('2026-11-13T09:00'))).toEqual([
      first,
      { from: from('2026-11-13T09:00'), until: '2026-11-20' },
    ]);
    expect(excuses(longer('2026-11-07T09:00'))).toEqual([first, { ...first, until: '2026-11-20' }]);
  });
  test('is no longer than the day on which it ended, and nothing where it was called off', () => {
    expect(excuses({ endedAt: at('2026-11-10T08:00') })).toEqual([
      { from: from('2026-11-09T00:00'), until: '2026-11-10' },
    ]);
    expect(excuses({ endedAt: at('2026-11-14T08:00') })).toEqual(excuses());
    expect(excuses({ endedAt: at('2026-11-08T23:00') })).toEqual([]);
  });
});

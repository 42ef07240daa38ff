import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { keepingReadBy, readsKeepingOf } from './reading.ts';
import { tasksFor, watchNotices } from './tasks.ts';
import { againstUnchanged, lateAt } from './unchanged.ts';

const offices = { authority: ['authority'], watching: ['watch'] };

describe('what data that are late ask for', () => {
  const calm = { departmentId: 'own', lateSince: null, silentSince: null, asked: false };
  test('of the provider that they are brought up to date, by the day that has passed', () => {
    const lateSince = new Date('2026-11-03T08:00:00Z');
    expect(tasksFor({ ...calm, lateSince }, offices)).toEqual([
      { kind: 'update_data', departmentId: 'own', role: 'registrar', dueOn: '2026-11-03' },
    ]);
    expect(tasksFor(calm, offices)).toEqual([]);
  });
  test('SH-24: of the provider that a program that is silent sends in again', () => {
    expect(tasksFor({ ...calm, silentSince: new Date('2026-11-03T08:00:00Z') }, offices)).toEqual([
      { kind: 'mend_sending', departmentId: 'own', role: 'registrar' },
    ]);
    expect(watchNotices('sending_silent', offices, shanghai)).toEqual([
      { kind: 'sending_silent', departmentId: 'watch', role: 'examiner' },
    ]);
  });
  test('PD-34: of the authority that another cycle is agreed on', () => {
    expect(tasksFor({ ...calm, asked: true }, offices)).toEqual([
      { kind: 'agree_cycle', departmentId: 'authority', role: 'operator' },
    ]);
  });
  test('SH-24: the data centre is told; DG-14: the supervision bureau; elsewhere the authority', () => {
    expect(watchNotices('data_late', offices, shanghai)).toEqual([
      { kind: 'data_late', departmentId: 'watch', role: 'examiner' },
    ]);
    expect(watchNotices('data_late', offices, dongguan)).toMatchObject([{ role: 'supervisor' }]);
    expect(watchNotices('data_late', offices, pudong)).toMatchObject([{ role: 'operator' }]);
  });
});

describe('that nothing has changed', () => {
  test('DG-14: is put in writing, where the text has somebody who is told', () => {
    expect(againstUnchanged('', dongguan)).toMatchObject({ code: 'reason_required', field: 'note', article: 'DG-14' });
    expect(againstUnchanged('本季度无新增', dongguan)).toBeNull();
    expect(againstUnchanged('', pudong)).toBeNull();
  });
  test('and what is loaded keeps the term that it came after', () => {
    const dueAt = new Date('2026-11-03T08:00:00Z');
    expect(lateAt({ dueAt }, new Date('2026-11-03T08:00:01Z'))).toBe(dueAt);
    expect(lateAt({ dueAt }, dueAt)).toBeNull();
    expect(lateAt({ dueAt: null }, dueAt)).toBeNull();
  });
});

describe('who reads how data are kept up', () => {
  const who = (role: 'registrar' | 'admin' | 'official' | 'operator' | 'superior', below: string[] = []) => ({
    roles: [{ role, departmentId: 'own' }],
    below,
  });
  test('SH-24: those who watch, of all; those who keep up or administer a department, of that', () => {
    expect(keepingReadBy(who('operator'))).toBeNull();
    expect(keepingReadBy(who('registrar'))).toEqual(['own']);
    expect(keepingReadBy(who('admin'))).toEqual(['own']);
    expect(keepingReadBy(who('official'))).toEqual([]);
    expect(readsKeepingOf(who('registrar'), 'other')).toBe(false);
  });
  test('rule 17: the body above, of those below it', () => {
    expect(keepingReadBy(who('superior', ['a', 'b']))).toEqual(['a', 'b']);
  });
});

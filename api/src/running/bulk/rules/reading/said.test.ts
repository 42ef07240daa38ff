import { purposes, recordForms } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { everythingSaid, law } from '../../../../areas/catalog/testing.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { contentOfLine } from '../line.ts';
import { itemTexts, resourceTexts } from '../texts.ts';
import { dutiesOf, purposesOf, purposesText, recordFormNames, recordFormOf, reviewOf, scopeOf } from './said.ts';

const named = new Map([
  ['d1', '区教育局'],
  ['d2', '市公安局浦东分局'],
]);
const offices = {
  nameOf: (id: string) => named.get(id) ?? null,
  idOf: (label: string) => [...named].find(([, name]) => name === label)?.[0] ?? null,
};

describe('what an export writes is read again', () => {
  test('every purpose and every form of record', () => {
    expect(purposesOf(purposesText(purposes))).toEqual(purposes);
    for (const form of recordForms) expect(recordFormOf(recordFormNames[form])).toBe(form);
  });
  test('who reviewed it, and on which day, as people write days', () => {
    for (const text of ['保密办公室 2026-10-01', '保密办公室，2026/10/1', '保密办公室 2026年10月1日'])
      expect(reviewOf(text)).toEqual({ by: '保密办公室', on: '2026-10-01' });
    for (const text of ['保密办公室', '2026-10-01', '']) expect(reviewOf(text)).toBeNull();
  });
  test('SQ-6: departments by their names, or all of them; one that is not known makes the cell unknown', () => {
    expect(scopeOf('所有部门', offices)).toBe('all');
    expect(scopeOf('区教育局、市公安局浦东分局', offices)).toEqual(['d1', 'd2']);
    expect(scopeOf('区教育局、某局', offices)).toBeNull();
  });
  test('SQ-15: who does what', () => {
    expect(dutiesOf('区教育局：核对；市公安局浦东分局:汇总', offices)).toEqual([
      { departmentId: 'd1', duty: '核对' },
      { departmentId: 'd2', duty: '汇总' },
    ]);
    for (const text of ['区教育局', '某局：核对', '；']) expect(dutiesOf(text, offices)).toBeNull();
  });
});

describe('export and import', () => {
  const ids = ['01a22800-0000-7000-8000-000000000001', '01a22800-0000-7000-8000-000000000002'] as const;
  const said = everythingSaid();
  const whole = everythingSaid({
    items: said.items.map((each) => ({ ...each, id: '01a22800-0000-7000-8000-00000000000a' })),
    licence: true,
    scope: [ids[0]],
    permittedPurposes: ['reference', 'verification'],
    recordForm: 'paper',
    level: 'general',
    jointCollection: [{ departmentId: ids[1], duty: '汇总' }],
    responsibleDepartmentId: ids[1],
    // Of a basis a cell holds kind, title and article
    legalBasis: [{ ...law, article: '第一条' }],
  });
  const called = new Map<string, string>([
    [ids[0], '区教育局'],
    [ids[1], '市公安局浦东分局'],
  ]);
  const around = {
    department: { id: 'd', name: '区民政局', number: 1 },
    departmentIds: new Set<string>(ids),
    policy: pudong,
    newId: () => 'new',
    offices: {
      nameOf: (id: string) => called.get(id) ?? null,
      idOf: (label: string) => [...called].find(([, name]) => name === label)?.[0] ?? null,
    },
  };
  const line = {
    ...resourceTexts(whole, { code: null, department: '区民政局', offices: around.offices }),
    items: whole.items.map((each) =>
      Object.fromEntries(Object.entries(itemTexts(each)).map(([field, text]) => [field.replace('item.', ''), text])),
    ),
  };

  test.each(Object.keys(whole) as (keyof typeof whole)[])('change nothing of %s where it is there already', (field) => {
    const read = contentOfLine(line, whole, around);
    expect(read).toMatchObject({ ok: true, unknown: [] });
    if (read.ok) expect(read.content[field]).toEqual(whole[field]);
  });

  test.each(
    (Object.keys(whole) as (keyof typeof whole)[]).filter((field) => field !== 'items' && field !== 'shareType'),
  )('bring %s to another directory', (field) => {
    const read = contentOfLine(line, null, around);
    expect(read).toMatchObject({ ok: true });
    // What is asked there is a question of that directory's
    const questions = whole.questions.map((question) => ({ ...question, id: 'new' }));
    if (read.ok) expect(read.content[field]).toEqual({ ...whole, questions }[field]);
  });
});

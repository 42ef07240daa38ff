import { describe, expect, test } from 'vitest';
import { content } from '../../../areas/catalog/testing.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { contentOfLine } from './line.ts';

const around = {
  department: { id: 'd', name: '浦东新区民政局', number: 1 },
  departmentIds: new Set<string>(),
  policy: pudong,
  newId: () => 'new',
};
function read(value: Record<string, unknown>, base: Parameters<typeof contentOfLine>[1] = null) {
  const line = contentOfLine({ name: '养老机构信息', ...value }, base, around);
  if (!line.ok) throw new Error(JSON.stringify(line.problems));
  return line;
}
const told = (value: Record<string, unknown>) => read(value).unknown;

describe('a word of a classification that is not taken is told', () => {
  test('where nothing says of which class it is', () => {
    expect(told({ classItem: '社会保障', classSubItem: '养老服务' })).toEqual([
      { field: 'classification', code: 'class_missing', value: '社会保障/养老服务' },
    ]);
  });

  test('where the class is another', () => {
    expect(told({ class: '基础信息资源类', theme: '养老服务' })).toEqual([
      { field: 'theme', code: 'not_of_class', value: '养老服务' },
    ]);
    expect(told({ class: '部门信息资源类/教育局' })).toEqual([
      { field: 'classification', code: 'not_of_class', value: '教育局' },
    ]);
  });

  test('where two say otherwise, of which the first counts', () => {
    const { content: after, unknown } = read({ theme: '养老服务', classification: '健康保障/医疗服务' });
    expect(after).toMatchObject({ class: 'theme', classification: '03004' });
    expect(unknown).toEqual([{ field: 'classification', code: 'not_of_class', value: '健康保障/医疗服务' }]);
  });

  test('but not where all mean the same, or it is the department itself', () => {
    expect(told({ class: '主题信息资源类/社会保障/养老服务', theme: '养老服务', classification: '03004' })).toEqual([]);
    expect(told({ class: '部门信息资源类/民政局' })).toEqual([]);
    expect(told({ class: '基础信息资源类', theme: '默认主题' })).toEqual([]);
  });

  test('and what follows from the class that the resource has is taken', () => {
    const base = content({ class: 'theme', classification: '02001', items: [] });
    const { content: after, unknown } = read({ classification: '社会保障/养老服务' }, base);
    expect(after).toMatchObject({ class: 'theme', classification: '03004' });
    expect(unknown).toEqual([]);
  });
});

describe('a word of a format that is not taken is told', () => {
  test('where no list knows it', () => {
    expect(told({ formatType: '石板' })).toEqual([{ field: 'formatType', code: 'unknown_value', value: '石板' }]);
  });

  test('where there are more kinds than a format has room for', () => {
    const kinds = Array.from({ length: 20 }, (_, at) => `xml${at}`);
    const { content: after, unknown } = read({ format: `xls、${kinds.join('、')}` });
    expect(after.format?.category).toBe('spreadsheet');
    const [{ field, code, value } = { field: '', code: '', value: '' }] = unknown;
    expect([field, code]).toEqual(['format', 'format_cut']);
    expect(`${after.format?.type}、${value}`.split('、')).toEqual(['xls', ...kinds]);
  });

  test('but not where the one kind fills all the room there is', () => {
    const kind = 'x'.repeat(50);
    const { content: after, unknown } = read({ format: `数据库:${kind}` });
    expect(after.format).toEqual({ category: 'database', type: kind });
    expect(unknown).toEqual([]);
  });

  test('as far as the one kind there is goes beyond it', () => {
    const { content: after, unknown } = read({ format: `数据库:${'x'.repeat(50)}yz` });
    expect(after.format?.type).toBe('x'.repeat(50));
    expect(unknown).toEqual([{ field: 'format', code: 'format_cut', value: 'yz' }]);
  });

  test('but a kind in each of two columns is kept from both', () => {
    expect(read({ format: '数据库:MySQL', formatType: 'Oracle' }).content.format?.type).toBe('MySQL、Oracle');
    expect(read({ format: '数据库', formatType: 'Oracle' }).content.format?.type).toBe('Oracle');
    expect(read({ format: '03', formatType: 'Oracle' }).content.format?.type).toBe('Oracle');
  });
});

// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, switchLocale, withTexts } from '../../../i18n/start.ts';
import { usePasteWords } from './use-paste-words.ts';

const both = (zh: string, en: string) => ({ zh, en });
const profile: { shareTypeLabels: object; opennessScheme: object | null } = {
  shareTypeLabels: {
    unconditional: both('无条件共享（普遍共享）', 'Shared unconditionally (by all)'),
    conditional: both('授权共享', 'Shared on authorisation'),
    not_shared: both('不予共享', 'Not shared'),
  },
  opennessScheme: null,
};
vi.mock('../../../session/session.ts', () => ({ useSession: () => ({ profile }) }));

beforeEach(async () => {
  profile.opennessScheme = null;
  await startTexts();
  await switchLocale('zh-CN');
  await withTexts(['vocabulary', 'content'], Promise.resolve());
});
afterEach(cleanup);

const words = () => renderHook(() => usePasteWords()).result.current;

test('a column is known by its code’s usual names and by its label, however databases and people call it', () => {
  const { headers } = words();
  expect(['字段名称', '主键', '是否必填'].map((name) => headers.get(name))).toEqual(['name', 'identifier', 'required']);
  expect(headers.get('数据类型')).toBe('dataType');
});

test('a type is known by the guide’s letter, by its label and by what databases call it, in any case', () => {
  const { dataType } = words();
  expect(['c', 'varchar2', '字符串', 'bigint', '日期时间'].map((word) => dataType.get(word))).toEqual([
    'C',
    'C',
    'C',
    'I',
    'T',
  ]);
});

test('a share type is known by the labels of the text in force, in both languages and without what stands in brackets', () => {
  const { shareType } = words();
  for (const word of ['无条件共享', 'sharedunconditionally', 'unconditional'])
    expect(shareType.get(word)).toBe('unconditional');
  expect(shareType.get('授权共享')).toBe('conditional');
});

test('openness is known by the labels of the text that declares it, and by yes and no', () => {
  expect(words().openness.get('是')).toBe('open');
  expect(words().openness.has('社会开放')).toBe(false);
  profile.opennessScheme = {
    kind: 'declared',
    labels: {
      open: both('社会开放', 'Public'),
      conditionally_open: both('受限', 'Limited'),
      not_open: both('不', 'No'),
    },
  };
  expect(words().openness.get('社会开放')).toBe('open');
});

test('in which one word says both, that word is known where the text has it so', () => {
  expect(words().mode.has('主动公开')).toBe(false);
  const labels = Object.fromEntries(
    [...words().mode.values()].map((mode) => [mode, both(`${mode}的`, `of ${mode}`)] as const),
  );
  profile.opennessScheme = { kind: 'derived', itemLabels: labels };
  for (const mode of Object.keys(labels)) expect(words().mode.get(`${mode}的`)).toBe(mode);
});

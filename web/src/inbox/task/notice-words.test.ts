import i18n from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import zh from '../../i18n/notices/zh-CN.ts';
import type { Task } from '../../shell/feature.ts';
import { noticeWords } from './notice-words.ts';

beforeAll(async () => {
  await i18n.init({ lng: 'zh-CN', fallbackLng: false, resources: {}, interpolation: { escapeValue: false } });
  i18n.addResourceBundle('zh-CN', 'notices', zh);
});

type Request = NonNullable<Task['request']>;
const request = (status: Request['status'], answered: Request['answered'] = null): Request => ({
  number: 'SQ-2026-000001',
  consumer: '区教育局',
  shareType: 'conditional',
  status,
  basket: null,
  answered,
});
const told = (about: Request) =>
  noticeWords(
    i18n.getFixedT('zh-CN', 'notices'),
    { kind: 'request_decided', title: '婚姻登记', dueAt: null, request: about, discrepancy: null, opinion: null },
    'zh-CN',
  );

describe('what a notice of an outcome says', () => {
  test('goes by what became of the request', () => {
    expect(told(request('granted'))).toMatchObject({ type: 'success', title: expect.stringContaining('已获同意') });
    expect(told(request('revoked'))).toMatchObject({ type: 'warning', title: expect.stringContaining('已被收回') });
  });
  test('PD-4, DG-5: tells of the answer on a further use, while the grant lasts', () => {
    const consented = { kind: 'publish', status: 'consented' } as const;
    expect(told(request('granted', consented)).title).toContain('向社会公布');
    expect(told(request('granted', { kind: 'pass_on', status: 'refused' }))).toMatchObject({
      type: 'warning',
      title: expect.stringContaining('未获同意'),
    });
    expect(told(request('revoked', consented)).title).toContain('已被收回');
  });
});

test('what a notice of a doubt says goes by how the doubt stands now', () => {
  const hintAt = (status: NonNullable<Task['discrepancy']>['status']) =>
    noticeWords(
      i18n.getFixedT('zh-CN', 'notices'),
      {
        kind: 'contents_doubted',
        title: '婚姻登记',
        dueAt: null,
        request: null,
        discrepancy: { number: 'HS-2026-000001', status, reporting: '区教育局' },
        opinion: null,
      },
      'zh-CN',
    ).hint;
  expect(hintAt('coordinating')).toContain('尚在核实');
  expect(hintAt('corrected')).toContain('已更正');
  expect(hintAt('upheld')).toContain('内容无误');
  expect(hintAt('withdrawn')).toContain('已撤回');
});

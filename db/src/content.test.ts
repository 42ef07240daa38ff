import { expect, test } from 'vitest';
import { inTodaysForm } from './content.ts';

const before = {
  name: '婚姻登记信息',
  items: [{ id: 'a', name: '登记日期', shareType: 'unconditional' }],
  legalBasis: [{ kind: 'law', title: '某法', expiresOn: null }],
};

test('contents written before a field was there say nothing of it', () => {
  expect(inTodaysForm(before)).toEqual({
    name: '婚姻登记信息',
    distinction: '',
    licence: false,
    linkedDataSet: '',
    recordForm: null,
    secrecyReview: null,
    privacyReview: null,
    level: null,
    jointCollection: [],
    questions: [],
    items: [{ id: 'a', name: '登记日期', shareType: 'unconditional', source: null, level: null }],
    legalBasis: [{ kind: 'law', title: '某法', expiresOn: null, reexamineOn: null }],
  });
});

test('what is said stays as it was said', () => {
  const said = {
    ...before,
    distinction: '只含本年度的',
    licence: true,
    linkedDataSet: '婚姻库',
    recordForm: 'both',
    secrecyReview: { by: '王岚', on: '2026-11-02' },
    privacyReview: { by: '王岚', on: '2026-11-02' },
    level: 'general',
    jointCollection: [{ departmentId: 'b', duty: '核验' }],
    questions: [{ id: 'q', text: '用于何事', kind: 'text', required: true, choices: [] }],
    items: [{ ...before.items[0], source: { kind: 'justified', reason: '口径不同' }, level: 'core' }],
    legalBasis: [{ ...before.legalBasis[0], reexamineOn: '2027-11-02' }],
  };
  expect(inTodaysForm(said)).toEqual(said);
});

test('DG-6: contents that named a licence as their subject read as of another one until its holder is named', () => {
  expect(inTodaysForm({ ...before, subject: 'licence' })).toMatchObject({ subject: 'other', licence: true });
});

import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { at } from '../../../../running/testing/time.ts';
import { content, item } from '../../testing.ts';
import { submit } from '../steps/submission.ts';
import { adviseOnMetadata } from './metadata-advice.ts';

const whole = {
  linkedDataSet: '民政业务库.婚姻登记表',
  recordForm: 'digital',
  secrecyReview: { by: '保密办', on: '2026-11-01' },
  privacyReview: { by: '法规处', on: '2026-11-01' },
  level: 'general',
} as const;
const bare = { linkedDataSet: ' ', recordForm: null, secrecyReview: null, privacyReview: null, level: null };

describe('metadata that is pointed out', () => {
  test('PD-31: the linked data set', () => {
    expect(adviseOnMetadata(bare, pudong)).toEqual([
      { field: 'linkedDataSet', code: 'data_set_advised', article: 'PD-31' },
    ]);
  });
  test('SQ-16, SQ-27: the form of record and the secrecy review', () => {
    expect(adviseOnMetadata(bare, suqian)).toEqual([
      { field: 'recordForm', code: 'record_form_advised', article: 'SQ-16' },
      { field: 'secrecyReview.by', code: 'secrecy_review_advised', article: 'SQ-27' },
    ]);
  });
  test('SQ-16: what is on paper only is to be digitised; what is in both forms is', () => {
    expect(adviseOnMetadata({ ...whole, recordForm: 'paper' }, suqian)).toEqual([
      { field: 'recordForm', code: 'digitising_advised', article: 'SQ-16' },
    ]);
    expect(adviseOnMetadata({ ...whole, recordForm: 'both' }, suqian)).toEqual([]);
    expect(adviseOnMetadata({ ...whole, recordForm: 'paper' }, pudong)).toEqual([]);
  });
  test('DG-27: the secrecy review', () => {
    expect(adviseOnMetadata(bare, dongguan)).toEqual([
      { field: 'secrecyReview.by', code: 'secrecy_review_advised', article: 'DG-27' },
    ]);
  });
  test('N-13: both assessments, and the level', () => {
    expect(adviseOnMetadata(bare, national)).toEqual([
      { field: 'secrecyReview.by', code: 'secrecy_review_advised', article: 'N-13' },
      { field: 'privacyReview.by', code: 'privacy_review_advised', article: 'N-13' },
      { field: 'level', code: 'level_advised', article: 'N-13' },
    ]);
  });
  test('nothing where the text asks for nothing, or all is said', () => {
    for (const policy of [kaifeng, shanghai]) expect(adviseOnMetadata(bare, policy)).toEqual([]);
    for (const policy of [pudong, dongguan, suqian, national]) expect(adviseOnMetadata(whole, policy)).toEqual([]);
  });
  test('PD-31, SQ-16, SQ-27: holds no submission up', () => {
    const entry = content({ items: [item('统一社会信用代码')] });
    for (const policy of [pudong, suqian])
      expect(submit(entry, { signOff: null }, policy, at('2026-11-02')), policy.id).toMatchObject({ ok: true });
  });
});

import { expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { openingLabels } from './labels.ts';

test('SH-30, DG-5: how open something is, is said in the words of the text; where it has none in the guide’s (KF)', () => {
  expect(openingLabels(shanghai).open.zh).toBe('无条件开放');
  expect(openingLabels(shanghai).conditionally_open.zh).toBe('有条件开放');
  expect(openingLabels(dongguan).open.zh).toBe('对外公开');
  expect(openingLabels(kaifeng).open.zh).toBe('向社会开放');
});

import { numbered } from '../../compliance.ts';
import { code } from './code.ts';

/** The sharing measures (draft). */
export const articles = numbered(`${code}-`, 1, 29);

/** The plan (draft): its numbered headings. */
export const planArticles = [
  '一(一)',
  '一(二)',
  '一(三)',
  '二(一)',
  '二(二)',
  '二(三)',
  '三(一)',
  '三(二)',
  '三(三)',
  '三(四)',
].map((heading) => `${code} plan ${heading}`);

/** The cloud rules (draft). */
export const cloudArticles = numbered(`${code} cloud `, 1, 17);

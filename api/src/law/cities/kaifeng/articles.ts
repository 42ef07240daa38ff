import { numbered } from '../../compliance.ts';

/** The sharing measures (draft). */
export const articles = numbered('KF-', 1, 29);

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
].map((heading) => `KF plan ${heading}`);

/** The cloud rules (draft). */
export const cloudArticles = numbered('KF cloud ', 1, 17);

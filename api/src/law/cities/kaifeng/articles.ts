import { numbered } from '../../compliance.ts';
import { code } from './code.ts';

/** The sharing measures (draft). */
export const articles = numbered(`${code}-`, 1, 29);

/** The plan (draft): its numbered headings. */
export const planArticles = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '3.4'].map(
  (heading) => `${code} plan ${heading}`,
);

/** The cloud rules (draft). */
export const cloudArticles = numbered(`${code} cloud `, 1, 17);

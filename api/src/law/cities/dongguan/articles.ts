import { numbered } from '../../compliance.ts';

export const articles = numbered('DG-', 1, 29);

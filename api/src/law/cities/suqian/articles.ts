import { numbered } from '../../compliance.ts';

export const articles = numbered('SQ-', 1, 38);

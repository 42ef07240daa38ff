import { numbered } from '../../compliance.ts';

/** As far as our copy goes. */
export const articles = numbered('SH-', 1, 42);

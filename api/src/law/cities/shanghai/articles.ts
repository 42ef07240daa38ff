import { numbered } from '../../compliance.ts';
import { code } from './code.ts';

/** As far as our copy goes. */
export const articles = numbered(`${code}-`, 1, 42);

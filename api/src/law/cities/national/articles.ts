import { numbered } from '../../compliance.ts';
import { code } from './code.ts';

export const articles = numbered(`${code}-`, 1, 44);

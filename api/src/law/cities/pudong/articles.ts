import { numbered } from '../../compliance.ts';
import { code } from './code.ts';

/** 第二章 to 第四章 have no article numbers; neither has 第十章. */
export const articles = [
  ...numbered(`${code}-`, 1, 7),
  ...numbered(`${code} ch. `, 2, 4),
  ...numbered(`${code}-`, 25, 40),
  `${code} ch. 10`,
];

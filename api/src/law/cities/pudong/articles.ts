import { numbered } from '../../compliance.ts';

/** 第二章 to 第四章 have no article numbers; neither has 第十章. */
export const articles = [
  ...numbered('PD-', 1, 7),
  ...numbered('PD ch. ', 2, 4),
  ...numbered('PD-', 25, 40),
  'PD ch. 10',
];

import type { ErrorDetail } from '../errors.ts';
import { articleOf, type Setting } from '../policy/setting.ts';

/** What is wrong with a field, citing the article where a text states the rule. */
export function finding(field: string, code: string, setting?: Setting<unknown>): ErrorDetail {
  const article = setting && articleOf(setting);
  return { field, code, ...(article && { article }) };
}

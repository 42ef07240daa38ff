import type { ErrorDetail } from '../../../../foundation/errors.ts';
import { articleOf, type Setting } from '../../../../law/setting.ts';

/** What is wrong with a field, citing the article where a text states the rule. */
export function finding(field: string, code: string, setting?: Setting<unknown>): ErrorDetail {
  const article = setting && articleOf(setting);
  return { field, code, ...(article && { article }) };
}

import i18n from 'i18next';
import { hasCode } from '../../lib/failure.ts';
import { failureText } from '../../lib/failure-text.ts';

/**
 * What a command that failed is told as. `gone`: the case has moved on to where it is no longer offered; what was
 * written can only be copied then.
 */
export function troubleOf(error: unknown, type: string | undefined, actions: readonly string[]) {
  if (type !== undefined && !actions.includes(type)) return { gone: true, says: i18n.t('common:case.gone') };
  if (hasCode(error, 'conflict')) return { gone: false, says: i18n.t('common:case.changed') };
  return { gone: false, says: i18n.t('common:case.failed', { why: failureText(error) }) };
}

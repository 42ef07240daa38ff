import type { PolicyProfile } from '@onesource/api/law/profile';
import type { Rule } from '@onesource/api/law/settings';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './CompareTable.module.css';
import { RuleSays } from './RuleSays.tsx';
import { RuleValue } from './RuleValue.tsx';
import { SourceTag } from './SourceTag.tsx';
import { agree } from './search.ts';
import { useSaid } from './use-said.ts';

type Props = {
  rule: Rule;
  policy: PolicyProfile;
  /** What it is compared with. */
  base: PolicyProfile;
  inForce: boolean;
  says: boolean;
};

/** One city's rule; that it differs is shown by its ground and edge, and read out. */
export function CompareCell({ rule, policy, base, inForce, says }: Props) {
  const { t } = useTranslation('rules');
  const { localized } = useLocale();
  const said = useSaid()(policy);
  const setting = rule.of(policy);
  const silent = setting.source === 'not_stated';
  const differs = !agree(rule, base, policy);
  const classes = [inForce && styles.inForce, differs && styles.differs, silent && styles.silent];
  return (
    <td className={classes.filter(Boolean).join(' ')}>
      {differs && <span className="only-read-out">{t('compare.differs', { city: localized(base.name) })}</span>}
      {silent ? (
        t('source.not_stated')
      ) : (
        <>
          <RuleValue parts={rule.parts(said)} />
          {says && <RuleSays setting={setting} className={styles.says} />}
          <div className={styles.source}>
            <SourceTag setting={setting} />
          </div>
        </>
      )}
    </td>
  );
}

import type { PolicyProfile } from '@onesource/api/law/profile';
import { groups, rules } from '@onesource/api/law/settings';
import { Button, Checkbox, Grid } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { textParam, wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CityPair } from './CityPair.tsx';
import { CompareTable } from './CompareTable.tsx';
import styles from './Comparison.module.css';
import { agree } from './search.ts';

const params = {
  differ: wordParam(['yes']),
  says: wordParam(['yes']),
  /** The two cities that a small screen has room for, by profile. */
  first: textParam,
  second: textParam,
};

type Props = { inForce: string; profiles: PolicyProfile[] };

/** The profiles in columns, the one in force first, and what to show of them. */
export function Comparison({ inForce, profiles }: Props) {
  const { t } = useTranslation('rules');
  const { localized } = useLocale();
  const wide = Grid.useBreakpoint().md ?? true;
  const [{ differ, says, first, second }, change] = useUrlState(params);

  const ordered = [...profiles].sort((a, b) => Number(b.id === inForce) - Number(a.id === inForce));
  const pair = pairOf(ordered, first, second);
  const cities = wide ? ordered : pair;
  const [base, ...others] = cities;
  if (!base) return null;

  const sections = groups
    .map((group) => ({
      ...group,
      rules: group.rules.filter((rule) => differ === null || others.some((other) => !agree(rule, base, other))),
    }))
    .filter((group) => group.rules.length > 0);
  const shown = sections.reduce((sum, group) => sum + group.rules.length, 0);
  return (
    <>
      {!wide && (
        <CityPair
          profiles={ordered}
          inForce={inForce}
          pair={pair.map(({ id }) => id)}
          onChange={(chosen) => change(chosen, { replace: true })}
        />
      )}
      <div className={`${styles.tools} not-printed`}>
        <Checkbox
          checked={differ !== null}
          onChange={({ target }) => change({ differ: target.checked ? 'yes' : null })}
        >
          {t('compare.differOnly')}
        </Checkbox>
        <Checkbox checked={says !== null} onChange={({ target }) => change({ says: target.checked ? 'yes' : null })}>
          {t('compare.says')}
        </Checkbox>
        <span role="status" className={styles.shown}>
          {t('compare.shown', { shown, total: rules.length })}
        </span>
        <ul className={styles.legend} aria-label={t('compare.legend')}>
          <li className={styles.differs}>{t('compare.differs', { city: localized(base.name) })}</li>
          <li className={styles.silent}>{t('source.not_stated')}</li>
        </ul>
      </div>
      {shown === 0 ? (
        <EmptyState title={t('compare.allSame')} hint={t('compare.allSameHint')}>
          <Button onClick={() => change({ differ: null })}>{t('all')}</Button>
        </EmptyState>
      ) : (
        <CompareTable cities={cities} inForce={inForce} sections={sections} says={says !== null} stacked={!wide} />
      )}
    </>
  );
}

/** The two cities chosen, as far as they are known and different; else the one in force and the next. */
function pairOf(profiles: readonly PolicyProfile[], first: string, second: string): PolicyProfile[] {
  const one = profiles.find(({ id }) => id === first) ?? profiles[0];
  const other = profiles.find(({ id }) => id === second && id !== one?.id) ?? profiles.find(({ id }) => id !== one?.id);
  return [one, other].filter((profile) => profile !== undefined);
}

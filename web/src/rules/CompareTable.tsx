import type { PolicyProfile } from '@onesource/api/law/profile';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { CompareCell } from './CompareCell.tsx';
import styles from './CompareTable.module.css';
import type { RuleName } from './rule.ts';
import { anchorOf, type GroupId, ruleTitle } from './rules.ts';

type Props = {
  /** In the order of the columns; the others are compared with the first. */
  cities: readonly PolicyProfile[];
  inForce: string;
  sections: readonly { id: GroupId; names: readonly RuleName[] }[];
  /** Whether to show what the articles ask for. */
  says: boolean;
  /** Puts each rule's name above its cells, where there is no room beside them. */
  stacked: boolean;
};

/** Rules down, cities across, in a frame of its own whose head and first column stay in view. */
export function CompareTable({ cities, inForce, sections, says, stacked }: Props) {
  const { t } = useTranslation(['rules', 'vocabulary']);
  const { localized } = useLocale();
  const [base] = cities;
  if (!base) return null;
  const nameOf = (name: RuleName) => (
    <Link to={{ pathname: paths.rules, hash: anchorOf(name) }}>{ruleTitle(name, { t, localized }, null)}</Link>
  );
  const cellsOf = (name: RuleName) =>
    cities.map((policy) => (
      <CompareCell
        key={policy.id}
        name={name}
        policy={policy}
        base={base}
        inForce={policy.id === inForce}
        says={says}
      />
    ));
  return (
    <section className={styles.frame} aria-label={t('rules:compare.table')}>
      <table className={`${styles.table} ${stacked ? styles.stacked : ''}`}>
        <thead>
          <tr>
            {!stacked && <th scope="col">{t('rules:compare.setting')}</th>}
            {cities.map(({ id, name, regulation }) => (
              <th key={id} scope="col" className={id === inForce ? styles.inForce : undefined}>
                <span className={styles.city}>
                  {localized(name)} {id === inForce && <ToneTag tone="ink">{t('rules:compare.inForce')}</ToneTag>}
                </span>
                <span className={styles.regulation}>
                  <DataText>{regulation.title}</DataText>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ id, names }) => (
          <tbody key={id}>
            <tr className={styles.group}>
              <th colSpan={cities.length + (stacked ? 0 : 1)} scope="rowgroup">
                <span>{t(`rules:group.${id}`)}</span>
              </th>
            </tr>
            {names.map((name) =>
              stacked ? (
                <Fragment key={name}>
                  <tr className={styles.above}>
                    <th colSpan={cities.length} scope="rowgroup">
                      {nameOf(name)}
                    </th>
                  </tr>
                  <tr>{cellsOf(name)}</tr>
                </Fragment>
              ) : (
                <tr key={name}>
                  <th scope="row">{nameOf(name)}</th>
                  {cellsOf(name)}
                </tr>
              ),
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}

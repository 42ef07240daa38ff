import type { PolicyProfile } from '@onesource/api/law/profile';
import type { Text } from '@onesource/api/law/setting';
import type { Rule } from '@onesource/api/law/settings';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { anchorOf } from './anchor.ts';
import { CompareCell } from './CompareCell.tsx';
import styles from './CompareTable.module.css';

type Props = {
  /** In the order of the columns; the others are compared with the first. */
  cities: readonly PolicyProfile[];
  inForce: string;
  sections: readonly { id: string; title: Text; rules: readonly Rule[] }[];
  /** Whether to show what the articles ask for. */
  says: boolean;
  /** Puts each rule's name above its cells, where there is no room beside them. */
  stacked: boolean;
};

/** Rules down, cities across, in a frame of its own whose head and first column stay in view. */
export function CompareTable({ cities, inForce, sections, says, stacked }: Props) {
  const { t } = useTranslation('rules');
  const { localized } = useLocale();
  const [base] = cities;
  if (!base) return null;
  const nameOf = ({ name, title }: Rule) => (
    <Link to={{ pathname: paths.rules, hash: anchorOf(name) }}>{localized(title(null))}</Link>
  );
  const cellsOf = (rule: Rule) =>
    cities.map((policy) => (
      <CompareCell
        key={policy.id}
        rule={rule}
        policy={policy}
        base={base}
        inForce={policy.id === inForce}
        says={says}
      />
    ));
  return (
    <section className={styles.frame} aria-label={t('compare.table')}>
      <table className={`${styles.table} ${stacked ? styles.stacked : ''}`}>
        <thead>
          <tr>
            {!stacked && <th scope="col">{t('compare.setting')}</th>}
            {cities.map(({ id, name, regulation }) => (
              <th key={id} scope="col" className={id === inForce ? styles.inForce : undefined}>
                <span className={styles.city}>
                  {localized(name)} {id === inForce && <ToneTag tone="ink">{t('compare.inForce')}</ToneTag>}
                </span>
                <span className={styles.regulation}>
                  <DataText>{regulation.title}</DataText>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ id, title, rules }) => (
          <tbody key={id}>
            <tr className={styles.group}>
              <th colSpan={cities.length + (stacked ? 0 : 1)} scope="rowgroup">
                <span>{localized(title)}</span>
              </th>
            </tr>
            {rules.map((rule) =>
              stacked ? (
                <Fragment key={rule.name}>
                  <tr className={styles.above}>
                    <th colSpan={cities.length} scope="rowgroup">
                      {nameOf(rule)}
                    </th>
                  </tr>
                  <tr>{cellsOf(rule)}</tr>
                </Fragment>
              ) : (
                <tr key={rule.name}>
                  <th scope="row">{nameOf(rule)}</th>
                  {cellsOf(rule)}
                </tr>
              ),
            )}
          </tbody>
        ))}
      </table>
    </section>
  );
}

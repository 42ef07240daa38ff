import { leftOutText } from '@onesource/api/running/bulk/rules/reasons';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Imports.module.css';
import type { Outcome } from '../queries.ts';
import { Changes } from './Changes.tsx';
import { Lines } from './Lines.tsx';

/** What a file comes to, or came to: the counts, what is wrong where, and what is written. */
export function Result({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('imports');
  const { language } = useLocale();
  const { dryRun, written, created, changed, unchanged, refused, noted, lines, further, ignored, furtherIgnored } =
    outcome;
  const counts = { created, changed, unchanged, refused };
  return (
    <Section title={t(dryRun ? 'result.checked' : 'result.imported')}>
      {!dryRun && !written && (
        <Alert type="warning" showIcon role="alert" title={t('result.notWritten', { count: refused })} />
      )}
      {written && created + changed > 0 && <Alert type="success" showIcon role="status" title={t('result.done')} />}
      {created + changed + refused === 0 && <Alert type="info" showIcon role="status" title={t('result.nothing')} />}
      <dl className={`${styles.counts} ${styles.part}`}>
        {(['created', 'changed', 'unchanged', 'refused'] as const).map((word) => (
          <div key={word}>
            <dt>{t(`result.${word}`)}</dt>
            <dd>{counts[word]}</dd>
          </div>
        ))}
      </dl>
      <Lines
        title={t('result.refusedLines', { count: refused })}
        lines={lines.filter((line) => line.outcome === 'refused')}
      />
      <Lines title={t('result.taken', { count: noted })} lines={lines.filter((line) => line.outcome === 'taken')} />
      {further > 0 && <p className={styles.quiet}>{t('result.further', { count: further })}</p>}
      {ignored.length > 0 && (
        <div className={styles.part}>
          <h3>{t('result.ignored', { count: ignored.length + furtherIgnored })}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
          <ul className={styles.list} tabIndex={0}>
            {ignored.map((each) => (
              <li key={JSON.stringify(each)}>
                <DataText>{leftOutText(each, language)}</DataText>
              </li>
            ))}
          </ul>
          {furtherIgnored > 0 && <p className={styles.quiet}>{t('result.first', { count: ignored.length })}</p>}
        </div>
      )}
      <Changes outcome={outcome} />
    </Section>
  );
}

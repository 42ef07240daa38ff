import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Imports.module.css';
import { type Outcome, reportUrl } from '../queries.ts';

type Props = {
  outcome: Outcome;
  /** Whether the file is still at hand. */
  ready: boolean;
  busy: boolean;
  onImport: (how: { whole: boolean }) => void;
  onAnother: () => void;
};

/** What can be done with a file that was looked at, and with one that was brought in. */
export function GoOn({ outcome, ready, busy, onImport, onAnother }: Props) {
  const { t } = useTranslation('imports');
  const { language } = useLocale();
  const [whole, setWhole] = useState(false);
  const { id, dryRun, created, changed, refused } = outcome;
  const count = created + changed;
  const toImport = dryRun && count > 0;
  return (
    <Section title={t('act.title')}>
      {toImport && refused > 0 && (
        <p className={styles.first}>
          <span id="refused-lines">{t('act.how')}</span>{' '}
          <Radio.Group
            aria-labelledby="refused-lines"
            value={whole}
            onChange={({ target }) => setWhole(target.value === true)}
            options={[
              { value: false, label: t('act.rest') },
              { value: true, label: t('act.whole') },
            ]}
          />
        </p>
      )}
      {toImport && !ready && <p>{t('failed.choose')}</p>}
      <div className={styles.act}>
        {toImport && (
          <Button type="primary" disabled={!ready} loading={busy} onClick={() => onImport({ whole })}>
            {t('act.go', { count })}
          </Button>
        )}
        {refused > 0 && (
          <>
            <Button href={reportUrl(id, language)} download>
              {t('act.download', { count: refused })}
            </Button>
            <span className={styles.quiet}>{t('act.downloadHint')}</span>
          </>
        )}
        {!dryRun && (
          <>
            {outcome.written && count > 0 && (
              <ButtonLink type="primary" to={generatePath(paths.batch, { id })}>
                {t('act.batch')}
              </ButtonLink>
            )}
            <ButtonLink to={`${paths.registrations}?status=draft`}>{t('act.drafts')}</ButtonLink>
            <Button onClick={onAnother}>{t('act.another')}</Button>
          </>
        )}
      </div>
    </Section>
  );
}

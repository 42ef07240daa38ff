import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDate } from '../../../lib/dates.ts';
import { DataText } from '../../../ui/DataText.tsx';
import { DateText } from '../../../ui/DateText.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import styles from '../Several.module.css';
import { Papers } from './Papers.tsx';

/** 双方陈述 in a coordination: who has been heard, with what they said, and by when the others are to be. */
export function Statements({ statements }: { statements: NonNullable<RequestView['statements']> }) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const { dueAt, sides } = statements;
  const waits = sides.some(({ statedAt }) => statedAt === null);
  const date = dueAt && formatDate(dueAt, locale);
  return (
    <div className={styles.several}>
      <div>
        {t('statements.lead')}
        {waits && dueAt && (
          <div>{t(Date.parse(dueAt) < Date.now() ? 'statements.past' : 'statements.until', { date })}</div>
        )}
      </div>
      <Facts>
        {sides.map(({ side, department, statedAt, said }) => (
          <Fact key={side} label={<DataText>{department.name}</DataText>} wide>
            <ToneTag tone={statedAt ? 'green' : 'amber'}>
              {t(statedAt ? 'statements.stated' : 'statements.awaited')}
            </ToneTag>{' '}
            {statedAt && <DateText value={statedAt} time />}
            {said.map(({ note, files }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: said one after the other, and never changed
              <div key={at}>
                {note ? <DataText>{note}</DataText> : t('statements.nothing')}
                <Papers files={files} />
              </div>
            ))}
          </Fact>
        ))}
      </Facts>
    </div>
  );
}

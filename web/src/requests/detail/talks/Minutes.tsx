import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { FileLink } from '../../../cases/FileLink.tsx';
import { DataText } from '../../../ui/DataText.tsx';
import { DateText } from '../../../ui/DateText.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import styles from '../Several.module.css';

/** 会议记录 of the talks about a request, the earliest first. */
export function Minutes({ minutes }: Pick<RequestView, 'minutes'>) {
  const { t } = useTranslation('requests');
  return (
    <div className={styles.several}>
      {minutes.map((one) => (
        <Facts key={one.seq}>
          <Fact label={t('minutes.on')}>{one.on && <DateText value={one.on} />}</Fact>
          <Fact label={t('minutes.place')}>
            <DataText>{one.place}</DataText>
          </Fact>
          <Fact label={t('minutes.people')} wide>
            <DataText>{one.people}</DataText>
          </Fact>
          <Fact label={t('minutes.said')} wide>
            <DataText>{one.note}</DataText>
          </Fact>
          {one.files.length > 0 && (
            <Fact label={t('files.label')} wide>
              <span className={styles.several}>
                {one.files.map((file) => (
                  <FileLink key={file.id} file={file} />
                ))}
              </span>
            </Fact>
          )}
          <Fact label={t('minutes.by')} wide>
            <DataText>{one.by.department}</DataText> · <DataText>{one.by.name}</DataText> ·{' '}
            <DateText value={one.at} time />
          </Fact>
        </Facts>
      ))}
    </div>
  );
}

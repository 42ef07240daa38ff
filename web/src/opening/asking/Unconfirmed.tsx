import type { ToBeConfirmed } from '@onesource/api/areas/opening/asking/ask';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../lib/failure-text.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Asking.module.css';

type Props = {
  asked: NonNullable<ToBeConfirmed['asked']>;
  failure: Error | null;
  pending: boolean;
  onConfirm: () => void;
};

/** What was filled in under somebody's address, for them to see before they confirm it. */
export function Unconfirmed({ asked, failure, pending, onConfirm }: Props) {
  const { t } = useTranslation('asking');
  const { resource, kind, name, organisation, purpose, items, until } = asked;
  return (
    <div className={styles.page}>
      <h1>{t('confirmTitle')}</h1>
      <p>{t('confirmHint')}</p>
      <Section title={t('filledIn')}>
        <Facts>
          <Fact label={t('dataset')} wide>
            <DataText>{resource.name}</DataText>
          </Fact>
          <Fact label={t('askedItems')} wide>
            <DataText>{items.map((item) => item.name).join('、')}</DataText>
          </Fact>
          <Fact label={t('purpose')} wide>
            <DataText>{purpose}</DataText>
          </Fact>
          <Fact label={t('kind')}>{t(`kinds.${kind}`)}</Fact>
          {organisation && (
            <Fact label={t('organisation')}>
              <DataText>{organisation}</DataText>
            </Fact>
          )}
          <Fact label={t(kind === 'person' ? 'name' : 'contact')}>
            <DataText>{name}</DataText>
          </Fact>
          <Fact label={t('confirmUntil')}>
            <DateText value={until} time />
          </Fact>
        </Facts>
      </Section>
      {failure && <Alert type="error" showIcon role="alert" title={failureText(failure)} />}
      <Button className={styles.submit} type="primary" size="large" loading={pending} onClick={onConfirm}>
        {t('confirm')}
      </Button>
    </div>
  );
}

import type { RequestView } from '@onesource/api/areas/requests/view';
import type { Citation } from '@onesource/api/law/setting';
import { useTranslation } from 'react-i18next';
import { DueTag } from '../../../cases/DueTag.tsx';
import { DataText } from '../../../ui/DataText.tsx';
import { DateText } from '../../../ui/DateText.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { Section } from '../../../ui/Section.tsx';
import { dataIn, Sentence } from '../../../ui/Sentence.tsx';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import { Citation as Cited } from '../../../words/Citation.tsx';
import styles from '../Several.module.css';
import { deliveryTones } from './delivery-tones.ts';

type Delivery = NonNullable<RequestView['delivery']>;
type Props = {
  delivery: Delivery;
  cited: Citation | null;
  /** Whether the data flow outside of the platform. */
  outside: boolean;
};

/** 交付: how far it has come, by when it is due, where the data are found, and who stamped what. */
export function DeliveryPanel({ delivery, cited, outside }: Props) {
  const { t } = useTranslation('requests');
  return (
    <Section title={t('delivery.title')}>
      <Facts>
        <Fact label={t('delivery.state')}>
          <ToneTag tone={deliveryTones[delivery.status]}>{t(`delivery.status.${delivery.status}`)}</ToneTag>{' '}
          {delivery.late && <ToneTag tone="red">{t('delivery.late')}</ToneTag>}
          {delivery.overdue && <ToneTag tone="red">{t('delivery.overdue')}</ToneTag>}
        </Fact>
        <Fact label={t('delivery.due')}>
          <Due {...delivery} />
        </Fact>
        {delivery.plannedOn && (
          <Fact label={t('delivery.plannedOn')}>
            <DateText value={delivery.plannedOn} />
          </Fact>
        )}
        {delivery.how && (
          <Fact label={t('delivery.how')}>
            <DataText>{delivery.how}</DataText>
          </Fact>
        )}
        {delivery.where && (
          <Fact label={t('delivery.where')}>
            <DataText>{delivery.where}</DataText>
          </Fact>
        )}
        {delivery.note && (
          <Fact label={t('delivery.disputed')} wide>
            <DataText>{delivery.note}</DataText>
          </Fact>
        )}
        {delivery.stamps.length > 0 && (
          <Fact label={t('delivery.stamps')} wide>
            <Stamps stamps={delivery.stamps} />
          </Fact>
        )}
      </Facts>
      {outside && <p>{t('delivery.outside')}</p>}
      <Cited citation={cited} />
    </Section>
  );
}

function Due({ dueAt, awaitsCalendarOf }: Pick<Delivery, 'dueAt' | 'awaitsCalendarOf'>) {
  const { t } = useTranslation('requests');
  if (awaitsCalendarOf !== null)
    return <DueTag dueAt={null} remainingWorkingDays={null} awaitsCalendarOf={awaitsCalendarOf} />;
  return dueAt ? <DateText value={dueAt} /> : t('delivery.noDue');
}

function Stamps({ stamps }: Pick<Delivery, 'stamps'>) {
  const { t } = useTranslation('requests');
  return (
    <span className={styles.several}>
      {stamps.map(({ type, at, by }) => (
        <span key={`${type} ${at}`}>
          <Sentence>
            {t('delivery.stamp', {
              done: t(`event.${type}`),
              department: dataIn(by.department ?? ''),
              name: dataIn(by.name),
            })}
          </Sentence>{' '}
          <DateText value={at} time />
        </span>
      ))}
    </span>
  );
}

import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { DueTag } from '../../cases/DueTag.tsx';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Registration.module.css';

/** 更新事项 that the entry still has to follow, and the way to record another. */
export function Occasions({ registration: { id, occasions, actions } }: { registration: RegistrationView }) {
  const { t } = useTranslation(['catalog', 'vocabulary']);
  const records = actions.includes('record-occasion');
  if (occasions.length === 0 && !records) return null;
  return (
    <Section title={t('catalog:occasions.title')}>
      <div className={styles.decision}>
        {occasions.map((occasion) => (
          <p key={occasion.id}>
            <Link to={generatePath(paths.occasion, { id: occasion.id })}>{occasion.number}</Link>{' '}
            {t(`vocabulary:occasionCause.${occasion.cause}`)} · <DateText value={occasion.happenedOn} />{' '}
            {(occasion.dueAt || occasion.awaitsCalendarOf) && <DueTag {...occasion} />}
          </p>
        ))}
        {occasions.length === 0 && <p>{t('catalog:occasions.none')}</p>}
        {records && (
          <ButtonLink block to={`${paths.newOccasion}?resource=${id}`}>
            {t('catalog:occasions.record')}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}

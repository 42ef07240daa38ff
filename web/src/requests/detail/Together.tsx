import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { DueTag } from '../../cases/DueTag.tsx';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import styles from './Several.module.css';

/** 申请篮: what was filed in one go with a request, as far as the reader has a part in it; nothing where it is nothing. */
export function Together({ basket }: Pick<RequestView, 'basket'>) {
  const { t } = useTranslation('requests');
  if (!basket || basket.others.length === 0) return null;
  return (
    <Section title={t('page.together', { count: basket.others.length })}>
      <ul className={styles.together}>
        {basket.others.map((other) => (
          <li key={other.id}>
            <Link to={generatePath(paths.request, { id: other.id })}>
              <DataText>{other.resource.name}</DataText>
            </Link>{' '}
            <RequestStatusTag status={other.status} />{' '}
            {(other.dueAt || other.awaitsCalendarOf) && <DueTag {...other} />}
            <div className={styles.quiet}>
              <DataText>{other.provider.name}</DataText> · {other.number}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

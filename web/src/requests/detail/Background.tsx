import type { RequestView } from '@onesource/api/areas/requests/view';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Section } from '../../ui/Section.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { requestQueries } from '../queries.ts';
import styles from './Background.module.css';
import { useNames } from './use-names.ts';

/** What whoever decides wants to know: what the asker holds already, and how the like was decided before. */
export function Background({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const names = useNames(request);
  const query = useQuery(requestQueries.background(request.id));
  return (
    <Section title={t('background.title')}>
      <Loaded query={query} skeleton={<PageSkeleton rows={3} />}>
        {({ held, past }) => (
          <div className={styles.background}>
            <h3>
              <Sentence>{t('background.held', names)}</Sentence>
            </h3>
            {held.length === 0 ? (
              <p>{t('background.noneHeld')}</p>
            ) : (
              <ul>
                {held.map((other) => (
                  <Other key={other.id} other={other} title={other.resource.name} />
                ))}
              </ul>
            )}
            <h3>{t('background.past')}</h3>
            {past.length === 0 ? (
              <p>{t('background.nonePast')}</p>
            ) : (
              <ul>
                {past.map((other) => (
                  <Other key={other.id} other={other} title={other.consumer.name} />
                ))}
              </ul>
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

type OtherRequest = Pick<RequestView, 'id' | 'status' | 'filedAt' | 'until' | 'number'> & { items: string[] };

function Other({ other, title }: { other: Omit<OtherRequest, 'until'> & { until: string | null }; title: string }) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  return (
    <li>
      <div className={styles.line}>
        <Link to={generatePath(paths.request, { id: other.id })}>
          <DataText>{title}</DataText>
        </Link>
        <RequestStatusTag status={other.status} />
      </div>
      <div className={styles.quiet}>
        <DataText>{other.items.join('、')}</DataText>
      </div>
      <div className={styles.quiet}>
        {formatDate(other.filedAt, locale)}
        {other.until && ` · ${t('background.until', { date: formatDate(other.until, locale) })}`}
      </div>
    </li>
  );
}

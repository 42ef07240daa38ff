import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { PageHeader } from '../../../shell/page/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { peopleQueries } from '../../queries.ts';
import { AccountHistory } from './AccountHistory.tsx';

/** What happened to an account, for the auditors: they see no more of it. */
export function AccountPage() {
  const { t } = useTranslation('organisation');
  const { id = '' } = useParams();
  const { data } = useQuery(peopleQueries.history(id, 1, 10));
  return (
    <>
      <PageHeader
        title={data ? t('history.of', { name: data.person.name }) : t('history.title')}
        lead={data?.person.account}
      />
      <Section title={t('history.title')}>
        <AccountHistory id={id} />
      </Section>
    </>
  );
}

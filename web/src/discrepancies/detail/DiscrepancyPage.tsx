import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DiscrepancyStatusTag } from '../DiscrepancyStatusTag.tsx';
import { discrepancyQueries } from '../queries.ts';
import { DiscrepancyBody } from './DiscrepancyBody.tsx';

/** One doubt in full, with what can be done about it. */
export function DiscrepancyPage() {
  const { t } = useTranslation('discrepancies');
  const { id = '' } = useParams();
  const query = useQuery(discrepancyQueries.detail(id));
  return (
    <Loaded query={query}>
      {(doubt) => (
        <>
          <PageHeader
            title={doubt.number}
            tags={<DiscrepancyStatusTag status={doubt.status} />}
            lead={<DataText>{doubt.resource.name}</DataText>}
            up={{ to: paths.discrepancies, label: t('page.backToList') }}
            actions={<Button onClick={() => window.print()}>{t('page.print')}</Button>}
          />
          <DiscrepancyBody doubt={doubt} />
        </>
      )}
    </Loaded>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams } from 'react-router-dom';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { OutageNotice } from '../words/outages/OutageNotice.tsx';
import styles from './Data.module.css';
import { ClientKeys } from './interface/ClientKeys.tsx';
import { LookUp } from './LookUp.tsx';
import { grantQuery } from './queries.ts';
import { Uses } from './Uses.tsx';

/** 查询数据 under a grant, for its consumer; 使用记录 for both sides. */
export function GrantDataPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('data');
  const query = useQuery(grantQuery(id));
  const consumes = query.data?.stances.includes('consumer') ?? false;
  return (
    <>
      <PageHeader
        title={
          query.data
            ? `${query.data.resource.name} · ${t(consumes ? 'use.title' : 'use.recordsTitle')}`
            : t('use.recordsTitle')
        }
        lead={t('use.lead')}
        up={query.data && { to: generatePath(paths.request, { id }), label: query.data.number }}
      />
      <Loaded query={query}>
        {(request) => (
          <div className={styles.panel}>
            <OutageNotice resourceId={request.resource.id} />
            {consumes && request.grant?.effectiveAt && request.grant.inPlatform && (
              <LookUp request={request} grant={request.grant} />
            )}
            {consumes && !(request.grant?.effectiveAt && request.grant.inPlatform) && (
              <Alert type="info" showIcon title={t('use.notOpen')} description={t('use.notOpenHint')} />
            )}
            {request.deliveryMode === 'api' && request.grant && <ClientKeys grant={id} />}
            <Uses id={id} />
          </div>
        )}
      </Loaded>
    </>
  );
}

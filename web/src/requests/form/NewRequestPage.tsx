import type { ResourceView } from '@onesource/api/directory/view';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { textParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { askedResource } from '../queries.ts';
import { RequestForm } from './RequestForm.tsx';

const params = { resource: textParam };

/** 信息资源申请表, for the resource in `?resource=`. */
export function NewRequestPage() {
  const { t } = useTranslation('requests');
  const [{ resource }] = useUrlState(params);
  if (resource) return <AskedResource id={resource} />;
  return (
    <>
      <PageHeader title={t('form.title.decided')} />
      <EmptyState title={t('form.noResource')} hint={t('form.noResourceHint')}>
        <ButtonLink to={paths.search} type="primary">
          {t('list.find')}
        </ButtonLink>
      </EmptyState>
    </>
  );
}

function AskedResource({ id }: { id: string }) {
  const query = useQuery(askedResource(id));
  return (
    <Loaded query={query}>
      {(resource) =>
        resource.actions.some((action) => action !== 'doubt') ? (
          <RequestForm key={id} resource={resource} />
        ) : (
          <Closed resource={resource} />
        )
      }
    </Loaded>
  );
}

function Closed({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation('requests');
  return (
    <>
      <PageHeader title={resource.name} data />
      <EmptyState title={t('form.closed')} hint={t('form.closedHint')}>
        <Link to={generatePath(paths.resource, { id: resource.id })}>{t('form.backToResource')}</Link>
      </EmptyState>
    </>
  );
}

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
import { doubtedResource } from '../queries.ts';
import { DoubtForm } from './DoubtForm.tsx';

const params = { resource: textParam };

/** 反馈内容疑义, about the resource in `?resource=`. */
export function NewDiscrepancyPage() {
  const { t } = useTranslation('discrepancies');
  const [{ resource }] = useUrlState(params);
  if (resource) return <Doubted id={resource} />;
  return (
    <>
      <PageHeader title={t('form.title')} />
      <EmptyState title={t('form.noResource')} hint={t('form.noResourceHint')}>
        <ButtonLink to={paths.search} type="primary">
          {t('list.find')}
        </ButtonLink>
      </EmptyState>
    </>
  );
}

function Doubted({ id }: { id: string }) {
  const { t } = useTranslation('discrepancies');
  const query = useQuery(doubtedResource(id));
  return (
    <Loaded query={query}>
      {(resource) =>
        resource.actions.includes('doubt') ? (
          <DoubtForm key={id} resource={resource} />
        ) : (
          <>
            <PageHeader title={resource.name} data />
            <EmptyState title={t('form.closed')} hint={t('form.closedHint')}>
              <Link to={generatePath(paths.resource, { id })}>{t('form.backToResource')}</Link>
            </EmptyState>
          </>
        )
      }
    </Loaded>
  );
}

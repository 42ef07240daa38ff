import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { OpenedNotice } from '../../words/opening/OpenedNotice.tsx';
import { openedQuery } from '../../words/opening/queries.ts';
import { useWayBack } from './use-way-back.ts';

/** In place of a resource that is in the directory no more: what the public had of it, for those who may know; else that there is none. */
export function Ended({ id, error }: { id: string; error: unknown }) {
  const { t } = useTranslation('opened');
  const up = useWayBack();
  const { data, isPending } = useQuery({ ...openedQuery(id), retry: false });
  if (isPending) return <PageSkeleton />;
  if (!data?.opened) return <ErrorState error={error} />;
  return (
    <>
      <PageHeader title={data.name} data up={up} lead={t('ended.hint')} />
      <OpenedNotice id={id} opened={data.opened} />
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Comparison } from './Comparison.tsx';
import { policyQueries } from './queries.ts';

/** 对照: all regulations side by side. */
export function ComparePage() {
  const { t } = useTranslation('rules');
  const policies = useQuery(policyQueries.every());
  return (
    <>
      <PageHeader title={t('compare.title')} lead={t('compare.lead')} />
      <Loaded query={policies} skeleton={<PageSkeleton rows={16} />}>
        {({ inForce, profiles }) => <Comparison inForce={inForce} profiles={profiles} />}
      </Loaded>
    </>
  );
}

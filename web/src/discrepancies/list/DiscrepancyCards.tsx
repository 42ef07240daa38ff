import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { CaseCard, CaseCards } from '../../cases/CaseCards.tsx';
import { paths } from '../../paths.ts';
import { DiscrepancyStatusTag } from '../DiscrepancyStatusTag.tsx';
import type { Line } from './DiscrepancyTable.tsx';

/** Doubts as cards, for phones. */
export function DiscrepancyCards({ doubts, busy }: { doubts: readonly Line[]; busy: boolean }) {
  const { t } = useTranslation('discrepancies');
  return (
    <CaseCards label={t('list.caption')} busy={busy}>
      {doubts.map(({ id, number, status, resource, reporting, collector, reportedAt }) => (
        <CaseCard
          key={id}
          to={generatePath(paths.discrepancy, { id })}
          tags={<DiscrepancyStatusTag status={status} />}
          name={resource.name}
          from={reporting.name}
          whom={collector.name}
          number={number}
          at={reportedAt}
        />
      ))}
    </CaseCards>
  );
}

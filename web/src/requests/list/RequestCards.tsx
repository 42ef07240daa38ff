import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { CaseCard, CaseCards } from '../../cases/CaseCards.tsx';
import { DueTag } from '../../cases/DueTag.tsx';
import { paths } from '../../paths.ts';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import type { Lines } from './RequestTable.tsx';

/** Requests as cards, for phones. */
export function RequestCards({ requests, busy }: Pick<Lines, 'requests' | 'busy'>) {
  const { t } = useTranslation('requests');
  return (
    <CaseCards label={t('list.caption')} busy={busy}>
      {requests.map((line) => (
        <CaseCard
          key={line.id}
          to={generatePath(paths.request, { id: line.id })}
          tags={
            <>
              <RequestStatusTag status={line.status} />
              {line.dueAt && <DueTag {...line} />}
            </>
          }
          name={line.resource.name}
          from={line.consumer.name}
          whom={line.provider.name}
          number={line.number}
          at={line.filedAt}
        />
      ))}
    </CaseCards>
  );
}

import { demandStatuses, discrepancyStatuses, type FollowedType, requestStatuses } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { DemandStatusTag } from '../../words/cases/DemandStatusTag.tsx';
import { DiscrepancyStatusTag } from '../../words/cases/DiscrepancyStatusTag.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { routes as deskRoutes } from '../Awaited.tsx';
import type { Followed } from './queries.ts';

const routes = { ...deskRoutes, resource: paths.resource } as const satisfies Record<FollowedType, string>;

/** What it is called, as the way to it; opening it is looking at it. */
export function Name({ line, onOpen }: { line: Followed; onOpen: () => void }) {
  const { subject, title, gone } = line;
  if (gone) return <DataText>{title}</DataText>;
  return (
    <Link to={generatePath(routes[subject.type], { id: subject.id })} onClick={onOpen}>
      <DataText>{title}</DataText>
    </Link>
  );
}

/** Where a case stands, or that its entry is gone. */
export function Standing({ line: { subject, status, gone } }: { line: Followed }) {
  const { t } = useTranslation('following');
  if (gone) return <ToneTag tone="grey">{t('gone')}</ToneTag>;
  const is = <Status extends string>(all: readonly Status[]) => all.find((one) => one === status);
  const request = subject.type === 'request' && is(requestStatuses);
  if (request) return <RequestStatusTag status={request} />;
  const doubt = subject.type === 'discrepancy' && is(discrepancyStatuses);
  if (doubt) return <DiscrepancyStatusTag status={doubt} />;
  const demand = subject.type === 'demand' && is(demandStatuses);
  return demand ? <DemandStatusTag status={demand} /> : null;
}

/** What has happened since it was looked at. */
export function useChanges() {
  const { t } = useTranslation('following');
  return ({ changes }: Followed): string => changes.map(({ what, count }) => t(`change.${what}`, { count })).join('、');
}

import type { resources, revisions } from '@onesource/db/schema/catalog';
import type { accessRequests } from '@onesource/db/schema/request';
import { dayOf } from '../../law/calendar/working-days.ts';

type Unit = { id: string; name: string };

export type EntryRow = {
  resource: Pick<typeof resources.$inferSelect, 'id' | 'code' | 'retiresOn'>;
  revision: Pick<typeof revisions.$inferSelect, 'id' | 'number' | 'status' | 'publishedAt'>;
  name: string;
  department: Unit;
};

/** An entry as it was filed (KF-10). `number`: of the revision; from 2 on it is an update. `retiredOn`: since when it is gone. */
export const entryView = ({ resource, revision, name, department }: EntryRow) => ({
  id: revision.id,
  resourceId: resource.id,
  name,
  code: resource.code,
  department,
  number: revision.number,
  filedOn: revision.publishedAt && dayOf(revision.publishedAt),
  retiredOn: revision.status === 'retired' ? resource.retiresOn : null,
});
export type EntryView = ReturnType<typeof entryView>;

export type UseRow = {
  request: Pick<
    typeof accessRequests.$inferSelect,
    'id' | 'filedAt' | 'purpose' | 'matter' | 'delivery' | 'status' | 'resourceId'
  >;
  number: string;
  name: string;
  consumer: Unit;
  provider: Unit;
};

/** A use as it was registered (DG-7): what of whose data, by whom, how and what for. */
export const useView = ({ request, number, name, consumer, provider }: UseRow) => ({
  id: request.id,
  number,
  resourceId: request.resourceId,
  name,
  consumer,
  provider,
  purpose: request.purpose,
  matter: request.matter,
  delivery: request.delivery,
  status: request.status,
  filedOn: dayOf(request.filedAt),
});
export type UseView = ReturnType<typeof useView>;

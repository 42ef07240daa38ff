import { accessRequests } from '@onesource/db/schema/request';
import { eq } from 'drizzle-orm';
import { closedFor } from '../../../access/visibility.ts';
import type { Area } from '../../../foundation/area.ts';
import { requestRows } from '../store.ts';
import { answersView } from '../view.ts';
import { lettersOf } from './files.ts';

/** 征求意见: what whoever is asked for an opinion on a request is shown of it, and whose people may know of it. */
export const consultedOnRequest: NonNullable<Area['consulted']> = {
  of: 'request',
  async read(db, id) {
    const [row] = await requestRows(db).where(eq(accessRequests.id, id));
    if (!row) return null;
    const { request, content } = row;
    const hidden = request.items.some(({ shareType }) => shareType === 'not_shared');
    const shared = { shareType: request.shareType, scope: content.scope };
    const { purpose, purposeText, matter, system, basis, delivery, from, until, wanted, note } = request;
    return {
      number: row.number,
      title: content.name,
      provider: row.provider,
      consumer: { ...row.consumer, applicantId: request.applicantId },
      // PD-27, PD-31, SQ-6: others than those who decide know of it as they know of the entry
      openTo: (departmentPath) =>
        request.responsibleId === departmentPath.at(-1) ||
        (!hidden && closedFor({ departmentPath: [...departmentPath] }, shared, false) === null),
      facts: {
        shareType: request.shareType,
        items: request.items.map(({ name, shareType }) => ({ name, shareType, dataType: null })),
        request: {
          ...{ purpose, purposeText, matter, system, basis, delivery, from, until, wanted, note },
          files: (await lettersOf(db, request)).map(({ id, name }) => ({ id, name })),
          answers: answersView(request.answers),
        },
        registration: null,
      },
    };
  },
};

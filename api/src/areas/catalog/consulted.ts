import { resources, revisions } from '@onesource/db/schema/catalog';
import { departments } from '@onesource/db/schema/organisation';
import { workingStatuses } from '@onesource/db/vocabulary';
import { and, eq, inArray } from 'drizzle-orm';
import type { Area } from '../../foundation/area.ts';
import { citedInLine } from '../../law/basis.ts';
import { shareTypeOf } from './rules/content/share-type.ts';

/** 征求意见: what whoever is asked for an opinion on a registration is shown of the revision that waits for a decision. */
export const consultedOnRegistration: NonNullable<Area['consulted']> = {
  of: 'resource',
  async read(db, id) {
    const [row] = await db
      .select({ content: revisions.content, provider: { id: departments.id, name: departments.name } })
      .from(resources)
      .innerJoin(departments, eq(departments.id, resources.departmentId))
      .innerJoin(
        revisions,
        and(eq(revisions.resourceId, resources.id), inArray(revisions.status, [...workingStatuses])),
      )
      .where(eq(resources.id, id));
    if (!row) return null;
    const { content, provider } = row;
    return {
      number: null,
      title: content.name,
      provider,
      consumer: null,
      // What is not in the directory yet is known to those who register and examine it
      openTo: () => false,
      facts: {
        shareType: shareTypeOf(content),
        items: content.items.map(({ name, shareType, dataType }) => ({ name, shareType, dataType })),
        request: null,
        registration: {
          summary: content.summary,
          conditions: content.conditions,
          legalBasis: content.legalBasis.map(citedInLine),
        },
      },
    };
  },
};

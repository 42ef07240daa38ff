import { resources, revisions } from '@onesource/db/schema/catalog';
import { directoryEntries as entry } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import type { ChangeKind } from '@onesource/db/vocabulary';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { may } from '../../access/abilities.ts';
import { stepsSince } from '../../cases/changes.ts';
import type { Area, Change, FollowedLine } from '../../foundation/area.ts';

/** What of an entry's history is everybody's to know: what came into the directory, and that it leaves. */
const told: Readonly<Record<string, ChangeKind>> = {
  published: 'published',
  declared_unconditional: 'published',
  declaration_ended: 'published',
  retirement_announced: 'ending',
  retirement_recalled: 'stays',
  retired: 'retired',
};

/** 关注 of a resource: what of it everybody who browses the directory sees; of one that has left it, that it has. */
export const followedResources: NonNullable<Area['followed']> = {
  of: ['resource'],
  async read({ db, actor }, follows) {
    if (!may(actor, 'browse_directory') || follows.length === 0) return new Map();
    const ids = follows.map(({ id }) => id);
    const department = { id: departments.id, name: departments.name };
    const [entries, gone, steps] = await Promise.all([
      db
        .select({ id: entry.resourceId, title: entry.name, department })
        .from(entry)
        .innerJoin(departments, eq(departments.id, entry.departmentId))
        .where(inArray(entry.resourceId, ids)),
      db
        .selectDistinctOn([revisions.resourceId], { id: revisions.resourceId, content: revisions.content, department })
        .from(revisions)
        .innerJoin(resources, eq(resources.id, revisions.resourceId))
        .innerJoin(departments, eq(departments.id, resources.departmentId))
        .where(and(inArray(revisions.resourceId, ids), eq(revisions.status, 'retired')))
        .orderBy(revisions.resourceId, desc(revisions.number)),
      stepsSince(db, follows, actor),
    ]);
    const lines = new Map<string, FollowedLine>();
    for (const { id, content, department: of } of gone)
      lines.set(id, { title: content.name, number: null, department: of, status: null, gone: true });
    for (const { id, title, department: of } of entries)
      lines.set(id, { title, number: null, department: of, status: null, gone: false });
    return new Map(
      [...lines].map(([id, line]) => [
        id,
        {
          line,
          changes: (steps.get(id) ?? []).flatMap(({ type, ...happened }): Change[] => {
            const what = told[type];
            return what ? [{ what, ...happened }] : [];
          }),
        },
      ]),
    );
  },
};

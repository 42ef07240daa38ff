import { isDeepStrictEqual } from 'node:util';
import type { ResourceContent } from '@onesource/db/content';
import { validateContent } from '../../areas/catalog/rules/content/content-rules.ts';
import type { ErrorDetail } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import type { DepartmentHere, Known } from './known.ts';
import { contentOfLine } from './line.ts';

/** A revision to be written; `known` is null for a new resource. */
export type Planned = {
  resourceId: string;
  department: DepartmentHere;
  known: Known | null;
  content: ResourceContent;
  publish: boolean;
};
type Decision =
  | { outcome: 'created' | 'updated'; planned: Planned }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; details: readonly ErrorDetail[] };
type World = {
  department: DepartmentHere;
  departmentIds: ReadonlySet<string>;
  policy: PolicyProfile;
  publish: boolean;
  clock: () => Date;
  newId: () => string;
};

/** What becomes of a line, given the resource of that name. Pure but for `newId`. */
export function decideLine(value: Record<string, unknown>, known: Known | null, world: World): Decision {
  const { department, publish } = world;
  const published = known?.published?.content ?? null;
  const working = known?.working ?? null;
  // What is published already is not taken back into a draft, whatever people are writing there
  if (published && equals(value, published, world)) return { outcome: 'unchanged' };
  if (working && !publish && equals(value, working.content, world)) return { outcome: 'unchanged' };
  // A draft may be written over; what people have before them may not
  if (working && working.status !== 'draft')
    return { outcome: 'refused', details: [{ field: '', code: 'revision_in_progress' }] };
  const read = contentOfLine(value, working?.content ?? published, world);
  if (!read.ok) return { outcome: 'refused', details: read.details };
  const { content } = read;
  const details = publish ? validateContent(content, world.policy, dayOf(world.clock())) : [];
  if (details.length > 0) return { outcome: 'refused', details };
  const resourceId = known?.resource.id ?? world.newId();
  return { outcome: known ? 'updated' : 'created', planned: { resourceId, department, known, content, publish } };
}

function equals(value: Record<string, unknown>, content: ResourceContent, world: World): boolean {
  const read = contentOfLine(value, content, world);
  return read.ok && isDeepStrictEqual(read.content, content);
}

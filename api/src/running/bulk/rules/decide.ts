import type { ResourceContent, SignOff } from '@onesource/db/content';
import { validateContent } from '../../../areas/catalog/rules/content/content-rules.ts';
import { sameContent } from '../../../areas/catalog/rules/fields/diff.ts';
import { nearNameFindings } from '../../../areas/catalog/rules/names/near.ts';
import { sameName } from '../../../areas/catalog/rules/names/same-name.ts';
import { declarationFindings } from '../../../areas/catalog/rules/steps/declaration.ts';
import { isExamined } from '../../../areas/catalog/rules/steps/steps.ts';
import { signedUnder } from '../../../areas/catalog/rules/steps/submission.ts';
import type { ErrorDetail } from '../../../foundation/errors.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { articleOf } from '../../../law/setting.ts';
import type { DepartmentHere, Known } from '../known.ts';
import type { Problem } from '../reading/read.ts';
import { contentOfLine } from './line.ts';
import type { Offices } from './reading/said.ts';

/** What a line becomes. `examining`: what is to be published waits for whoever examines it. */
export type Stage = 'draft' | 'examining' | 'published';

/** A revision to be written; `known` is null for a new resource. */
export type Planned = {
  resourceId: string;
  department: DepartmentHere;
  known: Known | null;
  content: ResourceContent;
  stage: Stage;
  /** N-13, SQ-17: the head's consent, where what is published needs it. */
  signOff: SignOff | null;
};
type Decision =
  | { outcome: 'created' | 'updated'; planned: Planned; unknown: readonly Problem[] }
  | { outcome: 'unchanged'; unknown: readonly Problem[] }
  | { outcome: 'refused'; problems: readonly Problem[] };
type World = {
  department: DepartmentHere;
  departmentIds: ReadonlySet<string>;
  policy: PolicyProfile;
  publish: boolean;
  /** Which head consented, and when; `later` where nothing is published yet, and the registrar has it signed then. */
  consent: SignOff | 'later' | null;
  /** Names of the department's other resources that are near to the line's (近似名称). */
  near: readonly string[];
  /** The line names the resource by its code: what it says of the name is a new name. */
  byCode: boolean;
  clock: () => Date;
  newId: () => string;
  /** Departments by their names, for cells that name some. */
  offices?: Offices;
};

/** What becomes of a line, given the resource it speaks of. Pure but for `newId`. */
export function decideLine(given: Record<string, unknown>, known: Known | null, world: World): Decision {
  const { department, publish } = world;
  const published = known?.published?.content ?? null;
  const working = known?.working ?? null;
  const base = working?.content ?? published;
  if (known && !base) return refusedFor('code', 'resource_retired');
  const value = base ? asCalled(given, base, published, world) : given;
  // What is published already is not taken back into a draft, whatever people are writing there
  const asPublished = published && same(value, published, world);
  if (asPublished) return { outcome: 'unchanged', unknown: asPublished };
  // What was to be published and waits for its examination stands as the line says, too
  const asBefore = working && (!publish || working.status === 'examining');
  const asDrafted = asBefore && same(value, working.content, world);
  if (asDrafted) return { outcome: 'unchanged', unknown: asDrafted };
  // A draft may be written over; what people have before them may not
  if (working && working.status !== 'draft') return refusedFor('', 'revision_in_progress');
  const read = contentOfLine(value, base, world);
  if (!read.ok) return { outcome: 'refused', problems: read.problems };
  const { content, unknown } = read;
  // A draft may lack what is not known; what everybody is to see may not lose it
  if (publish && unknown.length > 0) return { outcome: 'refused', problems: unknown };
  const problems = publish
    ? [
        ...nearNameFindings(content, world.near),
        ...validateContent(content, world.policy, dayOf(world.clock())),
        ...declarationFindings(content, known?.resource.declared ?? null, world.policy),
      ]
    : [];
  if (problems.length > 0) return { outcome: 'refused', problems: problems.map(problemOf) };
  // N-13, SQ-17: what needs the head's consent is published with it only, whoever brings it in
  const signing = publish ? signedUnder(content, world.policy) : null;
  if (signing && world.consent === null) {
    const article = articleOf(signing);
    return {
      outcome: 'refused',
      problems: [{ field: 'signOff', code: 'consent_not_stated', ...(article && { article }) }],
    };
  }
  const signOff = signing && world.consent !== 'later' ? world.consent : null;
  // PD-27, SH-17, SQ-17, N-16: what somebody else examines is not in the directory before, whoever brings it in
  const examined = isExamined(content, world.policy) ? 'examining' : 'published';
  const stage = publish ? examined : 'draft';
  const resourceId = known?.resource.id ?? world.newId();
  return {
    outcome: known ? 'updated' : 'created',
    planned: { resourceId, department, known, content, stage, signOff },
    // A draft may have a name near to another, until it is submitted
    unknown: [...unknown, ...nearNameFindings(content, publish ? [] : world.near).map(problemOf)],
  };
}

/** A finding of the profile's rules; an item that is lacking is named. */
export const problemOf = ({ field = '', code, message, article }: ErrorDetail): Problem => ({
  field,
  code,
  ...(message && { value: message }),
  ...(article && { article }),
});

const refusedFor = (field: string, code: string): Decision => ({ outcome: 'refused', problems: [{ field, code }] });

/** A name that differs in width or punctuation only is the name there is, unless the code says which one is meant. */
function asCalled(
  given: Record<string, unknown>,
  base: ResourceContent,
  published: ResourceContent | null,
  { byCode }: World,
): Record<string, unknown> {
  if (byCode || typeof given.name !== 'string') return given;
  const name = given.name;
  const called = [base, published].find((content) => content && sameName(content.name, name));
  return called ? { ...given, name: called.name } : given;
}

/** What of the line is not known, if the rest of it is what is there already; null when it says something else. */
function same(value: Record<string, unknown>, content: ResourceContent, world: World): readonly Problem[] | null {
  const read = contentOfLine(value, content, world);
  return read.ok && sameContent(read.content, content) ? read.unknown : null;
}

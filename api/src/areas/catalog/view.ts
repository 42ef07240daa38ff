import type { ResourceContent, RetirementProposal } from '@onesource/db/content';
import type { ResourceClass, UpdateCycle } from '@onesource/db/vocabulary';
import { stancesOf } from '../../access/registrations.ts';
import type { EventRow } from '../../cases/store.ts';
import { textOf, textsOf, timelineOf } from '../../cases/timeline.ts';
import type { GrantOn } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import type { ErrorDetail } from '../../foundation/errors.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { citationOf } from '../../law/setting.ts';
import { type AttachmentView, attachmentView } from '../attachments/view.ts';
import type { OccasionLine } from './occasions/view.ts';
import { affectedView } from './publication/grants.ts';
import { type Loaded, type ResourceRow, type RevisionRow, registrationsOf } from './queries.ts';
import { validateContent } from './rules/content/content-rules.ts';
import { adviseOn } from './rules/content/mandatory-items.ts';
import { adviseOnMetadata } from './rules/content/metadata-advice.ts';
import { derivedOpenness, opennessIsDerived } from './rules/content/openness.ts';
import { reexaminationDue } from './rules/content/reexamination.ts';
import { shareTypeOf } from './rules/content/share-type.ts';
import { keepsCatalogOf } from './rules/occasions/decide.ts';
import { declarationFindings } from './rules/steps/declaration.ts';
import { consentOf, registrationRules } from './rules/steps/guidance.ts';
import { judgedUnder } from './rules/steps/judged-under.ts';
import { retirementGoesTo } from './rules/steps/retirement.ts';
import type { Remark } from './rules/steps/returning.ts';
import { type Event, isWorking } from './rules/steps/state.ts';
import { actionsFor, mayCopy } from './rules/steps/steps.ts';
import { signedUnder } from './rules/steps/submission.ts';

type Department = { id: string; name: string };
type Shown = {
  revision: RevisionRow;
  affected: readonly GrantOn[];
  /** SQ-17: the page that the head has signed, where it was attached. */
  signedPage: AttachmentView | null;
  /** What the directory tells of the revision, beside its own contents. */
  found: { problems: readonly ErrorDetail[]; advice: readonly ErrorDetail[] };
  events: readonly EventRow[];
  /** 更新事项 that the entry still has to follow. */
  occasions: readonly OccasionLine[];
};

/**
 * A registration in full, for those who work on it: `revision` is the one in hand, or the published one. `problems`
 * keep it from being submitted, `advice` does not; `signOff` is why the head's signature is needed, if it is;
 * `affected` are the grants that publishing it would touch.
 */
export function registrationView(
  { actor, policy: today, clock }: Pick<Ctx, 'actor' | 'policy' | 'clock'>,
  loaded: Loaded,
  { revision, affected, signedPage, found, events, occasions }: Shown,
) {
  const { resource, department, published } = loaded;
  const { content } = revision;
  const policy = judgedUnder(revision, { policy: today });
  const { examined, examination, publication, filedWithAuthority, ownRegistration } = registrationRules(policy);
  const unfinished = isWorking(revision.status);
  const derived = opennessIsDerived(policy.opennessScheme, content);
  const signing = unfinished ? signedUnder(content, policy) : null;
  return {
    id: resource.id,
    version: resource.version,
    actions: [
      ...registrationsOf(loaded).flatMap((each) => actionsFor(each, actor, policy)),
      ...(mayCopy(department.id, actor) ? ['copy'] : []),
      ...(published && keepsCatalogOf(department.id, actor) ? ['record-occasion'] : []),
    ] as string[],
    code: resource.code,
    origin: resource.origin,
    citation: resource.citation,
    department: { id: department.id, name: department.name },
    revision: {
      number: revision.number,
      status: revision.status,
      note: revision.note,
      createdAt: revision.createdAt.toISOString(),
      submittedAt: revision.submittedAt?.toISOString() ?? null,
      publishedAt: revision.publishedAt?.toISOString() ?? null,
      signOff: revision.signOff && {
        name: revision.signOff.name,
        at: revision.signOff.at,
        attachment: signedPage && attachmentView(signedPage),
      },
      content,
      derivedShareType: shareTypeOf(content),
      derivedOpenness: derived ? derivedOpenness(content.items) : null,
    },
    publishedRevision: published?.number ?? null,
    ...consentOf({ actor, policy }, shownRegistration(loaded, revision)),
    retiresOn: resource.retiresOn,
    /** The end that is asked for, while that waits for the reviewer, or to be examined (SH-17, N-17). */
    retirementAsked: asked(resource),
    /** Who has to agree to the end that the reader may ask for; null where the reader's word is enough. */
    retirementGoesTo: retirementGoesTo(stancesOf(actor, department.id).includes('reviewer'), policy),
    /** The day on which one of the bases is to be looked at again, once it is near (house). */
    reexamineOn: revision.status === 'published' ? reexaminationDue(content.legalBasis, dayOf(clock())) : null,
    /** SQ-9: the document by which the government declared it unconditional, while that stands. */
    declared: resource.declared,
    problems: unfinished
      ? [
          ...validateContent(content, policy, dayOf(clock())),
          ...declarationFindings(content, resource.declared, policy),
          ...found.problems,
        ]
      : [],
    advice: unfinished ? [...adviseOn(content, policy), ...adviseOnMetadata(content, policy), ...found.advice] : [],
    signOff: signing && citationOf(signing),
    affected: affected.map(affectedView),
    occasions,
    /** 批注: what was to be corrected when it was sent back last; whoever looks at it again sees that too. */
    remarks: unfinished ? remarksOn(revision.number, events) : [],
    /** What it is judged by: the edition of the day it was submitted, while it waits for that. */
    rules: { examined, examination, publication, filedWithAuthority, own: ownRegistration },
    // Whoever sees the published revision only does not learn of the work on the next one
    timeline: timelineOf(events, inRevisions())
      .map((step) => ({ ...step, type: step.type as Event['type'] | 'source_named' | 'lateness_noted' }))
      .filter(({ data }) => data.revision <= revision.number),
  };
}
export type RegistrationView = ReturnType<typeof registrationView>;

function asked({ retirementProposed }: ResourceRow): Omit<RetirementProposal, 'askedBy'> | null {
  if (retirementProposed === null) return null;
  const { askedBy: _, ...said } = retirementProposed;
  return said;
}

/** What events say, in their order; one that names no revision, as what whoever watches wrote down, is of the one in hand. */
function inRevisions() {
  let inHand = 0;
  return (data: Record<string, unknown>) => {
    inHand = Number(data.revision ?? inHand);
    return { ...eventData(data), revision: inHand };
  };
}

const eventData = (data: Record<string, unknown>) => ({
  note: textOf(data.note) ?? '',
  ...textsOf(data, 'effectiveOn', 'basis', 'negotiation', 'agreed', 'stage', 'item', 'source', 'until'),
});

const remarksOn = (revision: number, events: readonly EventRow[]): readonly Remark[] => {
  const last = events.findLast(({ event: { type, data } }) => data.revision === revision && sentBack.has(type));
  return (last?.event.data.remarks ?? []) as readonly Remark[];
};
const sentBack: ReadonlySet<string> = new Set<Event['type']>(['returned', 'returned_by_authority']);

type ListRow = {
  resource: ResourceRow;
  department: Department;
  publishedRevision: number | null;
  revision: Pick<
    RevisionRow,
    'number' | 'status' | 'authorIds' | 'note' | 'createdAt' | 'submittedAt' | 'publishedAt'
  > & { name: string; class: ResourceClass | null; itemCount: number; updateCycle: UpdateCycle | null };
  /** What is in hand says; null of what is published or over. */
  unfinished: ResourceContent | null;
};

/** One line of the registrations in hand. */
export function registrationListItem(
  { actor, policy, clock }: Pick<Ctx, 'actor' | 'policy' | 'clock'>,
  { resource, department, revision, publishedRevision, unfinished }: ListRow,
) {
  const { departmentId, retiresOn, retirementProposed, declared } = resource;
  return {
    id: resource.id,
    version: resource.version,
    // A published line is the resource's last word: while a later revision is in hand, that is the line
    actions: actionsFor(
      { ...revision, departmentId, retiresOn, retirementProposed, declared, laterInHand: false },
      actor,
      policy,
    ) as string[],
    code: resource.code,
    name: revision.name,
    origin: resource.origin,
    department: { id: department.id, name: department.name },
    class: revision.class,
    itemCount: revision.itemCount,
    updateCycle: revision.updateCycle,
    /** How much of what is in hand keeps it from being submitted, as its own contents tell; null where nothing is in hand. */
    lacks: unfinished && validateContent(unfinished, policy, dayOf(clock())).length,
    /** SQ-17: whether it is handed in with the head's signature. */
    signs: unfinished !== null && signedUnder(unfinished, policy) !== null,
    number: revision.number,
    status: revision.status,
    note: revision.note,
    createdAt: revision.createdAt.toISOString(),
    submittedAt: revision.submittedAt?.toISOString() ?? null,
    publishedAt: revision.publishedAt?.toISOString() ?? null,
    publishedRevision,
    retiresOn,
  };
}

const shownRegistration = (loaded: Loaded, { id }: RevisionRow) => {
  const shown = registrationsOf(loaded).find((each) => each.id === id);
  if (!shown) throw new Error(`Revision ${id} is none of its resource`);
  return shown;
};

import type { ResourceContent } from '@onesource/db/content';
import type { RevisionStatus, Role } from '@onesource/db/vocabulary';
import type { Actor } from '../context.ts';
import type { ErrorDetail } from '../errors.ts';
import { citationOf, type PolicyProfile } from '../policy/profile.ts';
import { type ContentPolicy, hasNotShared, missingCode, validateContent } from './content-rules.ts';

/** Where an actor stands towards a registration: 登记员 and 审核员 of its department (PD-27), 主管部门经办. */
export type Stance = Extract<Role, 'registrar' | 'reviewer' | 'operator'>;
export type Action = 'edit' | 'submit' | 'withdraw' | 'return' | 'approve' | 'examine' | 'revise';

/** Who may do what, when. The API's `actions`, the buttons and the permission table in the docs all read this. */
export const allowed = {
  draft: { registrar: ['edit', 'submit'] },
  returned: { registrar: ['edit', 'submit'] },
  submitted: { registrar: ['withdraw'], reviewer: ['return', 'approve'] },
  examining: { operator: ['examine'] },
  published: { registrar: ['revise'] },
  superseded: {},
  retired: {},
} as const satisfies Record<RevisionStatus, Partial<Record<Stance, readonly Action[]>>>;

/** Steps that judge what somebody wrote. */
const judging: readonly Action[] = ['return', 'approve', 'examine'];

/** A resource's revision on its way to publication, or the published one. */
export type Registration = {
  departmentId: string;
  number: number;
  status: RevisionStatus;
  content: ResourceContent;
  /** Everybody who wrote in this revision. */
  authorIds: readonly string[];
  note: string;
  submittedAt: Date | null;
  publishedAt: Date | null;
};

export type Command =
  | { type: 'edit'; content: ResourceContent }
  | { type: 'submit' | 'withdraw' | 'revise' }
  | { type: 'return' | 'approve'; note: string }
  | { type: 'examine'; outcome: 'pass' | 'return'; note: string };

/** Steps as the timeline shows them. */
export type Event =
  | { type: 'drafted' | 'edited'; authorId: string; content: ResourceContent }
  | { type: 'submitted'; at: Date }
  | { type: 'withdrawn' }
  | { type: 'returned' | 'returned_by_authority' | 'passed_on'; note: string }
  | { type: 'published'; note: string; at: Date }
  | { type: 'revised'; authorId: string };

export type Refusal = { ok: false; code: string; details?: ErrorDetail[]; article?: string };
export type Decision = { ok: true; event: Event } | Refusal;
export type RegistrationPolicy = ContentPolicy & Pick<PolicyProfile, 'notSharedExamined' | 'separateReviewer'>;

type Person = Pick<Actor, 'id' | 'roles'>;

const decided = (event: Event): Decision => ({ ok: true, event });
const refuse = (code: string, more: Omit<Refusal, 'ok' | 'code'> = {}): Refusal => ({ ok: false, code, ...more });

/** Registrars and reviewers act for the department they are named in, operators on every department's submissions. */
export function stancesOf(actor: Pick<Actor, 'roles'>, departmentId: string): Stance[] {
  const named = (role: Role) => actor.roles.some((held) => held.role === role && held.departmentId === departmentId);
  return [
    ...(['registrar', 'reviewer'] as const).filter(named),
    ...(actor.roles.some(({ role }) => role === 'operator') ? ['operator' as const] : []),
  ];
}

/** A stance on a resource that the actor may work on in this status. The authority comes in where it examines. */
export const worksOn = (actor: Pick<Actor, 'roles'>, departmentId: string, status: RevisionStatus): boolean =>
  stancesOf(actor, departmentId).some(
    (stance) => stance !== 'operator' || status === 'examining' || status === 'published',
  );

const stepsOf = (status: RevisionStatus, stances: readonly Stance[]): Action[] => {
  const row: Partial<Record<Stance, readonly Action[]>> = allowed[status];
  return stances.flatMap((stance) => row[stance] ?? []);
};

const ownWork = (registration: Pick<Registration, 'authorIds'>, action: Action, actor: Person): boolean =>
  judging.includes(action) && registration.authorIds.includes(actor.id);

/** What the actor may do with the revision now. */
export function actionsFor(
  registration: Pick<Registration, 'departmentId' | 'status' | 'authorIds'>,
  actor: Person,
): Action[] {
  const steps = stepsOf(registration.status, stancesOf(actor, registration.departmentId));
  return steps.filter((action) => !ownWork(registration, action, actor));
}

/** Starts a registration: the registrars of a department do. */
export function decideDraft(departmentId: string, content: ResourceContent, actor: Person): Decision {
  if (!stancesOf(actor, departmentId).includes('registrar')) return refuse('forbidden');
  return decided({ type: 'drafted', authorId: actor.id, content });
}

export function decide(
  registration: Registration,
  command: Command,
  actor: Person,
  policy: RegistrationPolicy,
  now: Date,
): Decision {
  const stances = stancesOf(actor, registration.departmentId);
  const statuses = Object.keys(allowed) as RevisionStatus[];
  const possible = statuses.filter((status) => stepsOf(status, stances).includes(command.type));
  if (possible.length === 0) return refuse('forbidden');
  if (!possible.includes(registration.status))
    return refuse(command.type === 'revise' ? 'revision_in_progress' : 'wrong_status');
  // House, after PD-27: nothing is reviewed by the person who wrote it
  if (ownWork(registration, command.type, actor)) {
    const article = citationOf(policy.separateReviewer)?.article;
    return refuse('own_registration', article ? { article } : {});
  }
  switch (command.type) {
    case 'edit':
      return decided({ type: 'edited', authorId: actor.id, content: command.content });
    case 'submit':
      return submit(registration.content, policy, now);
    case 'withdraw':
      return decided({ type: 'withdrawn' });
    case 'return':
      return sendBack('returned', command.note);
    case 'approve':
      // PD-27: what is not shared goes to the authority before it is published
      return policy.notSharedExamined.source !== 'not_stated' && hasNotShared(registration.content)
        ? decided({ type: 'passed_on', note: command.note })
        : decided({ type: 'published', note: command.note, at: now });
    case 'examine':
      return command.outcome === 'return'
        ? sendBack('returned_by_authority', command.note)
        : decided({ type: 'published', note: command.note, at: now });
    case 'revise':
      return decided({ type: 'revised', authorId: actor.id });
  }
}

function submit(content: ResourceContent, policy: ContentPolicy, now: Date): Decision {
  const details = validateContent(content, policy);
  const [first] = details;
  if (!first) return decided({ type: 'submitted', at: now });
  const incomplete = details.some(({ code }) => code === missingCode);
  return refuse(incomplete ? 'incomplete' : first.code, { details });
}

/** House: whoever sends a registration back says what is to be corrected. */
const sendBack = (type: 'returned' | 'returned_by_authority', note: string): Decision =>
  note.trim() === ''
    ? refuse('reason_required', { details: [{ field: 'note', code: 'required' }] })
    : decided({ type, note });

/** The registration after the event. `revised` gives the next revision and leaves the published one as it is. */
export function evolve(registration: Registration, event: Event): Registration {
  switch (event.type) {
    case 'drafted':
    case 'edited': {
      const authorIds = [...new Set([...registration.authorIds, event.authorId])];
      return { ...registration, content: event.content, authorIds };
    }
    case 'submitted':
      return { ...registration, status: 'submitted', submittedAt: event.at, note: '' };
    case 'withdrawn':
      return { ...registration, status: 'draft', submittedAt: null };
    case 'returned':
    case 'returned_by_authority':
      return { ...registration, status: 'returned', note: event.note };
    case 'passed_on':
      return { ...registration, status: 'examining', note: event.note };
    case 'published':
      return { ...registration, status: 'published', note: event.note, publishedAt: event.at };
    case 'revised':
      return {
        ...registration,
        number: registration.number + 1,
        status: 'draft',
        authorIds: [event.authorId],
        note: '',
        submittedAt: null,
        publishedAt: null,
      };
  }
}

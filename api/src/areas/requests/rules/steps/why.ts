import { hasSecondBody } from '../../../../access/registrations.ts';
import { refuse } from '../../../../cases/decision.ts';
import type { Actor } from '../../../../foundation/context.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { Setting } from '../../../../law/setting.ts';
import { keptApart } from '../../../organisation/rules/managing.ts';
import { actionsFor, allowed, othersOnly, type RequestAction } from '../decide.ts';
import { capacitiesOf, type Stance, seats, stances } from '../stances.ts';
import type { RequestState } from '../state.ts';
import { type ClosedCode, closedBy } from './closed.ts';

type People = Pick<Actor, 'id' | 'roles' | 'departmentId'>;
/** Nobody in particular: asked in this name, a step is closed for no person's own sake. */
const nobody = { id: '' };

/** `by`: who may take the step now; nobody where it is closed to everyone. */
export type Why = Reason & { action: RequestAction; by: readonly Stance[] };
export type WhyCode = ClosedCode | 'own_request' | 'wrong_post' | 'wrong_side' | 'posts_kept_apart';
type Reason = { code: WhyCode; article?: string };

const reason = (code: WhyCode, setting?: Setting<unknown>): Reason => refuse(code, undefined, setting);

/**
 * 为什么不能办理: the steps that there are for a request as it stands and that are not open to the actor, each with who may
 * take it and why the actor may not; first those that somebody may take now. Steps of others that are open to none of them
 * just now are left out.
 */
export function whyNot(request: RequestState, actor: People, policy: PolicyProfile, today: IsoDate): Why[] {
  const row: Partial<Record<Stance, readonly RequestAction[]>> = allowed[request.status];
  const there = stances.filter((stance) => seats[stance].in(request) !== undefined);
  const own = actionsFor(request, actor, policy, today);
  const others = othersOnly(request, actor, policy);
  const held = capacitiesOf(request, actor);
  const steps = [...new Set(there.flatMap((stance) => row[stance] ?? []))].filter((action) => !own.includes(action));
  const told = steps.flatMap((action): Why[] => {
    const its = there.filter((stance) => row[stance]?.includes(action));
    const by = its.filter((stance) => !closedBy(request, action, { stance, actor: nobody, policy, today }));
    const because = ({ code, article }: Reason): Why[] => [{ action, by, code, ...(article && { article }) }];
    if (others.includes(action)) return because(reason('own_request', policy.ownCase));
    const [stance] = its.filter((one) => held.includes(one));
    const closed = stance && closedBy(request, action, { stance, actor, policy, today });
    if (closed) return because(closed);
    return by.length === 0 ? [] : because(lacking(request, by, actor, policy));
  });
  return told.sort((one, other) => Number(other.by.length > 0) - Number(one.by.length > 0));
}

/** What somebody lacks who meets the request in none of these capacities. */
function lacking(request: RequestState, by: readonly Stance[], actor: People, policy: PolicyProfile): Reason {
  if (by.some((stance) => seats[stance].in(request) === actor.departmentId)) return reason('wrong_post');
  // SH-17, SH-27, DG-7, N-28: whoever examines, and the side above, never decides in the authority's place, nor it in theirs
  const needed = keptApart.find((post) => by.some((stance) => seats[stance].roles.some((role) => role === post)));
  const post = keptApart.find((one) => actor.roles.some(({ role }) => role === one));
  if (!needed || !post) return reason('wrong_side');
  if (needed === 'superior' || post === 'superior') return reason('posts_kept_apart', policy.referral);
  return reason('posts_kept_apart', hasSecondBody(policy) ? policy.route[request.shareType] : undefined);
}

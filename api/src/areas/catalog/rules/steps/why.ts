import { type Stance, stancesOf } from '../../../../access/registrations.ts';
import { refuse } from '../../../../cases/decision.ts';
import type { Actor } from '../../../../foundation/context.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { Setting } from '../../../../law/setting.ts';
import { examinationRule } from './examined.ts';
import { type Action, actionsFor, type ClosedCode, closedBy, type Judged, type StepPolicy, stepsOf } from './steps.ts';

type Person = Pick<Actor, 'id' | 'roles' | 'departmentId'>;
type Policy = StepPolicy & Pick<PolicyProfile, 'publication' | 'notSharedApproval'>;

/** `by`: the posts that the step is for. */
export type Why = Reason & { action: Action; by: readonly Stance[] };
export type WhyCode = ClosedCode | 'wrong_post' | 'wrong_side' | 'posts_kept_apart';
type Reason = { code: WhyCode; article?: string };

const reason = (code: WhyCode, setting?: Setting<unknown>): Reason => refuse(code, undefined, setting);

const ofAskedEnds: readonly Action[] = ['examine-retirement', 'withdraw-retirement'];
const everyone = ['registrar', 'reviewer', 'operator', 'examiner'] as const satisfies readonly Stance[];

/**
 * 为什么不能办理: the steps that there are for a revision as it stands and that are not open to the actor, each with the
 * posts that it is for and why the actor may not take it.
 */
export function whyNot(registration: Judged, actor: Person, policy: Policy): Why[] {
  const { status, departmentId } = registration;
  const own = actionsFor(registration, actor, policy);
  const held = stancesOf(actor, departmentId);
  return (
    stepsOf(status, everyone, policy)
      .filter((action) => !own.includes(action))
      // A reminder is for whoever waits, and nobody misses it
      .filter((action) => action !== 'urge')
      // Of what nobody asks for there is nothing to say
      .filter(
        (action) =>
          !ofAskedEnds.includes(action) ||
          registration.retirementProposed !== null ||
          (action === 'withdraw-retirement' && registration.retiresOn !== null),
      )
      .map((action): Why => {
        const by = everyone.filter((stance) => stepsOf(status, [stance], policy).includes(action));
        const closed = by.some((stance) => held.includes(stance))
          ? closedBy(registration, action, actor, policy)
          : null;
        const { code, article } = closed ?? lacking(by, departmentId, actor, policy);
        return { action, by, code, ...(article && { article }) };
      })
  );
}

/** What somebody lacks who holds none of these posts for the department. */
function lacking(by: readonly Stance[], departmentId: string, actor: Person, policy: Policy): Reason {
  const inside = by.includes('registrar') || by.includes('reviewer');
  if (inside) return reason(actor.departmentId === departmentId ? 'wrong_post' : 'wrong_side');
  // SH-17, SH-27: where a second body examines, the authority's people do not, nor they in its place
  const examines = actor.roles.some(({ role }) => role === 'operator' || role === 'examiner');
  return examines ? reason('posts_kept_apart', examinationRule(policy)) : reason('wrong_side');
}

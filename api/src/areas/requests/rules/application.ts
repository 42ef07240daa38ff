import type { Question, SignOff } from '@onesource/db/content';
import type { Answered, RequestedItem } from '@onesource/db/schema/request';
import { type Delivery, type Purpose, type ShareType, shareTypes } from '@onesource/db/vocabulary';
import { askingRoles, responsibleFor } from '../../../access/responsible.ts';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import { type Actor, hasAnyRole } from '../../../foundation/context.ts';
import { typeBeyond } from '../../../law/beyond.ts';
import { termFrom } from '../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate } from '../../../law/calendar/working-days.ts';
import { deliveriesOf } from '../../../law/deliveries.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import { termOf } from '../../../law/terms.ts';
import { askedBy } from '../../directory/rules/asking.ts';
import { answersTo, type SaidAnswer } from './asking/answers.ts';
import { periodProblems } from './asking/period.ts';
import type { Under } from './decide.ts';
import { granted } from './outcome.ts';
import { type Asked, asksAcknowledgement, planOf, withheld } from './plan.ts';
import { needsSignOff, signOffProblem } from './sign-off.ts';
import type { RequestEvent } from './state.ts';

/** The resource as it can be asked for by this actor. */
export type Askable = {
  departmentId: string;
  /** 责任部门 (SH-16), where the entry names one. */
  responsibleId?: string | null;
  shareType: ShareType;
  /** Items the actor may know of. */
  items: readonly RequestedItem[];
  /** PD-31, SQ-6: whether the actor's department lies within the share scope. */
  withinScope: boolean;
  /** PD-27: whether it has contents that are not shared, which are not among these. */
  keepsBack?: boolean;
  /** 共享条件 as the entry states them, in words; empty where it states none, or to whom it is not shown. */
  conditions: string;
  /** Rule 9: the day from which the entry is in the directory no more, where its end is announced. */
  endsOn?: IsoDate | null;
  /** 提供部门的问题, of the revision that is asked for. */
  questions?: readonly Question[];
} & Pick<Asked, 'permittedPurposes' | 'needsProviderConsent'>;

/** What is said in the form, as far as it is filled in. */
export type Form = {
  itemIds: readonly string[];
  wanted: string;
  purpose: Purpose | null;
  purposeText: string;
  delivery: Delivery | null;
  from: IsoDate | null;
  until: IsoDate | null;
  fitsScenario: boolean;
  acknowledgesConditions: boolean;
  asksProvider?: boolean | undefined;
  answers?: readonly SaidAnswer[];
  /** 负责人同意 (N-20). */
  signOff?: SignOff | null | undefined;
};
export type Application = {
  [Field in keyof Omit<Form, 'signOff' | 'asksProvider' | 'answers'>]: NonNullable<Form[Field]>;
} & Pick<Form, 'signOff' | 'asksProvider' | 'answers'>;

export type Filed = {
  ok: true;
  items: RequestedItem[];
  shareType: ShareType;
  /** The department that decides in the provider's place. */
  responsibleId: string | null;
  answers: Answered[];
  events: RequestEvent[];
};

/** Whichever of these is the strictest; the resource's own where nothing is named. */
export function strictest(types: readonly ShareType[], otherwise: ShareType): ShareType {
  return types.reduce<ShareType>(
    (worst, type) => (shareTypes.indexOf(type) > shareTypes.indexOf(worst) ? type : worst),
    types[0] ?? otherwise,
  );
}

/**
 * The strictest share type among the items asked for picks the route. What is asked for in words, or from outside the share
 * scope, adds a type to those of the items and takes none of them away.
 */
export function routeTypeOf(
  resource: Pick<Askable, 'shareType' | 'withinScope' | 'keepsBack'>,
  items: readonly RequestedItem[],
  { wanted }: Pick<Form, 'wanted'>,
  policy: Pick<PolicyProfile, 'route' | 'beyond'>,
): ShareType {
  const types = items.map((item) => item.shareType);
  const own = strictest(types, resource.shareType);
  return goesBeyond(resource, { wanted }) ? strictest([own, typeBeyond(resource, policy)], own) : own;
}

/** Whether it asks for more than the entry offers to whoever asks. */
const goesBeyond = ({ withinScope }: Pick<Askable, 'withinScope'>, { wanted }: Pick<Form, 'wanted'>): boolean =>
  wanted !== '' || !withinScope;

/** What keeps a form from being filed, in the order in which it is said. */
export function problemsOf(
  resource: Askable,
  form: Form,
  actor: Pick<Actor, 'roles' | 'departmentId'>,
  { policy, now }: Pick<Under, 'policy' | 'now'>,
): Refusal[] {
  const today = dayOf(now);
  if (!hasAnyRole(actor, ...askingRoles)) return [refuse('forbidden')];
  const { itemIds, wanted, purpose, purposeText, delivery, from, until } = form;
  const items = chosen(resource, form);
  return [
    resource.departmentId === actor.departmentId && refuse('own_resource', 'resourceId'),
    items.length !== new Set(itemIds).size && refuse('unknown_item', 'itemIds'),
    askedBy(resource) !== 'whole' && itemIds.length === 0 && wanted === '' && refuse('no_items', 'itemIds'),
    purpose === 'other' && purposeText === '' && refuse('required', 'purposeText'),
    // DG-16: a closed list of modes leaves no other to be asked for
    delivery !== null &&
      !deliveriesOf(policy).includes(delivery) &&
      refuse('delivery_not_offered', 'delivery', policy.deliveryModes),
    ...periodProblems(from, until, today, resource.endsOn).map((code) => refuse(code, 'until')),
    signOffProblem(form.signOff ?? null, 'filing', { policy, now }),
    answersProblem(resource, form),
  ].filter((problem) => problem !== false && problem !== null);
}

/** House: everything that is wrong with the answers at once. */
function answersProblem(
  { questions = [] }: Pick<Askable, 'questions'>,
  { answers = [] }: Pick<Form, 'answers'>,
): Refusal | null {
  const { problems } = answersTo(questions, answers);
  const [first] = problems;
  return first ? { ok: false, code: first.code, details: problems } : null;
}

const chosen = ({ items }: Pick<Askable, 'items'>, { itemIds }: Pick<Form, 'itemIds'>) =>
  items.filter((item) => itemIds.includes(item.id));

/** The way that this form takes, and who decides in the provider's place. Nothing is decided by it yet. */
export function foresee(
  resource: Askable,
  form: Form,
  actor: Pick<Actor, 'departmentId'>,
  { policy, calendar, now }: Under,
) {
  const items = chosen(resource, form);
  const shareType = routeTypeOf(resource, items, form, policy);
  const answering = responsibleFor(resource, actor.departmentId);
  const beyond = goesBeyond(resource, form);
  const about = {
    ...resource,
    ...form,
    shareType,
    among: [...items.map((item) => item.shareType), ...(beyond ? [resource.shareType] : [])],
    beyond,
    answeredByOther: answering !== null,
  };
  // SQ-19: the platform leaves to the provider what is stated in words, and nothing else
  const acknowledges = asksAcknowledgement(policy, planOf(policy, { ...about, asksProvider: false }), resource);
  const asked = { ...about, asksProvider: form.asksProvider === true && acknowledges };
  const plan = planOf(policy, asked);
  const term = plan.kind === 'decided' && plan.clock ? settingValue(termOf(policy, shareType)) : null;
  return {
    items,
    shareType,
    plan,
    // Under other texts, and where it has nothing to decide, it has no part in the request
    responsibleId: plan.kind === 'decided' && plan.by.includes('responsible') ? answering : null,
    ...(term === null ? { dueOn: null, openTerm: null } : termFrom(dayOf(now), term, calendar)),
    withheld: withheld(policy, asked),
    /** Whether it asks for more than the entry offers to whoever asks. */
    beyond,
    /** Whether the conditions are to be acknowledged, or left to the provider. */
    acknowledges,
    /** PD-35: whether an agreement comes before the effect. */
    agreement: granted('filing', items, { note: '', conditions: '' }, policy).agreement === 'awaited',
  };
}

/** Decides whether a request can be filed, what it asks for, and where it goes first. */
export function decideApplication(
  resource: Askable,
  application: Application,
  actor: Pick<Actor, 'roles' | 'departmentId'>,
  under: Under,
): Filed | Refusal {
  const { policy } = under;
  const [problem] = problemsOf(resource, application, actor, under);
  if (problem) return problem;
  const { items, shareType, plan, responsibleId, dueOn, openTerm, acknowledges } = foresee(
    resource,
    application,
    actor,
    under,
  );
  if (acknowledges && !application.acknowledgesConditions && !application.asksProvider)
    return refuse('conditions_unacknowledged', 'acknowledgesConditions', policy.acknowledgement);
  const signing =
    application.signOff && needsSignOff(policy, 'filing') ? { ...application.signOff, by: 'consumer' as const } : null;
  const filed = (status: 'submitted' | 'negotiating' | 'granted'): RequestEvent => ({
    type: 'filed',
    status,
    deciders: plan.kind === 'decided' ? plan.by : [],
    dueOn,
    ...(openTerm && { openTerm }),
    ...(signing && { signOff: signing }),
  });
  const { answers } = answersTo(resource.questions ?? [], application.answers ?? []);
  const asked = { ok: true as const, items, shareType, responsibleId, answers };
  switch (plan.kind) {
    case 'granted':
      return {
        ...asked,
        events: [filed('granted'), granted(plan.by, items, { note: '', conditions: '' }, policy)],
      };
    case 'decided':
      return { ...asked, events: [filed('submitted')] };
    case 'negotiated':
      return { ...asked, events: [filed('negotiating')] };
  }
}

import type { Question } from '@onesource/db/content';
import { accessRequests } from '@onesource/db/schema/request';
import { and, desc, eq, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { askedFor } from '../../access/responsible.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden } from '../../foundation/errors.ts';
import { obligationsOf } from '../../law/obligations.ts';
import { citationOf, properName, settingValue } from '../../law/setting.ts';
import { termOf } from '../../law/terms.ts';
import { nonePublic } from '../catalog/rules/content/openness.ts';
import { scenarioFor } from '../scenarios/queries.ts';
import { askableFor } from './asking.ts';
import type { planInput } from './inputs.ts';
import { askedByColleague } from './own.ts';
import { type Form, foresee, problemsOf } from './rules/application.ts';
import { answeredBefore } from './rules/asking/answers.ts';
import { lastDayOf } from './rules/grant/within-entry.ts';
import { needsConsent } from './rules/plan.ts';
import { needsSignOff } from './rules/sign-off.ts';

/**
 * An application that writes nothing: who would decide on it, by when and under which article, and what it lacks.
 *
 * @throws ApiError `not_found` for an unknown resource, `forbidden` for who may ask for nothing
 */
export async function planRequest(ctx: Ctx, input: z.output<typeof planInput>) {
  const { policy, calendar, actor } = ctx;
  const now = ctx.clock();
  const { opened, fits } = await scenarioFor(ctx.db, input, ctx);
  const { askable, department, responsible, revision } = await askableFor(ctx.db, ctx, input.resourceId, opened);
  const { purpose = null, delivery = null, from = null, until = null, ...said } = input;
  const form: Form = {
    ...said,
    purpose,
    delivery,
    from,
    until,
    fitsScenario: fits,
  };
  const alreadyAsked = await askedByColleague(ctx, input);
  const problems = problemsOf(askable, form, actor, { policy, now });
  if (problems.some(({ code }) => code === 'forbidden')) throw forbidden();
  const foreseen = foresee(askable, form, actor, { policy, calendar, now });
  const { plan, shareType, items } = foreseen;
  const replyTerm = termOf(policy, shareType);
  const names = {
    provider: properName(department.name),
    responsible: properName(responsible?.name ?? department.name),
    authority: policy.titles.authority,
  };
  const strictest = items.filter((item) => item.shareType === shareType);
  const byWords = input.wanted !== '';
  // Nothing ticked asks for the whole
  const wanted = items.length > 0 ? items : askable.items;
  return {
    /** `either`: whether the platform grants it shows once the purpose is known (SQ-19). */
    kind: foreseen.withheld === 'open' ? ('either' as const) : kindOf(plan),
    shareType,
    byWords,
    /** House: what is asked for beyond the entry takes the way of its own type. */
    beyond: foreseen.beyond ? citationOf(policy.beyond) : null,
    /** Items that made the way stricter than the others would be. */
    stricter: byWords || strictest.length === items.length ? [] : strictest.map(({ id }) => id),
    deciders: plan.kind === 'granted' ? [] : askedFor(plan.kind === 'decided' ? plan.by : []).map((by) => names[by]),
    /** The route's article, or that of the scenarios. */
    citation: citationOf(
      plan.kind === 'granted' && plan.by === 'scenario' ? policy.scenarios : policy.route[shareType],
    ),
    /** Working days for the answer, and its last day (ISO date), null where the calendar does not reach so far. */
    term:
      plan.kind === 'decided' && plan.clock && replyTerm.source !== 'not_stated'
        ? { workingDays: replyTerm.value, dueOn: foreseen.dueOn, citation: citationOf(replyTerm) }
        : null,
    /** What silence past that day leads to. */
    silence:
      plan.kind === 'decided' && plan.clock && policy.silence.source !== 'not_stated'
        ? { kind: policy.silence.value.kind, citation: citationOf(policy.silence) }
        : null,
    /** Why the platform does not grant it. */
    because: foreseen.withheld === 'open' ? null : foreseen.withheld,
    /** The consent that this delivery needs (DG-16, SH-25). */
    consent:
      plan.kind === 'decided' && needsConsent(policy, form)
        ? {
            deliveries: [...(settingValue(policy.deliveryConsent) ?? [])],
            by: policy.titles.authority,
            citation: citationOf(policy.deliveryConsent),
          }
        : null,
    /** PD-35: the agreement that comes before the effect. */
    agreement: foreseen.agreement ? { citation: citationOf(policy.confidentialityAgreement) } : null,
    /** SQ-18, SQ-19: that the entry's conditions are to be acknowledged, as the platform grants on them. */
    acknowledges: foreseen.acknowledges ? { citation: citationOf(policy.acknowledgement) } : null,
    /** N-20: that the head of the asking office agrees first. */
    signOff: needsSignOff(policy, 'filing') ? { citation: citationOf(policy.signOff) } : null,
    fitsScenario: form.fitsScenario,
    /** Rule 9: the last day on which it can be had, where the entry's end is announced. */
    lastDay: askable.endsOn ? lastDayOf(askable.endsOn) : null,
    /** DG-5: whether nothing of what is asked for could be published with anybody's leave; what is put in words may be anything. */
    nothingPublic: obligationsOf(policy).onlyPublic && !byWords && nonePublic(wanted, revision.content),
    /** 提供部门的问题, each with what the department answered to it before. */
    questions: await questionsFor(ctx, input.resourceId, revision.content.questions),
    /** A colleague's running request for the same items and matter: to be confirmed, or left at that. */
    alreadyAsked,
    /** What keeps it from being filed. */
    problems: [
      ...problems.flatMap(({ details, ...problem }) =>
        (details ?? [problem]).map(({ code, field, article }) => ({
          code,
          field: field ?? null,
          article: article ?? problem.article ?? null,
        })),
      ),
      ...Object.entries({ purpose, basis: said.basis, matter: said.matter, delivery, from, until }).flatMap(
        ([field, value]) => (value ? [] : [{ code: 'required', field, article: null }]),
      ),
      ...(alreadyAsked && !input.confirmed ? [{ code: 'already_asked', field: 'confirmed', article: null }] : []),
    ],
  };
}
/** 提供部门的问题 as they are to be answered; `last`: the department's answer to the same question in its last request for it. */
async function questionsFor({ db, actor }: Ctx, resourceId: string, questions: readonly Question[]) {
  if (questions.length === 0) return [];
  const ofDepartment = and(
    eq(accessRequests.resourceId, resourceId),
    eq(accessRequests.consumerId, actor.departmentId),
    ne(accessRequests.answers, []),
  );
  const before = await db
    .select({ answers: accessRequests.answers })
    .from(accessRequests)
    .where(ofDepartment)
    .orderBy(desc(accessRequests.filedAt), desc(accessRequests.id))
    .limit(5);
  const answered = before.map(({ answers }) => answers);
  return questions.map((question) => ({ ...question, last: answeredBefore(question, answered) }));
}

export type RequestPlan = Awaited<ReturnType<typeof planRequest>>;

function kindOf(plan: ReturnType<typeof foresee>['plan']) {
  if (plan.kind !== 'granted') return plan.kind;
  return plan.by === 'filing' ? ('filed' as const) : plan.by;
}

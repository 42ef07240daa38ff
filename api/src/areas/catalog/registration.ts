import type { Database, Transaction } from '@onesource/db/client';
import { worksOn } from '../../access/registrations.ts';
import { eventsOf } from '../../cases/store.ts';
import type { Ctx } from '../../foundation/context.ts';
import { describedAttachment } from '../attachments/queries.ts';
import { namesNear } from './names/near.ts';
import { openOccasionsOf } from './occasions/queries.ts';
import { affectedView, grantsOn } from './publication/grants.ts';
import { type Loaded, loadResource, type RevisionRow, registrationsOf, revisionFor } from './queries.ts';
import { touchedBy } from './rules/content/tightening.ts';
import { nearNameAdvice, nearNameFindings } from './rules/names/near.ts';
import { judgedUnder } from './rules/steps/judged-under.ts';
import { isWorking } from './rules/steps/state.ts';
import { actionsFor } from './rules/steps/steps.ts';
import { whyNot } from './rules/steps/why.ts';
import { sourceAdvice, standingProblems } from './sources/sources.ts';
import { registrationView } from './view.ts';

/** 登记: the revision in hand, or the published one, for those who work on it. @throws ApiError as `revisionFor` */
export async function registration(ctx: Ctx, id: string) {
  const loaded = await loadResource(ctx.db, id);
  return viewOf(ctx, ctx.db, loaded, revisionFor(ctx.actor, loaded));
}

/** A revision of the resource in full, with the grants that publishing it would touch. */
export async function viewOf(
  ctx: Pick<Ctx, 'actor' | 'policy' | 'clock' | 'calendar' | 'areas'>,
  db: Database | Transaction,
  loaded: Loaded,
  revision: RevisionRow,
) {
  const { resource, published } = loaded;
  const affected =
    published && isWorking(revision.status)
      ? touchedBy(published.content, revision.content, await grantsOn(ctx.areas, db, resource.id))
      : [];
  const { content, signOff } = revision;
  const policy = judgedUnder(revision, ctx);
  const signedPage = signOff?.attachmentId ? await describedAttachment(db, signOff.attachmentId) : null;
  const found = isWorking(revision.status)
    ? await foundOf(db, loaded, content, { actor: ctx.actor, policy })
    : { problems: [], advice: [] };
  const events = await eventsOf(db, resource.id);
  const occasions = await openOccasionsOf(ctx, db, resource.id);
  return registrationView(ctx, loaded, { revision, affected, signedPage, found, events, occasions });
}

/** What the directory tells of a revision in hand, and the names of the department's other entries. */
async function foundOf(
  db: Database | Transaction,
  { resource, department }: Loaded,
  content: RevisionRow['content'],
  { actor, policy }: Pick<Ctx, 'actor' | 'policy'>,
) {
  const near = await namesNear(db, { id: resource.id, departmentId: department.id, name: content.name }, actor);
  return {
    problems: [...nearNameFindings(content, near), ...(await standingProblems(db, content, department, policy))],
    advice: [...nearNameAdvice(content, near), ...(await sourceAdvice(db, content, department, policy))],
  };
}

/** 受影响的授权: whom the end of a resource would hit. @throws ApiError as `revisionFor` */
export async function affectedGrants(ctx: Ctx, id: string) {
  revisionFor(ctx.actor, await loadResource(ctx.db, id));
  const items = (await grantsOn(ctx.areas, ctx.db, id)).map(affectedView);
  return { total: items.length, items };
}

/**
 * 为什么不能办理: what of a registration is not open to the actor as it stands, for which posts it is, and by which rule not
 * theirs; of the revisions that they work on, so that nobody learns here of one in hand. @throws ApiError as `revisionFor`
 */
export async function whyNotRegistration(ctx: Ctx, id: string) {
  const loaded = await loadResource(ctx.db, id);
  revisionFor(ctx.actor, loaded);
  const { department } = loaded;
  const seen = registrationsOf(loaded).filter((each) => worksOn(ctx.actor, department.id, each.status));
  const seesWork = loaded.working === null || seen.some((each) => each.id === loaded.working?.id);
  const open = seen.flatMap((each) => actionsFor(each, ctx.actor, judgedUnder(each, ctx)));
  const steps = seen.flatMap((each) => whyNot(each, ctx.actor, judgedUnder(each, ctx)));
  return {
    steps: steps
      .filter(({ action }, at) => !open.includes(action) && steps.findIndex((one) => one.action === action) === at)
      .filter(({ code }) => seesWork || code !== 'revision_in_progress')
      .map(({ by, ...step }) => ({
        ...step,
        by: by.map((role) => ({
          role,
          department: role === 'registrar' || role === 'reviewer' ? department.name : null,
        })),
      })),
  };
}
export type RegistrationWhy = Awaited<ReturnType<typeof whyNotRegistration>>;

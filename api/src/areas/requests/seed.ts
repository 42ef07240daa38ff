import type { Database } from '@onesource/db/client';
import type { ResourceContent } from '@onesource/db/content';
import { users } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { and, asc, eq } from 'drizzle-orm';
import { dayOf } from '../../law/calendar/working-days.ts';
import type { StoryWorld } from '../../running/seed/world.ts';
import { ctxFor, daysBefore, resourceNamed } from '../../running/seed/world.ts';
import { fileRequest } from './asking.ts';
import { commandRequest } from './commands.ts';
import { demoDay } from './demo/day.ts';
import { type Step, type Story, stories } from './demo/stories.ts';
import { actionsFor } from './rules/decide.ts';
import { loadRequest, stateOf } from './store.ts';

/** Tells the demo's stories through the same commands as everybody uses; what has been told is not told again. */
export async function fileDemoRequests(db: Database, world: StoryWorld): Promise<void> {
  for (const story of world.day ? [...stories, ...demoDay] : stories) {
    const target = await resourceNamed(db, story.provider, story.resource);
    if (!target) continue;
    const { id, version } = (await toldBefore(db, story, target.id)) ?? (await file(db, world, story, target));
    // Gone on with before, or granted when it was filed, as under some profiles
    if (version === 1) await goOn(db, world, id, story.steps ?? []);
  }
}

/** What happened to a request, as far as the regulation in force has the step and leaves it to them. */
async function goOn(db: Database, world: StoryWorld, id: string, steps: readonly Step[]): Promise<void> {
  for (const { by, daysAgo, command, within } of steps) {
    const day = daysBefore(world.now, daysAgo);
    const ctx = await ctxFor(db, world, by, day);
    const row = await loadRequest(db, id);
    if (!actionsFor(stateOf(row), ctx.actor, world.policy).includes(command.type)) return;
    const decides = command.type === 'approve' || command.type === 'refuse';
    const until = within === undefined ? {} : { until: dayOf(daysBefore(day, -within)) };
    await commandRequest(ctx, id, row.request.version, {
      ...command,
      ...(decides && { signOff: consentOn(day) }),
      ...until,
    });
  }
}

/** 负责人同意, where the text asks for it (N-20). */
const consentOn = (day: Date) => ({ name: '办公室主任', at: dayOf(day), attachmentId: null });

/** The request of a story that an earlier start has filed. */
async function toldBefore(db: Database, { by, matter }: Story, resourceId: string) {
  const [row] = await db
    .select({ id: accessRequests.id, version: accessRequests.version })
    .from(accessRequests)
    .innerJoin(users, eq(users.id, accessRequests.applicantId))
    .where(and(eq(users.account, by), eq(accessRequests.resourceId, resourceId), eq(accessRequests.matter, matter)))
    .orderBy(asc(accessRequests.filedAt))
    .limit(1);
  return row ?? null;
}

async function file(
  db: Database,
  world: StoryWorld,
  story: Story,
  target: { id: string; itemIds: string[]; content: Pick<ResourceContent, 'questions'> },
) {
  const filedAt = daysBefore(world.now, story.daysAgo);
  return fileRequest(await ctxFor(db, world, story.by, filedAt), {
    resourceId: target.id,
    itemIds: target.itemIds.slice(0, story.items),
    wanted: story.wanted ?? '',
    scenarioId: null,
    purpose: story.purpose,
    purposeText: '',
    basis: story.basis,
    matter: story.matter,
    system: '',
    contact: null,
    delivery: story.delivery,
    from: dayOf(filedAt),
    until: dayOf(daysBefore(filedAt, -(story.days ?? 365))),
    note: '',
    acknowledgesConditions: true,
    confirmed: false,
    answers: target.content.questions.flatMap(({ id }) =>
      story.answer ? [{ questionId: id, value: story.answer }] : [],
    ),
    signOff: consentOn(filedAt),
  });
}

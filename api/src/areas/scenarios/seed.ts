import type { Database } from '@onesource/db/client';
import { scenarios } from '@onesource/db/schema/scenario';
import { eq } from 'drizzle-orm';
import type { StoryWorld } from '../../running/seed/world.ts';
import { ctxFor, daysBefore, resourceNamed } from '../../running/seed/world.ts';
import { addScenario } from './commands.ts';
import { mayKeepScenarios } from './rules/scenario.ts';

/** The application scenario (应用场景) that the demo starts with, where the profile in force knows of such (SH-28). */
const scenario = {
  name: '残疾人服务“一件事”',
  purpose: '办理残疾人两项补贴时核对持证和在保情况，申请人不再提交证明。',
  resources: [
    {
      provider: 'canlian',
      resource: '残疾人证电子证照信息',
      items: ['残疾人证号', '残疾类别', '残疾等级', '有效期止'],
    },
    { provider: 'minzheng', resource: '城乡居民最低生活保障对象信息', items: ['姓名', '身份证件号码'] },
  ],
} as const;

/** Registers it as the authority's operator does; what is there already is not registered again. */
export async function registerDemoScenario(db: Database, world: StoryWorld): Promise<void> {
  const ctx = await ctxFor(db, world, 'examiner.authority', daysBefore(world.now, 30));
  if (!mayKeepScenarios(ctx.actor, world.policy)) return;
  if ((await db.$count(scenarios, eq(scenarios.name, scenario.name))) > 0) return;
  const resources = [];
  for (const { provider, resource, items } of scenario.resources) {
    const target = await resourceNamed(db, provider, resource);
    const itemIds = target?.items.filter(({ name }) => items.some((item) => item === name)).map(({ id }) => id) ?? [];
    if (target && itemIds.length > 0) resources.push({ resourceId: target.id, itemIds });
  }
  if (resources.length > 0) await addScenario(ctx, { ...scenario, resources, departmentIds: null });
}

import type { Database } from '@onesource/db/client';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { users } from '@onesource/db/schema/organisation';
import { and, eq } from 'drizzle-orm';
import { ctxFor, daysBefore, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { commandDiscrepancy, reportDoubt } from './commands.ts';

/** A doubt about contents that the demo starts with. Days are days before the start. */
type Doubt = {
  resource: string;
  provider: string;
  by: string;
  daysAgo: number;
  items: readonly string[];
  found: string;
  expected: string;
  evidence: string;
  /** What was corrected, by whoever answers under the profile in force. */
  corrected?: { daysAgo: number; note: string };
};

const doubts: readonly Doubt[] = [
  {
    resource: '残疾人证电子证照信息',
    provider: 'canlian',
    by: 'official.renshe',
    daysAgo: 20,
    items: ['残疾等级', '有效期止'],
    found: '证号末四位 0042 的记录，残疾等级为三级。',
    expected: '换证后为二级，有效期相应顺延。',
    evidence: '办事人出示的换发证件原件。',
    corrected: { daysAgo: 18, note: '经核对换证档案，残疾等级已更正为二级，有效期止同步更新。' },
  },
  {
    resource: '养老机构基本信息',
    provider: 'minzheng',
    by: 'official.weijian',
    daysAgo: 2,
    items: ['机构地址', '核定床位数'],
    found: '某养护院地址仍为搬迁前的旧址，核定床位数 120。',
    expected: '已于今年迁至新址，核定床位数 180。',
    evidence: '医养结合备案现场核查记录。',
  },
];

/** Tells them through the same commands as everybody uses; what has been told is not told again. */
export async function reportDemoDoubts(db: Database, world: StoryWorld): Promise<void> {
  for (const doubt of doubts) {
    const target = await resourceNamed(db, doubt.provider, doubt.resource);
    if (!target) continue;
    const reported = (await toldBefore(db, doubt, target.id)) ?? (await report(db, world, doubt, target));
    if (!doubt.corrected || reported.version > 1) continue;
    const { by, type } = answering[world.policy.contentsDiffer.value.first](doubt);
    const ctx = await ctxFor(db, world, by, daysBefore(world.now, doubt.corrected.daysAgo));
    const said = { outcome: 'corrected', note: doubt.corrected.note } as const;
    await commandDiscrepancy(ctx, reported.id, reported.version, { type, ...said });
  }
}

/** Who ends a doubt, and by which step, by who deals with it first. */
const answering = {
  collector: ({ provider }: Doubt) => ({ by: `reviewer.${provider}`, type: 'answer' }) as const,
  departments: ({ provider }: Doubt) => ({ by: `reviewer.${provider}`, type: 'agree' }) as const,
  authority: () => ({ by: 'operator.authority', type: 'settle' }) as const,
};

/** The doubt of a story that an earlier start has reported. */
async function toldBefore(db: Database, { by, found }: Doubt, resourceId: string) {
  const [row] = await db
    .select({ id: discrepancies.id, version: discrepancies.version })
    .from(discrepancies)
    .innerJoin(users, eq(users.id, discrepancies.reporterId))
    .where(and(eq(users.account, by), eq(discrepancies.resourceId, resourceId), eq(discrepancies.found, found)))
    .limit(1);
  return row ?? null;
}

async function report(db: Database, world: StoryWorld, doubt: Doubt, target: { id: string; items: readonly Named[] }) {
  const { found, expected, evidence } = doubt;
  const itemIds = target.items.filter(({ name }) => doubt.items.includes(name)).map(({ id }) => id);
  const ctx = await ctxFor(db, world, doubt.by, daysBefore(world.now, doubt.daysAgo));
  return reportDoubt(ctx, { resourceId: target.id, itemIds, found, expected, evidence });
}

type Named = { id: string; name: string };

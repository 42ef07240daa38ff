import type { Database } from '@onesource/db/client';
import { ctxFor, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { loadData, openConditions } from './commands.ts';
import { demoRows } from './rules/demo-rows.ts';
import { againstProviding } from './rules/providing.ts';
import { datasetOf } from './store.ts';

/** Resources of the demo whose data are in the platform; `conditions`: also to be looked for by conditions. */
export const demoDatasets: readonly { provider: string; resource: string; conditions?: true }[] = [
  { provider: 'minzheng', resource: '结婚登记信息', conditions: true },
  { provider: 'minzheng', resource: '离婚登记信息', conditions: true },
  { provider: 'minzheng', resource: '婚姻登记和收养登记信息', conditions: true },
  { provider: 'minzheng', resource: '养老机构基本信息', conditions: true },
  { provider: 'minzheng', resource: '城乡居民最低生活保障对象信息' },
  { provider: 'renshe', resource: '企业职工基本养老保险参保信息' },
  { provider: 'renshe', resource: '职业技能等级证书信息' },
  { provider: 'shichang', resource: '企业登记基本信息', conditions: true },
  { provider: 'shichang', resource: '食品经营许可证信息', conditions: true },
  { provider: 'jiaoyu', resource: '中小学校基本信息', conditions: true },
  { provider: 'weijian', resource: '出生医学证明签发信息' },
  { provider: 'canlian', resource: '残疾人证电子证照信息' },
];

/** Rows of each. */
const count = 40;

/** Provides them as their registrars would; what is there already stays. */
export async function provideDemoData(db: Database, world: StoryWorld): Promise<void> {
  for (const { provider, resource, conditions } of demoDatasets) {
    const target = await resourceNamed(db, provider, resource);
    if (!target || againstProviding(target.content, world.policy)) continue;
    const dataset = await datasetOf(db, target.id);
    if (dataset !== null && dataset.currentLoad > 0) continue;
    const ctx = await ctxFor(db, world, `registrar.${provider}`, world.now);
    const lines = demoRows(target.items, count).map((row) => JSON.stringify(row));
    await loadData(ctx, target.id, 'full', async () => new TextEncoder().encode(lines.join('\n')));
    if (conditions) await openConditions(ctx, target.id, true);
  }
}

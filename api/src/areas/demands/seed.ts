import type { Database } from '@onesource/db/client';
import { demands } from '@onesource/db/schema/demands/demands';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq } from 'drizzle-orm';
import { dayOf } from '../../law/calendar/working-days.ts';
import { ctxFor, daysBefore, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { commandDemand, fileDemand } from './commands.ts';
import type { DemandCommand } from './inputs.ts';

type Use = Omit<Extract<DemandCommand, { type: 'join' }>, 'type'>;
/** What steps name: departments by their keys, and entries by department and name; null where there is none. */
type Named = {
  department: (key: string) => Promise<string>;
  entry: (department: string, name: string) => Promise<string | null>;
};

/** A demand that the demo starts with. Days are days before the start, or after it where it is needed by then. */
type Demand = {
  by: string;
  daysAgo: number;
  title: string;
  items: readonly string[];
  wantedFrom: string | null;
  neededIn: number | null;
  use: Use;
  steps: readonly { by: string; daysAgo: number; say: (named: Named) => Promise<DemandCommand | null> }[];
};

const joins = (use: Use) => async (): Promise<DemandCommand> => ({ type: 'join', ...use });
const routes =
  (key: string, note = '') =>
  async ({ department }: Named): Promise<DemandCommand> => ({
    type: 'route',
    departmentId: await department(key),
    note,
  });

const stories: readonly Demand[] = [
  {
    by: 'official.canlian',
    daysAgo: 2,
    title: '残疾人就业登记情况',
    items: ['姓名', '公民身份号码', '就业单位名称', '就业起始日期', '是否在岗'],
    wantedFrom: 'renshe',
    neededIn: 60,
    use: {
      purpose: 'verification',
      basis: '《残疾人就业条例》规定的按比例就业核定职责',
      matter: '核对按比例安排残疾人就业的人数',
    },
    steps: [
      {
        by: 'official.minzheng',
        daysAgo: 1,
        say: joins({
          purpose: 'verification',
          basis: '《社会救助暂行办法》规定的家庭经济状况核对职责',
          matter: '核对低保家庭中残疾成员的就业状况',
        }),
      },
    ],
  },
  {
    by: 'official.weijian',
    daysAgo: 6,
    title: '托幼机构在册儿童人数',
    items: ['机构名称', '班级', '在册人数', '统计日期'],
    wantedFrom: 'jiaoyu',
    neededIn: 30,
    use: { purpose: 'reference', basis: '《疫苗流通和预防接种管理条例》', matter: '安排入托入学预防接种证查验' },
    steps: [{ by: 'operator.authority', daysAgo: 5, say: routes('jiaoyu', '请核实本系统是否已有该项统计。') }],
  },
  {
    by: 'official.jiaoyu',
    daysAgo: 25,
    title: '家庭低保资格情况',
    items: ['户主姓名', '保障类别', '救助起始日期'],
    wantedFrom: 'minzheng',
    neededIn: null,
    use: { purpose: 'verification', basis: '学生资助有关规定', matter: '认定家庭经济困难学生' },
    steps: [
      { by: 'operator.authority', daysAgo: 24, say: routes('minzheng') },
      {
        by: 'reviewer.minzheng',
        daysAgo: 20,
        say: async ({ entry }) => {
          const resourceId = await entry('minzheng', '城乡居民最低生活保障对象信息');
          return resourceId === null ? null : { type: 'register', resourceId, note: '已在目录中登记，可直接申请。' };
        },
      },
    ],
  },
  {
    by: 'official.shichang',
    daysAgo: 18,
    title: '个体工商户经营者家庭住址变更',
    items: ['经营者姓名', '现住址'],
    wantedFrom: null,
    neededIn: null,
    use: { purpose: 'collaboration', basis: '年度报告公示抽查职责', matter: '寄送年报提示' },
    steps: [
      { by: 'operator.authority', daysAgo: 17, say: routes('minzheng') },
      {
        by: 'reviewer.minzheng',
        daysAgo: 14,
        say: async () => ({
          type: 'decline',
          code: 'not_held',
          note: '民政部门不采集居民现住址；寄送提示可采用经营场所地址。',
          legalBasis: null,
        }),
      },
    ],
  },
];

/** Tells them through the same commands as everybody uses; what has been told is not told again. */
export async function fileDemoDemands(db: Database, world: StoryWorld): Promise<void> {
  const named: Named = {
    async department(key) {
      const [row] = await db.select({ id: departments.id }).from(departments).where(eq(departments.key, key));
      if (!row) throw new Error(`No demo department ${key}`);
      return row.id;
    },
    entry: async (department, name) => (await resourceNamed(db, department, name))?.id ?? null,
  };
  for (const { by, daysAgo, title, items, wantedFrom, neededIn, use, steps } of stories) {
    const ctx = await ctxFor(db, world, by, daysBefore(world.now, daysAgo));
    const [told] = await db
      .select({ id: demands.id })
      .from(demands)
      .where(and(eq(demands.title, title), eq(demands.departmentId, ctx.actor.departmentId)));
    if (told) continue;
    const { id } = await fileDemand(ctx, {
      title,
      items: [...items],
      wantedFromId: wantedFrom && (await named.department(wantedFrom)),
      neededBy: neededIn === null ? null : dayOf(daysBefore(world.now, -neededIn)),
      ...use,
    });
    for (const step of steps) {
      const command = await step.say(named);
      if (command)
        await commandDemand(await ctxFor(db, world, step.by, daysBefore(world.now, step.daysAgo)), id, null, command);
    }
  }
}

import type { Database } from '@onesource/db/client';
import { filings } from '@onesource/db/schema/filing';
import { tasks } from '@onesource/db/schema/inbox';
import { departments, users } from '@onesource/db/schema/organisation';
import { type ResponsiblePost, responsiblePosts } from '@onesource/db/vocabulary';
import { and, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { ctxFor, daysBefore, type StoryWorld } from '../../running/seed/world.ts';
import { acknowledge } from '../inbox/commands.ts';
import { addPerson, disablePerson } from '../organisation/people-commands.ts';
import { fileResponsible } from './commands.ts';

/** Somebody by account, by name, or who has left since. */
type Named = { account: string } | { name: string } | { leaver: string };
type Story = {
  department: string;
  daysAgo: number;
  /** Whether the authority has read it. */
  read: boolean;
  persons: Partial<Record<ResponsiblePost, Named & { title: string; phone: string }>>;
};

const person = <Who extends Named>(who: Who, title: string, phone: string) => ({ ...who, title, phone });

/** 民政, 人社 whole, 市场监管 incomplete, 教育 with a change to be filed, 卫健 just filed; 残联 has filed nothing. */
const stories: readonly Story[] = [
  {
    department: 'minzheng',
    daysAgo: 40,
    read: true,
    persons: {
      head: person({ name: '邵正华' }, '局长', '58000101'),
      leader: person({ name: '徐国平' }, '副局长', '58000110'),
      sharing: person({ account: 'registrar.minzheng' }, '办公室副主任', '58000112'),
      technical: person({ name: '方启明' }, '信息中心工程师', '58000115'),
      data_admin: person({ account: 'registrar.minzheng' }, '办公室副主任', '58000112'),
      secrecy: person({ account: 'reviewer.minzheng' }, '办公室主任', '58000111'),
    },
  },
  {
    department: 'renshe',
    daysAgo: 33,
    read: true,
    persons: {
      head: person({ name: '程立新' }, '局长', '58000201'),
      leader: person({ name: '陆文华' }, '副局长', '58000210'),
      sharing: person({ account: 'reviewer.renshe' }, '信息科科长', '58000212'),
      technical: person({ account: 'official.renshe' }, '信息科科员', '58000213'),
      data_admin: person({ account: 'registrar.renshe' }, '信息科科员', '58000214'),
      secrecy: person({ account: 'reviewer.renshe' }, '信息科科长', '58000212'),
    },
  },
  {
    department: 'shichang',
    daysAgo: 20,
    read: true,
    persons: {
      head: person({ name: '梁志强' }, '局长', '58000301'),
      leader: person({ name: '高建国' }, '副局长', '58000310'),
      sharing: person({ account: 'registrar.shichang' }, '综合科副科长', '58000312'),
    },
  },
  {
    department: 'jiaoyu',
    daysAgo: 30,
    read: true,
    persons: {
      head: person({ name: '董文海' }, '局长', '58000401'),
      leader: person({ name: '许静怡' }, '副局长', '58000410'),
      sharing: person({ account: 'registrar.jiaoyu' }, '信息中心主任', '58000412'),
      technical: person({ leaver: 'tech.jiaoyu' }, '信息中心工程师', '58000415'),
      data_admin: person({ leaver: 'tech.jiaoyu' }, '信息中心工程师', '58000415'),
    },
  },
  {
    department: 'weijian',
    daysAgo: 1,
    read: false,
    persons: {
      head: person({ name: '何清源' }, '主任', '58000501'),
      leader: person({ name: '韩宁' }, '副主任', '58000510'),
      sharing: person({ account: 'reviewer.weijian' }, '信息处处长', '58000512'),
      technical: person({ account: 'official.weijian' }, '信息处科员', '58000513'),
      data_admin: person({ account: 'registrar.weijian' }, '信息处科员', '58000514'),
    },
  },
];

/** Days before the start on which the leaver's account was disabled. */
const leftDaysAgo = 2;

/** Files the demo's responsible people by the same commands as everybody; what is filed is not filed again. */
export async function fileDemoPeople(db: Database, world: StoryWorld): Promise<void> {
  for (const story of stories) {
    const [row] = await db
      .select({ id: departments.id, filed: filings.departmentId })
      .from(departments)
      .leftJoin(filings, eq(filings.departmentId, departments.id))
      .where(eq(departments.key, story.department));
    if (!row || row.filed !== null) continue;
    const admin = await ctxFor(db, world, `admin.${story.department}`, daysBefore(world.now, story.daysAgo));
    const persons = [];
    let leaver: string | null = null;
    // KF-27, SQ-24, SQ-28: two posts that only some texts know
    const others = (['head', 'secrecy'] as const).filter((post) => !world.policy.filedPosts.value.includes(post));
    for (const post of responsiblePosts) {
      const named = story.persons[post];
      if (!named || others.some((unknown) => unknown === post)) continue;
      if ('leaver' in named) leaver ??= (await accountOf(db, named.leaver)) ?? (await added(admin, named.leaver));
      const userId = 'leaver' in named ? leaver : 'account' in named ? await accountOf(db, named.account) : null;
      const { title, phone } = named;
      persons.push({ post, userId, name: 'name' in named ? named.name : '', title, phone });
    }
    await fileResponsible(admin, row.id, { version: 0, changedOn: null, persons });
    if (story.read) await readByAuthority(db, world, row.id, daysBefore(world.now, story.daysAgo - 1));
    if (leaver !== null) await disablePerson(await later(db, world, story), leaver, { version: 1 });
  }
}

const later = (db: Database, world: StoryWorld, { department }: Story) =>
  ctxFor(db, world, `admin.${department}`, daysBefore(world.now, leftDaysAgo));

async function accountOf(db: Database, account: string): Promise<string | null> {
  const [row] = await db.select({ id: users.id }).from(users).where(eq(users.account, account));
  return row?.id ?? null;
}

async function added(admin: Ctx, account: string): Promise<string> {
  const { departmentId } = admin.actor;
  const person = { account, name: '罗一帆', departmentId, title: '信息中心工程师', phone: '58000415', email: '' };
  return (await addPerson(admin, { ...person, roles: ['official'] })).id;
}

async function readByAuthority(db: Database, world: StoryWorld, departmentId: string, now: Date): Promise<void> {
  const operator = await ctxFor(db, world, 'operator.authority', now);
  const open = and(eq(tasks.subjectId, departmentId), eq(tasks.kind, 'filing_changed'), isNull(tasks.doneAt));
  for (const { id } of await db.select({ id: tasks.id }).from(tasks).where(open)) await acknowledge(operator, id);
}

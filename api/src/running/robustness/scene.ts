import type { DepartmentKind } from '@onesource/db/vocabulary';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { attachmentScene } from '../../areas/attachments/scene.ts';
import { catalogScene } from '../../areas/catalog/scene.ts';
import { item } from '../../areas/catalog/testing.ts';
import { compiledScene } from '../../areas/compiled/scene.ts';
import { datasetScene } from '../../areas/datasets/scene.ts';
import { deliveryScene } from '../../areas/delivery/scene.ts';
import { demandScene } from '../../areas/demands/scene.ts';
import { discrepancyScene } from '../../areas/discrepancies/scene.ts';
import { filingScene } from '../../areas/filing/scene.ts';
import { inboxScene } from '../../areas/inbox/scene.ts';
import { openingScene } from '../../areas/opening/scene.ts';
import { opinionScene } from '../../areas/opinions/scene.ts';
import { organisationScene } from '../../areas/organisation/scene.ts';
import { qualityScene } from '../../areas/quality/scene.ts';
import { requestScene } from '../../areas/requests/scene.ts';
import { scenarioScene } from '../../areas/scenarios/scene.ts';
import { sessionScene } from '../../areas/session/scene.ts';
import { upkeepScene } from '../../areas/upkeep/scene.ts';
import { workbenchScene } from '../../areas/workbench/scene.ts';
import type { Person, World } from '../testing/testing.ts';
import type { Route } from './routes.ts';
import type { AreaScene, Stage, Table, Tried } from './stage.ts';

/** The areas' records: the first that knows a route makes one for it. */
const scenes: readonly AreaScene[] = [
  requestScene,
  filingScene,
  organisationScene,
  scenarioScene,
  inboxScene,
  discrepancyScene,
  demandScene,
  opinionScene,
  datasetScene,
  deliveryScene,
  qualityScene,
  openingScene,
  compiledScene,
  attachmentScene,
  catalogScene,
  sessionScene,
  upkeepScene,
  workbenchScene,
];

/** Two departments whose people may do nearly everything, and records of all kinds to do it with. */
export async function scene(world: World) {
  const government = await world.department('government');
  const below = (kind?: DepartmentKind) => world.department(kind, { parent: government });
  const [provider, authority] = [await below(), await below('authority')];
  const everything = [
    'official',
    'registrar',
    'reviewer',
    'operator',
    'examiner',
    'supervisor',
    'sysadmin',
    'secadmin',
  ] as const;
  const asker = await world.person(authority, ...everything);
  const reviewer = await world.person(provider, 'registrar', 'reviewer', 'admin');
  const colleague = await world.person(authority, 'reviewer');
  // N-28: what is referred up is decided in the government above both
  const superior = await world.person(government, 'superior');
  const people = [asker, reviewer, colleague];
  const bystander = await world.person(authority, 'official');
  const another = () =>
    world.publish(provider, {
      name: `某信息${crypto.randomUUID()}`,
      conditions: '按需',
      items: [
        item('甲', { shareType: 'conditional' }),
        item('乙', { shareType: 'conditional' }),
        item('密', { sensitivity: 'high' }),
      ],
    });
  const resource = await another();

  /** What fields must mean for a command to be taken up, by their names. */
  const known = () => ({
    resourceId: resource.id,
    itemIds: [resource.itemId('甲')],
    itemId: resource.itemId('甲'),
    departmentId: authority.id,
    parentId: authority.id,
    account: `r${crypto.randomUUID()}`,
    industry: 'S92',
    class: 'theme',
    classification: '05001',
    from: '2026-11-02',
    until: '2027-11-01',
    expiresOn: '2027-11-01',
    reexamineOn: '2027-10-01',
    effectiveOn: '2026-12-01',
    at: '2026-11-02',
    on: '2026-11-02',
    attachmentId: null,
    attachmentIds: [],
    scope: [authority.id],
    responsibleDepartmentId: authority.id,
    name: `事${crypto.randomUUID()}`,
    password: 'one that is long enough',
    current: 'not the current one',
    next: 'another that is long enough',
    year: 2027,
    holidays: ['2027-01-01'],
    workdays: [],
    id: null,
    creditCode: '',
    userId: null,
    phone: '021-58000001',
    changedOn: '2026-11-02',
    keys: ['一'],
    roles: ['official'],
    successorId: null,
    replaces: null,
    people: [{ id: bystander.id, version: 1 }],
  });

  const tried = (table: Table, id: string, who: Person): Tried => ({
    id,
    who,
    async version() {
      const [row] = await world.db.select({ version: table.version }).from(table).where(eq(table.id, id));
      return row?.version ?? 1;
    },
  });

  /** Whoever is offered the action by the record's own page; the first of all where nobody is. */
  async function doer(page: string, action: string): Promise<Person> {
    for (const who of [...people, superior])
      if (((await world.get(who, page)).body.actions ?? []).includes(action)) return who;
    return asker;
  }

  const lead: Stage['lead'] = async (table, id, { base, page = base }, steps, action) => {
    for (const step of steps[action] ?? []) {
      const { who, version } = tried(table, id, await doer(page, step));
      const answer = await world.post(who, `${base}/${step}`, {
        version: await version(),
        note: '一',
        code: 'other',
        outcome: 'failed',
        kind: 'publish',
        to: '一',
        // Another last day for an answer is said in one of two ways
        ...(step === 'extend' ? { days: 1 } : { until: '2026-12-31' }),
        how: '接口',
        where: '前置机',
        withheld: { code: 'other', note: '一' },
      });
      expect(answer.status, `${base} ${step}: ${JSON.stringify(answer.body)}`).toBe(200);
    }
    return tried(table, id, await doer(page, action));
  };

  const stage: Stage = { world, provider, authority, asker, reviewer, resource, another, known, tried, lead };

  /** A new record for a route to be tried on; null when its path names none. */
  async function recordFor(route: Route): Promise<Tried | null> {
    // A call by a program names its grant by its token
    if (!route.path.includes(':') && !route.path.startsWith('/open/')) return null;
    const last = route.path.split('/')[4] ?? '';
    const action = last === 'draft' ? 'edit' : last;
    for (const of of scenes) {
      const record = of(stage, route, action);
      if (record) return record;
    }
    throw new Error(`${route.path}: name a record of this kind in the scene of its area`);
  }
  return { asker, people, known, recordFor };
}
export type Scene = Awaited<ReturnType<typeof scene>>;

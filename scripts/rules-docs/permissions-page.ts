import type { Stance as CatalogStance } from '../../api/src/access/registrations.ts';
import { allowed as catalogAllowed } from '../../api/src/areas/catalog/rules/steps/steps.ts';
import { allowed as discrepancyAllowed } from '../../api/src/areas/discrepancies/rules/decide.ts';
import { departmentAllowed, personAllowed } from '../../api/src/areas/organisation/rules/managing.ts';
import { allowed as requestAllowed } from '../../api/src/areas/requests/rules/decide.ts';
import type { Place } from '../../api/src/law/compliance.ts';
import type { PolicyProfile } from '../../api/src/law/profile.ts';
import { type Text, words } from '../../api/src/law/setting.ts';
import { roles } from '../../db/src/vocabulary.ts';
import { catalogSteps } from './catalog-steps.ts';
import { partsOf } from './completeness.ts';
import { discrepancySteps } from './discrepancy-steps.ts';
import { both, page, table } from './markdown.ts';
import { readingTable } from './reading.ts';
import { requestSteps } from './request-steps.ts';
import type { Step } from './steps.ts';
import {
  catalogActions,
  departmentActions,
  discrepancyActions,
  discrepancyStances,
  label,
  managers,
  overseers,
  personActions,
  requestActions,
  requestStances,
} from './words.ts';

const states = { enabled: words('启用', 'Enabled'), disabled: words('停用', 'Disabled') };
const catalogStances = {
  registrar: label('role', 'registrar'),
  reviewer: label('role', 'reviewer'),
  operator: label('role', 'operator'),
} as const satisfies Record<CatalogStance, Text>;

/** What narrows a table beyond status and capacity, and the test that shows it. */
type Exception = { says: string; test: Place };
const areas = 'api/src/areas';

const ofRegistrations: Exception[] = [
  {
    says: 'Registrar and reviewer act for the department in which they hold the role.',
    test: `${areas}/catalog/rules/steps/steps.test.ts: roles held elsewhere, or twice, count as they should`,
  },
  {
    says: 'Nobody judges what they wrote themselves (house, after PD-27).',
    test: `${areas}/catalog/rules/steps/steps.test.ts: nobody reviews what they wrote (house, after PD-27) > whoever edited it once counts as an author`,
  },
  {
    says: 'No other revision is started while one is in hand.',
    test: `${areas}/catalog/rules/steps/steps.test.ts: there is one revision at a time`,
  },
  {
    says: 'Nor once the resource is to be retired.',
    test: `${areas}/catalog/rules/steps/retirement.test.ts: may be moved to another day; nothing new is begun meanwhile`,
  },
];

const ofRequests: Exception[] = [
  {
    says: 'Nobody decides on a request that they asked for themselves, whatever roles they hold (house).',
    test: `${areas}/requests/rules/own-case.test.ts: house: nobody decides on what they filed themselves`,
  },
  {
    says: 'Nor on a further use that they asked for.',
    test: `${areas}/requests/rules/own-case.test.ts: nor answers the further use that they asked for, on another’s request`,
  },
  {
    says: 'Only those whose decision the route awaits decide, each once.',
    test: `${areas}/requests/rules/tasks.test.ts: SH-27: where both decide, each has it to do until the own word is said`,
  },
  {
    says: 'The authority coordinates once.',
    test: `${areas}/requests/rules/decide.test.ts: PD-33: the authority coordinates > once: whatever it ends in, it is marked as coordinated`,
  },
  {
    says: 'An agreement is signed once by each side, where one is awaited.',
    test: `${areas}/requests/rules/decide.test.ts: a grant that waits for its agreement is signed by either side once`,
  },
  {
    says: 'Leave to use data further is asked for one use at a time.',
    test: `${areas}/requests/rules/onward.test.ts: rule 10: one further use is asked at a time, and again once it is answered`,
  },
  {
    says: 'And of a grant in effect only.',
    test: `${areas}/requests/rules/onward.test.ts: rule 15: nothing is asked for once the grant is over, and nothing answered that was not asked`,
  },
];

const ofDoubts: Exception[] = [
  {
    says: 'A doubt is reported by those who may ask for data, of another department than the one that collects them.',
    test: `${areas}/discrepancies/rules/decide.test.ts: is for those who ask for data, of another department than the one that collects them`,
  },
  { says: 'On items they see.', test: `${areas}/discrepancies/rules/decide.test.ts: is not of what one does not see` },
  {
    says: 'Neither side proposes twice what it holds already.',
    test: `${areas}/discrepancies/rules/decide.test.ts: nothing is proposed twice`,
  },
  {
    says: 'Nobody judges a doubt they reported themselves, also those of the authority (house).',
    test: `${areas}/discrepancies/rules/decide.test.ts: house: nobody judges what they reported themselves > also where they settle for the authority, or have come to the collector`,
  },
  {
    says: 'Colleagues of theirs may.',
    test: `${areas}/discrepancies/rules/decide.test.ts: but a colleague in the same department does, and they speak and take it back as before`,
  },
];

const ofDepartments: Exception[] = [
  {
    says: 'A department is disabled once nobody in it and no unit below it is left (house).',
    test: `${areas}/organisation/rules/departments.test.ts: house: are not disabled while people or units in them are enabled`,
  },
  {
    says: 'Nor while a case between departments waits for it.',
    test: `${areas}/organisation/rules/departments.test.ts: SH-27, house: are not disabled while somebody waits for their answer, whoever else is in them`,
  },
];

const ofPeople: Exception[] = [
  {
    says: 'Nobody disables or resets themselves (house).',
    test: `${areas}/organisation/rules/people.test.ts: house: are not disabled by their owner, nor reset`,
  },
  {
    says: 'Nobody promotes themselves (house).',
    test: `${areas}/organisation/rules/people.test.ts: house: nobody changes their own roles`,
  },
  {
    says: 'Who holds a platform post, or acts on other departments’ cases, is reset once a second administrator has confirmed it: not whoever asked, not whose account it is (house).',
    test: `${areas}/organisation/rules/resets.test.ts: house: whoever asked for a reset does not confirm it, nor does whose account it is`,
  },
  {
    says: 'Posts without which nobody could be let in keep their last holder (house).',
    test: `${areas}/organisation/rules/people.test.ts: house: the last holder of an indispensable post does not lose it`,
  },
];

/** Every sentence of the page that the tables do not say. */
export const exceptions: readonly Exception[] = [
  ...ofRegistrations,
  ...ofRequests,
  ...ofDoubts,
  ...ofDepartments,
  ...ofPeople,
];

/** docs/rules/permissions.md: status × stance → actions, from the tables that the rules themselves read. */
export function permissionsPage(profiles: readonly PolicyProfile[]): string {
  return page(
    '# Who may do what, when 权限表',
    'Each table is the one that the rules read: the API’s `actions` and the buttons follow from it. A rule may narrow it further, never widen it: which steps a profile does not know is found by letting the rules decide, and every other exception stands below its table with the test that shows it.',
    '## Registrations 资源登记',
    matrix(catalogAllowed, (status) => label('revisionStatus', status), catalogStances, catalogActions),
    ...knownBy(catalogActions, profiles, catalogSteps, ['edit']),
    narrowed(ofRegistrations),
    '## Access requests 资源申请',
    matrix(requestAllowed, (status) => label('requestStatus', status), requestStances, requestActions),
    ...knownBy(requestActions, profiles, requestSteps),
    narrowed(ofRequests),
    '## Doubts about contents 内容核实',
    matrix(discrepancyAllowed, (status) => label('discrepancyStatus', status), discrepancyStances, discrepancyActions),
    ...knownBy(discrepancyActions, profiles, discrepancySteps, ['messages']),
    narrowed(ofDoubts),
    '## Departments 单位',
    matrix(departmentAllowed, (state) => states[state], overseers, departmentActions),
    narrowed(ofDepartments),
    '## People 人员',
    matrix(personAllowed, (state) => states[state], managers, personActions),
    narrowed(ofPeople),
    '## Who may read 可阅读的范围',
    'Whose of it a role sees: of every department, of the own and those below it, or of the own. Found by asking the rules that the API asks, for somebody who holds that role alone. Whoever filed, reported or made something themselves reads that too. Everybody who is signed in reads what the directory shows, the rules in force, the departments and scenarios, and the own inbox and account; what is read by post alone, and personal details, stand in the audit log.',
    table(
      ['', ...readingTable().map(({ what }) => both(what))],
      roles.map((role) => [
        both(label('role', role)),
        ...readingTable().map(({ by }) => {
          const reach = by.find((cell) => cell.role === role)?.reach;
          return reach ? both(reach) : '—';
        }),
      ]),
    ),
  );
}

const narrowed = (list: readonly Exception[]): string =>
  table(
    ['What narrows it', 'Shown by'],
    list.map(({ says, test }) => {
      const { file, name } = partsOf(test);
      return [says, `“${name}” in [${file}](../../${file})`];
    }),
  );

/** Actions that not every profile knows, with those that do; `still` move nothing and are in every one. */
function knownBy<Action extends string>(
  actions: Record<Action, Text>,
  profiles: readonly PolicyProfile[],
  stepsOf: (policy: PolicyProfile) => readonly Step<string>[],
  still: readonly Action[] = [],
): string[] {
  const known = profiles.map((policy) => ({
    policy,
    // `coordinate: grant` is a step of `coordinate`
    steps: new Set(stepsOf(policy).map(({ by }) => by.split(': ')[0])),
  }));
  const some = (Object.keys(actions) as Action[])
    .filter((action) => !still.includes(action))
    .map((action) => ({ action, by: known.filter(({ steps }) => steps.has(action)) }))
    .filter(({ by }) => by.length < profiles.length);
  if (some.length === 0) return [];
  return [
    table(
      ['Only some profiles know', 'These'],
      some.map(({ action, by }) => [
        both(actions[action]),
        by.map(({ policy }) => both(policy.name)).join(', ') || '—',
      ]),
    ),
  ];
}

/** One table: the statuses down, the stances across, and in each field what may be done. */
function matrix<Status extends string, Stance extends string, Action extends string>(
  allowed: Record<Status, Partial<Record<Stance, readonly Action[]>>>,
  statusWord: (status: Status) => Text,
  stances: Record<Stance, Text>,
  actions: Record<Action, Text>,
): string {
  const across = Object.keys(stances) as Stance[];
  return table(
    ['', ...across.map((stance) => both(stances[stance]))],
    (Object.keys(allowed) as Status[]).map((status) => [
      `${both(statusWord(status))} \`${status}\``,
      ...across.map(
        (stance) => (allowed[status][stance] ?? []).map((action) => both(actions[action])).join('\n') || '—',
      ),
    ]),
  );
}

import type { Stance as CatalogStance } from '../../api/src/access/registrations.ts';
import { allowed as catalogAllowed } from '../../api/src/areas/catalog/rules/steps/steps.ts';
import { allowed as discrepancyAllowed } from '../../api/src/areas/discrepancies/rules.ts';
import { departmentAllowed, personAllowed } from '../../api/src/areas/organisation/rules/managing.ts';
import { allowed as requestAllowed } from '../../api/src/areas/requests/rules.ts';
import { type Text, words } from '../../api/src/law/setting.ts';
import { both, page, table } from './markdown.ts';
import { catalogActions, departmentActions, discrepancyActions, discrepancyStances, label, managers, overseers, personActions, requestActions, requestStances } from './words.ts';

const states = { enabled: words('启用', 'Enabled'), disabled: words('停用', 'Disabled') };
const catalogStances = {
  registrar: label('role', 'registrar'),
  reviewer: label('role', 'reviewer'),
  operator: label('role', 'operator'),
} as const satisfies Record<CatalogStance, Text>;

/** docs/rules/permissions.md: status × stance → actions, from the tables that the rules themselves read. */
export function permissionsPage(): string {
  return page(
    '# Who may do what, when 权限表',
    'Each table is the one that the rules read: the API’s `actions` and the buttons follow from it. A rule may narrow it further, never widen it; those exceptions are named below each table.',
    '## Registrations 资源登记',
    matrix(catalogAllowed, (status) => label('revisionStatus', status), catalogStances, catalogActions),
    'Registrar and reviewer act for the department in which they hold the role. Nobody judges what they wrote themselves (house, after PD-27). The authority declares a resource unconditional only where the profile lets the government decide so. No other revision is started while one is in hand or once the resource is to be retired.',
    '## Access requests 资源申请',
    matrix(requestAllowed, (status) => label('requestStatus', status), requestStances, requestActions),
    'Nobody decides on a request or a further use that they asked for themselves, whatever roles they hold (house). Only those whose decision the route awaits decide, each once. An appeal needs a profile that knows one, and the authority coordinates once. Rectification is ordered once, where the profile knows it and an answer is overdue. An agreement is signed once by each side, where one is awaited. Leave to use data further is asked for one use at a time, of a grant in effect, where the profile lets somebody give it, and answered by whom it names.',
    '## Doubts about contents 内容核实',
    matrix(discrepancyAllowed, (status) => label('discrepancyStatus', status), discrepancyStances, discrepancyActions),
    'A doubt is reported by those who may ask for data, of another department than the one that collects them, on items they see. Which status it begins in follows the profile. Neither side proposes twice what it holds already. Nobody judges a doubt they reported themselves; colleagues of theirs may, also those of the authority (house).',
    '## Departments 单位',
    matrix(departmentAllowed, (state) => states[state], overseers, departmentActions),
    'A department is disabled once nobody in it, no unit below it and no case between departments is left that waits for it (house).',
    '## People 人员',
    matrix(personAllowed, (state) => states[state], managers, personActions),
    'Nobody disables, resets or promotes themselves, and posts without which nobody could be let in keep their last holder (house).',
  );
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

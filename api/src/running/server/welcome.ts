import { oneTimeDays } from '../../areas/session/rules/one-time.ts';
import type { Config } from '../../foundation/config.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { demoAccounts } from '../seed/people.ts';

/** An account made just now, with the password it was given. */
export type Account = { account: string; password: string };

const duties: Record<string, string> = {
  official: '资源使用 searches the directory, asks for data',
  registrar: '编目 registers what the department holds',
  reviewer: '审核 approves registrations, decides on requests',
  admin: '部门管理 keeps the department, its people and roles',
  operator: '主管部门经办 examines, mediates between departments',
  examiner: '目录审定 examines, where a second body does',
  supervisor: '督查 sees what is overdue and escalated',
  superior: '上级机关 is told of what is referred upwards',
  sysadmin: '系统管理员 departments and accounts',
  secadmin: '安全管理员 who may do what',
  auditor: '审计员 reads the log: GET /api/audit, /api/audit/verify',
};

const places: Record<string, string> = {
  minzheng: '民政',
  renshe: '人力资源和社会保障',
  shichang: '市场监督管理',
  jiaoyu: '教育',
  weijian: '卫生健康',
  canlian: '残联',
};

/** Full-width characters take two columns of a terminal. */
const columns = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0);
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/** One line per duty: the six departments have the same accounts. */
function demoTable(accounts: readonly string[]): string[] {
  const byRole = Map.groupBy(accounts, (account) => account.split('.')[0] ?? account);
  const seats = [...new Set(accounts.map((account) => account.split('.')[1] ?? ''))].filter((seat) => seat in places);
  const rows = [...byRole].map(([role, of]) => [
    of.length > 1 ? `${role}.<department>` : (of[0] ?? role),
    duties[role],
  ]);
  const width = Math.max(...rows.map(([name = '']) => columns(name))) + 2;
  return [
    ...rows.map(([name = '', duty = '']) => `  ${pad(name, width)}${duty}`),
    `  <department> is one of ${seats.map((seat) => `${seat} ${places[seat]}`).join(', ')}`,
  ];
}

/** The address to type into a browser on this machine, when the server listens everywhere. */
export function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${reachable}:${port}`;
}

/**
 * What is printed once the server answers. `created` are the accounts made just now, with passwords that are not
 * shown again, `locked` the number of demo accounts locked just now; `demoPassword` is null without the demo.
 */
export function welcome(
  address: string,
  config: Config,
  policy: PolicyProfile,
  { created, locked }: { created: readonly Account[]; locked: number },
  demoPassword: string | null,
): string[] {
  const regulation = `${policy.regulation.title} ${policy.regulation.number}`;
  const lines = ['', `OneSource 一数一源  ${address}`, `Profile  ${policy.id} ${policy.name.zh}: ${regulation}`];
  if (demoPassword !== null) {
    const names = demoAccounts.map(({ account }) => account);
    lines.push('', `Demo accounts, all with the password  ${demoPassword}`, ...demoTable(names));
    if (!['127.0.0.1', '::1', 'localhost'].includes(config.host)) {
      lines.push('', `Whoever reaches this machine can use the demo accounts. DEMO=0 starts without them.`);
    }
  } else if (created.length > 0) {
    lines.push(
      '',
      `First accounts, shown only this once and good for ${oneTimeDays} days; each changes its password when signing in:`,
    );
    lines.push(...created.map(({ account, password }) => `  ${pad(account, 12)}${password}`));
  }
  if (locked > 0)
    lines.push('', `${locked} demo accounts of this data folder were locked: nobody signs in with them any more.`);
  return [...lines, '', 'Ctrl-C stops it.'];
}

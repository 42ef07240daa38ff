import { hasSecondBody } from '../../access/registrations.ts';
import { hasExamination } from '../../areas/catalog/rules/steps/guidance.ts';
import { oneTimeDays } from '../../areas/session/rules/one-time.ts';
import type { Config } from '../../foundation/config.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { demoAccounts } from '../seed/people.ts';

/** An account made just now, with the password it was given. */
export type Account = { account: string; password: string };

const duties: Record<string, string | ((policy: PolicyProfile) => string)> = {
  official: '资源使用 searches the directory, asks for data',
  registrar: '编目 registers what the department holds',
  reviewer: '审核 approves registrations, decides on requests',
  admin: '部门管理 keeps the department, its people and roles',
  operator: (policy) =>
    examinesItself(policy)
      ? '主管部门经办 mediates between departments, examines what they register'
      : '主管部门经办 mediates between departments',
  examiner: (policy) => {
    if (!hasExamination(policy)) return '目录审定 has nothing to examine under this profile';
    return examinesItself(policy)
      ? '目录审定 examines what departments register, beside the operators'
      : `目录审定 examines what departments register, in ${policy.titles.examiner.zh}`;
  },
  supervisor: '督查 sees what is overdue and escalated',
  superior: '上级机关 is told of what is referred upwards',
  sysadmin: '系统管理员 departments and accounts',
  secadmin: '安全管理员 who may do what',
  auditor: '审计员 reads the log and verifies it',
};

const examinesItself = (policy: PolicyProfile): boolean => hasExamination(policy) && !hasSecondBody(policy);
const dutyOf = (role: string, policy: PolicyProfile): string => {
  const duty = duties[role] ?? '';
  return typeof duty === 'string' ? duty : duty(policy);
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
function demoTable(accounts: readonly string[], policy: PolicyProfile): string[] {
  const byRole = Map.groupBy(accounts, (account) => account.split('.')[0] ?? account);
  const seats = [...new Set(accounts.map((account) => account.split('.')[1] ?? ''))].filter((seat) => seat in places);
  const rows = [...byRole].map(([role, of]) => [
    of.length > 1 ? `${role}.<department>` : (of[0] ?? role),
    dutyOf(role, policy),
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
 * shown again, `locked` the number of demo accounts locked just now, `unseated` those whose post of examiner does not count; `demoPassword` is null without the demo.
 */
export function welcome(
  address: string,
  config: Config,
  policy: PolicyProfile,
  { created, locked, unseated }: { created: readonly Account[]; locked: number; unseated: readonly string[] },
  demoPassword: string | null,
): string[] {
  const regulation = `${policy.regulation.title} ${policy.regulation.number}`;
  const lines = ['', `OneSource 一数一源  ${address}`, `Profile  ${policy.id} ${policy.name.zh}: ${regulation}`];
  if (demoPassword !== null) {
    const names = demoAccounts.map(({ account }) => account);
    lines.push('', `Demo accounts, all with the password  ${demoPassword}`, ...demoTable(names, policy));
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
  if (unseated.length > 0)
    lines.push(
      '',
      `The post 目录审定 does not count where these accounts sit (${unseated.join(', ')}): only in the body that examines, which the system admin gives the kind 大数据中心.`,
    );
  return [...lines, '', 'Ctrl-C stops it.'];
}

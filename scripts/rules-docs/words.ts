import type { Action as CatalogAction } from '../../api/src/areas/catalog/rules/steps/steps.ts';
import type { DiscrepancyAction, Stance as DiscrepancyStance } from '../../api/src/areas/discrepancies/rules/decide.ts';
import type {
  DepartmentAction,
  Manager,
  Overseer,
  PersonAction,
} from '../../api/src/areas/organisation/rules/managing.ts';
import type { RequestAction } from '../../api/src/areas/requests/rules/decide.ts';
import type { Stance } from '../../api/src/areas/requests/rules/stances.ts';
import { type Text, words } from '../../api/src/law/setting.ts';
import type { Said, Word } from '../../api/src/law/settings/entry.ts';
import en from '../../web/src/i18n/vocabulary/en.ts';
import zh from '../../web/src/i18n/vocabulary/zh-CN.ts';

type Vocabulary = typeof zh;

const vocabularies: Record<Said['locale'], Record<string, Record<string, string>>> = { 'zh-CN': zh, en };

/** A word that a setting's value holds, as the console says it. */
export function wordIn(locale: Said['locale'], word: Word): string {
  const [kind = '', name = ''] = word.split('.');
  return vocabularies[locale][kind]?.[name] ?? word;
}

/** A word of the vocabulary as the console says it, in both languages. */
export function label<Kind extends keyof Vocabulary>(kind: Kind, word: keyof Vocabulary[Kind] & string): Text {
  const [chinese, english]: Record<string, string>[] = [zh[kind], en[kind]];
  return words(chinese?.[word] ?? word, english?.[word] ?? word);
}

/** Who acts on a request. */
export const requestStances = {
  consumer: words('使用部门', 'Consumer'),
  provider: words('提供部门', 'Provider'),
  responsible: words('责任部门', 'Responsible department'),
  authority: words('主管部门', 'Authority'),
  supervisor: words('督查部门', 'Supervisor'),
} as const satisfies Record<Stance, Text>;

export const requestActions = {
  approve: words('同意', 'approve'),
  'approve-partly': words('部分同意', 'approve some'),
  'ask-supplement': words('要求补充', 'ask for a supplement'),
  supplement: words('补充', 'supplement'),
  refuse: words('拒绝', 'refuse'),
  withdraw: words('撤回', 'withdraw'),
  appeal: words('提请协商或协调', 'appeal'),
  messages: words('留言', 'write a message'),
  conclude: words('结束协商', 'conclude the negotiation'),
  coordinate: words('作出协调结论', 'conclude the coordination'),
  'order-rectification': words('通知整改', 'order rectification'),
  'sign-agreement': words('签订保密协议', 'sign the agreement'),
  renew: words('续期', 'renew'),
  revoke: words('收回', 'revoke'),
  'ask-consent': words('征询再利用', 'ask leave for further use'),
  'answer-consent': words('答复再利用', 'answer on further use'),
} as const satisfies Record<RequestAction, Text>;

/** Who meets a doubt about contents. */
export const discrepancyStances = {
  reporter: words('反馈部门', 'Reporting department'),
  collector: words('采集部门', 'Collecting department'),
  authority: words('主管部门', 'Authority'),
  supervisor: words('督查部门', 'Supervisor'),
} as const satisfies Record<DiscrepancyStance, Text>;

export const discrepancyActions = {
  answer: words('答复核实结果', 'answer'),
  messages: words('留言', 'write a message'),
  agree: words('提出或同意结论', 'propose or agree'),
  fail: words('提请协调', 'say that there is no agreement'),
  settle: words('作出协调结论', 'settle it'),
  withdraw: words('撤回', 'withdraw'),
} as const satisfies Record<DiscrepancyAction, Text>;

export const catalogActions = {
  edit: words('编辑', 'edit'),
  submit: words('提交', 'submit'),
  withdraw: words('撤回', 'withdraw'),
  return: words('退回', 'return'),
  approve: words('审核通过', 'approve'),
  examine: words('审定', 'examine'),
  revise: words('修订', 'revise'),
  retire: words('停用', 'retire'),
  'declare-unconditional': words('核定为无条件共享', 'declare unconditional'),
} as const satisfies Record<CatalogAction, Text>;

export const overseers = {
  own_admin: words('本部门管理员', 'Its own administrator'),
  admin_above: words('上级部门管理员', 'Administrator above'),
  sysadmin: label('role', 'sysadmin'),
} as const satisfies Record<Overseer, Text>;

export const managers = {
  admin: label('role', 'admin'),
  sysadmin: label('role', 'sysadmin'),
  secadmin: label('role', 'secadmin'),
} as const satisfies Record<Manager, Text>;

export const departmentActions = {
  edit: words('修改', 'edit'),
  disable: words('停用', 'disable'),
  enable: words('启用', 'enable'),
  'add-unit': words('新增下级单位', 'add a unit'),
  'add-person': words('新增人员', 'add a person'),
} as const satisfies Record<DepartmentAction, Text>;

export const personActions = {
  edit: words('修改', 'edit'),
  disable: words('停用', 'disable'),
  enable: words('启用', 'enable'),
  'reset-password': words('重置密码', 'reset the password'),
  'reset-second-factor': words('重置双因素', 'reset the second factor'),
  'confirm-reset': words('确认重置', 'confirm a reset'),
  'decline-reset': words('拒绝重置', 'decline a reset'),
  'set-roles': words('设置角色', 'set roles'),
} as const satisfies Record<PersonAction, Text>;

import type { NoticeKind, TaskKind } from '@onesource/db/vocabulary';

/** Kinds of task that are work: done by doing it, not by reading. */
export type WorkKind = Exclude<TaskKind, NoticeKind>;

/** What work is called, in the console and in the list of the office platform (协同办公平台). */
export const workWords = {
  review_revision: '审核登记',
  examine_revision: '审定登记',
  review_retirement: '审核停止共享',
  examine_retirement: '审定停止共享',
  correct_revision: '修改登记',
  review_batch: '审核批次',
  correct_batch: '修改批次',
  decide_request: '答复申请',
  supplement_request: '补充申请',
  negotiate_request: '协商申请',
  coordinate_request: '协调申请',
  state_view: '陈述意见',
  decide_referral: '登记上级决定',
  sign_agreement: '签订保密协议',
  answer_overdue: '督办逾期申请',
  answer_supervision: '答复督办单',
  order_rectification: '责令整改',
  answer_extension: '答复延期申请',
  answer_consent: '答复再利用征询',
  deliver_data: '交付数据',
  accept_delivery: '确认收到数据',
  delivery_overdue: '督办逾期交付',
  review_suspension: '复核暂停的授权',
  put_right: '整改违规使用',
  check_remedy: '核查整改情况',
  state_use: '报告使用情况',
  raise_quota: '答复提高每日次数',
  dispose_data: '处置数据',
  reexamine_basis: '复核依据',
  update_catalog: '更新目录',
  update_data: '更新数据',
  mend_data: '整改数据质量问题',
  agree_cycle: '商定数据更新周期',
  file_responsible: '备案责任人',
  check_contents: '核实内容',
  agree_contents: '协商内容',
  settle_contents: '协调内容',
  route_demand: '转办共享需求',
  answer_demand: '答复共享需求',
  give_opinion: '出具意见',
  decide_open_request: '答复开放申请',
  load_calendar: '载入工作日历',
  confirm_reset: '确认账号重置',
} as const satisfies Record<WorkKind, string>;

/** A task as the platform has it. */
export type KnownTask = {
  id: string;
  kind: WorkKind;
  title: string;
  createdAt: Date;
  dueOn: string | null;
  doneAt: Date | null;
  department: { name: string; creditCode: string | null };
  /** Those in whose inbox it stands. */
  people: readonly { account: string; name: string }[];
};

/** 待办推送: what the office platform is told of a task. Always all of it, as it is by now: a later one replaces an earlier. */
export const todoOf = (task: KnownTask, consoleUrl: string) => ({
  id: task.id,
  state: task.doneAt ? ('closed' as const) : ('open' as const),
  kind: task.kind,
  title: `${workWords[task.kind]}：${task.title}`,
  department: task.department,
  people: task.doneAt ? [] : task.people.map(({ account, name }) => ({ account, name })),
  createdAt: task.createdAt.toISOString(),
  /** ISO date of the last day; null when there is none. */
  dueOn: task.dueOn,
  closedAt: task.doneAt?.toISOString() ?? null,
  /** Straight to the task, also for whoever has to sign in first. */
  link: `${consoleUrl}/inbox/${task.id}`,
});
export type Todo = ReturnType<typeof todoOf>;

import type { WorkKind } from '@onesource/db/vocabulary';

/** What this area's work is called, in the console, by mail and in the list of the office platform. */
export const workWords = {
  decide_request: '答复申请',
  supplement_request: '补充申请',
  negotiate_request: '协商申请',
  coordinate_request: '协调申请',
  state_view: '陈述意见',
  decide_referral: '登记上级决定',
  sign_agreement: '签订保密协议',
  answer_overdue: '逾期申请督办',
  answer_supervision: '答复督办单',
  order_rectification: '责令整改',
  answer_consent: '答复再利用申请',
  deliver_data: '交付数据',
  accept_delivery: '确认收到数据',
  delivery_overdue: '督办逾期交付',
  review_suspension: '复核暂停的授权',
  put_right: '整改违规使用',
  check_remedy: '核查整改情况',
  state_use: '报告使用情况',
  raise_quota: '答复提高每日次数',
  dispose_data: '处置数据',
} as const satisfies Partial<Record<WorkKind, string>>;

/** By the code the API answers, of a whole command or of one field. */
export default {
  // Of the whole command
  invalid_input: '有内容未填写正确，请检查标出的位置。',
  unauthenticated: '请先登录。',
  wrong_credentials: '账号或密码不正确。',
  forbidden: '您没有权限进行此操作。',
  not_found: '没有这条记录，或者您无权查看。',
  conflict: '此记录刚被他人修改。请刷新后再试，您填写的内容不会丢失。',
  payload_too_large: '内容过大，无法提交。',
  unsupported_media_type: '提交的格式不受支持。',
  too_many_requests: '操作过于频繁，请稍后再试。',
  unavailable: '数据库暂时没有响应，请稍后再试。',
  internal: '服务器出错，请稍后再试。',
  idempotency_key_reused: '此操作已提交过，请刷新页面。',
  network: '无法连接服务器，请检查网络后重试。',
  unknown: '操作没有成功（{{code}}）。',

  // Of requests
  no_items: '请至少选择一个信息项。',
  no_appeal: '此申请已经协调，不能再次提请。',
  only_provider_agrees: '只有提供部门可以同意提供。',
  own_resource: '这是本部门的资源，无需申请。',
  item_not_requested: '所选信息项不在申请范围内。',
  unknown_item: '所选信息项已不存在。',
  reason_required: '请说明理由。',
  period_past: '使用期限已过。',
  period_reversed: '结束日期早于开始日期。',

  // Of scenarios
  scenario_name_taken: '已有同名的应用场景（含已停用的）',
  duplicate_resource: '同一资源出现了两次',
  unknown_department: '所选部门已不存在或已停用',

  // Of a field
  required: '必填',
  malformed: '格式无法识别',
  not_storable: '含有无法保存的字符',
  invalid_type: '请填写此项',
  invalid_format: '格式不正确',
  invalid_value: '请从所列选项中选择',
  invalid_union: '填写不正确',
  unrecognized_keys: '含有不认识的内容',
  too_small: '过短或过小',
  too_big: '过长或过大',
  wrong_password: '当前密码不正确',
  same_password: '新密码与当前密码相同',
  password_change_required: '请先修改一次性密码',
};

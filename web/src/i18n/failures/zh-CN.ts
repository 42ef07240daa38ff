/** What may go wrong anywhere, by the code that the API answers; what rules refuse is among the `errors`. */
export default {
  invalid_input: '有内容未填写正确，请检查标出的位置。',
  unauthenticated: '登录已结束，请登录后再办一次。',
  wrong_credentials: '账号或密码不正确。',
  forbidden: '您没有权限进行此操作。',
  not_found: '记录不存在，或者您无权查看。',
  conflict: '此记录刚被他人修改。请刷新后再试，您填写的内容不会丢失。',
  payload_too_large: '内容过大，无法提交。',
  unsupported_media_type: '提交的格式不受支持。',
  too_many_requests: '操作过于频繁，请稍后再试。',
  export_too_long: '符合条件的记录过多，一个文件放不下，请缩短日期范围后再导出。',
  unavailable: '系统暂时无法访问，请稍后再试。',
  internal: '服务器出错，请稍后再试。',
  idempotency_key_reused: '此操作已提交过，请刷新页面。',
  network: '无法连接服务器，请检查网络后重试。',
  unknown: '操作失败（错误代码：{{code}}）。',
};

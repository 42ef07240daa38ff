/** 草稿: forms that were begun and not sent. */
export default {
  restored: '已恢复您在 {{time}} 未提交的内容。',
  startOver: '清空重填',
  startOverAsk: '清空草稿“{{name}}”？',
  startOverSays: '已填写的内容将被删除，不能恢复。',
  kept: { server: '草稿已保存', here: '草稿仅保存在此浏览器', nowhere: ' ' },
  title: '我的草稿',
  saved: '{{time}} 保存',
  remove: '删除',
  removed: '草稿已删除',
  days: '{{days}} 天未改动的草稿自动删除。',
  form: {
    request: '申请',
    demand: '共享需求',
    doubt: '疑义',
    occasion: '更新事项',
    scenario: '应用场景',
  },
  basket: '合并申请',
} as const;

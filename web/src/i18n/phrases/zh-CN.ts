/** 常用语: words that a department's deciding posts write again and again. */
export default {
  open: '常用语',
  title: '本部门常用语',
  none: '还没有常用语。写好意见后，可将其存为常用语，供本部门同事选用。',
  keep: '将当前内容存为常用语',
  full: '已满 {{most}} 条，删除不再使用的后方可添加。',
  remove: '删除常用语：{{text}}',
  kept: '已存为常用语',
  removed: '已删除常用语',
} as const;

export default {
  find: '查找',
  words: '编号、资源、部门或事项',
  department: '申请、反馈或办理部门',
  due: '办理期限',
  anyDue: '全部期限',
  urgency: { late: '已逾期', soon: '1 个工作日内', near: '2 至 3 个工作日' },
  from: '起始日期',
  until: '截止日期',
  more: '更多筛选',
  view: { open: '显示设置', columns: '显示的列', density: '行距', middle: '标准', small: '紧凑' },
  export: '导出',
  exportHint: '按当前筛选导出为 Excel，最多 {{most}} 行',
};

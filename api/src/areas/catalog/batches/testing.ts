/** A line of a catalog's file that says all that is asked for. */
export const importedLine = (over: Record<string, unknown>) => ({
  summary: '记录某项登记的办理情况。',
  industry: 'S92',
  class: 'theme',
  classification: '05001',
  format: { category: 'database', type: 'MySQL' },
  updateCycle: 'daily',
  subject: 'enterprise',
  shareMethod: '共享平台接口',
  openness: 'not_open',
  contactOffice: '登记科',
  contactPhone: '021-58000000',
  items: [{ name: '使用单位', dataType: 'C', shareType: 'unconditional', openness: 'not_open' }],
  ...over,
});

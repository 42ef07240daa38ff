/** What the items that a regulation names are called in English; they are registered by their Chinese names. */
const glosses: Readonly<Record<string, string>> = {
  姓名: 'name',
  身份证件类型: 'type of identity document',
  身份证件号码: 'identity document number',
  公民身份号码: 'citizen identity number',
  身份证号码: 'identity card number',
  统一社会信用代码: 'unified social credit code',
  组织机构代码: 'organisation code',
  企业注册码: 'company registration code',
  企业注册号: 'company registration number',
  工商企业注册号: 'business registration number',
  社会团体统一社会信用代码: 'credit code of a social organisation',
  社会组织登记号: 'social organisation registration number',
  事业单位法人证书号: 'public institution certificate number',
  批准文号: 'approval document number',
  机构名称: 'name of the organisation',
  实施机关: 'authority in charge',
  业务办理时间: 'date of handling',
  发证机关: 'issuing authority',
  发证时间: 'date of issue',
  有效期时间: 'period of validity',
  有效期: 'validity',
  事项具体内容: 'content of the matter',
};

/** Null for an item that nobody has translated yet. */
export const itemGloss = (name: string): string | null => glosses[name] ?? null;

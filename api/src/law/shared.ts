import type { Openness, SubjectKind } from '@onesource/db/vocabulary';
import { type Given, type Text, words } from './setting.ts';
import type { RequiredItem } from './settings/registration.ts';
import type { OpennessScheme } from './settings/sharing.ts';

/** Openness in the guide's words, for profiles whose text has the attribute but names no values. */
const guideLabels: Record<Openness, Text> = {
  open: words('向社会开放', 'Open to the public'),
  conditionally_open: words('有条件开放', 'Open on conditions'),
  not_open: words('不向社会开放', 'Not open to the public'),
};

/** Values of ours for an attribute that the text has: shown as a house value. */
export const houseOpenness: Given<OpennessScheme> = {
  source: 'house',
  value: { kind: 'declared', labels: guideLabels },
  says: words('开放属性的取值参照国家目录编制指南。', 'The values of openness follow the national guide.'),
};

export const any = (...anyOf: string[]): RequiredItem => ({ anyOf });

/** What matches records of different departments: name, document and number; credit code or registration number. */
export const identityItems: Partial<Record<SubjectKind, readonly RequiredItem[]>> = {
  natural_person: [any('姓名'), any('身份证件类型'), any('身份证件号码', '公民身份号码', '身份证号码')],
  enterprise: [any('统一社会信用代码', '企业注册码', '企业注册号')],
  social_organisation: [any('统一社会信用代码', '社会团体统一社会信用代码')],
  public_institution: [any('统一社会信用代码', '事业单位法人证书号')],
};

/** Domain rule 7: what a registrar says of an item that another department publishes already. No text asks for it so. */
export const oneSourceReading: Text = words(
  '登记的信息项与其他部门已发布的同名时，引用来源、说明本部门为来源，或说明另行采集的理由。',
  'Where an item is named like one that another department publishes, the registrar cites it, claims to be the source, or says why it is collected all the same.',
);

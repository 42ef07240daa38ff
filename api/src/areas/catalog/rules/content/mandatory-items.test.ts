import { withHolder } from '@onesource/db/content';
import type { SubjectKind } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { item } from '../../testing.ts';
import { adviseOn, mandatoryItemFindings } from './mandatory-items.ts';

const holding = (subject: SubjectKind | null, ...names: string[]) => ({
  class: 'theme' as const,
  shareType: null,
  subject,
  licence: false,
  items: names.map((name) => item(name, { identifier: true })),
});
const refused = (policy: PolicyProfile, subject: SubjectKind | null, ...names: string[]) =>
  mandatoryItemFindings(holding(subject, ...names), policy.mandatoryItems).map(({ message }) => message);
const advised = (policy: PolicyProfile, subject: SubjectKind | null, ...names: string[]) =>
  adviseOn(holding(subject, ...names), policy).map(({ message }) => message);

describe('DG-6: what the records are about says which items must be there', () => {
  test.each([
    ['natural_person', ['姓名', '身份证件类型', '身份证件号码', '实施机关', '业务办理时间']],
    [
      'enterprise',
      ['机构名称', '工商企业注册号 / 统一社会信用代码', '组织机构代码 / 统一社会信用代码', '实施机关', '业务办理时间'],
    ],
    [
      'social_organisation',
      ['机构名称', '社会组织登记号 / 统一社会信用代码', '组织机构代码 / 统一社会信用代码', '实施机关', '业务办理时间'],
    ],
    ['public_institution', ['机构名称', '批准文号', '组织机构代码 / 统一社会信用代码', '实施机关', '业务办理时间']],
    ['licence', ['发证机关', '发证时间', '有效期时间 / 有效期']],
    ['other', ['实施机关', '业务办理时间', '事项具体内容']],
  ] as const)('%s: each that is missing is named', (subject, names) => {
    expect(refused(dongguan, subject, '备注')).toEqual(names);
    expect(refused(dongguan, subject, ...names.map((name) => name.split(' / ')[0] ?? ''))).toEqual([]);
    expect(refused(dongguan, subject, ...names.map((name) => name.split(' / ').at(-1) ?? ''))).toEqual([]);
  });
  test('a licence is asked for the items of whoever holds it and for its own', () => {
    const licence = { ...holding('enterprise', '机构名称', '发证机关'), licence: true };
    expect(mandatoryItemFindings(licence, dongguan.mandatoryItems).map(({ message }) => message)).toEqual([
      '工商企业注册号 / 统一社会信用代码',
      '组织机构代码 / 统一社会信用代码',
      '实施机关',
      '业务办理时间',
      '发证时间',
      '有效期时间 / 有效期',
    ]);
  });
  test('one of whom nobody has said whose it is reads as somebody else’s', () => {
    expect(withHolder({ subject: 'licence', licence: false })).toEqual({ subject: 'other', licence: true });
    expect(withHolder({ subject: 'enterprise', licence: true })).toEqual({ subject: 'enterprise', licence: true });
  });
  test('the refusal names field, rule and article', () => {
    expect(mandatoryItemFindings(holding('licence', '发证机关', ' 发证时间 '), dongguan.mandatoryItems)).toEqual([
      { field: 'items', code: 'item_required', article: 'DG-6', message: '有效期时间 / 有效期' },
    ]);
  });
  test('DG-5: what is registered without its contents has no items to miss, and no subject says nothing', () => {
    const closed = { ...holding('licence'), shareType: 'not_shared' as const };
    expect(mandatoryItemFindings(closed, dongguan.mandatoryItems)).toEqual([]);
    expect(refused(dongguan, null, '备注')).toEqual([]);
  });
  test('DG-6, SQ-16: what is shared lists its items', () => {
    const open = { ...holding('licence'), shareType: 'unconditional' as const };
    expect(mandatoryItemFindings(open, dongguan.mandatoryItems)).toHaveLength(3);
    const person = { ...open, subject: 'natural_person' as const };
    expect(mandatoryItemFindings(person, suqian.mandatoryItems)).toMatchObject([{ article: 'SQ-16' }]);
    // Where it is pointed out only, what is described without items is not bothered
    expect(adviseOn(person, pudong)).toEqual([]);
  });
  test('the credit code of today is enough where there was a registration number', () => {
    expect(refused(dongguan, 'enterprise', '机构名称', '统一社会信用代码', '实施机关', '业务办理时间')).toEqual([]);
  });
});

describe('SQ-16: records carry the unified identifier', () => {
  test('which is marked as one: the name alone does not do', () => {
    const items = [item('机构名称'), item('企业注册号')];
    const unmarked = { ...holding('enterprise'), items };
    expect(adviseOn(unmarked, suqian)).toEqual([
      { field: 'items.1.identifier', code: 'identifier_unmarked', article: 'SQ-16' },
    ]);
    const other = [...items, item('统一社会信用代码', { identifier: true })];
    expect(adviseOn({ ...unmarked, items: other }, suqian)).toEqual([]);
    // DG-6 asks for no mark
    expect(adviseOn(unmarked, dongguan)).toEqual([]);
  });
  test('which may have more in its name, as long as it is marked as one', () => {
    expect(refused(suqian, 'natural_person', '申请人身份证件号码')).toEqual([]);
    expect(refused(suqian, 'enterprise', '用人单位统一社会信用代码')).toEqual([]);
    const unmarked = { ...holding('natural_person'), items: [item('申请人身份证件号码')] };
    expect(mandatoryItemFindings(unmarked, suqian.mandatoryItems)).toMatchObject([{ code: 'item_required' }]);
    expect(refused(suqian, 'natural_person', '申请编号')).toHaveLength(1);
    // DG-6 asks for items by name, and for no mark
    expect(refused(dongguan, 'licence', '备案发证机关', '发证时间', '有效期')).toEqual(['发证机关']);
  });
  test('found whatever the width, the case or the blanks of its name', () => {
    expect(refused(suqian, 'natural_person', ' 身份证件 号码')).toEqual([]);
    expect(refused(suqian, 'enterprise', '统一社会信用代码（）')).toEqual([]);
  });
  test('of persons the ID number, of organisations the credit code or the code of the registering authority', () => {
    expect(refused(suqian, 'natural_person', '姓名')).toEqual(['身份证件号码 / 公民身份号码 / 身份证号码']);
    for (const number of ['身份证件号码', '公民身份号码', '身份证号码'])
      expect(refused(suqian, 'natural_person', number)).toEqual([]);
    for (const [subject, registered] of [
      ['enterprise', '企业注册号'],
      ['social_organisation', '社会组织登记号'],
      ['public_institution', '事业单位法人证书号'],
    ] as const) {
      const codes = ['统一社会信用代码', registered, '组织机构代码'];
      expect(refused(suqian, subject, '机构名称')).toEqual([codes.join(' / ')]);
      for (const code of codes) expect(refused(suqian, subject, code)).toEqual([]);
    }
  });
  test('of anything else nothing is asked', () => {
    expect(refused(suqian, 'licence', '备注')).toEqual([]);
    expect(refused(suqian, 'other', '备注')).toEqual([]);
  });
});

describe('PD ch. 2, PD ch. 3: what serves to match records is pointed out', () => {
  test.each(['身份证件号码', '公民身份号码', '身份证号码'])(
    'PD ch. 2: of persons name, kind of document and number, the number also as %s',
    (number) => {
      expect(advised(pudong, 'natural_person', '备注')).toEqual([
        '姓名',
        '身份证件类型',
        '身份证件号码 / 公民身份号码 / 身份证号码',
      ]);
      expect(advised(pudong, 'natural_person', '姓名', '身份证件类型', number)).toEqual([]);
    },
  );
  test.each([
    ['enterprise', ['统一社会信用代码', '企业注册码', '企业注册号']],
    ['social_organisation', ['统一社会信用代码', '社会团体统一社会信用代码']],
    ['public_institution', ['统一社会信用代码', '事业单位法人证书号']],
  ] as const)(
    'PD ch. 3: of organisations (%s) the credit code or the number they were registered with',
    (subject, any) => {
      expect(advised(pudong, subject, '备注')).toEqual([any.join(' / ')]);
      for (const name of any) expect(advised(pudong, subject, name)).toEqual([]);
    },
  );
  test('of anything else nothing is pointed out', () => {
    expect(advised(pudong, 'licence', '备注')).toEqual([]);
    expect(advised(pudong, 'other', '备注')).toEqual([]);
  });
  test('and refuses nothing', () => {
    expect(refused(pudong, 'natural_person', '姓名')).toEqual([]);
    expect(adviseOn(holding('natural_person', '姓名', '身份证件类型'), pudong)).toEqual([
      {
        field: 'items',
        code: 'item_advised',
        article: 'PD ch. 2, PD ch. 3',
        message: '身份证件号码 / 公民身份号码 / 身份证号码',
      },
    ]);
    expect(advised(pudong, 'enterprise', '企业注册码')).toEqual([]);
  });
  test('where it binds there is no advice: DG-6, SQ-16', () => {
    expect(advised(dongguan, 'licence', '备注')).toEqual([]);
    expect(advised(suqian, 'enterprise', '备注')).toEqual([]);
  });
  test('KF plan 2.2: of base information, what is unique of a person and of an organisation', () => {
    const base = (subject: SubjectKind) => ({ ...holding(subject, '备注'), class: 'base' as const });
    expect(adviseOn(base('natural_person'), kaifeng)).toEqual([
      {
        field: 'items',
        code: 'item_advised',
        article: 'KF plan 2.2',
        message: '公民身份号码 / 身份证号码 / 身份证件号码',
      },
    ]);
    expect(adviseOn(base('enterprise'), kaifeng)).toMatchObject([{ message: '统一社会信用代码' }]);
    expect(mandatoryItemFindings(base('enterprise'), kaifeng.mandatoryItems)).toEqual([]);
    // Of themes and departments it says nothing
    expect(advised(kaifeng, 'natural_person', '备注')).toEqual([]);
  });
  test('SH says nothing', () => {
    expect(refused(shanghai, 'natural_person', '备注')).toEqual([]);
    expect(advised(shanghai, 'natural_person', '备注')).toEqual([]);
  });
});

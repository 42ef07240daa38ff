import { itemModes } from '@onesource/api/areas/catalog/rules/content/openness';
import type { Text } from '@onesource/api/law/setting';
import type { ItemMode } from '@onesource/api/law/settings/sharing';
import { dataLevels, dataTypes, opennesses, sensitivities, shareTypes } from '@onesource/db/vocabulary';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../session/session.ts';
import type { Column } from './columns.ts';
import type { Words } from './paste.ts';

/** What databases and spreadsheets call the guide's types. */
const typeNames: Record<string, string> = {
  varchar: 'C',
  varchar2: 'C',
  nvarchar: 'C',
  nvarchar2: 'C',
  char: 'C',
  string: 'C',
  文本: 'C',
  字符串: 'C',
  字符: 'C',
  number: 'N',
  numeric: 'N',
  decimal: 'N',
  数字: 'N',
  数值: 'N',
  money: 'Y',
  货币: 'Y',
  金额: 'Y',
  date: 'D',
  日期: 'D',
  datetime: 'T',
  timestamp: 'T',
  日期时间: 'T',
  时间: 'T',
  boolean: 'L',
  bool: 'L',
  布尔: 'L',
  逻辑: 'L',
  text: 'M',
  clob: 'M',
  备注: 'M',
  blob: 'G',
  通用: 'G',
  double: 'B',
  双精度: 'B',
  int: 'I',
  integer: 'I',
  bigint: 'I',
  整数: 'I',
  整数型: 'I',
  float: 'F',
  浮点: 'F',
};

const headerNames: Record<string, Column> = {
  名称: 'name',
  信息项: 'name',
  数据项: 'name',
  字段: 'name',
  字段名称: 'name',
  数据项名称: 'name',
  name: 'name',
  item: 'name',
  类型: 'dataType',
  字段类型: 'dataType',
  type: 'dataType',
  数据长度: 'length',
  字段长度: 'length',
  是否必填: 'required',
  级别: 'level',
  数据分级: 'level',
  敏感: 'sensitivity',
  敏感性: 'sensitivity',
  共享属性: 'shareType',
  开放类型: 'openness',
  是否开放: 'openness',
  公开模式: 'mode',
  公开方式: 'mode',
  公开属性: 'mode',
  公开范围: 'mode',
  标识: 'identifier',
  主键: 'identifier',
  基础: 'base',
};

/** The words a paste is read by: codes, the labels of either language in use, and what is commonly written. */
export function usePasteWords(): Words {
  const { t } = useTranslation(['vocabulary', 'content']);
  const { shareTypeLabels, opennessScheme: scheme } = useSession().profile;
  return useMemo(() => {
    const lower = <Value extends string>(pairs: [string, Value][]) =>
      new Map(pairs.map(([word, value]) => [word.toLowerCase(), value]));
    const bothOf = <Value extends string>({ zh, en }: Text, value: Value): [string, Value][] => [
      [plain(zh), value],
      [plain(en), value],
    ];
    const plain = (label: string) => label.replace(/[（(].*$/, '').replaceAll(' ', '');
    return {
      headers: new Map<string, Column>([
        ...Object.entries(headerNames),
        ...(
          [
            'name',
            'dataType',
            'length',
            'shareType',
            'openness',
            'sensitivity',
            'level',
            'required',
            'identifier',
            'base',
          ] as const
        ).map((column): [string, Column] => [plain(t(`content:item.${column}`)).toLowerCase(), column]),
      ]),
      dataType: lower([
        ...dataTypes.flatMap((type): [string, string][] => [
          [type, type],
          [plain(t(`vocabulary:dataType.${type}`)), type],
        ]),
        ...Object.entries(typeNames),
      ]),
      shareType: lower(
        shareTypes.flatMap((type): [string, string][] => [
          [type, type],
          [plain(t(`vocabulary:shareType.${type}`)), type],
          ...bothOf(shareTypeLabels[type], type),
        ]),
      ),
      openness: lower([
        ['是', 'open'],
        ['开放', 'open'],
        ['否', 'not_open'],
        ['不开放', 'not_open'],
        ...opennesses.flatMap((word): [string, string][] => [
          [word, word],
          [plain(t(`vocabulary:openness.${word}`)), word],
        ]),
        ...(scheme?.kind === 'declared' ? opennesses.flatMap((word) => bothOf(scheme.labels[word], word)) : []),
      ]),
      mode: lower<ItemMode>(
        itemModes.flatMap((mode): [string, ItemMode][] => [
          [mode, mode],
          ...(scheme?.kind === 'derived' ? bothOf(scheme.itemLabels[mode], mode) : []),
        ]),
      ),
      level: lower(
        dataLevels.flatMap((word): [string, string][] => [
          [word, word],
          [plain(t(`vocabulary:dataLevel.${word}`)), word],
        ]),
      ),
      sensitivity: lower(
        sensitivities.flatMap((word): [string, string][] => [
          [word, word],
          [plain(t(`vocabulary:sensitivity.${word}`)), word],
        ]),
      ),
    };
  }, [t, shareTypeLabels, scheme]);
}

import type { DataStanding, SendingState, UpdateCycle } from '@onesource/db/vocabulary';
import type { Language, Sheet } from '../../../cases/sheet.ts';
import type { KeptLine } from './view.ts';

type Said<Word extends string> = Record<Word, Record<Language, string>>;

const cycleWords: Said<UpdateCycle> = {
  realtime: { zh: '实时', en: 'Real time' },
  daily: { zh: '每日', en: 'Daily' },
  weekly: { zh: '每周', en: 'Weekly' },
  monthly: { zh: '每月', en: 'Monthly' },
  quarterly: { zh: '每季度', en: 'Quarterly' },
  half_yearly: { zh: '每半年', en: 'Half-yearly' },
  yearly: { zh: '每年', en: 'Yearly' },
  irregular: { zh: '不定期', en: 'Irregular' },
  static: { zh: '不更新', en: 'Not updated' },
};
const standingWords: Said<DataStanding> = {
  late: { zh: '逾期', en: 'Late' },
  soon: { zh: '即将到期', en: 'Due soon' },
  kept: { zh: '按期', en: 'Kept up' },
  unbound: { zh: '无期限', en: 'Nothing due' },
};
const sendingWords: Said<SendingState> = {
  silent: { zh: '失联', en: 'Silent' },
  unheard: { zh: '尚未接通', en: 'Not heard of yet' },
  alive: { zh: '在线', en: 'Alive' },
};
/** A moment as clocks in China show it. */
const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
const at = (time: string | null): string => (time === null ? '' : moment.format(new Date(time)));

/** 数据更新 as a workbook. */
export const keptSheet: Sheet<KeptLine> = {
  name: { zh: '数据更新情况', en: 'Data kept up' },
  columns: [
    { zh: '信息资源名称', en: 'Resource', width: 40, cell: ({ name }) => name },
    {
      zh: '提供部门',
      en: 'Providing department',
      width: 30,
      departments: true,
      cell: ({ department }) => department.name,
    },
    { zh: '更新周期', en: 'Update cycle', width: 14, cell: ({ cycle }, language) => cycleWords[cycle][language] },
    {
      zh: '商定周期',
      en: 'Agreed cycle',
      width: 14,
      cell: ({ agreed }, language) => (agreed ? cycleWords[agreed.cycle][language] : ''),
    },
    { zh: '商定有效期至', en: 'Agreed until', width: 16, cell: ({ agreed }) => agreed?.until ?? '' },
    { zh: '最近更新或确认', en: 'Last kept up', width: 20, cell: ({ confirmedAt }) => at(confirmedAt) },
    { zh: '应更新于', en: 'Due', width: 20, cell: ({ dueAt }) => at(dueAt) },
    { zh: '状态', en: 'Standing', width: 14, cell: ({ standing }, language) => standingWords[standing][language] },
    {
      zh: '报送程序',
      en: 'Sending programs',
      width: 14,
      cell: ({ sending }, language) => (sending ? sendingWords[sending.state][language] : ''),
    },
    {
      zh: '已告知',
      en: 'Who was told',
      width: 50,
      cell: ({ toldTo }) => toldTo.map((one) => `${one.department} ${at(one.at)}`).join('；'),
    },
  ],
};

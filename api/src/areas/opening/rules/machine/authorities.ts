import type { DownloadFormat, OpeningState, UpdateCycle } from '@onesource/db/vocabulary';
import { type Text, words } from '../../../../law/setting.ts';

/** Words of the European Union's authority tables, by which catalogues of all countries are understood alike. */
const table = (...path: string[]) => ['http://publications.europa.eu/resource/authority', ...path].join('/');

/** The table in which a word of one stands. */
export const tableOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/**
 * The theme that a section of industry (GB/T 4754) stands for. Trades that the table has no theme of their own for are
 * economy.
 */
const themeOfSection: Readonly<Record<string, string>> = {
  A: 'AGRI',
  B: 'ECON',
  C: 'ECON',
  D: 'ENER',
  E: 'ECON',
  F: 'ECON',
  G: 'TRAN',
  H: 'ECON',
  I: 'TECH',
  J: 'ECON',
  K: 'ECON',
  L: 'ECON',
  M: 'TECH',
  N: 'ENVI',
  O: 'SOCI',
  P: 'EDUC',
  Q: 'HEAL',
  R: 'EDUC',
  S: 'GOVE',
  T: 'INTR',
};

/** What the themes are called there, for whoever does not have the table at hand. */
const themeNames: Readonly<Record<string, Text>> = {
  AGRI: words('农业、渔业、林业和食品', 'Agriculture, fisheries, forestry and food'),
  ECON: words('经济和金融', 'Economy and finance'),
  EDUC: words('教育、文化和体育', 'Education, culture and sport'),
  ENER: words('能源', 'Energy'),
  ENVI: words('环境', 'Environment'),
  GOVE: words('政府和公共部门', 'Government and public sector'),
  HEAL: words('卫生健康', 'Health'),
  INTR: words('国际事务', 'International issues'),
  SOCI: words('人口和社会', 'Population and society'),
  TECH: words('科学技术', 'Science and technology'),
  TRAN: words('交通', 'Transport'),
};

/** The table of themes itself. */
export const themeTable = { uri: table('data-theme'), name: words('数据主题', 'Data theme') };

export function themeIn(section: string): { uri: string; name: Text } | null {
  const code = themeOfSection[section];
  const name = code === undefined ? undefined : themeNames[code];
  return code !== undefined && name ? { uri: table('data-theme', code), name } : null;
}

const frequencies: Record<UpdateCycle, string> = {
  realtime: 'UPDATE_CONT',
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  quarterly: 'QUARTERLY',
  half_yearly: 'ANNUAL_2',
  yearly: 'ANNUAL',
  irregular: 'IRREG',
  static: 'NEVER',
};
export const frequencyUri = (cycle: UpdateCycle): string => table('frequency', frequencies[cycle]);

const rights: Record<OpeningState, string> = { open: 'PUBLIC', conditionally_open: 'RESTRICTED' };
export const accessRightUri = (state: OpeningState): string => table('access-right', rights[state]);

export const fileTypeUri = (format: DownloadFormat): string => table('file-type', format.toUpperCase());
export const chinese = table('language', 'ZHO');
export const china = table('country', 'CHN');

const media: Record<DownloadFormat, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
export const mediaType = (format: DownloadFormat): string => media[format];
export const mediaTypeUri = (format: DownloadFormat): string =>
  `http://www.iana.org/assignments/media-types/${media[format]}`;

import type { Text } from '../../law/setting.ts';
import { classificationItem, classificationSubItem, industryText } from '../catalog/rules/content/reference.ts';
import { mostInFile } from './files.ts';
import type { OpenData } from './rows.ts';
import { keywordsOf, themeOf } from './rules/keywords.ts';
import type { OpenRow } from './rules/open-row.ts';

const department = ({ id, name, nameEn }: OpenRow['department']) => ({ id, name, nameEn: nameEn ?? '' });

/** One entry in the list. */
export const openEntryView = ({ id, code, face, department: provider, openedAt, changedAt, data }: OpenRow) => ({
  id,
  code,
  name: face.name,
  summary: face.summary,
  department: department(provider),
  section: { code: themeOf(face), label: textOf(themeOf(face)) },
  openness: face.openness,
  updateCycle: face.updateCycle,
  itemCount: face.items.length,
  rows: data?.rows ?? null,
  openedAt: openedAt.toISOString(),
  changedAt: changedAt.toISOString(),
});

/** One entry in full: nothing but what its face says, who provides it, and what of its rows may be taken. */
export const openDetailView = (row: OpenRow, data: OpenData | null) => ({
  ...openEntryView(row),
  industry: { code: row.face.industry, label: textOf(row.face.industry) },
  class: row.face.class,
  classification: [
    classificationItem(row.face.class, row.face.classification.slice(0, 2)),
    classificationSubItem(row.face.class, row.face.classification),
  ].filter((label) => label !== null),
  format: row.face.format,
  timeliness: row.face.timeliness,
  office: row.face.office,
  openConditions: row.face.openConditions,
  keywords: keywordsOf(row.face),
  items: row.face.items.map(({ id, name, dataType, length, openness }) => ({
    id,
    name,
    dataType,
    length,
    openness,
    /** Whether a file has a column of it. */
    inFile: data?.slots.some((slot) => slot.id === id) ?? false,
  })),
  data: data && {
    rows: data.rows,
    /** A file has no more than these. */
    mostInFile,
    confirmedAt: row.data?.confirmedAt?.toISOString() ?? null,
  },
});

const textOf = (code: string): Text => industryText(code) ?? { zh: code, en: code };

/** What a workbook is sent as. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The headers under which a workbook of ours leaves; `name` in ASCII. */
export const workbookHeaders = (name: string) => ({
  'content-type': workbookType,
  'content-disposition': `attachment; filename="${name}"`,
});

const types = [
  'application/octet-stream',
  'application/jsonl',
  'application/x-ndjson',
  'application/vnd.ms-excel',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  workbookType,
  'text/csv',
  'text/tab-separated-values',
];

/** Whether a body may be a file of lines; what it is its contents say. Forms of other sites are none. */
export const mayBeLines = (contentType: string | undefined): boolean =>
  types.includes((contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '');

/** Rows that a list gives as a workbook at most; a row behind the last says so where there are more. */
export const mostExported = 50_000;

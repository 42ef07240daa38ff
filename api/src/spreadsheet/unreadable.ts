/** Why a file as a whole cannot be read. The sentence for each stands in `running/bulk/rules/reasons.ts`, in both languages. */
export type UnreadableCode =
  | 'no_such_file'
  | 'empty'
  | 'legacy_xls'
  | 'open_document'
  | 'binary_workbook'
  | 'encrypted'
  | 'macros'
  | 'web_page'
  | 'no_workbook'
  | 'too_large'
  | 'too_wide'
  | 'damaged'
  | 'not_text'
  | 'no_headings'
  | 'two_headings';

/** The file as a whole cannot be read; `about` says what is meant: a part, a line, the two headings. */
export class Unreadable extends Error {
  readonly code: UnreadableCode;
  readonly about: string;

  constructor(code: UnreadableCode, about = '') {
    super(about ? `${code}: ${about}` : code);
    this.code = code;
    this.about = about;
  }
}

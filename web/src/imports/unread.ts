import { ApiFailure } from '../lib/failure.ts';
import type { Run } from './queries.ts';

type Code = NonNullable<NonNullable<Run['unreadable']>>['code'];
/** Why a file was not read, and its headings that may be explained, each with the field that it may mean. */
export type Unread = { code: Code; about: string; columns: { title: string; proposal: string | null }[] };

/** What an answer says of a file that was not read: at once, or after a while. Null where it says something else. */
export function unreadOf(answer: unknown): Unread | null {
  if (!(answer instanceof ApiFailure)) return null;
  const [file, ...columns] = answer.details;
  if (answer.code !== 'unreadable_file' || !file) return null;
  return {
    code: file.code as Code,
    about: file.message ?? '',
    columns: columns.map(({ field, message }) => ({ title: message ?? '', proposal: field || null })),
  };
}

export const unreadRun = ({ unreadable, columns = [] }: Run): Unread | null =>
  unreadable ? { ...unreadable, columns } : null;

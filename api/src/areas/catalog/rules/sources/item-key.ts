import type { DataItem, ResourceContent } from '@onesource/db/content';
import { type ShareType, type SubjectKind, subjectKinds } from '@onesource/db/vocabulary';
import { visibleItems } from '../../../../access/visibility.ts';

/** The form in which items' names are compared: width, case, spaces and punctuation make no difference. */
export const itemKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()、,·._/-]/g, '');

/**
 * What a published resource is compared by: the items that other departments may see, each name once, and of those of
 * which the department declares itself the source, that too. PD ch. 2, 3: identifiers are left out, for they are meant
 * to recur.
 */
export function itemKeysOf(
  { items, subject }: { items: readonly DataItem[]; subject: ResourceContent['subject'] },
  shareType: ShareType,
): string[] {
  if (shareType === 'not_shared') return [];
  const compared = visibleItems(items, false)
    .filter(({ identifier }) => !identifier)
    .map(({ name, source }) => ({ key: itemKey(name), source }))
    .filter(({ key }) => key !== '');
  const declared = compared.filter(({ source }) => source?.kind === 'authoritative');
  return [
    ...new Set([...compared.map(({ key }) => key), ...declared.map(({ key }) => `${declaredMark(subject)}${key}`)]),
  ];
}

/** Stands before the name of which a department declares itself the source. No name has a slash in its key. */
const declaredMark = (subject: SubjectKind | null) => `${subject ?? ''}/`;

/** The marks of those who declare themselves the source about the same kind of subject, where both say one. */
export const declaredMarks = (subject: SubjectKind | null): string[] =>
  (subject === null ? [...subjectKinds, null] : [subject, null]).map(declaredMark);

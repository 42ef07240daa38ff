import type { ResourceContent } from '@onesource/db/content';
import type { DraftInput } from '../../inputs.ts';
import { same } from '../fields/diff.ts';
import { emptyContent, type FieldName, fieldNames } from '../fields/fields.ts';

/**
 * What a registration begins with that is made after another of the department (house): all of its contents but what
 * is that resource's alone: its name and what sets it apart from others, the data set it is kept in, its secrecy review, and what was said of the sources
 * of its items, which get ids of their own.
 */
export function madeAfter(
  content: ResourceContent,
  { name, summary }: Pick<DraftInput, 'name' | 'summary'>,
): DraftInput {
  return {
    ...content,
    name,
    summary: summary || content.summary,
    distinction: '',
    linkedDataSet: '',
    secrecyReview: null,
    items: content.items.map((item) => ({ ...item, id: null, source: null })),
  };
}

/** What a registration that is made after another says beside its name and summary: all else is the other's (house). */
export function saidBeside(input: DraftInput): FieldName[] {
  const empty = emptyContent();
  return fieldNames.filter((name) => name !== 'name' && name !== 'summary' && !same(input[name], empty[name]));
}

/** Where nothing is said of whom to ask, it is whoever the department named last (house). */
export const withContact = (input: DraftInput, last: ResourceContent['contact'] | null): DraftInput =>
  last && input.contact.office === '' && input.contact.phone === '' ? { ...input, contact: last } : input;

import type { DataItem, ResourceContent } from '@onesource/db/content';
import { draftInput } from '../../areas/catalog/inputs.ts';
import { contentFrom } from '../../areas/catalog/rules/content/content.ts';
import { shareTypeOf } from '../../areas/catalog/rules/content/share-type.ts';
import type { ErrorDetail } from '../../foundation/errors.ts';
import { detailOf } from '../../foundation/wire.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { basesOf, formatOf, itemsOf } from './cells.ts';
import { classificationOf, industryOf, labelReaders } from './labels.ts';

type Fields = Record<string, unknown>;
type Around = {
  department: { id: string; name: string; number: number };
  departmentIds: ReadonlySet<string>;
  policy: PolicyProfile;
  newId: () => string;
};
export type Read = { ok: true; content: ResourceContent } | { ok: false; details: ErrorDetail[] };

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The text of a field that must be there; null where it is not. */
export const textOf = (value: unknown): string | null => (isText(value) ? value.trim() : null);

/**
 * The contents that a line makes of a resource: what it does not say stays as it was in `base`, and items keep their
 * ids by name. Pure but for `newId`.
 */
export function contentOfLine(given: Fields, base: ResourceContent | null, around: Around): Read {
  const { fields, details } = decoded(given);
  if (details.length > 0) return { ok: false, details };
  const items = Array.isArray(fields.items) ? merged(fields, base?.items ?? []) : (base?.items ?? []);
  // PD-6: the items decide; a word about the whole that they contradict would be lost
  const said = fields.shareType ?? null;
  const kept = base?.items ?? [];
  if (!fields.items && said !== null && kept.length > 0 && shareTypeOf({ items: kept, shareType: null }) !== said)
    return { ok: false, details: [{ field: 'shareType', code: 'items_decide' }] };

  const contact = base?.contact ?? { office: around.department.name, phone: '' };
  const input = draftInput.safeParse({ ...base, contact, ...fields, ...contactOf(fields, contact), items });
  if (!input.success) return { ok: false, details: input.error.issues.map(detailOf) };
  return contentFrom(input.data, {
    departmentNumber: around.department.number,
    itemIds: new Set(base?.items.map(({ id }) => id)),
    departmentIds: around.departmentIds,
    policy: around.policy,
    newId: around.newId,
  });
}

const contactOf = ({ contactOffice, contactPhone }: Fields, base: ResourceContent['contact']): Fields =>
  isText(contactOffice) || isText(contactPhone)
    ? { contact: { office: textOf(contactOffice) ?? base.office, phone: textOf(contactPhone) ?? base.phone } }
    : {};

const readers: Record<string, (label: string) => unknown> = {
  shareType: labelReaders.shareType,
  openness: labelReaders.openness,
  updateCycle: labelReaders.updateCycle,
  class: labelReaders.class,
  subject: labelReaders.subject,
  industry: industryOf,
  format: formatOf,
  legalBasis: basesOf,
};

/** Labels become codes; what is left out, null or empty says nothing. */
function decoded(given: Fields): { fields: Fields; details: ErrorDetail[] } {
  const details: ErrorDetail[] = [];
  const fields: Fields = {};
  const unknown = (field: string) => details.push({ field, code: 'unknown_value' });
  for (const [field, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === '') continue;
    const read = readers[field];
    const code = read && isText(value) ? read(value) : value;
    if (code === null) unknown(field);
    else fields[field] = code;
  }
  const { theme, classification } = fields;
  if (isText(theme)) {
    fields.class ??= 'theme';
    if (fields.class === 'theme') fields.classification = classificationOf('theme', theme) ?? unknown('theme');
  } else if (isText(classification) && (fields.class === 'base' || fields.class === 'theme'))
    fields.classification = classificationOf(fields.class, classification) ?? unknown('classification');
  if (fields.class === 'department' && !isText(classification)) fields.classification = null;
  if (fields.items !== undefined) {
    const items = itemsOf(fields.items);
    fields.items = items.fields;
    details.push(...items.details);
  }
  return { fields, details };
}

/** Items that do not say how they are shared are shared as the line says of the whole. */
function merged(line: Fields, before: readonly DataItem[]): Fields[] {
  const known = new Map(before.map((item) => [item.name, item]));
  const items: Fields[] = Array.isArray(line.items) ? line.items : [];
  return items.map((item) => {
    const was = known.get(textOf(item.name) ?? '');
    const shareType = item.shareType ?? line.shareType ?? was?.shareType ?? null;
    // What departments do not get, the public does not get either (house)
    const otherwise = shareType === 'not_shared' ? 'not_open' : (line.openness ?? was?.openness ?? null);
    return { ...was, ...item, id: was?.id ?? null, shareType, openness: item.openness ?? otherwise };
  });
}

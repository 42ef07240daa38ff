import type { Ctx } from '../../foundation/context.ts';
import { notFound } from '../../foundation/errors.ts';
import { properName, type Text } from '../../law/setting.ts';
import { industryText } from '../catalog/rules/content/reference.ts';
import { askingOf } from './asking/ask.ts';
import { findOpen, openEntry, openProviders, type Public } from './catalogue.ts';
import type { OpenSearchInput } from './inputs.ts';
import { type OpenData, openData, rowsAt } from './rows.ts';
import { openingLabels } from './rules/labels.ts';
import { entryPage, type PageText } from './rules/machine/page.ts';
import { schemaOrg } from './rules/machine/schema-org.ts';
import type { Site } from './rules/machine/site.ts';
import { openDetailView, openEntryView } from './view.ts';

/** Rows shown before anything is taken. */
const previewed = 10;

/** 开放目录 as the public searches it, with how many there are of each kind. */
export async function searchOpen(from: Public, input: OpenSearchInput) {
  const { q, department, section, openness, data, page, pageSize } = input;
  const chosen = { department, section, openness, data: data !== undefined };
  const found = await findOpen(from, { q, chosen, limit: pageSize, offset: (page - 1) * pageSize });
  const named = new Map((await openProviders(from)).map(({ id, name, nameEn }) => [id, properName(name, nameEn)]));
  const labels = openingLabels(from.policy);
  const labelled = <Value extends string>(
    values: readonly { value: Value; count: number }[],
    of: (value: Value) => Text,
  ) => values.map(({ value, count }) => ({ value, label: of(value), count }));
  return {
    total: found.total,
    withData: found.withData,
    items: found.rows.map(openEntryView),
    facets: {
      department: labelled(found.department, (id) => named.get(id) ?? properName(id)),
      section: labelled(found.section, (code) => industryText(code) ?? properName(code)),
      openness: labelled(found.openness, (state) => labels[state]),
    },
    /** The catalogue itself: whose it is. */
    place: from.policy.name,
    authority: from.policy.titles.authority,
  };
}

/** @throws ApiError `not_found` where nothing of it is open to the public, for whatever reason */
export async function openDetail(from: Public & Pick<Ctx, 'outbox'>, id: string, site: Site) {
  const row = await openEntry(from, { id });
  if (!row) throw notFound('resource');
  const data = await openData(from.db, row);
  return {
    ...openDetailView(row, data),
    /** DG-20: that the data are interrupted, until when that is expected to last, and what to do meanwhile. */
    outage: row.outage,
    /** Whether what is open on conditions is asked for here; null where nothing is. */
    asking: askingOf(from, row.face.items),
    /** For search engines. */
    schemaOrg: schemaOrg(site, data ? row : { ...row, data: null }),
    labels: openingLabels(from.policy),
    place: from.policy.name,
    authority: from.policy.titles.authority,
  };
}

/** What stands in the page of an entry for whoever reads it without its script. @throws ApiError as `openDetail` */
export async function openPage(from: Public, id: string, site: Site): Promise<PageText> {
  const row = await openEntry(from, { id });
  if (!row) throw notFound('resource');
  return entryPage(site, (await openData(from.db, row)) ? row : { ...row, data: null });
}

export type OpenEntry = Awaited<ReturnType<typeof openDetail>>;

/** The open rows of an entry. @throws ApiError `not_found` where none are to be had at once */
export async function dataOf(from: Public, id: string) {
  const row = await openEntry(from, { id });
  const data = row && (await openData(from.db, row));
  if (!row || !data) throw notFound('dataset');
  return { row, data };
}

/**
 * Whether rows that are being read are still open, with all that is read of them.
 *
 * @throws ApiError as `dataOf`
 */
export async function stillOpen(from: Public, { resourceId, slots }: OpenData): Promise<void> {
  const { data } = await dataOf(from, resourceId);
  if (slots.some(({ id }) => !data.slots.some((slot) => slot.id === id))) throw notFound('dataset');
}

/** The first rows, of the items that are open without conditions. @throws ApiError as `dataOf` */
export async function openPreview(from: Public, id: string) {
  const { data } = await dataOf(from, id);
  const { rows } = await rowsAt(from.db, data, { limit: previewed, offset: 0 });
  return { headings: data.slots.map(({ name }) => name), rows };
}

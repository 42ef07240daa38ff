import { z } from 'zod';
import { text, uuid } from '../../../foundation/wire.ts';

/** A number, as it comes in JSON or in an address. */
const count = (most: number, otherwise: number) =>
  z.coerce
    .number()
    .int()
    .min(0)
    .transform((value) => Math.min(value, most))
    .default(otherwise);
const place = z.coerce.number().int().min(0).max(10_000_000).default(0);
const yes = z
  .union([z.boolean(), z.string().max(10)])
  .transform((value) => value === true || /^(true|yes|1|on)$/i.test(String(value)))
  .default(false);
const name = text(200);

/** A list, as JSON has it, as JSON in an address, or as words between commas. */
const names = z
  .union([z.array(text(200)).max(200), text(4000)])
  .transform((said) => (typeof said === 'string' ? said.split(',').map((one) => one.trim()) : said))
  .transform((said) => said.filter((one) => one !== ''));

const scalar = z
  .union([z.string().max(1000), z.number(), z.boolean(), z.null()])
  .transform((value) => String(value ?? ''));
const storable = scalar.refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'not_storable');
const values = z.union([storable.transform((value) => [value]), z.array(storable).max(100)]);
const filters = z.preprocess(
  (said, context) => {
    if (typeof said !== 'string') return said;
    try {
      return JSON.parse(said);
    } catch {
      context.issues.push({ code: 'custom', message: 'Not JSON', input: said });
      return z.NEVER;
    }
  },
  z.record(text(200), values).refine((said) => Object.keys(said).length <= 50, 'too_big'),
);

const page = { limit: count(1000, 1000), offset: place };

/** What each action takes; what else is said is left aside, as CKAN does. */
export const actionInputs = {
  site_read: z.object({}),
  status_show: z.object({}),
  // As CKAN has it: without a limit all of them
  package_list: z.object({ limit: count(1_000_000, 1_000_000), offset: place }),
  current_package_list_with_resources: z.object({ ...page, limit: count(1000, 100) }),
  package_search: z.object({
    q: text(1000).default(''),
    fq: text(2000).default(''),
    rows: count(1000, 10),
    start: place,
    sort: text(200).default(''),
    'facet.field': z.union([z.array(text(100)).max(20), text(500)]).optional(),
  }),
  package_show: z.object({ id: name }),
  group_list: z.object({ all_fields: yes }),
  group_show: z.object({ id: name, include_datasets: yes }),
  organization_list: z.object({ all_fields: yes }),
  organization_list_for_user: z.object({}),
  organization_show: z.object({ id: name, include_datasets: yes }),
  tag_list: z.object({ query: text(200).default(''), all_fields: yes }),
  tag_show: z.object({ id: name }),
  resource_show: z.object({ id: name }),
  resource_search: z.object({
    query: z.union([z.array(text(200)).max(20), text(200)]),
    ...page,
    limit: count(1000, 100),
  }),
  license_list: z.object({}),
  recently_changed_packages_activity_list: z.object({ limit: count(100, 31), offset: place }),
  datastore_search: z.object({
    resource_id: name.optional(),
    id: name.optional(),
    filters: filters.default({}),
    q: z.union([text(200), z.record(z.string(), z.unknown())]).default(''),
    fields: names.optional(),
    sort: names.optional(),
    limit: count(5000, 100),
    offset: place,
    // What is not answered otherwise is refused, and not left aside
    records_format: z.literal('objects').default('objects'),
    include_total: yes.prefault(true),
    distinct: yes.refine((said) => !said, 'Not supported'),
  }),
  datastore_info: z.object({ id: name }),
  help_show: z.object({ name }),
} as const;
export type ActionName = keyof typeof actionInputs;
export type Input<Name extends ActionName> = z.output<(typeof actionInputs)[Name]>;

export const isUuid = (said: string): boolean => uuid.safeParse(said).success;

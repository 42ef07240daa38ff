import type { DownloadFormat, OpeningState } from '@onesource/db/vocabulary';
import { distinctKinds, findOpen, openCodes, openEntry, openPage, openProviders, type Public } from '../catalogue.ts';
import { openData, rowsAt } from '../rows.ts';
import { keywordsOf } from '../rules/keywords.ts';
import type { Site } from '../rules/machine/site.ts';
import type { OpenRow } from '../rules/open-row.ts';
import { invalid, unknown } from './answers.ts';
import { type ActionName, type Input, isUuid } from './inputs.ts';
import { filterQuery } from './rules/filter-query.ts';
import {
  codeOfName,
  groupName,
  groupView,
  licenceView,
  organisationName,
  organisationView,
  packageName,
  packageView,
  partsOfResource,
  resourceView,
  tagView,
} from './view.ts';

/** What an action is given: where the public is answered from, where that is, and who counts what was taken. */
type World = Public & { site: Site; counts: (resourceId: string, rows: number) => Promise<unknown> };

type Action<Name extends ActionName> = { help: string; run: (world: World, input: Input<Name>) => Promise<unknown> };

const everything = { department: [], section: [], openness: [] as OpeningState[], data: false };
const stamp = (time: Date) => time.toISOString().replace('Z', '000');

async function entryNamed(world: World, id: string): Promise<OpenRow> {
  const row = await openEntry(world, isUuid(id) ? { id: id.toLowerCase() } : { code: codeOfName(id) });
  if (!row) throw unknown('dataset');
  return row;
}

async function fileNamed(world: World, id: string): Promise<{ row: OpenRow; format: DownloadFormat }> {
  const parts = partsOfResource(id);
  const row = parts && isUuid(parts.id) ? await openEntry(world, { id: parts.id }) : null;
  if (!parts || !row?.data) throw unknown('resource');
  return { row, format: parts.format };
}

/** The open rows that the id of a resource, or of its entry, stands for. */
async function dataNamed(world: World, id: string) {
  const row = await (partsOfResource(id) ? fileNamed(world, id).then((found) => found.row) : entryNamed(world, id));
  const data = await openData(world.db, row);
  if (!data) throw unknown('resource');
  return { row, data };
}

const sections = async (world: World) =>
  (await findOpen(world, { q: '', chosen: everything, limit: 0, offset: 0 })).section;

async function search(world: World, { q, fq, rows, start, sort }: Input<'package_search'>) {
  const asked = filterQuery(fq);
  if (!asked) throw invalid('fq', 'Ask by organization, groups or res_format');
  const known = await openProviders(world);
  const organisations = known.filter((one) =>
    [organisationName(one), one.id, one.name].some((name) => asked.organisations.includes(name)),
  );
  const groups = asked.groups.flatMap((name) => /^sector-([a-t])$/.exec(name)?.[1]?.toUpperCase() ?? []);
  const impossible =
    (asked.organisations.length > 0 && organisations.length === 0) ||
    (asked.groups.length > 0 && groups.length === 0) ||
    asked.formats.some((format) => !/^(csv|xlsx)$/i.test(format));
  if (impossible) return { count: 0, rows: [] as OpenRow[], facets: null, known };
  const found = await findOpen(world, {
    q: /^\*(:\*)?$/.test(q) ? '' : q,
    chosen: {
      department: organisations.map(({ id }) => id),
      section: groups,
      openness: [],
      data: asked.formats.length > 0,
    },
    limit: rows,
    offset: start,
    order: /^metadata_modified/.test(sort) ? 'changed' : 'found',
  });
  return { count: found.total, rows: found.rows, facets: found, known };
}

const defined = <Name extends ActionName>(help: string, run: Action<Name>['run']): Action<Name> => ({ help, run });

/** 取数据所常用: the actions of CKAN by which its clients read a catalogue; nothing is written by any. */
export const actions: { [Name in ActionName]: Action<Name> } = {
  site_read: defined('Whether the site may be read.', async () => true),
  status_show: defined('What the site is and which actions go beyond the core.', async ({ site }) => ({
    ckan_version: '2.11.0',
    site_url: site.url,
    site_title: `${site.place.zh}公共数据开放目录`,
    site_description: '',
    error_emails_to: null,
    locale_default: 'zh_Hans_CN',
    extensions: ['datastore'],
  })),
  package_list: defined('Names of all open entries, by limit and offset.', async (world, { limit, offset }) =>
    (await openCodes(world, offset, limit)).map(packageName),
  ),
  current_package_list_with_resources: defined(
    'All open entries with their files, by limit and offset.',
    async (world, { limit, offset }) =>
      (await openPage(world, offset, limit)).map((row) => packageView(world.site, row)),
  ),
  package_search: defined(
    'Entries that have all the words of q, narrowed by fq (organization, groups, res_format).',
    async (world, input) => {
      const { count, rows, facets, known } = await search(world, input);
      const fields = [input['facet.field'] ?? []].flat().join(',');
      const counts = (values: readonly { value: string; count: number }[], name: (value: string) => string) =>
        Object.fromEntries(values.map((one) => [name(one.value), one.count]));
      const numbers = new Map(known.map((one) => [one.id, organisationName(one)]));
      return {
        count,
        sort: input.sort || 'score desc, metadata_modified desc',
        results: rows.map((row) => packageView(world.site, row)),
        facets: {
          ...(facets &&
            fields.includes('organization') && {
              organization: counts(facets.department, (id) => numbers.get(id) ?? id),
            }),
          ...(facets && fields.includes('groups') && { groups: counts(facets.section, groupName) }),
        },
        search_facets: {},
      };
    },
  ),
  package_show: defined('One entry, by id or name.', async (world, { id }) =>
    packageView(world.site, await entryNamed(world, id)),
  ),
  group_list: defined('Sectors that have something open.', async (world, { all_fields }) =>
    (await sections(world)).map(({ value, count }) => (all_fields ? groupView(value, count) : groupName(value))),
  ),
  group_show: defined('One sector, by id or name.', async (world, { id, include_datasets }) => {
    const known = (await sections(world)).find(({ value }) => groupName(value) === id);
    if (!known) throw unknown('group');
    const chosen = { ...everything, section: [known.value] };
    const found = include_datasets ? await findOpen(world, { q: '', chosen, limit: 100, offset: 0 }) : null;
    return {
      ...groupView(known.value, known.count),
      ...(found && { packages: found.rows.map((row) => packageView(world.site, row)) }),
    };
  }),
  organization_list: defined('Departments that have something open.', async (world, { all_fields }) =>
    (await openProviders(world)).map((one) => (all_fields ? organisationView(one, one.count) : organisationName(one))),
  ),
  organization_list_for_user: defined('Organizations that the caller may write to: none.', async () => []),
  organization_show: defined('One department, by id or name.', async (world, { id, include_datasets }) => {
    const known = (await openProviders(world)).find((one) => [one.id, organisationName(one)].includes(id));
    if (!known) throw unknown('organization');
    const chosen = { ...everything, department: [known.id] };
    const found = include_datasets ? await findOpen(world, { q: '', chosen, limit: 100, offset: 0 }) : null;
    return {
      ...organisationView(known, known.count),
      ...(found && { packages: found.rows.map((row) => packageView(world.site, row)) }),
    };
  }),
  tag_list: defined(
    'Words by which entries are tagged, those that hold query.',
    async (world, { query, all_fields }) => {
      const names = (await tagsOf(world)).filter((name) => name.includes(query));
      return all_fields ? names.map(tagView) : names;
    },
  ),
  tag_show: defined('One tag, by its name.', async (world, { id }) => {
    if (!(await tagsOf(world)).includes(id)) throw unknown('tag');
    return tagView(id);
  }),
  resource_show: defined('One file of an entry, by id.', async (world, { id }) => {
    const { row, format } = await fileNamed(world, id);
    return resourceView(world.site, row, format, format === 'csv' ? 0 : 1);
  }),
  resource_search: defined(
    'Files by query, such as name:学校 or format:CSV.',
    async (world, { query, limit, offset }) => {
      const said = [query].flat().map((one) => /^(name|format):(.*)$/s.exec(one));
      if (said.includes(null)) throw invalid('query', 'Ask as field:value, by name or format');
      const value = (field: string) => said.find((one) => one?.[1] === field)?.[2]?.trim() ?? '';
      const format = value('format').toLowerCase();
      const none = format !== '' && format !== 'csv' && format !== 'xlsx';
      const formats = format === 'csv' || format === 'xlsx' ? [format] : (['csv', 'xlsx'] as const);
      // Counted and paged are files, of which an entry has one or two
      const [first, past] = [Math.floor(offset / formats.length), Math.ceil((offset + limit) / formats.length)];
      const found = none
        ? null
        : await findOpen(world, {
            ...{ q: value('name'), chosen: { ...everything, data: true } },
            ...{ limit: past - first, offset: first },
          });
      const skipped = offset - first * formats.length;
      return {
        count: (found?.total ?? 0) * formats.length,
        results: (found?.rows ?? [])
          .flatMap((row) =>
            formats.map((one) => resourceView(world.site, row, one as DownloadFormat, one === 'csv' ? 0 : 1)),
          )
          .slice(skipped, skipped + limit),
      };
    },
  ),
  license_list: defined('The licence that the operator has named.', async ({ site }) =>
    site.licence ? [licenceView(site.licence)] : [],
  ),
  recently_changed_packages_activity_list: defined(
    'What changed last, the newest first.',
    async (world, { limit, offset }) => {
      const { rows } = await findOpen(world, { q: '', chosen: everything, limit, offset, order: 'changed' });
      return rows.map((row) => {
        const anew = row.changedAt.getTime() === row.openedAt.getTime();
        return {
          id: `${row.id}-${row.changedAt.getTime()}`,
          object_id: row.id,
          timestamp: stamp(row.changedAt),
          activity_type: anew ? 'new package' : 'changed package',
          user_id: row.department.id,
          data: { package: packageView(world.site, row), actor: row.department.name },
        };
      });
    },
  ),
  datastore_search: defined(
    'Rows of a file: filters, q, fields, sort, limit and offset, of open items alone.',
    async (world, input) => {
      const id = input.resource_id ?? input.id;
      if (id === undefined) throw invalid('resource_id', 'Missing value');
      const { row: entry, data } = await dataNamed(world, id);
      const slotNamed = (field: string, name: string) => {
        const slot = data.slots.find((one) => one.name === name);
        if (!slot) throw invalid(field, `There is no field ${name}`);
        return slot;
      };
      if (typeof input.q !== 'string') throw invalid('q', 'Words, not fields');
      const asked = input.fields?.filter((name) => name !== '_id').map((name) => slotNamed('fields', name));
      const slots = asked && asked.length > 0 ? asked : data.slots;
      const looked = {
        words: input.q,
        filters: Object.entries(input.filters).map(([name, values]) => ({ slot: slotNamed('filters', name), values })),
      };
      const sort = (input.sort ?? []).map((one) => {
        const [, name = '', way] = /^"?(.*?)"?(?:\s+(asc|desc))?$/i.exec(one) ?? [];
        return { slot: slotNamed('sort', name), falling: way?.toLowerCase() === 'desc' };
      });
      const { limit, offset, include_total: counted } = input;
      const { rows, total } = await rowsAt(world.db, data, { looked, slots, sort, limit, offset, counted });
      // Asked for none, it says how many there are
      if (limit > 0) await world.counts(data.resourceId, rows.length);
      return {
        resource_id: id,
        include_total: counted,
        records_format: 'objects',
        limit,
        offset,
        fields: [{ id: '_id', type: 'int' }, ...slots.map(({ name }) => ({ id: name, type: 'text' }))],
        records: rows.map((row, at) => ({
          _id: offset + at + 1,
          ...Object.fromEntries(slots.map(({ name }, column) => [name, row[column] ?? null])),
        })),
        ...(counted && { total, total_was_estimated: false }),
        ...(entry.outage && { outage: entry.outage }),
      };
    },
  ),
  datastore_info: defined('The fields of a file, and how many rows it has.', async (world, { id }) => {
    const { data } = await dataNamed(world, id);
    return {
      meta: { count: data.rows, table_type: 'BASE TABLE' },
      fields: data.slots.map((slot) => ({ id: slot.name, type: 'text' })),
    };
  }),
  help_show: defined('What an action is for.', async (_world, { name }) => {
    if (!isAction(name)) throw unknown('action');
    return actions[name].help;
  }),
};

export const isAction = (name: string): name is ActionName => Object.hasOwn(actions, name);

async function tagsOf(world: World): Promise<string[]> {
  const words = (await distinctKinds(world)).flatMap((kind) => keywordsOf(kind).map(({ zh }) => zh));
  return [...new Set(words)].sort();
}

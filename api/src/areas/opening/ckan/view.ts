import { type DownloadFormat, downloadFormats } from '@onesource/db/vocabulary';
import { industryText } from '../../catalog/rules/content/reference.ts';
import { keywordsOf, themeOf } from '../rules/keywords.ts';
import { mediaType } from '../rules/machine/authorities.ts';
import { interruptedText } from '../rules/machine/interrupted.ts';
import { addresses, type Site } from '../rules/machine/site.ts';
import type { OpenRow } from '../rules/open-row.ts';

/** CKAN's clients know no slash in a name; a code has one. */
export const packageName = (code: string): string => code.replaceAll('/', '-');
export const codeOfName = (name: string): string => name.replaceAll('-', '/');

export const organisationName = ({ number }: OpenRow['department']): string => `d${number}`;
export const groupName = (section: string): string => `sector-${section.toLowerCase()}`;

const stamp = (time: Date): string => time.toISOString().replace('Z', '000');

export const resourceId = (id: string, format: DownloadFormat): string => `${id}-${format}`;
/** The entry and the kind of file that the id of a resource stands for. */
export function partsOfResource(id: string): { id: string; format: DownloadFormat } | null {
  const format = downloadFormats.find((known) => id.endsWith(`-${known}`));
  return format ? { id: id.slice(0, -format.length - 1), format } : null;
}

export function resourceView(site: Site, row: OpenRow, format: DownloadFormat, place: number) {
  return {
    id: resourceId(row.id, format),
    package_id: row.id,
    name: `${row.face.name}（${format.toUpperCase()}）`,
    description: row.outage ? interruptedText(row.outage).zh : '',
    format: format.toUpperCase(),
    mimetype: mediaType(format),
    url: addresses(site).file(row.id, format),
    url_type: null,
    state: 'active',
    position: place,
    created: stamp(row.openedAt),
    last_modified: stamp(row.changedAt),
    datastore_active: format === 'csv',
  };
}

export const resourcesOf = (site: Site, row: OpenRow) =>
  row.data ? downloadFormats.map((format, place) => resourceView(site, row, format, place)) : [];

export const organisationView = (department: OpenRow['department'], count?: number) => ({
  id: department.id,
  name: organisationName(department),
  title: department.name,
  display_name: department.name,
  description: '',
  type: 'organization',
  is_organization: true,
  approval_status: 'approved',
  state: 'active',
  image_url: '',
  ...(count !== undefined && { package_count: count }),
});

export const groupView = (section: string, count?: number) => ({
  id: groupName(section),
  name: groupName(section),
  title: industryText(section)?.zh ?? section,
  display_name: industryText(section)?.zh ?? section,
  description: '',
  type: 'group',
  is_organization: false,
  state: 'active',
  image_display_url: '',
  ...(count !== undefined && { package_count: count }),
});

export const tagView = (name: string) => ({ id: name, name, display_name: name, state: 'active', vocabulary_id: null });

/** The licence, by its address: CKAN's own list has short names for what we have addresses of. */
export const licenceView = (url: string) => ({
  id: url,
  title: url,
  url,
  status: 'active',
  family: '',
  is_generic: false,
  domain_data: true,
  domain_content: true,
  domain_software: false,
});

/** An entry as CKAN tells of one. */
export function packageView(site: Site, row: OpenRow) {
  const { id, code, face, department, openedAt, changedAt } = row;
  const resources = resourcesOf(site, row);
  const tags = keywordsOf(face).map(({ zh }) => tagView(zh));
  return {
    id,
    name: packageName(code),
    title: face.name,
    notes: [face.summary, row.outage && interruptedText(row.outage).zh].filter(Boolean).join('\n\n'),
    url: addresses(site).entry(id),
    type: 'dataset',
    state: 'active',
    private: false,
    isopen: site.licence !== null && face.openness === 'open',
    license_id: site.licence ?? 'notspecified',
    license_title: site.licence ?? '',
    license_url: site.licence ?? '',
    author: department.name,
    maintainer: face.office,
    owner_org: department.id,
    organization: organisationView(department),
    groups: [groupView(themeOf(face))],
    tags,
    num_tags: tags.length,
    resources,
    num_resources: resources.length,
    metadata_created: stamp(openedAt),
    metadata_modified: stamp(changedAt),
    extras: [
      { key: 'identifier', value: code },
      { key: 'frequency', value: face.updateCycle },
      { key: 'openness', value: face.openness },
      { key: 'items', value: face.items.map(({ name }) => name).join('、') },
      ...(row.outage ? [{ key: 'outage', value: interruptedText(row.outage).zh }] : []),
      ...(face.openConditions ? [{ key: 'conditions', value: face.openConditions }] : []),
    ],
    relationships_as_subject: [],
    relationships_as_object: [],
  };
}

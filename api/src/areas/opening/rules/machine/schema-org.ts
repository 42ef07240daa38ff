import { downloadFormats } from '@onesource/db/vocabulary';
import { keywordsOf } from '../keywords.ts';
import type { OpenRow } from '../open-row.ts';
import { mediaType } from './authorities.ts';
import { descriptionOf } from './description.ts';
import { addresses, type Site, titleOf } from './site.ts';

/** The catalogue itself as search engines read it (schema.org DataCatalog). */
export const catalogueInSchemaOrg = (site: Site) => ({
  '@context': 'https://schema.org',
  '@type': 'DataCatalog',
  '@id': addresses(site).home,
  name: titleOf(site).zh,
  url: addresses(site).home,
  inLanguage: 'zh-CN',
  spatialCoverage: site.place.zh,
  publisher: { '@type': 'GovernmentOrganization', name: site.authority.zh },
  ...(site.licence && { license: site.licence }),
});

/** An entry as search engines read it (schema.org Dataset). */
export function schemaOrg(site: Site, { id, code, face, department, openedAt, changedAt, data }: OpenRow) {
  const { home, entry, file } = addresses(site);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': entry(id),
    name: face.name,
    description: descriptionOf(face),
    url: entry(id),
    identifier: code,
    inLanguage: 'zh-CN',
    keywords: keywordsOf(face).map(({ zh }) => zh),
    variableMeasured: face.items.map(({ name }) => name),
    spatialCoverage: site.place.zh,
    creator: { '@type': 'GovernmentOrganization', name: department.name },
    includedInDataCatalog: { '@type': 'DataCatalog', name: titleOf(site).zh, url: home },
    datePublished: openedAt.toISOString(),
    dateModified: changedAt.toISOString(),
    isAccessibleForFree: face.openness === 'open',
    ...(site.licence && { license: site.licence }),
    ...(face.openConditions && { conditionsOfAccess: face.openConditions }),
    ...(data && {
      distribution: downloadFormats.map((format) => ({
        '@type': 'DataDownload',
        encodingFormat: mediaType(format),
        contentUrl: file(id, format),
      })),
    }),
  };
}

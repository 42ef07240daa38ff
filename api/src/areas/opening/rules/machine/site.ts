import type { DownloadFormat } from '@onesource/db/vocabulary';
import type { Text } from '../../../../law/setting.ts';

/** Whose catalogue it is, where it stands, and under what licence; without a slash in the end. */
export type Site = { url: string; place: Text; authority: Text; licence: string | null };

/** Addresses that stay: of the catalogue, of an entry, of its files and of whose it is. */
export const addresses = ({ url }: Pick<Site, 'url'>) => ({
  home: `${url}/open`,
  catalogue: `${url}/open/catalog`,
  cataloguePage: (page: number) => `${url}/open/catalog?page=${page}`,
  entry: (id: string) => `${url}/open/datasets/${id}`,
  file: (id: string, format: DownloadFormat) => `${url}/open/files/${id}/data.${format}`,
  provider: (id: string) => `${url}/open?department=${id}`,
});

export const titleOf = ({ place }: Pick<Site, 'place'>): Text => ({
  zh: `${place.zh}公共数据开放目录`,
  en: `Open data of ${place.en}`,
});

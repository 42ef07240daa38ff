import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'Lists',
  lead: 'The directories and lists that the text in force has this platform compile. They follow what is published at once, and come as Excel, too.',
  filters: 'Filters',
  department: 'Providing department',
  export: 'Export to Excel',
  resource: 'Resource',
  shareType: 'Share type',
  openness: 'Openness',
  items: {
    directory: 'Items',
    local: 'Items',
    shared: 'Items shared',
    withheld: 'Items not shared',
    open: 'Items open',
  },
  basis: 'Basis and reason',
  publishedOn: 'Published on',
  whole: 'The whole resource',
  closed: 'Not shown to your department',
  places: 'How many by level',
  ownLevel: 'Own level',
  count_one: '{{count}} resource',
  count_other: '{{count}} resources',
  none: {
    directory: 'The directory is empty yet',
    local: 'Districts and counties have registered nothing yet',
    shared: 'Nothing is shared',
    withheld: 'Everything in the directory is shared',
    open: 'Nothing is open to the public',
  },
  noneHint: 'Try another department.',
  demands: 'The list of data needed is made of the departments’ demands',
  demandsHint: 'See, narrow and export it under Data demands.',
  toDemands: 'See the list of data needed',
} satisfies Same<typeof zh>;

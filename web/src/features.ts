import { catalog } from './catalog/feature.ts';
import { directory } from './directory/feature.ts';
import { discrepancies } from './discrepancies/feature.ts';
import { filing } from './filing/feature.ts';
import { inbox } from './inbox/feature.ts';
import { organisation } from './organisation/feature.ts';
import { requests } from './requests/feature.ts';
import { rulesFeature } from './rules/feature.ts';
import { scenarios } from './scenarios/feature.ts';
import type { Feature } from './shell/feature.ts';

/** The features of the console, in the order of the navigation: each folder's `feature.ts`. */
export const features: Feature[] = [
  directory,
  requests,
  discrepancies,
  inbox,
  catalog,
  organisation,
  filing,
  scenarios,
  rulesFeature,
];

import { rulesFeature } from './rules/feature.ts';
import { scenarios } from './scenarios/feature.ts';
import type { Feature } from './shell/feature.ts';

/** The features of the console, in the order of the navigation: each folder's `feature.ts`. */
export const features: Feature[] = [scenarios, rulesFeature];

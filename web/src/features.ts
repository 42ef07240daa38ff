import { type ComponentType, lazy } from 'react';
import { audit } from './audit/feature.ts';
import { batches } from './batches/feature.ts';
import { calendar } from './calendar/feature.ts';
import { catalog } from './catalog/feature.ts';
import { compiled } from './compiled/feature.ts';
import { data } from './data/feature.ts';
import { demands } from './demands/feature.ts';
import { directory } from './directory/feature.ts';
import { discrepancies } from './discrepancies/feature.ts';
import { figures } from './figures/feature.ts';
import { filing } from './filing/feature.ts';
import { withTexts } from './i18n/start.ts';
import { imports } from './imports/feature.ts';
import { inbox } from './inbox/feature.ts';
import { occasions } from './occasions/feature.ts';
import { openRequests } from './open-requests/feature.ts';
import { opening } from './opening/feature.ts';
import { opinions } from './opinions/feature.ts';
import { dormantAccounts, organisation } from './organisation/feature.ts';
import { quality } from './quality/feature.ts';
import { registers } from './registers/feature.ts';
import { requests } from './requests/feature.ts';
import { rulesFeature } from './rules/feature.ts';
import { scenarios } from './scenarios/feature.ts';
import type { Feature, Page } from './shell/feature.ts';
import { upkeep } from './upkeep/feature.ts';
import { watch } from './watch/feature.ts';
import { workbench } from './workbench/feature.ts';

/** The features of the console, each folder's `feature.ts`, in the order in which their entries stand in the navigation. */
const manifests: Feature[] = [
  workbench,
  inbox,
  requests,
  discrepancies,
  demands,
  opinions,
  openRequests,
  directory,
  compiled,
  opening,
  data,
  quality,
  catalog,
  imports,
  batches,
  occasions,
  scenarios,
  watch,
  figures,
  registers,
  audit,
  organisation,
  dormantAccounts,
  filing,
  rulesFeature,
  calendar,
  upkeep,
];

/** The same, ready to be shown: whatever of it is fetched, its texts are fetched with it. */
export const features = manifests.map(
  ({ texts, routes, outside = [], nav, home, desk, onDesk, topBar, notice, subject }) => {
    const part = <Props>(load: () => Promise<{ default: ComponentType<Props> }>) =>
      lazy(() => withTexts(texts, load()));
    const page = ({ path, lazy: load, texts: more = [] }: Page) => ({
      path,
      lazy: () => withTexts([...texts, ...more], load()),
    });
    return {
      routes: routes.map(page),
      outside: outside.map(page),
      nav,
      home: home && { Component: part(home.lazy), can: home.can },
      desk: desk && { Component: part(desk.lazy) },
      onDesk: onDesk && { Component: part(onDesk.lazy), can: onDesk.can },
      topBar: topBar && { Component: part(topBar.lazy), can: topBar.can },
      notice: notice && { Component: part(notice.lazy) },
      subject: subject && { Component: part(subject.lazy), texts, type: subject.type, line: subject.line },
    };
  },
);

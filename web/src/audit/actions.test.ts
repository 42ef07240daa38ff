import type { BatchCommand } from '@onesource/api/areas/catalog/batches/inputs';
import type { OccasionCommand } from '@onesource/api/areas/catalog/occasions/inputs';
import type { Command as RegistrationCommand } from '@onesource/api/areas/catalog/rules/steps/steps';
import type { AgreementCommand } from '@onesource/api/areas/datasets/rules/keeping/agreement';
import type { outageInputs } from '@onesource/api/areas/delivery/outages/inputs';
import type { DemandCommand } from '@onesource/api/areas/demands/inputs';
import type { DiscrepancyCommand } from '@onesource/api/areas/discrepancies/inputs';
import type { OpenRequestCommand } from '@onesource/api/areas/opening/asking/inputs';
import type { PersonCommand } from '@onesource/api/areas/organisation/rules/people';
import type { RequestCommand } from '@onesource/api/areas/requests/inputs';
import type { UseKind } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import en from '../i18n/audit/en.ts';
import zh from '../i18n/audit/zh-CN.ts';
import demands from '../i18n/demands/zh-CN.ts';
import discrepancies from '../i18n/discrepancies/zh-CN.ts';
import occasions from '../i18n/occasions/zh-CN.ts';
import openRequests from '../i18n/openRequests/zh-CN.ts';
import requests from '../i18n/requests/zh-CN.ts';

const api = import.meta.glob<string>(['../../../api/src/**/*.ts', '!**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Files that write to the log: what they call an action is one. */
const writers = Object.values(api).filter((source) => /\brecord(?:Read)?\(/.test(source));
const found = (pattern: RegExp): string[] =>
  writers.flatMap((source) => [...source.matchAll(pattern)].flatMap(([, word = '']) => word)).sort();

/** Actions whose codes are put together of a kind and a command: that each has a name, the compiler sees to. */
type PutTogether = {
  '${kept.kind}.${action}':
    | `request.${RequestCommand['type'] | 'file' | 'escalated' | 'reported_up' | 'term_counted' | 'answer_counted'}`
    | `discrepancy.${DiscrepancyCommand['type'] | 'report'}`
    | `demand.${DemandCommand['type'] | 'file' | 'term_counted'}`
    | `open_request.${OpenRequestCommand['type'] | 'confirm' | 'expire'}`
    | `occasion.${OccasionCommand['type'] | 'record' | 'handed_in' | 'sent_back' | 'updated' | 'term_counted'}`;
  'batch.${command.type}': `batch.${BatchCommand['type']}`;
  'calendar.${type}': 'calendar.loaded';
  'dataset.${type}': `dataset.${AgreementCommand['type']}`;
  'grant.${wanted.kind}': `grant.${UseKind}`;
  'outage.${type}': `outage.${keyof typeof outageInputs}`;
  'resource.${action}': `resource.${RegistrationCommand['type']}`;
  'user.${told.action ?? command.type}': `user.${PersonCommand['type'] | `${'ask' | 'confirm'}-reset-${'password' | 'second-factor'}`}`;
};

test('every action that the log can hold has a name in both languages', () => {
  const called = [/\baction: '([\w.-]+)'/g, /\brecordRead\(\s*ctx,\s*'([\w.-]+)'/g, /\bnote\(tx, ctx, '([\w.-]+)'\)/g];
  const actions = called.flatMap(found);
  expect(actions).toEqual(expect.arrayContaining(['sign_in', 'user.list', 'second_factor.enrol']));
  for (const names of [zh.actions, en.actions])
    expect(actions.filter((action) => !(action in names) || names[action as keyof typeof names].trim() === '')).toEqual(
      [],
    );
});

/** What buttons say of commands on cases: where the log has no name of its own for one, it is called so. */
const said = {
  request: requests.action,
  discrepancy: discrepancies.action,
  demand: demands.action,
  occasion: occasions.action,
  open_request: openRequests.action,
};
type Said = typeof said;
type SaidAction = { [Type in keyof Said]: `${Type}.${keyof Said[Type] & string}` }[keyof Said];

test('nowhere else is the code of an action put together', () => {
  const names = zh.actions satisfies Record<Exclude<PutTogether[keyof PutTogether], SaidAction>, string>;
  expect(Object.keys(names).length).toBeGreaterThan(120);
  const known: Record<keyof PutTogether, true> = {
    '${kept.kind}.${action}': true,
    'batch.${command.type}': true,
    'calendar.${type}': true,
    'dataset.${type}': true,
    'grant.${wanted.kind}': true,
    'outage.${type}': true,
    'resource.${action}': true,
    'user.${told.action ?? command.type}': true,
  };
  expect(found(/\baction(?::| =) `([^`]+)`/g)).toEqual(Object.keys(known).sort());
});

import { expect, test } from 'vitest';
import { readConfig } from '../../foundation/config.ts';
import { profiles } from '../../law/profiles.ts';
import { demoAccounts } from '../seed/people.ts';
import { welcome } from './welcome.ts';

const reading = readConfig({ SESSION_SECRET: '-'.repeat(32) }, Object.keys(profiles));
if (!reading.ok) throw new Error(reading.message);
const { config } = reading;
const linesUnder = (id: string): string => {
  const policy = profiles[id];
  if (!policy) throw new Error(id);
  return welcome(
    'http://127.0.0.1:8080',
    config,
    policy,
    { created: [], locked: 0, unseated: ['zhao'] },
    'a password',
  ).join('\n');
};

test.each(Object.keys(profiles))('%s: every demo account is named with what it is for', (id) => {
  const lines = linesUnder(id);
  for (const { account, role } of demoAccounts)
    expect(lines).toMatch(new RegExp(`  (${account}|${role}\\.<department>) +[\\p{Script=Han}]+ `, 'u'));
});

test('SH-17, SH-27: says which of the two bodies examines; elsewhere that the operators do too, or that nobody does', () => {
  expect(linesUnder('shanghai')).toMatch(/examiner.authority .* examines what departments register, in 市大数据中心/);
  expect(linesUnder('shanghai')).toMatch(/operator.authority +主管部门经办 mediates between departments\n/);
  expect(linesUnder('pudong')).toMatch(/examiner.authority .* beside the operators/);
  expect(linesUnder('kaifeng')).toMatch(/examiner.authority .* has nothing to examine/);
});

test('SH-17: accounts whose post of examiner does not count where they sit are named', () => {
  expect(linesUnder('shanghai')).toContain('目录审定 does not count where these accounts sit (zhao)');
});

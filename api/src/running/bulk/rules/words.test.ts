import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { reasonText } from './reasons.ts';
import { problemText } from './words.ts';

const source = join(import.meta.dirname, '../../..');
/** Where reasons come from: the import itself, what cells are, and the rules that it asks. */
const places = [
  'running/bulk',
  'spreadsheet',
  'areas/catalog/rules/content',
  'areas/catalog/rules/sources',
  'areas/catalog/inputs.ts',
  'foundation/wire.ts',
];
/** Why a whole file is refused, or a request: these have words of their own. */
const ofFiles = ['commands.ts', 'routes.ts', 'view.ts', 'kind.ts', 'package.ts', 'workbook.ts', 'unreadable.ts'];

/** Where a source names a reason. */
const naming = [
  /\bcode: (?:[\w.]+ \? )?'([a-z_]+)'(?: : '([a-z_]+)')?/g,
  /\berror: '([a-z_]+)'/g,
  /\brefusedFor\('\w*', '([a-z_]+)'/g,
  /\bbroken\('([a-z_]+)'/g,
  /\bfinding\([^,]+,\s*'([a-z_]+)'/g,
  /\bnamed\([^,]+,\s*'([a-z_]+)'/g,
  /\brefine\([^\n]*, '([a-z_]+)'\)/g,
  /\bmessage: '([a-z_]+)'/g,
  /=== '' \? '([a-z_]+)' : '([a-z_]+)'/g,
  /\bcode = [^\n]*? \? '([a-z_]+)' : [^\n]*? \? '([a-z_]+)' : null/g,
  /\bcode = [^\n]*? \? '([a-z_]+)' : '([a-z_]+)';/g,
  /\bmissingCode = '([a-z_]+)'/g,
];

const files = places.flatMap((place) =>
  place.endsWith('.ts')
    ? [place]
    : readdirSync(join(source, place), { recursive: true, encoding: 'utf8' }).map((file) => join(place, file)),
);
const codes = files
  .filter((file) => file.endsWith('.ts') && !/test/.test(file) && !ofFiles.some((name) => file.endsWith(`/${name}`)))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .flatMap((text) => naming.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, ...found]) => found)))
  .filter((code) => code !== undefined);

/** What the schemas say by themselves. */
const ofSchemas: Record<Exclude<z.core.$ZodIssue['code'], 'custom'>, true> = {
  invalid_type: true,
  too_big: true,
  too_small: true,
  invalid_format: true,
  not_multiple_of: true,
  unrecognized_keys: true,
  invalid_union: true,
  invalid_key: true,
  invalid_element: true,
  invalid_value: true,
};

describe('every reason that a report may give has words in both languages', () => {
  test('the sources are read', () => {
    const some = ['formula_error', 'not_csv', 'legal_basis_required', 'source_unanswered', 'not_storable', 'required'];
    expect(codes).toEqual(expect.arrayContaining([...some, 'item_required', 'resource_retired', 'column_left_out']));
  });

  test.each([...new Set([...codes, ...Object.keys(ofSchemas)])].sort())('%s', (code) => {
    expect(reasonText(code, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(reasonText(code, 'en')).toMatch(/ |missing/);
    expect(reasonText(code, 'en')).not.toMatch(/\p{Script=Han}/u);
  });

  test('and an item that a text asks for is named', () => {
    const problem = { field: 'items', code: 'item_required', value: '公民身份号码', article: 'SQ-16' };
    expect(problemText(problem, 'zh')).toBe('信息项 “公民身份号码” 缺少该信息项 (SQ-16)');
  });
});

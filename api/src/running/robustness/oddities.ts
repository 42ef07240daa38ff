/** Values that no field expects, or none should believe. */
export const oddValues: readonly unknown[] = [
  null,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  '\0',
  '\ud800',
  '0000-01-01',
  '9999-12-31',
  "'; drop table users; --",
  'x'.repeat(10_000),
  '00000000-0000-0000-0000-000000000000',
  ['x', ['y']],
  {},
  { constructor: { prototype: {} }, toString: 1 },
];

/** Texts that are only texts. */
export const hostileTexts = [
  "Robert'); drop table users; --",
  '<script>alert(1)</script>',
  '$1 %s #{7*7} {{7*7}} \\u0000 \\',
  '🐼'.repeat(5),
  '\u202e\u200b\ufeff\uffff',
  'e\u0301\u0301\u0301ﷺ',
] as const;

/** Bodies that are no command, with the type they are sent as. */
export const strangeBodies: readonly [string, BodyInit, string | null][] = [
  ['empty', '', 'application/json'],
  ['cut off', '{"version":', 'application/json'],
  ['null', 'null', 'application/json'],
  ['a list', '[1]', 'application/json'],
  ['a text', '"x"', 'application/json'],
  ['a number', '1e999', 'application/json'],
  ['not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x00, 0x7d]), 'application/json'],
  ['with prototypes', '{"__proto__":{"version":1},"constructor":{"prototype":{}}}', 'application/json'],
  ['deep', '['.repeat(100_000), 'application/json; charset=utf-8'],
  ['another charset', '{}', 'application/json; charset=gbk'],
  ['a form', 'version=1', 'application/x-www-form-urlencoded'],
  ['a text file', '{"version":1}', 'text/plain'],
  ['files', '--x\r\n\r\n', 'multipart/form-data; boundary=x'],
  ['of no type', new Uint8Array([0x7b, 0x7d]), null],
  ['of a broken type', '{}', 'application/json/;=,'],
];

/** Ids and paths that name nothing. */
export const strangeIds = [
  'x',
  '0',
  '-1',
  '%00',
  '%E0%A4%A',
  '%',
  "1'%20or%20'1'='1",
  '..%2f..%2fetc%2fpasswd',
  '%F0%9F%90%BC',
  '__proto__',
  'a'.repeat(3000),
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
];

/** Parameters that no query expects. */
export const strangeQueries = [
  '__proto__=1',
  'constructor=1&constructor=2',
  'toString=x',
  'a[]=1&a[b]=2',
  '%',
  '%E0%A4%A=%E0%A4%A',
  '&&&===',
  `${'a=1&'.repeat(2000)}`,
  'q=%00',
  'q=%ED%A0%80',
  'q=%FF%FE',
];

/** Values that no parameter expects, as they stand in a query. */
export const strangeValues = [
  '',
  'x',
  '0',
  '-1',
  '1e9',
  '99999999999999999999999',
  'NaN',
  '%00',
  "'%20or%201=1",
  '%ED%A0%80',
  'a'.repeat(3000),
];

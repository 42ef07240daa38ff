/** What of a case a clause of its agreement may name, in braces: `{consumer}`. */
export const agreementFacts = [
  'number',
  'provider',
  'consumer',
  'resource',
  'items',
  'purpose',
  'basis',
  'rows',
  'shown',
  'conditions',
  'from',
  'until',
] as const;
export type AgreementFact = (typeof agreementFacts)[number];

const named = /\{(\w*)\}/g;
const isFact = (name: string): name is AgreementFact => agreementFacts.some((fact) => fact === name);

/** What is wrong with the clauses of a profile: none, an empty one, or one that names what no case has. */
export const clauseProblems = (clauses: readonly string[]): string[] => [
  ...(clauses.length === 0 ? ['has no clause'] : []),
  ...clauses.flatMap((clause, at) => [
    ...(clause.trim() === '' ? [`has nothing in clause ${at + 1}`] : []),
    ...[...clause.matchAll(named)].flatMap(([, name = '']) =>
      isFact(name) ? [] : [`names {${name}} in clause ${at + 1}, which no case has`],
    ),
  ]),
];

/** The clauses filled from a case, numbered; one that names what this case lacks is left out. */
export const filledIn = (clauses: readonly string[], facts: Record<AgreementFact, string>): string[] =>
  clauses
    .filter((clause) => [...clause.matchAll(named)].every(([, name = '']) => isFact(name) && facts[name] !== ''))
    .map((clause, at) => `${at + 1}. ${clause.replace(named, (_, name: string) => (isFact(name) ? facts[name] : ''))}`);

/** What we propose where a text asks for an agreement and gives no wording of it (house); legal text, in Chinese. */
export const usualClauses: readonly string[] = [
  '{provider}（提供方）就申请 {number}，向{consumer}（使用方）提供“{resource}”中的下列信息项：{items}。',
  '使用方为下列用途使用：{purpose}。履职依据：{basis}。',
  '提供的数据限于：{rows}。',
  '脱敏安排：{shown}。',
  '双方另行约定的条件：{conditions}。',
  '使用期限自{from}起至{until}止。双方均签署后开始提供；签署晚于起始日的，自双方均签署之日起使用。',
  '使用方只让履职确需的人员接触数据，事先告知其保密要求，并对其使用负责；未按规定取得同意，不把数据提供给第三方，不对外公开，不用于上述用途以外的事项。',
  '使用方对接触数据的账号、设备和人员采取管理措施，留存使用记录；发生或者可能发生泄露、丢失、篡改的，立即停止使用、采取补救措施，并告知提供方和主管部门。',
  '提供方可以查看使用记录；发现超出约定使用的，可以按规定暂停提供并要求改正。',
  '授权终止后，使用方按提供方的要求处置已取得的数据，并书面说明处置情况；保密要求在授权终止后继续有效。',
  '履行中有分歧的，双方先行协商；协商不成的，按共享规则提请协调。违反约定的，依法依规承担责任。',
];

import type {
  AcceptedBasis,
  BaseLibraryDuty,
  BasisDuty,
  ContentsCheck,
  Decider,
  ItemDuty,
  Leave,
  OnwardDuty,
  OpennessScheme,
  Publication,
  RefusalDuty,
  Route,
  Silence,
} from '../../api/src/law/profile.ts';
import type { Text } from '../../api/src/law/setting.ts';
import classification from '../../db/data/classification.json' with { type: 'json' };
import { subjectKinds } from '../../db/src/vocabulary.ts';
import { both, list } from './markdown.ts';
import { label, requestStances } from './words.ts';

export const metadataWords = {
  timeliness: '时效 timeliness',
  shareMethod: '共享方式 method of sharing',
  useRequirements: '使用要求 requirements of use',
  subject: '记载主体 subject',
} as const;

const deciders = (by: readonly Decider[]) => by.map((one) => both(requestStances[one])).join(' + ');

/** What happens with a request. */
export function routeWords(way: Route): string {
  switch (way.kind) {
    case 'filed':
      return 'filed and granted at once';
    case 'platform':
      return `granted by the platform where the conditions are met, else decided by ${deciders(way.otherwise)}`;
    case 'decided':
      return `decided by ${deciders(way.by)}${way.clock ? ', within the term' : ''}`;
    case 'negotiated':
      return 'negotiated; failing that the authority coordinates';
  }
}

/** How openness towards the public is said. */
export function opennessWords(scheme: OpennessScheme): string {
  const words = (labels: Record<string, Text>) => list(Object.values(labels).map(both));
  return scheme.kind === 'declared'
    ? `declared: ${words(scheme.labels)}${scheme.sensitiveClosed ? '\nprivacy and commercial secrets are not open' : ''}`
    : `per item: ${words(scheme.itemLabels)}\nresource, derived: ${words(scheme.resourceLabels)}`;
}

const accepted = (bases: readonly AcceptedBasis[]): string =>
  list(
    bases.map(({ kind, levels }) => {
      const from = levels?.map((level) => both(label('policyLevel', level))).join(', ');
      return `${both(label('legalBasisKind', kind))}${from ? ` (${from})` : ''}`;
    }),
  );

/** What whoever refuses must say. */
export function refusalWords(duty: RefusalDuty): string {
  switch (duty.needs) {
    case 'reasons':
      return 'reasons';
    case 'basis':
      return `a basis: ${accepted(duty.accepted)}`;
    case 'basis_or_reasons':
      return `a basis, or else full reasons: ${accepted(duty.accepted)}`;
  }
}

/** Who hears of an answer that did not come. */
export const silenceWords = (silence: Silence): string =>
  silence.kind === 'supervisor'
    ? 'the supervisor is told'
    : 'the authority orders rectification; unremedied, the superior body is told';

const leaveWords = (leave: Leave): string =>
  leave === 'forbidden' ? 'nobody may allow it' : `with the leave of ${deciders([leave])}`;

/** Whose leave a use beyond the grant needs. */
export const onwardWords = ({ passOn, publish, citesSource }: OnwardDuty): string =>
  [
    `passed on: ${leaveWords(passOn)}`,
    `published: ${leaveWords(publish)}`,
    ...(citesSource ? ['the source is named'] : []),
  ].join('\n');

/** What withholding rests on. */
export const basisDutyWords = ({ accepted: bases, for: types, reason }: BasisDuty): string =>
  `${types.map((type) => both(label('shareType', type))).join(', ')}: ${accepted(bases)}${reason ? '; and why, in words' : ''}`;

/** Base libraries by name, and what of them must be unconditional. */
export function libraryWords({ libraries, unconditional }: BaseLibraryDuty): string {
  const base = classification.find((one) => one.class === 'base')?.items ?? [];
  const names = libraries.map((code) => {
    const library = base.find((one) => one.code === code);
    return library ? both(library) : code;
  });
  const duty = { whole: 'unconditional as a whole', base_items: 'base items unconditional' };
  return `${list(names)}: ${unconditional === null ? 'no duty on the share type' : duty[unconditional]}`;
}

/** How an entry becomes public. */
export function publicationWords(publication: Publication): string {
  if (publication.by === 'examiner') return 'the department compiles, the examiner examines first';
  return 'filedWithAuthority' in publication
    ? 'the department, filed with the authority, which does not block'
    : 'the department';
}

/** Who deals with contents that are doubted. */
export function contentsWords(check: ContentsCheck): string {
  const by = check.checks === 'provider' ? 'the provider' : 'the responsible department, else the provider';
  switch (check.first) {
    case 'collector':
      return `checked by ${by}${check.told ? '; the authority is told' : ''}`;
    case 'departments':
      return `checked by ${by}: both departments agree; failing that the authority settles it`;
    case 'authority':
      return `the authority settles it together with ${by}`;
  }
}

/** Items by what the records are about. */
export const itemDutyWords = ({ binding, bySubject }: ItemDuty): string =>
  [
    binding ? 'binding' : 'pointed out',
    ...subjectKinds.flatMap((subject) => {
      const items = bySubject[subject]?.map(({ anyOf }) => anyOf.join('/')).join('、');
      return items ? [`${both(label('subjectKind', subject))}: ${items}`] : [];
    }),
  ].join('\n');

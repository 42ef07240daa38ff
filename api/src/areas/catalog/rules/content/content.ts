import { type DataItem, type ResourceContent, withHolder } from '@onesource/db/content';
import type { ResourceClass } from '@onesource/db/vocabulary';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { DraftInput } from '../../inputs.ts';
import { doubledCollectors } from './joint-collection.ts';
import { opennessIsDerived } from './openness.ts';
import { wrongQuestions } from './questions.ts';
import { classificationItem, classificationSubItem, industryKnown } from './reference.ts';

/**
 * What a draft is checked against: the provider's number, the items and questions that the resource has or had,
 * the departments there are among those it names, and who says how open it is.
 */
export type Surroundings = {
  departmentNumber: number;
  itemIds: ReadonlySet<string>;
  questionIds: ReadonlySet<string>;
  departmentIds: ReadonlySet<string>;
  policy: Pick<PolicyProfile, 'opennessScheme' | 'departmentItem'>;
  newId: () => string;
};

/** The items and questions of these contents, by id. */
export const idsOf = (contents: readonly Pick<ResourceContent, 'items' | 'questions'>[]) => ({
  itemIds: new Set(contents.flatMap(({ items }) => items.map(({ id }) => id))),
  questionIds: new Set(contents.flatMap(({ questions }) => questions.map(({ id }) => id))),
});

/** Departments that a draft names: whom it is shared with, who answers for the data, and who collects them together. */
export const departmentsNamed = ({ scope, responsibleDepartmentId, jointCollection }: DraftInput): string[] => [
  ...(scope ?? []),
  ...(responsibleDepartmentId ? [responsibleDepartmentId] : []),
  ...jointCollection.map(({ departmentId }) => departmentId),
];

/** 目: in class 3 the sub-item is the department's own number. */
const ownSubItem = (departmentNumber: number) => String(departmentNumber).padStart(3, '0');

/** The contents that a draft's input stands for, or what in it names nothing. Pure but for `newId`. */
export function contentFrom(
  input: DraftInput,
  around: Surroundings,
): { ok: true; content: ResourceContent } | { ok: false; details: ErrorDetail[] } {
  const classification =
    input.classification ??
    (input.class === 'department' ? `${around.policy.departmentItem}${ownSubItem(around.departmentNumber)}` : null);
  const details = [
    ...(input.industry && !industryKnown(input.industry) ? [{ field: 'industry', code: 'unknown_industry' }] : []),
    ...(classification && !classificationKnown(input.class, classification, around.departmentNumber)
      ? [{ field: 'classification', code: 'unknown_classification' }]
      : []),
    ...strayItems(input.items, around.itemIds),
    ...strayDepartments(input, around.departmentIds),
    ...doubledCollectors(input),
    ...wrongQuestions(input.questions),
  ];
  if (details.length > 0) return { ok: false, details };
  const items = input.items.map((item): DataItem => ({ ...item, id: item.id ?? around.newId() }));
  return {
    ok: true,
    content: {
      ...withHolder(input),
      classification,
      shareType: items.length > 0 ? null : input.shareType,
      // DG-5: where it follows from the items nobody declares it
      openness: opennessIsDerived(around.policy.opennessScheme, { items }) ? null : input.openness,
      questions: input.questions.map((question) => ({ ...question, id: ownId(question, around) })),
      items,
    },
  };
}

/** A question of another resource becomes one of this: what was answered there answers nothing here. */
const ownId = ({ id }: DraftInput['questions'][number], { questionIds, newId }: Surroundings): string =>
  id !== null && questionIds.has(id) ? id : newId();

/** Without a class there is nothing to look a code up in: only its form can be wrong. */
function classificationKnown(resourceClass: ResourceClass | null, code: string, departmentNumber: number): boolean {
  if (resourceClass === null) return /^\d{5,}$/.test(code);
  if (resourceClass !== 'department') return classificationSubItem(resourceClass, code) !== null;
  const item = classificationItem(resourceClass, code.slice(0, 2));
  return item !== null && code.slice(2) === ownSubItem(departmentNumber);
}

function strayItems(items: DraftInput['items'], known: ReadonlySet<string>): ErrorDetail[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, at) => {
    if (id === null) return [];
    const code = !known.has(id) ? 'unknown_item' : seen.has(id) ? 'duplicate_item' : null;
    seen.add(id);
    return code === null ? [] : [{ field: `items.${at}.id`, code }];
  });
}

function strayDepartments(input: DraftInput, known: ReadonlySet<string>): ErrorDetail[] {
  const unknown = (field: string, id: string) => (known.has(id) ? [] : [{ field, code: 'unknown_department' }]);
  const responsible = input.responsibleDepartmentId;
  return [
    ...(input.scope ?? []).flatMap((id, at) => unknown(`scope.${at}`, id)),
    ...(responsible === null ? [] : unknown('responsibleDepartmentId', responsible)),
    // SQ-15
    ...input.jointCollection.flatMap(({ departmentId }, at) =>
      unknown(`jointCollection.${at}.departmentId`, departmentId),
    ),
  ];
}

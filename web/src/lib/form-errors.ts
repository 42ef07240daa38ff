import type { ErrorDetail } from '@onesource/api/foundation/errors';
import type { FormInstance } from 'antd';
import { ApiFailure } from './failure.ts';
import { detailText } from './failure-text.ts';

/** What is wrong with a field, as the server says it. */
export type FieldProblem = ErrorDetail;
export type FieldName = (string | number)[];

const nameOf = (field: string): FieldName => field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/**
 * Marks the fields that a failure names and scrolls to the first of them. A field the form does not have falls to the
 * nearest one around it (`items.2.name` → `items`). Gives the details that have no place in the form at all. `quiet`: without
 * going there, where the form says on top what is wrong with it.
 */
export function setFieldErrors(form: FormInstance, error: unknown, { quiet = false } = {}): ErrorDetail[] {
  if (!(error instanceof ApiFailure)) return [];
  const known = new Map(form.getFieldsError().map(({ name }) => [JSON.stringify(name), name]));
  const errors = new Map<string, string[]>();
  const homeless: ErrorDetail[] = [];
  for (const detail of error.details) {
    const key = nearest(nameOf(detail.field ?? ''), known);
    if (key === null) homeless.push(detail);
    else errors.set(key, [...(errors.get(key) ?? []), detailText(detail)]);
  }
  form.setFields([...errors].map(([key, texts]) => ({ name: known.get(key) ?? [], errors: texts })));
  // In the order of the page, not of the answer.
  const first = [...known].find(([key]) => errors.has(key));
  if (first && !quiet) form.scrollToField(first[1], { block: 'center', focus: true });
  return homeless;
}

/** How a field of a form is called in the page; `within`: the form's name. */
export const fieldId = (within: string | undefined, name: FieldName): string =>
  [...(within ? [within] : []), ...name].join('_');

/** The file input of an upload is hidden behind its button. */
const takesFocus = 'input:not([type=file]), textarea, button';

/** Leads to a field, also where it is several radios or boxes, or a file: then to the first that takes the focus. */
export function goToField(form: FormInstance, name: FieldName, within: string | undefined): void {
  form.scrollToField(name, { block: 'center', focus: true });
  const instance: unknown = form.getFieldInstance(name);
  const node = instance instanceof HTMLElement ? instance : document.getElementById(fieldId(within, name));
  if (!node || node.matches(`${takesFocus}, [tabindex]`)) return;
  const around = node.closest('.ant-form-item-control') ?? node;
  around.querySelector<HTMLElement>(takesFocus)?.focus();
}

/** What is wrong with the form's fields, in their order. */
export const faultsIn = (form: FormInstance): { name: FieldName; text: string }[] =>
  form.getFieldsError().flatMap(({ name, errors: [text] }) => (text === undefined ? [] : [{ name, text }]));

/** A failure with its fields named as a form names them. */
export function withFields(error: unknown, nameOf: (field: string) => string): unknown {
  if (!(error instanceof ApiFailure)) return error;
  const { status, code, message } = error;
  const details = error.details.map((detail) => ({ ...detail, ...(detail.field && { field: nameOf(detail.field) }) }));
  return new ApiFailure(status, { code, message, details });
}

function nearest(name: FieldName, known: ReadonlyMap<string, unknown>): string | null {
  for (let length = name.length; length > 0; length -= 1) {
    const key = JSON.stringify(name.slice(0, length));
    if (known.has(key)) return key;
  }
  return null;
}

import type { FormInstance } from 'antd';
import i18n from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { ApiFailure } from './failure.ts';
import { faultsIn, fieldId, setFieldErrors, withFields } from './form-errors.ts';

beforeAll(() => i18n.init({ lng: 'zh-CN', resources: {} }));

const failure = (...fields: string[]) =>
  new ApiFailure(422, {
    code: 'invalid',
    message: '',
    details: fields.map((field) => ({ field, code: 'too_long', message: `${field}太长` })),
  });

/** A form with these fields, in the order of the page. */
function formOf(...names: (string | number)[][]) {
  const told: Record<string, string[]> = {};
  const wentTo: unknown[] = [];
  const form = {
    getFieldsError: () => names.map((name) => ({ name, errors: told[name.join('.')] ?? [], warnings: [] })),
    setFields: (fields: { name: (string | number)[]; errors: string[] }[]) => {
      for (const { name, errors } of fields) told[name.join('.')] = errors;
    },
    scrollToField: (name: unknown) => wentTo.push(name),
  };
  return { form: form as unknown as FormInstance, told, wentTo };
}

test('what the server refuses stands at its field, and the first on the page is gone to', () => {
  const { form, told, wentTo } = formOf(['name'], ['contact', 'office']);
  expect(setFieldErrors(form, failure('contact.office', 'name'))).toEqual([]);
  expect(told).toEqual({ name: ['name太长'], 'contact.office': ['contact.office太长'] });
  expect(wentTo).toEqual([['name']]);
  expect(faultsIn(form).map(({ text }) => text)).toEqual(['name太长', 'contact.office太长']);
});

test('a field that the form does not have falls to the nearest around it', () => {
  const { form, told } = formOf(['items'], ['items', 1, 'name']);
  setFieldErrors(form, failure('items.2.name', 'items.1.name', 'items.3'));
  expect(told).toEqual({ items: ['items.2.name太长', 'items.3太长'], 'items.1.name': ['items.1.name太长'] });
});

test('what has no place in the form is given back, and nothing is marked for what is no answer', () => {
  const { form, told, wentTo } = formOf(['name']);
  expect(setFieldErrors(form, failure('version')).map(({ field }) => field)).toEqual(['version']);
  expect(setFieldErrors(form, new Error('broken'))).toEqual([]);
  expect([told, wentTo]).toEqual([{}, []]);
});

test('a form that says on top what is wrong is not led through', () => {
  const { form, told, wentTo } = formOf(['name']);
  setFieldErrors(form, failure('name'), { quiet: true });
  expect([told, wentTo]).toEqual([{ name: ['name太长'] }, []]);
});

test('a field is called within its form', () => {
  expect([fieldId('request', ['items', 1, 'name']), fieldId(undefined, ['name'])]).toEqual([
    'request_items_1_name',
    'name',
  ]);
});

test('the fields of a failure are named as another form names them; what is no answer stays as it is', () => {
  const named = withFields(failure('parts.0.items', ''), (field) => `basket.${field}`);
  expect(named instanceof ApiFailure && named.details.map(({ field }) => field)).toEqual(['basket.parts.0.items', '']);
  const broken = new Error('broken');
  expect(withFields(broken, String)).toBe(broken);
});

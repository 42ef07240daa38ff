import { Form } from 'antd';
import { useParams } from 'react-router-dom';
import { NearNames, useNearNames } from '../../doubles/NearNames.tsx';
import type { Values } from '../draft/draft.ts';
import { PlainField } from './PlainField.tsx';

/** 近似名称: entries of the department whose names are near to the one that is typed, and what sets this one apart from them. */
export function Distinction() {
  const { id = '' } = useParams();
  const form = Form.useFormInstance<Values>();
  const name = Form.useWatch('name', form) ?? '';
  const said = Form.useWatch('distinction', { form, preserve: true }) ?? '';
  const near = useNearNames(name, id);
  if (near.length === 0 && said === '') return null;
  return (
    <>
      <NearNames near={near} />
      <PlainField name="distinction" />
    </>
  );
}

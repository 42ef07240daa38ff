import {
  type FieldName,
  fields,
  fieldsIn,
  isPlain,
  type MadeName,
  type PlainName,
} from '@onesource/api/areas/catalog/rules/fields/fields';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQueries } from '../../queries.ts';
import styles from '../Editor.module.css';
import type { RowStore } from '../items/rows-store.ts';
import { ClassField, IndustryField } from './ClassFields.tsx';
import { ContactFields, RelatedCodes, ResponsibleDepartment } from './ContactFields.tsx';
import { Distinction } from './Distinction.tsx';
import { EditorSection } from './EditorSection.tsx';
import { FormatFields } from './FormatFields.tsx';
import { OpennessFields } from './OpennessFields.tsx';
import { PlainField } from './PlainField.tsx';
import { PrivacyReviewFields, SecrecyReviewFields } from './SecrecyReviewFields.tsx';
import { Conditions, ConsentFirst, PermittedPurposes, Scope, ShareTypeField } from './SharingFields.tsx';

type Control = (props: { store: RowStore }) => ReactNode;

/** Controls of fields that are of their own making; null for what another control, or a section of its own, writes. */
const controls: Record<MadeName, Control | null> & Partial<Record<PlainName, Control | null>> = {
  distinction: Distinction,
  class: null,
  classification: ClassField,
  industry: IndustryField,
  format: FormatFields,
  shareType: ShareTypeField,
  scope: Scope,
  conditions: Conditions,
  permittedPurposes: PermittedPurposes,
  needsProviderConsent: ConsentFirst,
  openness: OpennessFields,
  openConditions: null,
  secrecyReview: SecrecyReviewFields,
  privacyReview: PrivacyReviewFields,
  contact: ContactFields,
  responsibleDepartmentId: ResponsibleDepartment,
  relatedCodes: RelatedCodes,
  legalBasis: null,
  jointCollection: null,
  questions: null,
  items: null,
};

/** The fields of a group line by line: those that leave room for another one share a line. */
const linesOf = (names: readonly FieldName[]): FieldName[][] =>
  names.reduce<FieldName[][]>((lines, name) => {
    const before = lines.at(-1);
    if (before?.[0] && fields[before[0]].half && fields[name].half) before.push(name);
    else lines.push([name]);
    return lines;
  }, []);

/** A part of the form: the fields of a group, each by the control that suits what it is. */
export function FieldSection({
  group,
  store,
  children,
}: {
  group: 'basic' | 'class' | 'sharing' | 'format' | 'contact';
  store: RowStore;
  /** What is said under the fields. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('catalog');
  const { data: rules } = useQuery(catalogQueries.rules());
  const spokenOf = (name: FieldName) => {
    const { onlyUnder } = fields[name];
    return onlyUnder === undefined || Boolean(rules?.[onlyUnder]);
  };
  return (
    <EditorSection title={t(`section.${group}`)}>
      {linesOf(fieldsIn(group).filter(spokenOf)).map((line) => (
        <div key={line[0]} className={line[0] && fields[line[0]].half ? styles.pair : undefined}>
          {line.map((name) => {
            const Own = controls[name];
            if (Own) return <Own key={name} store={store} />;
            return Own === undefined && isPlain(name) && <PlainField key={name} name={name} />;
          })}
        </div>
      ))}
      {children}
    </EditorSection>
  );
}

import type { Text } from '@onesource/api/law/setting';
import type { Openness, ResourceClass, ShareType } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { departmentQueries } from '../lib/departments.ts';
import { useSession } from '../session/session.ts';
import { classificationText, classOfDigit, digitOfClass, industryText, sectionOf } from '../words/reference.ts';
import { useOpennessLabel } from '../words/use-openness-label.ts';

/** Names of what the directory speaks of in codes and ids, in the reader's language. */
export function useLabels() {
  const { t } = useTranslation(['vocabulary', 'directory']);
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const openness = useOpennessLabel();
  const { data: departments } = useQuery(departmentQueries.list());
  const known = useMemo(
    () => ({
      byId: new Map(departments?.map((department) => [department.id, department])),
      byNumber: new Map(departments?.map((department) => [department.number, department])),
    }),
    [departments],
  );
  const text = (found: Text | null | undefined, otherwise: string) => (found ? localized(found) : otherwise);
  const named = (department: { name: string; nameEn: string } | undefined) =>
    department && { zh: department.name, en: department.nameEn || department.name };

  return {
    shareType: (value: ShareType) => localized(shareTypeLabels[value]),
    /** By which a resource is found; null where the regulation does not speak of it. DG-5: what the public gets. */
    openness: openness.kind && {
      derived: openness.kind === 'derived',
      of: (value: Openness) =>
        openness.kind === 'derived' ? t(`directory:filter.modes.${value}`) : openness.declared(value),
    },
    class: (value: ResourceClass) => t(`vocabulary:resourceClass.${value}`),
    /** A section or division; the code itself when unknown. */
    industry: (code: string) => text(industryText(code), code),
    /** Section and division, outermost first. */
    industryPath: (code: string) => [...new Set([sectionOf(code), code])].map((part) => text(industryText(part), part)),
    /** `name` is what the answer calls it, for until the departments are there. */
    department: (id: string, name = '') => text(named(known.byId.get(id)), name),
    /** Class, item and sub-item of a code with its class digit, outermost first. In class 3 the last is a department. */
    classification: (code: string): string[] => {
      const resourceClass = classOfDigit(code.charAt(0));
      if (!resourceClass) return [code];
      const item = code.length >= 3 ? [text(classificationText(code.slice(0, 3)), code.slice(1, 3))] : [];
      const sub =
        code.length === 6
          ? [
              text(
                resourceClass === 'department'
                  ? named(known.byNumber.get(Number(code.slice(3))))
                  : classificationText(code),
                code.slice(3),
              ),
            ]
          : [];
      return [t(`vocabulary:resourceClass.${resourceClass}`), ...item, ...sub];
    },
    codeOf: (resourceClass: ResourceClass, classification: string) => `${digitOfClass(resourceClass)}${classification}`,
  };
}
export type Labels = ReturnType<typeof useLabels>;

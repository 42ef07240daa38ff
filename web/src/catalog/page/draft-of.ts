import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { stepSubject } from '../../cases/drafts/step-draft.ts';

/** What is kept of a step that was begun and not taken; `called`: what the step is called. */
export const draftOf = ({ id, code }: RegistrationView, action: string, called: string) => ({
  form: 'registration_step' as const,
  subject: stepSubject(id, action),
  name: [called, ...(code ? [code] : [])].join(' · '),
});

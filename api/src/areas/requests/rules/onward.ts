import type { OnwardUse, RequestedItem } from '@onesource/db/schema/request';
import { because, type Decision, refuse } from '../../../cases/decision.ts';
import { onlyPublic } from '../../../law/obligations.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { Leave } from '../../../law/settings/requests.ts';
import type { RequestCommand } from '../inputs.ts';
import { onwardKinds } from './onward-kinds.ts';
import type { RequestEvent, RequestState } from './state.ts';

type Policy = Pick<PolicyProfile, 'onwardUse' | 'opennessScheme'>;

const leaveFor = ({ onwardUse }: Policy, kind: OnwardUse['kind']): Leave =>
  kind === 'pass_on' ? onwardUse.value.passOn : onwardUse.value.publish;

/** Items of the grant that could be published with leave, where those are not all of them (DG-5). Null: all of them. */
export function publishable(request: RequestState, policy: Policy): RequestedItem[] | null {
  if (!onlyPublic(policy)) return null;
  const items = request.grant?.items ?? [];
  if (items.length === 0) return request.publicWhole ? null : [];
  const open = items.filter(({ id }) => request.publicItems.includes(id));
  return open.length === items.length ? null : open;
}

const mayBePublished = (request: RequestState, policy: Policy): boolean => publishable(request, policy)?.length !== 0;

/** The use that waits for its answer; there is one at a time. */
export const openAsk = ({ onward }: Pick<RequestState, 'onward'>): OnwardUse | null =>
  onward.find(({ status }) => status === 'asked') ?? null;

/** What leave may be asked for now: of a grant in effect, where somebody may give it and nothing else is asked. */
export function kindsToAsk(request: RequestState, policy: Policy): OnwardUse['kind'][] {
  if (request.status !== 'granted' || request.grant?.effectiveAt == null || openAsk(request) !== null) return [];
  return onwardKinds.filter(
    (kind) => leaveFor(policy, kind) !== 'forbidden' && (kind === 'pass_on' || mayBePublished(request, policy)),
  );
}

/** PD-4, DG-5, DG-17: nobody passes on or publishes on their own; whoever the text names is asked first. */
export function askConsent(
  request: RequestState,
  { kind, to }: Extract<RequestCommand, { type: 'ask-consent' }>,
  policy: Policy,
  askedById: string,
): Decision<RequestEvent> {
  const by = leaveFor(policy, kind);
  if (by === 'forbidden') return refuse('onward_forbidden', 'kind', policy.onwardUse);
  if (!kindsToAsk(request, policy).includes(kind)) return refuse('not_open_to_public', 'kind', policy.opennessScheme);
  return because({ type: 'consent_asked', kind, by, to, askedById });
}

/** Leave is given or refused; a refusal says why. */
export function answerConsent(
  request: RequestState,
  { outcome, note }: Extract<RequestCommand, { type: 'answer-consent' }>,
  policy: Policy,
): Decision<RequestEvent> {
  const open = openAsk(request);
  if (!open) return refuse('forbidden');
  if (outcome === 'refused' && note === '') return refuse('reason_required', 'note', policy.onwardUse);
  return because({ type: 'consent_answered', kind: open.kind, outcome, note });
}

/** A use as it is first kept. */
export const asked = (
  { kind, by, to, askedById }: Extract<RequestEvent, { type: 'consent_asked' }>,
  at: Date,
): OnwardUse => ({
  kind,
  by,
  to,
  status: 'asked',
  askedAt: at.toISOString(),
  askedById,
  answeredAt: null,
  note: '',
});

/** The uses once the open one is answered. */
export const answered = (
  onward: readonly OnwardUse[],
  { outcome, note }: Extract<RequestEvent, { type: 'consent_answered' }>,
  at: Date,
): OnwardUse[] =>
  onward.map((use) => (use.status === 'asked' ? { ...use, status: outcome, answeredAt: at.toISOString(), note } : use));

/** The uses as they stand: what was asked or consented to ends with the grant. */
export const onwardView = ({ onward, status }: Pick<RequestState, 'onward' | 'status'>) =>
  onward.map(({ askedById: _, ...use }) => ({ ...use, ended: status !== 'granted' && use.status !== 'refused' }));

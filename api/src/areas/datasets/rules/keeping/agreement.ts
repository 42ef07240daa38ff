import type { AgreementStatus, UpdateCycle } from '@onesource/db/vocabulary';
import type { CommandOf } from '../../../../cases/commands.ts';
import { type Refusal, refuse } from '../../../../cases/decision.ts';
import { type Actor, hasAnyRole } from '../../../../foundation/context.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { cycleInputs } from '../../keeping/inputs.ts';
import { mayProvide } from '../providing.ts';

/** 商定更新周期: another cycle than the text or the entry has, as the provider proposes it and the authority agrees (PD-34, SQ-20). */
export type Agreement = { id: string; status: AgreementStatus; cycle: UpdateCycle; until: IsoDate | null };

/** What of a dataset's agreements counts: the one that waits for an answer, and the one that holds. */
export type Standing = { departmentId: string; asked: Agreement | null; agreed: Agreement | null };

export const agreementActions = ['ask-cycle', 'withdraw-cycle', 'answer-cycle', 'end-cycle'] as const;
export type AgreementAction = (typeof agreementActions)[number];

type People = Pick<Actor, 'roles' | 'departmentId'>;
type Under = Pick<PolicyProfile, 'dataUpdate'>;

/** Who may do what now. Where a text knows no other cycles they are agreed on all the same (house): an exception has its reason and is seen. */
export function actionsFor(standing: Standing, actor: People): AgreementAction[] {
  const provides = mayProvide(actor, standing.departmentId);
  const authority = hasAnyRole(actor, 'operator');
  const open: Record<AgreementAction, boolean> = {
    'ask-cycle': provides && standing.asked === null,
    'withdraw-cycle': provides && standing.asked !== null,
    'answer-cycle': authority && standing.asked !== null,
    // Whoever provides may go back to the usual term; the authority may ask for it again
    'end-cycle': (provides || authority) && standing.agreed !== null,
  };
  return agreementActions.filter((action) => open[action]);
}

export type AgreementCommand = CommandOf<typeof cycleInputs>;

/** Why a command is refused; null where nothing stands against it. `today`: the day in China. */
export function againstAgreement(
  standing: Standing,
  command: AgreementCommand,
  actor: People,
  { policy, today }: { policy: Under; today: IsoDate },
): Refusal | null {
  if (!actionsFor(standing, actor).includes(command.type)) return refuse('forbidden');
  if (command.type !== 'ask-cycle' && meantBy(command, standing)?.id !== command.agreement) return refuse('conflict');
  const { dataUpdate } = policy;
  // A text that does not know of it is not cited for it
  const cited = dataUpdate.value.agreedWith === undefined ? undefined : dataUpdate;
  switch (command.type) {
    case 'ask-cycle':
      // PD-34: for special circumstances; SQ-20: where real time is impossible. Either is said
      if (command.reason === '') return refuse('reason_required', 'reason', cited);
      if (standing.agreed?.cycle === command.cycle) return refuse('wrong_status', 'cycle');
      return null;
    case 'withdraw-cycle':
      return null;
    case 'answer-cycle':
      if (command.outcome === 'refused' && command.note === '') return refuse('reason_required', 'note', cited);
      if (command.outcome === 'agreed' && command.until !== null && command.until < today)
        return refuse('effective_past', 'until');
      return null;
    case 'end-cycle':
      return command.note === '' ? refuse('reason_required', 'note', cited) : null;
  }
}

/** The one that a word on it is about: what was asked for, or what holds. */
const meantBy = ({ type }: AgreementCommand, { asked, agreed }: Standing) => (type === 'end-cycle' ? agreed : asked);

/** Whether an agreement holds on a day. */
export const holdsOn = ({ status, until }: Pick<Agreement, 'status' | 'until'>, today: IsoDate): boolean =>
  status === 'agreed' && (until === null || until >= today);

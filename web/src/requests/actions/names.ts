import type { RequestAction } from '@onesource/api/areas/requests/rules/decide';
import type { RequestView } from '@onesource/api/areas/requests/view';

type Named = Pick<RequestView, 'items' | 'rules'>;

/** By which name an action goes: some are called by what they lead to. */
export function actionName<Action extends RequestAction>(action: Action, { items, rules }: Named) {
  // What was asked for in words is not granted in part, but by naming the items that it comes to
  if (action === 'approve-partly' && items.length === 0) return 'approve-items' as const;
  if (action === 'appeal' && rules.afterRefusal && rules.afterRefusal.to !== 'coordination')
    return 'appeal-to-negotiate' as const;
  return action;
}

import { basketHolds } from '@onesource/api/areas/requests/rules/asking/basket';
import { useSyncExternalStore } from 'react';
import { basketOf, emptyBasket, putInBasket, takeFromBasket, watchBasket } from '../lib/basket.ts';
import { useSession } from '../session/session.ts';

/** 申请篮 of whoever is signed in, kept in this browser. */
export function useBasket() {
  const { id: userId } = useSession().user;
  const resources = useSyncExternalStore(watchBasket, () => basketOf(userId));
  return {
    resources,
    full: resources.length >= basketHolds,
    holds: (id: string) => resources.some((one) => one.id === id),
    put: (resource: { id: string; name: string }) => putInBasket(userId, resource),
    take: (id: string) => takeFromBasket(userId, id),
    empty: () => emptyBasket(userId),
  };
}

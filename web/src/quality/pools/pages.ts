/** The pages of pools, fetched together: whoever opens one of them goes on to another. */
export { NewPoolPage, RevisePoolPage } from './PoolFormPage.tsx';
export { PoolPage } from './PoolPage.tsx';
export { PoolsPage } from './PoolsPage.tsx';

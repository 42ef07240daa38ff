import type { RequestView } from '@onesource/api/areas/requests/view';
import type { DialogProps as Given } from '../../cases/dialogs/CaseDialog.tsx';

/** What every dialog about a request is given. */
export type DialogProps = Given & { request: RequestView };

import type { RequestView } from '@onesource/api/areas/requests/view';

/** What every dialog about a request is given. */
export type DialogProps = {
  request: RequestView;
  open: boolean;
  onClose: () => void;
  afterClose: () => void;
  /** Told once it is done. */
  onDone?: () => void;
};

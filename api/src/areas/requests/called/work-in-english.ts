import type { workWords } from './work.ts';

/** The same in English: a file of its own, for a reader loads one language. */
export const workInEnglish = {
  decide_request: 'Answer a request',
  supplement_request: 'Supplement a request',
  negotiate_request: 'Negotiate a request',
  coordinate_request: 'Coordinate a request',
  state_view: 'State your view',
  decide_referral: 'Record what was decided above',
  sign_agreement: 'Sign a confidentiality agreement',
  answer_overdue: 'Follow up an overdue request',
  answer_supervision: 'Answer a supervision notice',
  order_rectification: 'Order rectification',
  answer_consent: 'Answer on further use',
  deliver_data: 'Deliver data',
  accept_delivery: 'Confirm receipt of data',
  delivery_overdue: 'Delivery overdue',
  review_suspension: 'Look at a suspended grant',
  put_right: 'Put misuse right',
  check_remedy: 'Check what was put right',
  state_use: 'State the use',
  raise_quota: 'Answer on more uses a day',
  dispose_data: 'Dispose of data',
} as const satisfies Record<keyof typeof workWords, string>;

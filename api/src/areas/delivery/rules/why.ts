/** What a call under a grant was refused for: of each, who can do something about it differs. */
export const refusalKinds = [
  'key',
  'token',
  'grant',
  'purpose',
  'item',
  'row',
  'quota',
  'window',
  'suspension',
  'revision',
  'agreement',
  'load',
] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** Every code by which a call is refused, by what it is for. */
export const kindOf = {
  client_refused: 'key',
  key_withdrawn: 'key',
  token_refused: 'token',
  proof_refused: 'token',
  proof_replayed: 'token',
  not_granted: 'grant',
  grant_revoked: 'grant',
  delivery_not_granted: 'grant',
  no_download: 'grant',
  conditions_not_granted: 'grant',
  other_purpose: 'purpose',
  item_not_granted: 'item',
  not_an_identifier: 'item',
  identifier_needed: 'item',
  no_identifier_granted: 'item',
  condition_on_sensitive: 'item',
  row_not_granted: 'row',
  too_many_rows: 'row',
  quota_used_up: 'quota',
  grant_not_begun: 'window',
  grant_over: 'window',
  grant_suspended: 'suspension',
  resource_retired: 'revision',
  agreement_not_signed: 'agreement',
  no_data: 'load',
} as const satisfies Record<string, RefusalKind>;
export type CallRefusal = keyof typeof kindOf;

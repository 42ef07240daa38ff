/** CKAN's words for what went wrong, each with its status. */
const types = {
  'Not Found Error': 404,
  'Validation Error': 409,
  'Bad Request': 400,
} as const;
type Wrong = keyof typeof types;

/** An answer that ends an action, in CKAN's shape. */
export class ActionError extends Error {
  readonly type: Wrong;
  readonly fields: Record<string, string[]>;

  constructor(type: Wrong, message: string, fields: Record<string, string[]> = {}) {
    super(message);
    this.type = type;
    this.fields = fields;
  }

  get status() {
    return types[this.type];
  }
}

export const unknown = (what: string) => new ActionError('Not Found Error', `Not found: ${what}`);
export const invalid = (field: string, message: string) =>
  new ActionError('Validation Error', `${field}: ${message}`, { [field]: [message] });

/** A start that cannot go on for a reason the operator can mend: `message` is the one line to print. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

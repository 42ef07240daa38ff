import { ApiError } from '../../../foundation/errors.ts';

/** Everything that keeps several from being done at once, once each, under the code of the first. */
export function refusedTogether([first, ...others]: readonly ApiError[]): ApiError {
  const all = [first, ...others].flatMap((refusal) => refusal?.details ?? []);
  const details = [...new Map(all.map((detail) => [JSON.stringify(detail), detail])).values()];
  return new ApiError(first?.code ?? 'invalid_input', first?.message ?? '', details.length > 0 ? details : undefined);
}

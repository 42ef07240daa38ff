/** A government of the tree of departments: `seated` where somebody in office holds the post of 上级机关 there. */
export type Government = { id: string; seated: boolean };
/** Departments from the root to the department itself, by id. */
type Path = readonly string[];

/**
 * 本级政府 (N-28, DG-7): the seat of the body that decides what coordination left open. It is the nearest government above
 * both parties, so across levels the one that they have in common, and neither of them; where none is above both, it is
 * that of the authority's level. House: where nobody sits there, the next one above; null where nobody sits in any.
 */
export function levelOf(
  { provider, consumer, authority }: { provider: Path; consumer: Path; authority: Path },
  governments: readonly Government[],
): string | null {
  const along = (path: Path): Government[] =>
    path
      .slice(0, -1)
      .flatMap((id) => governments.find((one) => one.id === id) ?? [])
      .toReversed();
  const common = along(provider).filter(({ id }) => along(consumer).some((one) => one.id === id));
  const line = common.length > 0 ? common : along(authority);
  return line.find(({ seated }) => seated)?.id ?? null;
}

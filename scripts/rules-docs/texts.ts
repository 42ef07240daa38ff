import type { Documented } from '../../api/src/cases/docs.ts';
import type { RegulationText } from '../../api/src/law/compliance.ts';

/** The texts of these cities with what the product makes of each article, from their folders. */
export async function textsOf(cities: readonly string[]): Promise<RegulationText[]> {
  const folders = cities.map(async (city) => {
    const { texts }: { texts: readonly RegulationText[] } = await import(
      `../../api/src/law/cities/${city}/compliance.ts`
    );
    return texts;
  });
  return (await Promise.all(folders)).flat();
}

/** What the areas tell of themselves, the cases first: from the `docs.ts` of those that have one. */
export async function documentedOf(files: readonly string[]): Promise<Documented[]> {
  const each = files.map(async (file) => {
    const { docs }: { docs: readonly Documented[] } = await import(`../../${file}`);
    return docs;
  });
  const all = (await Promise.all(each)).flat();
  return [...all.filter(({ workflow }) => workflow), ...all.filter(({ workflow }) => !workflow)];
}

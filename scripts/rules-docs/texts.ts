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

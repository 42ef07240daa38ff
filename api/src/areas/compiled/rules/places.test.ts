import { describe, expect, test } from 'vitest';
import { countsOf, placesOf, type Unit } from './places.ts';

const unit = (id: string, kind: Unit['kind'], ...above: string[]): Unit => ({
  id,
  name: id,
  kind,
  path: [...above, id],
});
const units = [
  unit('市', 'government'),
  unit('市民政局', 'bureau', '市'),
  unit('婚姻登记处', 'internal_unit', '市', '市民政局'),
  unit('宿城区', 'government', '市'),
  unit('区民政局', 'bureau', '市', '宿城区'),
  unit('某镇', 'government', '市', '宿城区'),
  unit('泗阳县', 'government', '市'),
];

describe('KF-10, SQ-8, SH-17: districts and counties', () => {
  test('a unit is in the place whose government stands above it; a government is in its own', () => {
    const places = placesOf(units);
    const named = Object.fromEntries([...places].map(([id, place]) => [id, place?.name ?? null]));
    expect(named).toEqual({
      市: null,
      市民政局: null,
      婚姻登记处: null,
      宿城区: '宿城区',
      区民政局: '宿城区',
      某镇: '宿城区',
      泗阳县: '泗阳县',
    });
  });
  test('their entries are counted together, those of the level itself first', () => {
    const entries = [
      { departmentId: '泗阳县', count: 3 },
      { departmentId: '区民政局', count: 2 },
      { departmentId: '宿城区', count: 5 },
      { departmentId: '市民政局', count: 40 },
    ];
    expect(countsOf(placesOf(units), entries)).toEqual([
      { place: null, count: 40 },
      { place: { id: '泗阳县', name: '泗阳县' }, count: 3 },
      { place: { id: '宿城区', name: '宿城区' }, count: 7 },
    ]);
    expect(countsOf(placesOf(units), [])).toEqual([]);
  });
});

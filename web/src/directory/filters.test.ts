import { describe, expect, test } from 'vitest';
import { readState } from '../lib/use-url-state.ts';
import {
  asked,
  exportLink,
  type Filters,
  filterCount,
  searchLink,
  searchParams,
  toggled,
  toggledIndustry,
} from './filters.ts';

const read = (search: string) => readState<Filters>(searchParams, new URLSearchParams(search));
const id = '01a20178-2634-7073-b330-10db5ea1331c';

describe('the address of a search', () => {
  test('is read back as it was written', () => {
    const link = searchLink({ q: '婚姻', industry: ['S', 'Q84'], department: [id], sort: 'name', page: 2 });
    expect(link.startsWith('/resources?')).toBe(true);
    expect(read(link.slice('/resources'.length))).toMatchObject({
      q: '婚姻',
      industry: ['S', 'Q84'],
      department: [id],
      sort: 'name',
      page: 2,
      pageSize: 20,
    });
  });

  test('finds as a workbook what it finds on all its pages', () => {
    expect(exportLink({ q: '婚姻', industry: ['S', 'Q84'], page: 2 })).toBe(
      `/api/resources/export.xlsx?industry=S&industry=Q84&q=${encodeURIComponent('婚姻')}`,
    );
  });

  test('is the bare page when nothing is chosen', () => {
    expect(searchLink({})).toBe('/resources');
  });

  test('leaves out what the directory does not know', () => {
    const filters = read('industry=ZZ9&industry=S&department=1%27--&shareType=secret&classification=9&sort=x&page=-1');
    expect(filters).toMatchObject({ industry: ['S'], department: [], shareType: [], classification: '' });
    expect(filters).toMatchObject({ sort: 'relevance', page: 1 });
  });

  test('keeps words to the length that can be searched', () => {
    expect(read(`q=${'长'.repeat(300)}`).q).toHaveLength(100);
  });

  test('is asked within the limits of a list', () => {
    expect(asked(read('page=900000000&pageSize=5000'))).toMatchObject({ page: '100000', pageSize: '100' });
  });

  test('says how many filters are in force, words aside', () => {
    expect(filterCount(read('q=a&industry=S&industry=Q&classification=101&openness=open'))).toBe(4);
  });
});

describe('choosing', () => {
  test('a division replaces its section, and the section its divisions', () => {
    expect(toggledIndustry(['S', 'Q'], 'S94')).toEqual(['Q', 'S94']);
    expect(toggledIndustry(['S94', 'S92', 'Q84'], 'S')).toEqual(['Q84', 'S']);
  });

  test('divisions of one section stand beside each other', () => {
    expect(toggledIndustry(['S94'], 'S92')).toEqual(['S94', 'S92']);
  });

  test('again is choosing no more', () => {
    expect(toggledIndustry(['S94'], 'S94')).toEqual([]);
    expect(toggled(['open'], 'open')).toEqual([]);
    expect(toggled(['open'], 'not_open')).toEqual(['open', 'not_open']);
  });
});

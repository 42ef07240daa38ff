import { expect, test } from 'vitest';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { doubledCollectors, jointFindings } from './joint-collection.ts';

const joint = (...ids: string[]) => ({ jointCollection: ids.map((departmentId) => ({ departmentId, duty: '采集' })) });

test('SQ-15: collecting together takes somebody else', () => {
  expect(jointFindings(joint('own'), 'own', suqian)).toEqual([
    { field: 'jointCollection', code: 'joint_only_self', article: 'SQ-15' },
  ]);
  expect(jointFindings(joint('own'), 'own', pudong)).toEqual([{ field: 'jointCollection', code: 'joint_only_self' }]);
  expect(jointFindings(joint('own', 'other'), 'own', suqian)).toEqual([]);
  expect(jointFindings(joint('other'), 'own', suqian)).toEqual([]);
});
test('whoever collects alone says nothing of it', () => {
  expect(jointFindings(joint(), 'own', suqian)).toEqual([]);
});
test('each department is named once', () => {
  expect(doubledCollectors(joint('a', 'b', 'a'))).toEqual([
    { field: 'jointCollection.2.departmentId', code: 'duplicate_department' },
  ]);
  expect(doubledCollectors(joint('a', 'b'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { countedAddress } from './address.ts';

test('IPv6 addresses of one network of 64 bits count as one', () => {
  expect(countedAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(countedAddress('2001:DB8:1:2::9')).toBe('2001:db8:1:2::/64');
  expect(countedAddress('[2001:0db8:0001:0002::9]:443')).toBe('2001:db8:1:2::/64');
  expect(countedAddress('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(countedAddress('::1')).toBe('0:0:0:0::/64');
});

test('other networks are others', () => {
  expect(countedAddress('2001:db8:1:3::9')).not.toBe(countedAddress('2001:db8:1:2::9'));
});

test('an IPv4 address counts alone, however it is written', () => {
  for (const written of ['203.0.113.7', '::ffff:203.0.113.7', ' 203.0.113.7 ', '203.0.113.7:52011'])
    expect(countedAddress(written)).toBe('203.0.113.7');
});

test('what is no address counts as it stands', () => {
  for (const word of ['', 'unknown', '1:2:3', 'a:b::c::d']) expect(countedAddress(word)).toBe(word);
});

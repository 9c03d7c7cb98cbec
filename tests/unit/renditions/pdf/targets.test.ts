import { expect, test } from 'vitest';
import { addressOf } from '../../../../src/renditions/pdf/paragraphs.ts';

const HERE = 'https://trust.northlight.example/policies/hard/1.0/';

test.each([
  ['to a part of this text stays inside', '#scope', { target: 'scope' }],
  ['to it by its whole address does too', `${HERE}#scope`, { target: 'scope' }],
  ['to a part with other letters too', '#%C3%BCber', { target: 'über' }],
  ['to what is not there is absolute', '#none', { href: `${HERE}#none` }],
  ['to another page is absolute', '../2.0/#scope', { href: HERE.replace('1.0', '2.0') + '#scope' }],
  ['with a fragment that is not well encoded stays as it is', '#%FF', { href: `${HERE}#%FF` }],
  ['elsewhere with such a fragment does too', 'https://example.com/#%FF', { href: 'https://example.com/#%FF' }],
])('a link %s', (_, href, expected) => {
  expect(addressOf(href, HERE, new Set(['scope', 'über']))).toEqual(expected);
});

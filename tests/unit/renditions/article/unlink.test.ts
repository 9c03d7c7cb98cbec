import { expect, it } from 'vitest';
import { withoutLinksTo } from '../../../../src/renditions/article/plain-text.ts';

const gone = new Set(['/trust/subprocessors/as-of/2026-09-15/']);

it.each([
  ['a link', '<p>See <a href="/trust/subprocessors/as-of/2026-09-15/">the <b>register</b></a>.</p>', '<p>See the <b>register</b>.</p>'],
  ['a link to a part of it', '<a class="x" href="/trust/subprocessors/as-of/2026-09-15/#mail" rel="next">Mail</a>', 'Mail'],
  ['each of two', '<a href="/trust/subprocessors/as-of/2026-09-15/">One</a>, <a href="/trust/subprocessors/as-of/2026-09-15/">two</a>', 'One, two'],
])('takes out %s and leaves its words', (_, html, expected) => {
  expect(withoutLinksTo(html, gone)).toBe(expected);
}); // prettier-ignore

it.each([
  '<a href="/trust/subprocessors/as-of/2026-09-14/">the register</a>',
  '<a data-href="/trust/subprocessors/as-of/2026-09-15/" href="/">home</a>',
  '<a id="top">top</a> <a href="https://example.org/trust/subprocessors/as-of/2026-09-15/">elsewhere</a>',
])('leaves %s as it is', (html) => {
  expect(withoutLinksTo(html, gone)).toBe(html);
});

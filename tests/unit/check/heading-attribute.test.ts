import { describe, expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const found = (text: string, ending = 'md') =>
  diagnose(policy(text, '', ending)).map(({ code, line, column, hint }) => [code, line, column, hint]);

describe('braces after a heading', () => {
  it.each([
    ['a handler', '## Scope { #scope onclick="open()" }'],
    ['hidden', '## Scope { #scope hidden }'],
    ['a class', '## Scope { #scope .large }'],
    ['a style', '## Scope { #scope style="color:red" }'],
    ['a language', '## Scope { #scope lang=de }'],
    ['two anchors', '## Scope { #scope #other }'],
    ['an anchor with a quotation mark', "## Scope { #sc'ope }"],
  ])('refuse %s', (_, heading) => {
    for (const ending of ['md', 'mdx']) {
      expect(found(`${heading}\n\nStaff.`, ending)).toEqual([['M017', 6, 10, expect.stringContaining('Write { #')]]);
    }
  });

  it('refuse words that the page would lose', () => {
    expect(found('## Levels {1, 2}\n\nStaff.')).toEqual([['M017', 6, 11, expect.stringContaining('\\{')]]);
    expect(found('## Scope { id=scope }\n\nStaff.')).toEqual([['M017', 6, 10, expect.stringContaining('{ #scope }')]]);
    expect(found('Scope { #scope hidden }\n---\n\nStaff.')).toEqual([['M017', 6, 7, expect.any(String)]]);
    expect(found('> ## Scope **of all** {#scope hidden}\n\nStaff.')).toEqual([['M017', 6, 23, expect.any(String)]]);
  });

  it.each([
    '## Scope { #scope }',
    '## Scope {#scope-2.1}',
    '## Bereich { #über-uns }',
    '## Levels \\{1, 2\\}',
    '## `{ a }`',
  ])('accept %s', (heading) => {
    expect(found(`${heading}\n\nStaff.`)).toEqual([]);
  });
});

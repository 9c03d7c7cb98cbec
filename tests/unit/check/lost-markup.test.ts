import { expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

it.each([
  ['a number sign', '#1 is the register. Rule #2 and ##3 follow.'],
  ['a number sign that begins a line', 'What counts is\n#1 the register.'],
  ['signs behind a backslash', '\\##Scope is how it was written, and \\*\\*bold too.'],
  ['code', 'Write `##Scope`, `**bold` or `[[page]]`.'],
  ['a block of code', '```\n##Scope\n**bold\n[[page]]\n| a | b |\n| c | d |\n```'],
  ['a power', 'There are 2**128 keys.'],
  ['a pattern', 'Files that match **/*.log are kept.'],
  ['stars that mark a note', 'Prices** are net.\n\n** Taxes are added.'],
  ['an item of an array', 'The value of roles[[0]] is read.'],
  ['a link whose words stand in brackets', 'It is a rule [[1]](https://www.rfc-editor.org/rfc/rfc9116).'],
  ['bars within words', 'Write yes | no | partial.\nAnd nothing | else.'],
  ['one line between bars', '| yes | no |'],
  ['bold words over two lines', 'Staff **sign in\nwith a key** always.'],
  ['a table', '| Data | Kept for |\n| --- | --- |\n| **Logs** | 90 days |'],
])('leaves alone %s', (_, text) => {
  expect(diagnose(policy(text))).toEqual([]);
});

it('a link inside a link is named', () => {
  for (const ending of ['md', 'mdx']) {
    expect(diagnose(policy('See [[our policies](/policies/)](/policies/).', '', ending))).toMatchObject([
      { code: 'M016', line: 6, column: 5, message: expect.stringContaining('inside a link') as string },
    ]);
  }
});

it.each(['We answer.\n\n</div>', 'We answer.</div>'])('a tag that closes nothing is named: %j', (text) => {
  expect(diagnose(policy(text, '', 'md'))).toMatchObject([{ code: 'M006', message: 'There is no </div> here.' }]);
});

it.each([
  ['content/subprocessors/con.yaml', 'name: Example\npurpose: Mail.\n'],
  ['content/policies/nul/1.0.mdx', '---\nid: EX-NUL-001\ntitle: Nul\n---\n\nText.\n'],
])('a name that Windows keeps for a device is refused: %s', (path, text) => {
  expect(diagnose({ [path]: text })).toContainEqual(
    expect.objectContaining({
      code: 'F004',
      message: expect.stringContaining('expected a name that Windows does not keep for a device') as string,
    }),
  );
});

import { expect, it } from 'vitest';
import { collections } from '../../../src/schemas/collections.ts';
import { fieldsPage } from '../../../src/schemas/fields-page.ts';

it('is docs/fields.md; npx vitest run tests/unit/schemas/fields-page.test.ts -u writes it anew', async () => {
  await expect(fieldsPage()).toMatchFileSnapshot('../../../docs/fields.md');
});

it('says of every field what it is', () => {
  const mute = fieldsPage()
    .split('\n')
    .filter((line) => line.startsWith('| `') && line.endsWith('|  |'));
  expect(mute).toEqual([]);
});

it('names the file of every collection', () => {
  expect(fieldsPage().match(/^## /gm)).toHaveLength(Object.keys(collections).length);
});

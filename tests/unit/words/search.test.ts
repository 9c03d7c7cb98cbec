import { expect, it } from 'vitest';
import { searchText } from '#words/questions';

it('suggests the number of a requirement only where something answers to one', () => {
  expect(searchText.suggestions('CC6.1')).toContain('or the number of a requirement, such as CC6.1. Quotation');
  expect(searchText.suggestions(undefined)).toMatch(/^Try fewer words or more general ones\. Quotation marks/);
});

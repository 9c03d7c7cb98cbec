import { expect, it } from 'vitest';
import { rulesPage } from '../../../src/check/rules-page.ts';

it('is docs/rules.md; npx vitest run tests/unit/check/rules-page.test.ts -u writes it anew', async () => {
  await expect(rulesPage()).toMatchFileSnapshot('../../../docs/rules.md');
});

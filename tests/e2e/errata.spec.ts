import { expect, test } from './site.ts';

const REASON = 'Chapter 3 sent readers to chapter 5 for what a contract has to hold; it is chapter 6.';

test('a version that was corrected says so, with the day and the reason, and no other does', async ({ scriptless }) => {
  await scriptless.goto('policies/vendor-risk-management/2.0/');
  const note = scriptless.getByRole('note').filter({ hasText: 'Corrected on 17 November 2026' });
  await expect(note).toContainText(REASON);
  await scriptless.goto('policies/vendor-risk-management/2.1/');
  await expect(scriptless.getByText('Corrected on')).toHaveCount(0);
});

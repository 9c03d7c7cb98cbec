import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFolder } from '../../src/site/folder.ts';
import { readPdf, solid } from '../unit/renditions/pdf/read-pdf.ts';
import { expect, test } from './site.ts';

const REASON = 'Chapter 3 sent readers to chapter 5 for what a contract has to hold; it is chapter 6.';

test('a version that was corrected says so, with the day and the reason, and no other does', async ({ scriptless }) => {
  await scriptless.goto('policies/vendor-risk-management/2.0/');
  const note = scriptless.getByRole('note').filter({ hasText: 'Corrected on 17 November 2026' });
  await expect(note).toContainText(REASON);
  await scriptless.goto('policies/vendor-risk-management/2.1/');
  await expect(scriptless.getByText('Corrected on')).toHaveCount(0);
});

test('the stream of updates tells of it, as its feeds do', async ({ scriptless }) => {
  await scriptless.goto('updates/');
  const told = scriptless.getByRole('listitem').filter({ hasText: REASON });
  await expect(told).toHaveCount(1);
  await expect(told).toContainText('17 November 2026');
  await expect(told).toContainText('Correction');
  const feed = JSON.parse(readFileSync(join(outputFolder(), 'updates/feed.json'), 'utf8')) as { items: unknown[] };
  expect(feed.items).toContainEqual(
    expect.objectContaining({ title: 'Correction: Vendor Risk Management Policy 2.0', content_text: REASON }),
  );
  expect(readFileSync(join(outputFolder(), 'updates/rss.xml'), 'utf8')).toContain(REASON);
});

test('its PDF, its Markdown and its JSON say so too', async () => {
  const file = (format: string): Buffer =>
    readFileSync(join(outputFolder(), `policies/vendor-risk-management/2.0.${format}`));
  expect(file('md').toString()).toContain(REASON);
  expect(JSON.parse(file('json').toString())).toMatchObject({ errata: [{ date: '2026-11-17', reason: REASON }] });
  expect(solid((await readPdf(file('pdf'))).text)).toContain(solid(`Corrected on 17 November 2026: ${REASON}`));
});

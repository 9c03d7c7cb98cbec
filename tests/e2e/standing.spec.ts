import { expect, test } from './site.ts';

test('the tick of a certificate stands only where others have certified', async ({ scriptless }) => {
  await scriptless.goto('/certifications/');
  const marksUnder = (group: string, kind = '') => scriptless.locator(`.section:has(#${group}) .status${kind}`).count();
  expect(await marksUnder('achieved', '.good')).toBeGreaterThan(0);
  for (const group of ['declared', 'coming', 'inherited']) {
    expect(await marksUnder(group), group).toBeGreaterThan(0);
    expect(await marksUnder(group, '.good'), group).toBe(0);
  }
});

test('certificates of providers stand under their holders, apart from our own', async ({ scriptless }) => {
  await scriptless.goto('/certifications/');
  const entries = await scriptless.locator('.section:has(#inherited) .entry').allInnerTexts();
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter((text) => !text.includes('Held by'))).toEqual([]);

  await scriptless.goto('/');
  await expect(scriptless.locator('.provider-certificates')).toContainText('Amazon Web Services');
  await expect(scriptless.locator('.timeline')).not.toContainText('27017');
});

test('maintenance to come stands on its day, with its hours', async ({ scriptless }) => {
  for (const path of ['/', '/updates/']) {
    await scriptless.goto(path);
    const works = scriptless.locator('.events > li', { hasText: 'Maintenance of the network in Dublin' }).first();
    await expect(works.locator('time')).toHaveText('6 December 2026');
    await expect(works).toContainText('6 December 2026, 01:00 to 03:00 UTC');
  }
});

test('the statement of a promise is set lighter than its name', async ({ page }) => {
  await page.goto('/controls/');
  const statement = page.locator('th .about').first();
  expect(await statement.evaluate((element) => getComputedStyle(element).fontWeight)).toBe('400');
});

import { expect, test } from './site.ts';

/** Stands in whitepaper 1.0 and nowhere else. */
const ONCE = 'bastion';

test('a word that only a superseded version has is found when such versions are asked for, and not otherwise', async ({
  page,
}) => {
  await page.goto(`./search/?q=${ONCE}`);
  await expect(page.getByRole('status')).toContainText('No results');
  await expect(page.locator('#search-results a')).toHaveCount(0);
  await page.getByLabel('Earlier versions').check();
  await expect(page.locator('#search-results')).toContainText('Version 1.0');
  await expect(page.getByRole('status')).toContainText(/result/);
  await expect(page).toHaveURL(/state=superseded/);
});

test('a result opens at its section', async ({ page }) => {
  await page.goto(`./search/?q=${ONCE}&state=superseded`);
  const section = page.locator('#search-results a[href*="/whitepaper/1.0/#"]').first();
  const anchor = new URL((await section.getAttribute('href')) ?? '', page.url()).hash;
  await section.click();
  await expect(page).toHaveURL(new RegExp(`/whitepaper/1\\.0/${anchor}$`));
  await expect(page.locator(`[id="${anchor.slice(1)}"]`)).toBeInViewport();
});

test('the plain form of every page leads to the search', async ({ page }) => {
  await page.goto('./policies/');
  await page.getByRole('searchbox').fill('backup');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=backup$/);
  await expect(page.locator('#search-results > li').first()).toBeVisible();
});

test('results can be narrowed to a section and to a framework', async ({ page }) => {
  await page.goto('./search/?q=encryption');
  await expect(page.locator('#search-results > li').first()).toBeVisible();
  await page.getByLabel('Section').selectOption('questions');
  await expect(page.locator('#search-results a').first()).toHaveAttribute('href', /\/questions\//);
  await page.goto('./search/?q=vendor&framework=SOC+2');
  await expect(page.getByLabel('Framework')).toHaveValue('SOC 2');
  await expect(page.locator('#search-results > li').first()).toBeVisible();
});

test('a slash leads to the field, and the results are read out politely', async ({ page }) => {
  await page.goto('./search/?q=backup');
  await expect(page.locator('#search-results > li').first()).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(page.locator('#search-field')).toBeFocused();
  await expect(page.locator('#search-field')).toHaveValue('backup');
  await expect(page.getByRole('status')).toContainText('backup');
});

test('a misspelt word leads to the word that was meant', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('./search/?q=backup');
  await expect(page.locator('#search-results > li').first()).toBeVisible();
  expect(asked.filter((path) => path.endsWith('words.json'))).toEqual([]);
  await page.goto('./search/?q=twilo&section=subprocessors');
  await expect(page.getByText('Did you mean')).toHaveText('Did you mean twilio?');
  expect(asked.filter((path) => path.endsWith('words.json'))).toHaveLength(1);
  await page.getByRole('link', { name: 'twilio', exact: true }).click();
  await expect(page).toHaveURL(/\?q=twilio&section=subprocessors$/);
  await expect(page.locator('#search-results > li').first()).toContainText('Twilio');
  await expect(page.getByText('Did you mean')).toBeHidden();
});

test('nothing is suggested for words that are near to none', async ({ page }) => {
  await page.goto('./search/?q=xylophonequux');
  await expect(page.getByText('Try fewer words')).toBeVisible();
  await expect(page.getByText('Did you mean')).toBeHidden();
});

test('nothing found says what to try', async ({ page }) => {
  await page.goto('./search/?q=xylophonequux');
  await expect(page.getByText('Try fewer words')).toContainText(/the number of a requirement, such as \S+\. Quotation/);
});

test('without JavaScript the page says what to do instead', async ({ scriptless }) => {
  await scriptless.goto('./search/?q=backup');
  expect(await scriptless.locator('main').innerText()).toContain('switched off');
  await expect(scriptless.locator('main').getByRole('link', { name: 'Policies' })).toBeVisible();
});

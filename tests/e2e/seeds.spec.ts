import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Organization } from '../../src/schemas/organization.ts';
import { seedFacts, type SeedFact } from '../seed-facts.ts';
import { builtPages, wordsOf, type BuiltPage } from './built-site.ts';
import { missingAtPlace } from './fact-places.ts';
import { builtSite, isDefault, siteNames } from './every-site.ts';

const facts = Map.groupBy(seedFacts(), ({ example }) => example);

/** The rows of the table whose words are not where the record they name is shown. */
function notShown(rows: readonly SeedFact[], pages: readonly BuiltPage[]): string[] {
  return rows.flatMap((fact) => {
    const missing = missingAtPlace(fact, pages);
    return missing.length === 0 ? [] : [`docs/seeds.md:${fact.line}: ${fact.fact}: ${missing.join(' · ')}`];
  });
}

/** What no seed says, and what a page of ours is easily led to say of every company. */
const NEVER_SAID = [
  'No single country',
  'First version',
  'the first',
  'where data is stored',
  '3.0.pdf',
  'Anyone who asks',
  'what is about to change',
  'may object',
  'there are no advisories',
  'you can count on',
  'we do not learn',
  'reports on request',
  'Date not stated',
  'Nobody is listed',
  'Personal data Not stated',
  'Certificates of our providers',
  'Model run by',
  'SHA256SUMS.asc',
  'keep their addresses',
  'that process personal data on behalf',
  'We are a customer',
  '2022/2555 2022',
  'First answer',
  'Say what you found',
  'What we need it for',
  'What it is held to',
  'What we use it for here',
  'Owner Not stated',
  'Where the product runs, and where data is kept',
  'Crosswalk',
  'crosswalk',
  'requirements of each framework',
  'not referred to here',
  'not point by point',
  'What you need for',
  '(now A.',
  'edition was withdrawn',
];

/** What an example's company does not say, or says otherwise. */
const notSaidBy: Record<string, readonly string[]> = {
  plovernest: [
    'on behalf of Plovernest',
    'Personal data',
    'ubprocessor register',
    'defeats',
    'nothing else',
    'Never used for training',
    'hours Suppliers',
  ],
  nodikotha: [
    'Primary',
    'at most 15 minutes',
    'not certified',
    'In use 6',
    'each answers to',
    'Without a certificate',
    'Behind it',
  ],
  sorrelmark: [
    'answered questions',
    'subprocessor register and',
    'Evidence that exists',
    'follows the standard',
    'target: 8 hours',
    'trades under',
    'registered in United Kingdom',
    'Agreement Data Processing',
    'Plans',
  ],
  fennimoor: [
    'answered questions',
    'security.txt',
    'the subprocessor register',
    'Annex',
    'annex to',
    'cannot be solved',
    'Country not stated',
    'Fennimoor promises',
    'sent to those who ask',
    '@fennimoor.example',
  ],
  sargiva: ['published together', 'we agree with you', 'Hall of fame', '0 of 23', 'Places of processing: Not stated'],
};

/** The phrases of which a page shows any, with its path. */
function added(phrases: readonly string[], pages: readonly BuiltPage[]): string[] {
  return pages.flatMap((page) => {
    const words = [wordsOf(page), ...lettersOf(page)].join('\n');
    return phrases.filter((phrase) => words.includes(phrase)).map((phrase) => `${page.path}: ${phrase}`);
  });
}

function organizationOf(example: string): Partial<Organization> {
  const file = readFileSync(join('examples', example, 'content', 'organization.yaml'), 'utf8');
  return parse(file) as Partial<Organization>;
}

/** What the overview does not tell of the company's contacts and of its documents that have an address elsewhere. */
function untold(example: string, pages: readonly BuiltPage[]): string[] {
  const { contacts = {}, documentsElsewhere = [] } = organizationOf(example);
  const words = pages.filter(({ path }) => path === '/').map(wordsOf);
  const told = [...Object.values(contacts).flatMap((contact) => [contact.email, contact.url, contact.for])];
  return [...told, ...documentsElsewhere.map(({ title, url }) => url && title)].filter(
    (phrase) => phrase !== undefined && !words.some((text) => text.includes(phrase)),
  ) as string[];
}

/** Pages of frameworks that draw a measure of them, or tick a requirement for being named: no seed publishes a mapping. */
function scored(pages: readonly BuiltPage[]): string[] {
  return pages
    .filter(({ path }) => path.startsWith('/controls/'))
    .filter(
      ({ path, html }) =>
        html.includes('class="coverage"') || (path !== '/controls/' && html.includes('class="status good"')),
    )
    .map(({ path }) => path);
}

/** Pages that say that something can be had on request, and neither whom to ask nor that nobody is named. */
function unanswered(pages: readonly BuiltPage[]): string[] {
  return pages
    .filter((page) => /available on request|Offered to customers who ask/.test(wordsOf(page)))
    .filter(({ html }) => {
      const [main = ''] = /<main[^]*<\/main>/.exec(html) ?? [];
      return !/href="(?:mailto:|[^"]*\/#contact")|is not stated here/.test(main);
    })
    .map(({ path }) => path);
}

/** The letters that a page has ready: what they say is in no text of it. */
function lettersOf({ elements }: BuiltPage): string[] {
  return elements
    .map(({ properties }) => properties.href ?? '')
    .filter((href) => href.startsWith('mailto:'))
    .map((href) => decodeURIComponent(href.replaceAll('+', ' ')));
}

/** What stands on the page of documents of each that lies elsewhere, by its title, and is stated to have no address. */
function withoutAddress(example: string, pages: readonly BuiltPage[]): string[] {
  const documents = pages.find(({ path }) => path === '/documents/')?.html ?? '';
  return (organizationOf(example).documentsElsewhere ?? [])
    .filter(({ url, ask }) => url === undefined && ask === undefined)
    .map(({ title }) => {
      const entry = documents.match(/<dt[^>]*>[^]*?<\/dd>/g)?.find((definition) => definition.includes(title));
      if (entry === undefined) throw new Error(`${title} is not on the page of documents of ${example}`);
      return entry;
    });
}

for (const example of siteNames.filter((name) => !isDefault(name))) {
  test(`every fact of the seed of ${example} is on a page`, async () => {
    const built = builtPages(await builtSite(example));
    const rows = facts.get(example) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(notShown(rows, built)).toEqual([]);
    expect(added([...NEVER_SAID, ...(notSaidBy[example] ?? [])], built)).toEqual([]);
    expect(untold(example, built)).toEqual([]);
    expect(scored(built)).toEqual([]);
    expect(unanswered(built)).toEqual([]);
    expect(withoutAddress(example, built).filter((entry) => entry.includes('href='))).toEqual([]);
    expect(built.find(({ path }) => path === '/documents/')?.html).not.toMatch(/<td[^>]*>\s*<\/td>/);
    // A fact that no page tells would be found, and one that stands in another entry.
    const [first, ...others] = rows.filter(({ file }) => /^(?:controls|commitments)\//.test(file));
    const other = others.find(({ file }) => file !== first?.file) ?? rows[1];
    expect(notShown([{ ...rows[0], shownAs: ['7 days on the moon'] } as SeedFact], built)).toHaveLength(1);
    expect(notShown([{ ...first, shownAs: other?.shownAs } as SeedFact], built)).toHaveLength(1);
    // The entry alone does not prove its category or its rank, and no other old address proves this one.
    const placed = rows.filter(({ fields }) => fields.includes('category') || fields.includes('promised'));
    expect(
      notShown(
        placed.map((row) => ({ ...row, fields: ['statement'] })),
        built,
      ),
    ).toHaveLength(placed.length);
    const moved = rows.filter(({ fields }) => fields[0]?.startsWith('redirects['));
    const turned = moved.map((row, index) => ({ ...row, fields: moved.at(index - 1)?.fields ?? [] }));
    expect(notShown(turned, built)).toHaveLength(moved.length);
  });
}

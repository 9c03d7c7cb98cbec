import { expect, test } from '@playwright/test';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { put } from '../unit/integrity/sealed-site.ts';
import { candor, copyOfExample, otherCheckout, scratch } from './command.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(1_200_000);

interface Edit {
  readonly what: string;
  readonly edit: (site: string) => void;
  /** A page or file in which readers see it, and what they see. */
  readonly shown: readonly [file: string, words: string];
  readonly day?: string;
  /** Another edit follows that makes no other page anew: one build from nothing compares both. */
  readonly isComparedLater?: true;
}

function replace(file: string, before: string | RegExp, after: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(before);
  writeFileSync(file, text.replace(before, after));
}

/** Each is made to the site as the one before left it. */
const edits: readonly Edit[] = [
  {
    what: 'a word of a policy',
    isComparedLater: true,
    edit: (site) => {
      appendFileSync(join(site, 'content', 'policies', 'secure-development', '1.0.mdx'), '\nWhalesong is welcome.\n');
    },
    shown: ['policies/secure-development/index.html', 'Whalesong is welcome.'],
  },
  {
    what: 'a word of an older version, which a redline compares',
    edit: (site) => {
      appendFileSync(join(site, 'content', 'policies', 'vendors', '2.0.md'), '\nQuokkas audit us.\n');
    },
    shown: ['policies/vendors/changes/2.0-to-2.1/index.html', 'Quokkas'],
  },
  {
    what: 'the text of an update',
    isComparedLater: true,
    edit: (site) => {
      const text = '---\ntitle: Rebuilt\nkind: news\n---\n\nFirst draft.\n';
      put(site, 'content/updates/2026-11-27-rebuilt.md', text);
    },
    shown: ['updates/index.html', 'First draft.'],
  },
  {
    what: 'a word of the update',
    edit: (site) => {
      replace(join(site, 'content', 'updates', '2026-11-27-rebuilt.md'), 'First draft', 'Last draft');
    },
    shown: ['updates/feed.json', 'Last draft'],
  },
  {
    what: 'a field of the register',
    edit: (site) => {
      replace(join(site, 'content', 'subprocessors', 'abacus-ai.yaml'), /^name: .*$/m, 'name: Counting frames');
    },
    shown: ['subprocessors/index.html', 'Counting frames'],
  },
  {
    what: 'the name of the organization',
    isComparedLater: true,
    edit: (site) => {
      replace(join(site, 'content', 'organization.yaml'), /^name: Plovernest$/m, 'name: Dotterelnest');
    },
    shown: ['policies/secure-development/1.0/index.html', 'Dotterelnest'],
  },
  {
    what: 'a setting of the theme',
    isComparedLater: true,
    edit: (site) => {
      replace(join(site, 'content', 'organization.yaml'), "accent: '#a2401c'", "accent: '#92401c'");
    },
    shown: ['index.html', '#92401c'],
  },
  {
    what: 'a picture',
    edit: (site) => {
      replace(join(site, 'public', 'logo.svg'), '<svg ', '<svg data-changed="yes" ');
    },
    shown: ['logo.svg', 'data-changed'],
  },
  {
    what: 'a removed version',
    edit: (site) => {
      rmSync(join(site, 'content', 'policies', 'vendors', '1.0.md'));
    },
    shown: ['policies/vendors/2.0/index.html', 'Quokkas'],
  },
  {
    what: 'another day',
    edit: () => undefined,
    day: '2027-02-01',
    shown: ['data/organization.json', '2027-02-01'],
  },
];

test('a rebuild after each kind of edit gives the bytes of a build from nothing', () => {
  const site = copyOfExample('plovernest');
  // Texts that were released may not be edited.
  rmSync(join(site, 'content', 'released.json'));
  for (const [version, day] of [
    ['1.0', '2024-01-01'],
    ['2.0', '2025-01-01'],
    ['2.1', '2026-01-01'],
  ] as const) {
    const front = `id: P-V\ntitle: Vendors\neffective: ${day}${version === '1.0' ? '' : '\nchanges: [Written anew.]'}`;
    put(site, `content/policies/vendors/${version}.md`, `---\n${front}\n---\n\n## Scope\n\nVersion of ${day}.\n`);
  }
  const [checkout, cold] = [otherCheckout(), otherCheckout()];
  const build = (where: string, out: string, day: string): string => {
    const { status, text } = candor(['build', '--site', site, '--as-of', day, '--out', out], {}, where);
    expect(status, text).toBe(0);
    return readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  };
  build(checkout, scratch('first'), '2026-11-30');
  for (const { what, edit, shown, day = '2026-11-30', isComparedLater } of edits) {
    edit(site);
    const rebuilt = scratch('rebuilt');
    const sums = build(checkout, rebuilt, day);
    expect(readFileSync(join(rebuilt, shown[0]), 'utf8'), what).toContain(shown[1]);
    if (isComparedLater) continue;
    rmSync(join(cold, 'node_modules', '.cache'), { recursive: true, force: true });
    expect(sums, what).toBe(build(cold, scratch('fresh'), day));
  }
});

import { expect, test } from '@playwright/test';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candor, copyOfDefault, otherCheckout, scratch } from './command.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(1_200_000);

interface Edit {
  readonly what: string;
  readonly edit: (site: string) => void;
  /** A page or file in which readers see it, and what they see. */
  readonly shown: readonly [file: string, words: string];
  readonly day?: string;
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
    edit: (site) => {
      appendFileSync(join(site, 'content', 'policies', 'acceptable-use', '1.0.mdx'), '\nWhalesong is welcome.\n');
    },
    shown: ['policies/acceptable-use/index.html', 'Whalesong is welcome.'],
  },
  {
    what: 'a word of an older version, which a redline compares',
    edit: (site) => {
      appendFileSync(join(site, 'content', 'policies', 'vendor-risk-management', '2.0.mdx'), '\nQuokkas audit us.\n');
    },
    shown: ['policies/vendor-risk-management/changes/2.0-to-2.1/index.html', 'Quokkas'],
  },
  {
    what: 'the text of an update',
    edit: (site) => {
      const name = '2026-11-27-rebuilt.md';
      writeFileSync(join(site, 'content', 'updates', name), '---\ntitle: Rebuilt\nkind: news\n---\n\nFirst draft.\n');
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
      replace(join(site, 'content', 'subprocessors', 'github.yaml'), /^name: .*$/m, 'name: Githubber');
    },
    shown: ['subprocessors/index.html', 'Githubber'],
  },
  {
    what: 'the name of the organization',
    edit: (site) => {
      replace(join(site, 'content', 'organization.yaml'), /^name: Northlight$/m, 'name: Southlight');
    },
    shown: ['policies/acceptable-use/1.0/index.html', 'Southlight'],
  },
  {
    what: 'a setting of the theme',
    edit: (site) => {
      replace(join(site, 'content', 'organization.yaml'), "accent: '#0d5c4c'", "accent: '#0d4c5c'");
    },
    shown: ['index.html', '#0d4c5c'],
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
      rmSync(join(site, 'content', 'policies', 'vendor-risk-management', '1.0.mdx'));
    },
    shown: ['policies/vendor-risk-management/2.0/index.html', 'Quokkas'],
  },
  {
    what: 'another day',
    edit: () => undefined,
    day: '2027-02-01',
    shown: ['data/organization.json', '2027-02-01'],
  },
];

test('a rebuild after each kind of edit gives the bytes of a build from nothing', () => {
  const site = copyOfDefault();
  // Texts that were released may not be edited.
  rmSync(join(site, 'content', 'released.json'));
  const [checkout, cold] = [otherCheckout(), otherCheckout()];
  const build = (where: string, out: string, day: string): string => {
    const { status, text } = candor(['build', '--site', site, '--as-of', day, '--out', out], {}, where);
    expect(status, text).toBe(0);
    return readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  };
  build(checkout, scratch('first'), '2026-11-30');
  for (const { what, edit, shown, day = '2026-11-30' } of edits) {
    edit(site);
    const [rebuilt, fresh] = [scratch('rebuilt'), scratch('fresh')];
    const sums = build(checkout, rebuilt, day);
    expect(readFileSync(join(rebuilt, shown[0]), 'utf8'), what).toContain(shown[1]);
    rmSync(join(cold, 'node_modules', '.cache'), { recursive: true, force: true });
    expect(sums, what).toBe(build(cold, fresh, day));
  }
});

import type { Finding } from '../diagnostic.ts';
import { DRAFT_HINT, isOfDraft, meantPage } from '../page-words.ts';
import { isLaterPage, pagesOf, type Pages } from '../pages.ts';
import { placeOfValue, type Yaml } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site } from '../site.ts';

const redirects = (lines: string) => ({
  'content/organization.yaml': `name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nredirects:\n${lines}sample: { asOf: 2026-06-30 }\n`,
});

interface Redirect {
  readonly from: string;
  readonly to: string;
}

const plain = (path: string): string => path.replace(/[?#].*$/s, '').replace(/(?<=.)\/$/, '');

/** The redirects of a site, and where each leads. */
interface Redirects {
  readonly all: readonly Redirect[];
  /** The first redirect from each address. */
  readonly byFrom: ReadonlyMap<string, number>;
  /** The redirects that lead back to themselves, each with the first of its circle, which speaks for all. */
  readonly circles: ReadonlyMap<number, number>;
}

/** Every redirect leads to one other at most, so one walk from each finds every circle and visits none twice. */
function circlesIn(all: readonly Redirect[], byFrom: ReadonlyMap<string, number>): Map<number, number> {
  const circles = new Map<number, number>();
  const walkOf = new Map<number, number>();
  for (const start of all.keys()) {
    const walk: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      walk.push(at);
      at = byFrom.get(plain(all[at]?.to ?? ''));
    }
    const circle = at !== undefined && walkOf.get(at) === start ? walk.slice(walk.indexOf(at)) : [];
    const first = Math.min(...circle);
    for (const index of circle) circles.set(index, first);
  }
  return circles;
}

function redirectsOf(all: readonly Redirect[]): Redirects {
  const byFrom = new Map<string, number>();
  for (const [index, { from }] of all.entries()) if (!byFrom.has(plain(from))) byFrom.set(plain(from), index);
  return { all, byFrom, circles: circlesIn(all, byFrom) };
}

function* judge(site: Site, yaml: Yaml, redirects: Redirects, index: number, pages: Pages): Generator<Finding> {
  const { all, byFrom, circles } = redirects;
  const redirect = all[index];
  if (!redirect) return;
  const from = placeOfValue(yaml, ['redirects', index, 'from']);
  const to = placeOfValue(yaml, ['redirects', index, 'to']);
  const path = plain(redirect.from);
  const isTaken = pages.paths.has(path) || pages.paths.has(`${path}/`);
  const twin = byFrom.get(path) ?? index;
  const circle = circles.get(index);
  if (circle !== undefined) {
    if (circle < index) return;
    yield {
      place: to,
      message: `The redirect from ${redirect.from} leads back to itself.`,
      hint: 'Let `to` name the page that is meant.',
    };
  } else if (isTaken) {
    yield {
      place: from,
      message: `There is a page at ${redirect.from}; the redirect would hide it.`,
      hint: 'Delete the redirect, or correct `from`: it names an address that is no more.',
    };
  } else if (twin < index) {
    yield {
      place: from,
      message: `The address ${redirect.from} is redirected a second time.`,
      hint: 'Keep one of the two.',
    };
  } else if (redirect.to.startsWith('/') && !byFrom.has(plain(redirect.to))) {
    const target = redirect.to.replace(/[?#].*$/s, '');
    if (pages.paths.has(target) || isLaterPage(site, target)) return;
    if (isOfDraft(site, target)) {
      yield {
        place: to,
        message: `Readers have no page ${target} to be redirected to: it is a draft.`,
        hint: DRAFT_HINT,
      };
      return;
    }
    const hint = pages.paths.has(`${target}/`)
      ? `Did you mean ${target}/?`
      : (meantPage(site, target, pages.paths) ?? 'Name a page of this site, such as /subprocessors/.');
    yield { place: to, message: `There is no page ${target} to redirect to.`, hint };
  }
}

/** Old addresses stand in contracts; they must go on working, and must not cover a page. */
export const redirect: Rule = {
  code: 'R007',
  name: 'redirect',
  severity: 'error',
  sentence: 'A redirect leads from an address that is no page to one that is, and never in a circle.',
  bad: redirects('  - { from: /trust, to: /trust/ }\n'),
  good: redirects('  - { from: /trust, to: / }\n'),
  *check(site) {
    const pages = pagesOf(site);
    if (!pages) return;
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      const redirects = redirectsOf(data.redirects ?? []);
      for (const index of redirects.all.keys()) yield* judge(site, yaml, redirects, index, pages);
    }
  },
};

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

/** The redirects that lead from one back to it, itself included; none where they do not. */
function circleOf(start: Redirect, all: readonly Redirect[]): readonly Redirect[] {
  const circle: Redirect[] = [];
  let at: Redirect | undefined = start;
  while (at && circle.length <= all.length) {
    circle.push(at);
    const next: string = plain(at.to);
    if (next === plain(start.from)) return circle;
    at = all.find(({ from }) => plain(from) === next);
  }
  return [];
}

function* judge(site: Site, yaml: Yaml, all: readonly Redirect[], index: number, pages: Pages): Generator<Finding> {
  const redirect = all[index];
  if (!redirect) return;
  const from = placeOfValue(yaml, ['redirects', index, 'from']);
  const to = placeOfValue(yaml, ['redirects', index, 'to']);
  const path = plain(redirect.from);
  const isTaken = pages.paths.has(path) || pages.paths.has(`${path}/`);
  const twin = all.findIndex((other) => plain(other.from) === path);
  const circle = circleOf(redirect, all);
  if (circle.length > 0) {
    // The first of them speaks for all.
    if (circle.some((other) => all.indexOf(other) < index)) return;
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
  } else if (redirect.to.startsWith('/') && !all.some((other) => plain(other.from) === plain(redirect.to))) {
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
      const all = data.redirects ?? [];
      for (const index of all.keys()) yield* judge(site, yaml, all, index, pages);
    }
  },
};

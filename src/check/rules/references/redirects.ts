import { SECURITY_TXT_PATHS } from '../../../security-txt/fields.ts';
import { caseless, inTheWayOf, outputOf, plainPath, sitePath, stepsOf, type Output } from '../../targets.ts';
import type { Finding } from '../../diagnostic.ts';
import { DRAFT_HINT, isLaterPage, isOfDraft, meantPage, type Pages, pagesOf } from '../../pages.ts';
import { placeOfValue, type Yaml } from '../../read/yaml.ts';
import { usedRootName } from '../../../site/root-names.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type Site } from '../../site.ts';

const redirects = (lines: string) => ({
  'content/organization.yaml': `name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nredirects:\n${lines}sample: { asOf: 2026-06-30 }\n`,
});

/** Files that programs look for at their address: a page there would be in the way of them. */
const LOOKED_FOR = SECURITY_TXT_PATHS.map((path) => `/${path}`);

interface Redirect {
  /** Its place in the file, where those stand too that are not valid. */
  readonly item: number;
  readonly from: string;
  readonly to: string;
}

/** What redirects are held to. */
interface Redirects {
  readonly site: Site;
  readonly yaml: Yaml;
  readonly all: readonly Redirect[];
  /** Which of them is the first from an address, as `bare` has it. */
  readonly first: ReadonlyMap<string, number>;
  /** The same, where case does not count. */
  readonly firstCaseless: ReadonlyMap<string, number>;
  /** The redirects that lead back to themselves, each with the first of its circle, which speaks for all. */
  readonly circles: ReadonlyMap<number, number>;
  readonly pages: Pages;
  /** What the site serves without redirects, and the addresses that programs look for. */
  readonly output: Output;
}

/** A path without its query, its anchor and the slash at its end. */
const bare = (path: string): string => plainPath(path).replace(/(?<=.)\/$/, '');

const pageAt = (path: string): string => (path === '/' ? path : `${path}/`);

/** The path of this site that a redirect leads to; `undefined` where it leads elsewhere. */
const targetOf = ({ to }: Pick<Redirect, 'to'>, { content }: Site): string | undefined =>
  sitePath(to, content?.organization.site);

/** Every redirect leads to one other at most, so one walk from each finds every circle and visits none twice. */
function circlesIn(site: Site, all: readonly Redirect[], first: ReadonlyMap<string, number>): Map<number, number> {
  const next = (index: number): number | undefined => {
    const target = targetOf(all[index] ?? { to: '' }, site);
    return target === undefined ? undefined : first.get(bare(target));
  };
  const circles = new Map<number, number>();
  const walkOf = new Map<number, number>();
  for (const start of all.keys()) {
    const walk: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      walk.push(at);
      at = next(at);
    }
    const circle = at !== undefined && walkOf.get(at) === start ? walk.slice(walk.indexOf(at)) : [];
    const leader = Math.min(...circle);
    for (const index of circle) circles.set(index, leader);
  }
  return circles;
}

/** What is at the address already: something the site serves, else the file of another redirect. */
function occupantOf({ from }: Redirect, { first, output }: Redirects): string | undefined {
  const path = bare(from);
  const inside = stepsOf(path).find(
    (step) => step.endsWith('/index.html') && first.has(step.slice(0, -'/index.html'.length)),
  );
  return inTheWayOf(path, output) ?? inTheWayOf(pageAt(path), output) ?? inside;
}

/** What is wrong with where a redirect leads. */
function wrongTarget(redirect: Redirect, { site, first, pages }: Redirects): Omit<Finding, 'place'> | undefined {
  const path = targetOf(redirect, site);
  if (path === undefined || first.has(bare(path))) return undefined;
  const target = plainPath(path);
  if (pages.paths.has(target) || isLaterPage(site, target)) return undefined;
  if (isOfDraft(site, target)) {
    return { message: `Readers have no page ${target} to be redirected to: it is a draft.`, hint: DRAFT_HINT };
  }
  const hint = pages.paths.has(`${target}/`)
    ? `Did you mean ${target}/?`
    : (meantPage(site, target, pages.paths) ?? 'Name a page or file of this site, such as /subprocessors/.');
  return { message: `There is no page ${target} to redirect to.`, hint };
}

function* judge(redirects: Redirects, index: number): Generator<Finding> {
  const { yaml, all, firstCaseless, circles } = redirects;
  const redirect = all[index];
  if (!redirect) return;
  const from = placeOfValue(yaml, ['redirects', redirect.item, 'from']);
  const to = placeOfValue(yaml, ['redirects', redirect.item, 'to']);
  const leader = circles.get(index);
  const used = usedRootName(plainPath(redirect.from));
  const occupant = occupantOf(redirect, redirects);
  if (leader !== undefined) {
    if (leader < index) return;
    yield {
      place: to,
      message: `The redirect from ${redirect.from} leads back to itself.`,
      hint: 'Let `to` name the page that is meant.',
    };
  } else if (used !== undefined) {
    yield {
      place: from,
      message: `Hosts, Git, operating systems or Candor use the name ${used}, so ${redirect.from} cannot be redirected.`,
      hint: 'Delete the redirect, or correct `from`.',
    };
  } else if (occupant !== undefined) {
    yield {
      place: from,
      message: `The site itself serves ${occupant}, so ${redirect.from} cannot be redirected.`,
      hint: 'Delete the redirect, or correct `from`: it names an address that is no longer in use.',
    };
  } else if ((firstCaseless.get(caseless(bare(redirect.from))) ?? index) < index) {
    yield {
      place: from,
      message: `The address ${redirect.from} is redirected a second time.`,
      hint: 'Keep one of the two.',
    };
  } else {
    const wrong = wrongTarget(redirect, redirects);
    if (wrong) yield { place: to, ...wrong };
  }
}

/** Old addresses stand in contracts; they must go on working, and must not cover a page. */
export const redirect: Rule = {
  code: 'R007',
  name: 'redirect',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'A redirect leads from an address that the site does not serve to one that it does, and never in a circle.',
  bad: redirects('  - { from: /SHA256SUMS, to: / }\n'),
  good: redirects('  - { from: /checksums, to: /SHA256SUMS }\n'),
  *check(site) {
    const pages = pagesOf(site);
    if (!pages) return;
    for (const { data, yaml, issues } of recordsOf(site, 'organization')) {
      const invalid = new Set(issues.map(({ path }) => path[1]));
      const items = [...Array((data.redirects?.length ?? 0) + invalid.size).keys()].filter(
        (item) => !invalid.has(item),
      );
      const all = (data.redirects ?? []).map((redirect, index) => ({ ...redirect, item: items[index] ?? index }));
      if (all.length === 0) continue;
      const output = outputOf([...pages.paths, ...LOOKED_FOR]);
      // Of two from one address the first is kept.
      const addresses = all.map(({ from }, index) => [bare(from), index] as const).reverse();
      const first = new Map(addresses);
      const firstCaseless = new Map(addresses.map(([address, index]) => [caseless(address), index]));
      const circles = circlesIn(site, all, first);
      for (const index of all.keys())
        yield* judge({ site, yaml, all, first, firstCaseless, circles, pages, output }, index);
    }
  },
};

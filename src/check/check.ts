import type { IsoDate } from '../schemas/fields/dates.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { readTree, type SiteFolders, type Tree } from './read/tree.ts';
import { isDraft } from './read/record.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { judgeSignatures } from './rules/security-txt/signatures.ts';
import { readSite, type Site } from './site.ts';

export type { Diagnostic } from './diagnostic.ts';

/** How to judge. */
export interface CheckOptions {
  /** The day to check for; the day of a sample, else today in UTC, where left out. */
  readonly asOf?: IsoDate | undefined;
  /** The clock; the machine's where left out. */
  readonly now?: Date;
  /** Whether what is left to be done counts as an error: the check of a branch that is to be published. */
  readonly strict?: boolean;
  /** The days to look ahead for what will expire, fall due or take effect; none where left out. */
  readonly within?: number | undefined;
}

/** What to check. Folders are absolute paths. */
export interface CheckRequest extends SiteFolders, CheckOptions {}

export interface CheckResult {
  /** Everything found, by file and position. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was read, for reports that show the lines they speak of. */
  readonly site: Site;
}

/** What is quoted of a file may be as long as the file. */
const withoutEndlessWords = (text: string): string =>
  text.replaceAll(/(?<!\S)\S{160,}/g, (word) => `${word.slice(0, 100)}…${word.slice(-20)}`);

function applyRule(rule: Rule, site: Site, isStrict: boolean, drafts: ReadonlySet<string>): Diagnostic[] {
  // Without the day such a rule would guess, and say what nobody can mend.
  if (rule.dependsOnDay && !site.isDayTold) return [];
  if (rule.looksAhead && site.until === undefined) return [];
  const { code, name } = rule;
  const severity = (isStrict ? rule.strict : undefined) ?? rule.severity;
  return [...rule.check(site)].map(({ place, message, hint }) => ({
    code,
    rule: name,
    severity: rule.draft === 'note' && drafts.has(place.file) ? 'note' : severity,
    ...place,
    message: withoutEndlessWords(message),
    hint: withoutEndlessWords(hint),
  }));
}

function judge(site: Site, strict = false): CheckResult {
  const drafts = new Set(site.records.filter(isDraft).map(({ file }) => file));
  const diagnostics = rules.flatMap((rule) => applyRule(rule, site, strict, drafts)).sort(compareDiagnostics);
  return { site, diagnostics };
}

const siteOf = (tree: Tree, { asOf, now = new Date(), within }: CheckOptions): Site =>
  readSite(tree, asOf, now, within);

/** Judges a trust center folder by every rule, but not whether signatures hold, which takes waiting. */
export function checkTree(tree: Tree, options: CheckOptions = {}): CheckResult {
  return judge(siteOf(tree, options), options.strict);
}

/** Judges a trust center folder by every rule, and what is signed in it by its keys. */
export async function checkSignedTree(tree: Tree, options: CheckOptions = {}): Promise<CheckResult> {
  const site = siteOf(tree, options);
  return judge({ ...site, signatures: await judgeSignatures(site) }, options.strict);
}

/** Reads a trust center folder from disk and judges it by every rule. */
export function checkSite(request: CheckRequest): Promise<CheckResult> {
  return checkSignedTree(readTree(request), request);
}

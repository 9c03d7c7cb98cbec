import type { Advisory } from '../../schemas/advisory.ts';
import type { Severity } from '../../schemas/fields/text.ts';

/** Words of security advisories. English. */
export const advisoryText = {
  title: 'Security advisories',
  lede: (company: string) =>
    `Vulnerabilities in the products of ${company}: what was affected, what fixes it, and when.`,
  caption: 'Security advisories, newest first',
  columns: { advisory: 'Advisory', severity: 'Severity', cve: 'CVE', fixed: 'Fixed in', published: 'Published' },
  none: 'No advisory is published here',
  report: 'Report a vulnerability',
  feed: 'Feed of advisories',
  told: 'Feed',
  toldIntro: 'RSS, for any feed reader. It holds the advisories of this page.',
  severity: 'Severity',
  score: 'CVSS',
  cve: 'CVE',
  cwe: 'Weakness',
  affected: 'Affected',
  fixed: 'Fixed in',
  workaround: 'Workaround',
  reported: 'Reported',
  fixedOn: 'Fixed',
  published: 'Published',
  updated: 'Last changed',
  updates: 'Changes',
  updatedOn: (date: string) => `Updated on ${date}`,
  withdrawn: 'Withdrawn',
  withdrawnOn: (date: string) => `Withdrawn on ${date}`,
  credits: 'Found by',
  notStated: 'Not stated',
  notApplicable: 'Not applicable',
} as const;

/** What stands for the fix where none is named: a withdrawn advisory needs none. */
export function withoutFix({ withdrawn }: Pick<Advisory, 'withdrawn'>): string {
  return withdrawn === undefined ? advisoryText.notStated : advisoryText.notApplicable;
}

/** What readers cite an advisory by, the same on pages, in PDFs, packs and data: "NL-2026-01". */
export function advisoryNumber(id: string): string {
  return id.toUpperCase();
}

/** The record of a CVE id. */
export function cveHref(id: string): string {
  return `https://www.cve.org/CVERecord?id=${id}`;
}

/** The definition of a CWE id. */
export function cweHref(id: string): string {
  return `https://cwe.mitre.org/data/definitions/${id.replace('CWE-', '')}.html`;
}

/** What the severities of a vulnerability are called. English. */
export const severityLabels: Record<Severity, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

import type { DisclosureProgram } from '../../schemas/disclosure-program.ts';
import { disclosureText, timesTitle } from '#words/disclosure';
import type { TocEntry } from '../page/toc.ts';

/**
 * Where the facts of a programme stand on their page. The policy may have headings of the same words beside them, whose
 * anchors never have a dot.
 */
export const disclosureAnchors = {
  howTo: 'programme.how-to-report',
  scopeIn: 'programme.in-scope',
  scopeOut: 'programme.out-of-scope',
  responseTimes: 'programme.response-times-and-rewards',
  safeHarbor: 'programme.safe-harbor',
  rules: 'programme.rules',
} as const;

/** The contents list of the facts of a programme: what it does not state has no heading. */
export function disclosureContents(program: DisclosureProgram): TocEntry[] {
  const entries: [boolean, string, string][] = [
    [true, disclosureAnchors.howTo, disclosureText.howTo],
    [program.scopeIn !== undefined, disclosureAnchors.scopeIn, disclosureText.scopeIn],
    [program.scopeOut !== undefined, disclosureAnchors.scopeOut, disclosureText.scopeOut],
    [(program.resolution ?? program.rewards) !== undefined, disclosureAnchors.responseTimes, timesTitle(program)],
    [program.safeHarbor !== undefined, disclosureAnchors.safeHarbor, disclosureText.safeHarbor],
    [program.rules !== undefined, disclosureAnchors.rules, disclosureText.rules],
  ];
  return entries.filter(([stated]) => stated).map(([, id, text]) => ({ depth: 2, href: `#${id}`, text }));
}

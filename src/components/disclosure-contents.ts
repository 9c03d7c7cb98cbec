import type { DisclosureProgram } from '../schemas/disclosure-program.ts';
import { disclosureText } from '../ui-text/disclosure.ts';
import type { TocEntry } from './toc-tree.ts';

/** The contents list of the facts of a programme: what it does not state has no heading. */
export function disclosureContents(program: DisclosureProgram): TocEntry[] {
  const entries: [boolean, string, string][] = [
    [true, 'how-to-report', disclosureText.howTo],
    [program.scopeIn !== undefined, 'in-scope', disclosureText.scopeIn],
    [program.scopeOut !== undefined, 'out-of-scope', disclosureText.scopeOut],
    [(program.resolution ?? program.rewards) !== undefined, 'response-times-and-rewards', disclosureText.responseTimes],
    [program.safeHarbor !== undefined, 'safe-harbor-promises', disclosureText.safeHarbor],
    [program.rules !== undefined, 'rules', disclosureText.rules],
  ];
  return entries.filter(([stated]) => stated).map(([, id, text]) => ({ depth: 2, href: `#${id}`, text }));
}

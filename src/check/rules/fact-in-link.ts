import { BREACH_NOTICE, policy } from '../examples.ts';
import { factsOf } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { placeOfNode } from '../text/elements.ts';

/** A quotation links to its commitment, and browsers take a link inside a link apart. */
export const factInLink: Rule = {
  code: 'M019',
  name: 'fact-in-link',
  severity: 'error',
  draft: 'note',
  sentence: 'No <Fact> stands inside a link, since it links to its commitment.',
  bad: { ...policy('We tell you [within <Fact id="breach-notice">72 hours</Fact>](/controls/).'), ...BREACH_NOTICE },
  good: { ...policy('We tell you within <Fact id="breach-notice">[72 hours](/controls/)</Fact>.'), ...BREACH_NOTICE },
  *check(site) {
    for (const { found, id, of } of factsOf(site)) {
      if (!found.parents.some(({ type }) => type === 'link' || type === 'linkReference')) continue;
      const tag = `<Fact id="${id}"${of === undefined ? '' : ` of="${of}"`}>`;
      yield {
        place: placeOfNode(found),
        message: 'This <Fact> stands inside a link, and links to its commitment itself.',
        hint: `End the link before it, or put the link inside it, which replaces its own: ${tag}[…](…)</Fact>.`,
      };
    }
  },
};

import { parseControlRef } from '../../frameworks/control-ref.ts';
import { hasEnded } from '../../frameworks/framework.ts';
import { successors } from '../../frameworks/successors.ts';
import { policy } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../shape/words.ts';
import { recordsOf, type Site, type ValidRecord } from '../site.ts';
import { checkedDocuments } from '../versions.ts';

/** What may name requirements, without the versions of which the time is over: they say what they said. */
function namingRecords(site: Site): ValidRecord<'policies' | 'controls' | 'commitments' | 'questions'>[] {
  const versions = checkedDocuments(site).flatMap((document) => document.versions);
  const current = versions.filter(({ version: { state } }) => state !== 'superseded' && state !== 'withdrawn');
  return [
    ...(current.map(({ record }) => record) as ValidRecord<'policies'>[]),
    ...recordsOf(site, 'controls'),
    ...recordsOf(site, 'commitments'),
    ...recordsOf(site, 'questions'),
  ];
}

/** Customers ask by the edition that is in force. */
export const withdrawnEdition: Rule = {
  code: 'R009',
  name: 'withdrawn-edition',
  severity: 'note',
  draft: 'note',
  sentence: 'References name the edition of a standard that is in force, or that one too.',
  bad: policy('We choose vendors with care.', "controls: ['iso27001-2013:A.15.1.1']\n"),
  good: policy('We choose vendors with care.', "controls: ['iso27001-2013:A.15.1.1', 'iso27001-2022:A.5.19']\n"),
  dependsOnDay: true,
  *check(site) {
    for (const { data, yaml } of namingRecords(site)) {
      const refs = data.controls ?? [];
      for (const [index, ref] of refs.entries()) {
        const framework = parseControlRef(ref)?.framework;
        if (framework?.replaced === undefined || !hasEnded(framework, site.asOf)) continue;
        const { by, certificatesEnded } = framework.replaced;
        const current = successors(ref);
        if (current.some((successor) => refs.includes(successor))) continue;
        const meant = current.length === 0 ? 'Nothing has taken its place.' : `It is now ${listed(current)}.`;
        yield {
          place: placeOfValue(yaml, ['controls', index]),
          message: `"${ref}" names an edition that the ${by} edition has replaced; certificates to it ended on ${certificatesEnded}.`,
          hint: `${meant} Name the one you meet as well, or leave it where the old edition is meant.`,
        };
      }
    }
  },
};

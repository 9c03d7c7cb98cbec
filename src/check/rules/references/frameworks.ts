import { parseControlRef, successors } from '../../../frameworks/control-ref.ts';
import { hasEnded } from '../../../frameworks/framework.ts';
import { frameworkById } from '../../../frameworks/registry.ts';
import { policy } from '../../examples.ts';
import { isLaterPage, pagesOf } from '../../pages.ts';
import { placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { listed } from '../../shape/words.ts';
import { recordsOf, type Site, type ValidRecord } from '../../site.ts';
import { checkedDocuments } from '../../versions.ts';

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

const organization =
  'name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\ncrosswalks: [soc2]\nsample: { asOf: 2026-06-30 }\n';

/** References stand in documents too, which come into force and end: so this is not an error. */
export const crosswalkEmpty: Rule = {
  code: 'R010',
  name: 'crosswalk-empty',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'Something refers to every framework that `crosswalks` names, and it is named once.',
  bad: { 'content/organization.yaml': organization },
  good: {
    'content/organization.yaml': organization,
    'content/questions/mfa.yaml':
      'question: Is a second factor needed?\nanswer: "yes"\ngroup: Access\ncontrols: [\'soc2:CC6.1\']\n',
  },
  dependsOnDay: true,
  *check(site) {
    const pages = pagesOf(site);
    if (!pages) return;
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      for (const [index, id] of (data.crosswalks ?? []).entries()) {
        const place = placeOfValue(yaml, ['crosswalks', index]);
        const name = frameworkById(id)?.shortName ?? id;
        if (!pages.paths.has(`/controls/${id}/`) && !isLaterPage(site, `/controls/${id}/`)) {
          yield {
            place,
            message: `Nothing refers to ${name}, so there is no crosswalk to it.`,
            hint: `Add "controls:" with its requirements to what answers to them, or leave "${id}" out.`,
          };
        } else if (data.crosswalks?.indexOf(id) !== index) {
          yield { place, message: `The crosswalk to ${name} is named twice.`, hint: 'Delete one of the two.' };
        }
      }
    }
  },
};

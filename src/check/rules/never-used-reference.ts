import { droppedBy } from '../../model/register-life.ts';
import { placeOfValue } from '../read/yaml.ts';
import { referenceFields, referencesIn } from '../references.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const files = (fields: string) => ({
  'content/ai-features/summaries.yaml':
    'feature: Summaries\npurpose: Shortens tickets.\ndataSent: [ticket text]\nprovider: example-ai\nretention: none\ntraining: never\n',
  'content/subprocessors/example-ai.yaml': `name: Example AI\nannounced: 2026-05-01\neffective: 2026-06-15\n${fields}`,
});

/** Otherwise the register says that a vendor was never used, and another page that it is. */
export const neverUsedReference: Rule = {
  code: 'R013',
  name: 'never-used-reference',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'No record names a subprocessor as its provider that was called off or listed in error.',
  bad: files('calledOff: { on: 2026-06-10 }\n'),
  good: files(''),
  dependsOnDay: true,
  *check(site) {
    const neverUsed = new Map(
      recordsOf(site, 'subprocessors').flatMap(({ id, data }) => {
        const dropped = droppedBy(data, site.asOf);
        return dropped ? [[id, dropped] as const] : [];
      }),
    );
    if (neverUsed.size === 0) return;
    for (const field of referenceFields.filter(({ to }) => to === 'subprocessor')) {
      for (const record of recordsOf(site, field.collection)) {
        for (const { path, value } of referencesIn(record.data, field)) {
          const dropped = neverUsed.get(value);
          if (dropped === undefined) continue;
          const how = dropped.how === 'called-off' ? 'called off' : 'corrected as listed in error';
          yield {
            place: placeOfValue(record.yaml, path),
            message: `The subprocessor "${value}" was ${how} on ${dropped.on} and never used.`,
            hint: 'Name the subprocessor that is used, or leave the field out.',
          };
        }
      }
    }
  },
};

import { addDuration } from '../../model/calendar.ts';
import { noticeOn } from '../../model/register-life.ts';
import type { Finding } from '../diagnostic.ts';
import { placeOfValue, type Path } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site, type ValidRecord } from '../site.ts';

const files = (effective: string) => ({
  'content/organization.yaml':
    'name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nsubprocessorNotice: [{ notice: 30 days }]\nsample: { asOf: 2026-06-30 }\n',
  'content/subprocessors/example-mail.yaml': `name: Example Mail\nannounced: 2026-03-01\neffective: ${effective}\n`,
});

interface Step {
  readonly announced?: string | undefined;
  readonly effective?: string | undefined;
  readonly emergency?: string | undefined;
}

function* judge(site: Site, { yaml }: ValidRecord<'subprocessors'>, path: Path, step: Step): Generator<Finding> {
  const { announced, effective, emergency } = step;
  if (announced === undefined || effective === undefined || emergency !== undefined) return;
  // That the two are in the wrong order is told already.
  if (announced > effective) return;
  const { notice } = noticeOn(site.content?.organization.subprocessorNotice, announced);
  if (notice === undefined) return;
  const earliest = addDuration(announced, notice);
  if (effective >= earliest) return;
  yield {
    place: placeOfValue(yaml, [...path, 'effective']),
    message: `It takes effect on ${effective}, sooner than the ${notice} of notice you promise: announced on ${announced}, it may not take effect before ${earliest}.`,
    hint: `Write ${earliest} or later, or say in \`emergency\` why it could not wait.`,
  };
}

/** Customers were promised time to object (GDPR Art. 28(2)). */
export const noticeTooShort: Rule = {
  code: 'P001',
  name: 'notice-too-short',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'No subprocessor and no change of one takes effect sooner than the promised notice, unless an emergency is explained.',
  bad: files('2026-03-15'),
  good: files('2026-03-31'),
  *check(site) {
    for (const record of recordsOf(site, 'subprocessors')) {
      yield* judge(site, record, [], record.data);
      for (const [index, change] of (record.data.changes ?? []).entries()) {
        yield* judge(site, record, ['changes', index], change);
      }
    }
  },
};

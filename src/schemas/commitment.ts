import { z } from 'zod';
import { controlRefs, documentRef, recordId } from './fields/references.ts';
import { partialDate } from './fields/dates.ts';
import { measure } from './fields/quantities.ts';
import { line, sentences, severity } from './fields/text.ts';
import { tiers } from './subprocessor.ts';

export const commitmentKinds = ['within', 'keep-for', 'every', 'at-most', 'at-least', 'target', 'objective'] as const;
export const commitmentAudiences = ['customers', 'authority', 'suppliers', 'researchers', 'internal'] as const;

const split = {
  bySeverity: z.partialRecord(severity, measure).optional().describe('The promise for each severity.'),
  byTier: z.partialRecord(z.enum(tiers), measure).optional().describe('The promise for each tier of vendor.'),
  byPlan: z.record(recordId, measure).optional().describe('The promise for each plan, by its id.'),
  byPhase: z.record(line, measure).optional().describe('The promise for each phase, such as "early warning".'),
};

const datedValue = z
  .strictObject({
    from: partialDate.optional().describe('The date it holds from; only the first value may leave it out.'),
    value: measure
      .optional()
      .describe(
        'The promise as one duration or quantity; beside a split, it holds for all that the split does not name.',
      ),
    ...split,
    note: sentences.optional().describe('What to know about this value, such as why it changed.'),
  })
  .refine((entry) => splitsOf(entry) <= 1 && (splitsOf(entry) === 1 || entry.value !== undefined), {
    error: 'expected a value, or one of bySeverity, byTier, byPlan and byPhase (with a value for all others, if any)',
    // A part with a misspelt name is missing from what is checked here, and has been told of already.
    when: ({ issues }) => issues.length === 0,
  });

function splitsOf(entry: object): number {
  const written = new Map<string, unknown>(Object.entries(entry));
  return Object.keys(split).filter((key) => Object.keys(written.get(key) ?? {}).length > 0).length;
}

/** `commitments/<id>.yaml`: one promise, and what it was on every day. */
export const commitment = z.strictObject({
  title: line.describe('The promise in a few words, such as "Notice of a personal data breach".'),
  kind: z
    .enum(commitmentKinds)
    .describe(
      'within: no later than; keep-for: kept that long; every: how often, shown by the word for it where there is one (3 months: every quarter); at-most: a ceiling; at-least: a floor; target: aimed for; objective: the figure alone, where the title says that it is one, such as a recovery time objective.',
    ),
  towards: z
    .enum(commitmentAudiences)
    .optional()
    .describe(
      'Whom it is promised to; left out where it is no promise to anybody, such as how often staff are trained.',
    ),
  promised: z
    .boolean()
    .optional()
    .describe(
      'Whether it is a promise: true where it is one, though it is not stated to whom; false where the company only says what a law demands of it. Needless beside towards otherwise.',
    ),
  recipient: line.optional().describe('Who exactly, such as the name of the authority.'),
  manner: line
    .optional()
    .describe('How, beside the figure, such as "without undue delay"; shown before it, on the overview too.'),
  trigger: line.optional().describe('What starts the clock, such as "confirming an incident".'),
  statement: sentences.optional().describe('The promise as a sentence.'),
  scope: sentences.optional().describe('What it covers and what not.'),
  figure: line
    .optional()
    .describe(
      'The words under the figure on the overview, in place of trigger and scope: they say what it depends on.',
    ),
  controls: controlRefs.optional().describe('The requirements it answers to.'),
  promisedIn: line.optional().describe('Where it is promised by contract, such as the DPA.'),
  documents: z.array(documentRef).min(1).optional().describe('The documents that tell it.'),
  values: z.array(datedValue).min(1).describe('The value, and each later one with the date it holds from.'),
});

export type Commitment = z.infer<typeof commitment>;
export type CommitmentValue = z.infer<typeof datedValue>;

import { compareControlRefs, countedRefsOf, formatControlRef, parseControlRef } from '../frameworks/control-ref.ts';
import type { Framework, FrameworkControl } from '../frameworks/framework.ts';
import { countedControls, frameworks } from '../frameworks/registry.ts';
import type { Control } from '../schemas/control.ts';
import type { ControlRef } from '../schemas/fields/references.ts';
import type { Question } from '../schemas/texts.ts';
import type { ResolvedCommitment } from './commitments.ts';
import type { Entry } from './content.ts';
import type { TrustDocument } from './documents.ts';

/** What answers to one requirement of a framework. */
export interface Answers {
  safeguards: readonly Entry<Control>[];
  documents: readonly TrustDocument[];
  commitments: readonly ResolvedCommitment[];
  questions: readonly Entry<Question>[];
}

export type Coverage = 'in-place' | 'in-progress' | 'planned' | 'none';

export interface CrosswalkRow {
  ref: ControlRef;
  control: FrameworkControl;
  answers: Answers;
  coverage: Coverage;
  /** How many counted requirements an article or section holds, which is referred to as a whole; else 0. */
  parts: number;
}

/** One framework with what refers to its requirements: a crosswalk where the company publishes one, else references only. */
export interface Crosswalk {
  framework: Framework;
  href: string;
  /** Whether the company publishes its whole crosswalk to it: only then is what nothing refers to told, and counted. */
  whole: boolean;
  /** Requirements something answers to, in the framework's order; sections and whole articles included. */
  rows: readonly CrosswalkRow[];
  /** How many of the counted requirements are, themselves, answered to by something in place, in progress or planned. */
  counts: Readonly<Record<Coverage, number>>;
  /** Articles and sections answered to as a whole, whose parts are therefore not counted. */
  wholes: readonly CrosswalkRow[];
  /** How many of the counted requirements nothing answers to, neither themselves nor a whole that holds them. */
  unnamed: number;
}

export interface CrosswalkInput {
  safeguards: readonly Entry<Control>[];
  documents: readonly TrustDocument[];
  commitments: readonly ResolvedCommitment[];
  questions: readonly Entry<Question>[];
}

function refsOf(document: TrustDocument): readonly ControlRef[] {
  return document.current?.data.controls ?? [];
}

function answersTo(ref: ControlRef, { safeguards, documents, commitments, questions }: CrosswalkInput): Answers {
  return {
    safeguards: safeguards.filter(({ data }) => data.controls?.includes(ref)),
    documents: documents.filter((document) => refsOf(document).includes(ref)),
    commitments: commitments.filter(({ data }) => data.controls?.includes(ref)),
    questions: questions.filter(({ data }) => data.controls?.includes(ref)),
  };
}

/** A document in force or a promise that holds counts as in place; a question alone answers to nothing. */
function coverageOf({ safeguards, documents, commitments }: Answers): Coverage {
  const states = new Set(safeguards.map(({ data }) => data.status));
  const holds = commitments.some(({ current }) => current !== undefined);
  if (states.has('in-place') || documents.length > 0 || holds) return 'in-place';
  if (states.has('in-progress')) return 'in-progress';
  return states.has('planned') || commitments.length > 0 ? 'planned' : 'none';
}

/** The counted requirements within an article or section; none of one that is counted itself. */
function partsOf(ref: ControlRef): number {
  const parts = countedRefsOf(ref);
  return parts.includes(ref) ? 0 : parts.length;
}

/** Every counted requirement by what refers to it itself: a reference to the whole that holds it does not count. */
function count(framework: Framework, rows: readonly CrosswalkRow[]): Record<Coverage, number> {
  const coverage = new Map(rows.map((row) => [row.ref, row.coverage]));
  const counts: Record<Coverage, number> = { 'in-place': 0, 'in-progress': 0, planned: 0, none: 0 };
  for (const control of countedControls(framework)) {
    counts[coverage.get(formatControlRef(framework.id, control.id)) ?? 'none'] += 1;
  }
  return counts;
}

function crosswalkOf(framework: Framework, rows: readonly CrosswalkRow[], whole: boolean): Crosswalk {
  const answered = rows.filter(({ coverage }) => coverage !== 'none');
  const named = new Set(answered.flatMap(({ ref }) => countedRefsOf(ref)));
  return {
    framework,
    href: `/controls/${framework.id}/`,
    whole,
    rows,
    counts: count(framework, rows),
    wholes: answered.filter(({ parts }) => parts > 0),
    unnamed: countedControls(framework).length - named.size,
  };
}

/**
 * The frameworks anything refers to, each with what answers to its requirements.
 *
 * @param published the frameworks the company publishes its whole crosswalk to
 */
export function resolveCrosswalks(input: CrosswalkInput, published: readonly string[] = []): Crosswalk[] {
  const refs = new Set<ControlRef>([
    ...input.safeguards.flatMap(({ data }) => data.controls ?? []),
    ...input.documents.flatMap(refsOf),
    ...input.commitments.flatMap(({ data }) => data.controls ?? []),
    ...input.questions.flatMap(({ data }) => data.controls ?? []),
  ]);
  const rows = [...refs].sort(compareControlRefs).flatMap((ref) => {
    const parsed = parseControlRef(ref);
    if (!parsed) return [];
    const answers = answersTo(ref, input);
    const { framework, control } = parsed;
    return [{ framework, row: { ref, control, answers, coverage: coverageOf(answers), parts: partsOf(ref) } }];
  });
  return frameworks
    .map((framework) => {
      const own = rows.filter((entry) => entry.framework === framework).map(({ row }) => row);
      return crosswalkOf(framework, own, published.includes(framework.id));
    })
    .filter(({ rows: own }) => own.length > 0);
}

/** The rows of a crosswalk under the groups of its framework; groups without one left out. */
export function rowsByGroup({ framework, rows }: Crosswalk): { group: string; rows: CrosswalkRow[] }[] {
  return framework.groups
    .map((group) => ({ group, rows: rows.filter(({ control }) => control.group === group) }))
    .filter((entry) => entry.rows.length > 0);
}

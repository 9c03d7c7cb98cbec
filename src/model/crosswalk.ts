import { compareControlRefs, countedRefsOf, formatControlRef, parseControlRef } from '../frameworks/control-ref.ts';
import type { Framework, FrameworkControl } from '../frameworks/framework.ts';
import { countedControls, frameworks } from '../frameworks/registry.ts';
import type { Control } from '../schemas/control.ts';
import type { ControlRef } from '../schemas/fields/control-ref.ts';
import type { Question } from '../schemas/question.ts';
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
}

/** One framework with what answers to each of its requirements. */
export interface Crosswalk {
  framework: Framework;
  href: string;
  /** Requirements something answers to, in the framework's order; sections and whole articles included. */
  rows: readonly CrosswalkRow[];
  /** How many of the counted requirements are answered to by something in place, in progress or planned. */
  counts: Readonly<Record<Coverage, number>>;
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

const best: readonly Coverage[] = ['in-place', 'in-progress', 'planned', 'none'];

/** Every counted requirement with the best coverage of the references that stand for it. */
function count(framework: Framework, rows: readonly CrosswalkRow[]): Record<Coverage, number> {
  const coverage = new Map<string, Coverage>();
  for (const row of rows) {
    for (const ref of countedRefsOf(row.ref)) {
      const before = coverage.get(ref) ?? 'none';
      coverage.set(ref, best.indexOf(row.coverage) < best.indexOf(before) ? row.coverage : before);
    }
  }
  const counts: Record<Coverage, number> = { 'in-place': 0, 'in-progress': 0, planned: 0, none: 0 };
  for (const control of countedControls(framework)) {
    counts[coverage.get(formatControlRef(framework.id, control.id)) ?? 'none'] += 1;
  }
  return counts;
}

/** The frameworks anything refers to, each with what answers to its requirements. */
export function resolveCrosswalks(input: CrosswalkInput): Crosswalk[] {
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
    return [
      { framework: parsed.framework, row: { ref, control: parsed.control, answers, coverage: coverageOf(answers) } },
    ];
  });
  return frameworks
    .map((framework) => {
      const own = rows.filter((entry) => entry.framework === framework).map(({ row }) => row);
      return { framework, href: `/controls/${framework.id}/`, rows: own, counts: count(framework, own) };
    })
    .filter(({ rows: own }) => own.length > 0);
}

/** The rows of a crosswalk under the groups of its framework; groups without one left out. */
export function rowsByGroup({ framework, rows }: Crosswalk): { group: string; rows: CrosswalkRow[] }[] {
  return framework.groups
    .map((group) => ({ group, rows: rows.filter(({ control }) => control.group === group) }))
    .filter((entry) => entry.rows.length > 0);
}

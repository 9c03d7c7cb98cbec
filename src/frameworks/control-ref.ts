import type { Framework, FrameworkControl } from './framework.ts';
import { countedControls, frameworks } from './registry.ts';

/** What a reference such as "soc2:CC9.2" names. */
export interface ResolvedControlRef {
  readonly framework: Framework;
  readonly control: FrameworkControl;
}

const resolved = new Map<string, ResolvedControlRef>(
  frameworks.flatMap((framework) =>
    framework.controls.map((control) => [formatControlRef(framework.id, control.id), { framework, control }] as const),
  ),
);

/** Every valid reference, frameworks and controls in their own order. */
export const controlRefs: readonly string[] = [...resolved.keys()];

const positions = new Map(controlRefs.map((ref, position) => [ref, position]));

/** The reference that names a control: "<framework id>:<control id>". */
export function formatControlRef(frameworkId: string, controlId: string): string {
  return `${frameworkId}:${controlId}`;
}

/** Resolves a reference, whole sections and articles included; undefined unless it matches to the letter. */
export function parseControlRef(ref: string): ResolvedControlRef | undefined {
  return resolved.get(ref);
}

/** Orders references by framework, then as the framework prints its controls; unknown ones come last, by text. */
export function compareControlRefs(left: string, right: string): number {
  const [leftPosition, rightPosition] = [positions.get(left), positions.get(right)];
  if (leftPosition !== undefined && rightPosition !== undefined) return leftPosition - rightPosition;
  if (leftPosition === rightPosition) return left < right ? -1 : Number(left > right);
  return leftPosition === undefined ? 1 : -1;
}

/** The control itself, then the section or article that contains it, and so on outwards. */
function withAncestors(framework: Framework, id: string): string[] {
  const parent = parseControlRef(formatControlRef(framework.id, id))?.control.parent;
  return parent === undefined ? [id] : [id, ...withAncestors(framework, parent)];
}

/**
 * The references of the counted controls that a reference reaches: itself, or all parts of a section or article.
 * Empty for an unknown reference and for a group that coverage leaves out.
 */
export function countedRefsOf(ref: string): string[] {
  const target = parseControlRef(ref);
  if (target === undefined) return [];
  const { framework, control } = target;
  return countedControls(framework)
    .filter((candidate) => withAncestors(framework, candidate.id).includes(control.id))
    .map((candidate) => formatControlRef(framework.id, candidate.id));
}

/**
 * The references that replace one to a former edition, in framework order: "iso27001-2013:A.15.1" is now A.5.19, A.5.20
 * and A.5.21 of the 2022 edition. A section passes to the successors of its controls. Empty for a current edition.
 */
export function successors(ref: string): string[] {
  const current = countedRefsOf(ref).flatMap((part) => parseControlRef(part)?.control.successors ?? []);
  return [...new Set(current)].sort(compareControlRefs);
}

/** The controls of a former edition that a control replaces, in framework order; empty where it is new. */
export function predecessors(ref: string): string[] {
  return controlRefs.filter((former) => parseControlRef(former)?.control.successors?.includes(ref));
}

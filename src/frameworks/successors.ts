import { compareControlRefs, countedRefsOf, formatControlRef } from './control-ref.ts';
import { iso27001Of2013 } from './iso27001-2013.ts';
import { iso27001Of2022 } from './iso27001-2022.ts';
import { iso27001Successors } from './iso27001-successors.ts';

const successorRefs = new Map<string, readonly string[]>(
  Object.entries(iso27001Successors).map(([former, current]) => [
    formatControlRef(iso27001Of2013.id, former),
    current.map((id) => formatControlRef(iso27001Of2022.id, id)),
  ]),
);

/**
 * The ISO/IEC 27001:2022 references that replace a reference to the 2013 edition, in framework order:
 * "iso27001-2013:A.15.1" is now A.5.19, A.5.20 and A.5.21. Empty for every other framework.
 */
export function successors(ref: string): string[] {
  const current = countedRefsOf(ref).flatMap((part) => successorRefs.get(part) ?? []);
  return [...new Set(current)].sort(compareControlRefs);
}

/** The 2013 controls that a 2022 control replaces, in framework order; empty where the control is new in 2022. */
export function predecessors(ref: string): string[] {
  return [...successorRefs].filter(([, current]) => current.includes(ref)).map(([former]) => former);
}

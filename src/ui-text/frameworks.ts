import { anchorOf } from '../frameworks/anchor.ts';
import { parseControlRef } from '../frameworks/control-ref.ts';
import type { Framework } from '../frameworks/framework.ts';
import { successors } from '../frameworks/successors.ts';

/** "in the 2022 edition": a property of the standard, not what a company says of itself. */
export function inEdition(edition: string): string {
  return `in the ${edition} edition`;
}

/** "SOC 2 CC9.2"; a control of a replaced edition with what it is in the next: "ISO 27001:2013 A.9.3 (A.5.17 in the 2022 edition)". */
export function refLabel(ref: string): string {
  const parsed = parseControlRef(ref);
  if (!parsed) return ref;
  const { framework, control } = parsed;
  const next = successors(ref).map((successor) => parseControlRef(successor)?.control.id ?? successor);
  const label = `${framework.shortName} ${control.id}`;
  if (next.length === 0 || framework.replaced === undefined) return label;
  return `${label} (${next.join(', ')} ${inEdition(framework.replaced.by)})`;
}

/** Where a reference stands among those to its framework: `/controls/soc2/#cc9-2`. */
export function refPath(ref: string): string {
  const parsed = parseControlRef(ref);
  return parsed ? `/controls/${parsed.framework.id}/#${anchorOf(parsed.control.id)}` : '/controls/';
}

/** "ISO/IEC 27001:2022", "PCI DSS 4.0.1": a framework with its version, told once where the name holds it. */
export function frameworkTitle({ name, version }: Framework): string {
  return name.includes(version) ? name : `${name} ${version}`;
}

import { anchorOf } from '../frameworks/anchor.ts';
import { parseControlRef } from '../frameworks/control-ref.ts';
import type { Framework } from '../frameworks/framework.ts';
import { successors } from '../frameworks/successors.ts';

/** "SOC 2 CC9.2"; a withdrawn control with what it is now: "ISO 27001:2013 A.15.1 (now A.5.19, A.5.20, A.5.21)". */
export function refLabel(ref: string): string {
  const parsed = parseControlRef(ref);
  if (!parsed) return ref;
  const { framework, control } = parsed;
  const now = successors(ref).map((successor) => parseControlRef(successor)?.control.id ?? successor);
  const label = `${framework.shortName} ${control.id}`;
  return now.length === 0 ? label : `${label} (now ${now.join(', ')})`;
}

/** Where a reference stands in the crosswalk: `/controls/soc2/#cc9-2`. */
export function refPath(ref: string): string {
  const parsed = parseControlRef(ref);
  return parsed ? `/controls/${parsed.framework.id}/#${anchorOf(parsed.control.id)}` : '/controls/';
}

/** "ISO/IEC 27001:2022", "PCI DSS 4.0.1": a framework with its version, told once where the name holds it. */
export function frameworkTitle({ name, version }: Framework): string {
  return name.includes(version) ? name : `${name} ${version}`;
}

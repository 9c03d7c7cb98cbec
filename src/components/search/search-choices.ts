import type { TrustCenter } from '../../model/resolve.ts';
import type { VersionState } from '../../model/versions.ts';

/** States a search leaves out unless asked for them, in the order of the form. */
const LEFT_OUT = ['superseded', 'upcoming', 'withdrawn', 'draft'] as const;
export type LeftOutState = (typeof LEFT_OUT)[number];

/** Those of them in which there is a version. */
export function statesLeftOut({ documents }: TrustCenter): LeftOutState[] {
  const present = new Set<VersionState>(documents.flatMap(({ versions }) => versions.map(({ state }) => state)));
  return LEFT_OUT.filter((state) => present.has(state));
}

/** The number of the first requirement that something answers to; absent where nothing names any. */
export function requirementNamed({ crosswalks }: TrustCenter): string | undefined {
  return crosswalks[0]?.rows[0]?.control.id;
}

/** The frameworks that something answers to, by their short names. */
export function frameworksNamed({ crosswalks }: TrustCenter): string[] {
  return crosswalks.map(({ framework }) => framework.shortName);
}

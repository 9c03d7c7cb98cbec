/** One requirement, criterion, article or control of a framework, or a section that holds several. */
export interface FrameworkControl {
  /** As the framework prints it: "A.5.19", "CC9.2", "Art. 28(3)(a)". */
  readonly id: string;
  /** Short and plain; absent where the licence of the original allows ids only. */
  readonly title?: string;
  /** One of the framework's `groups`. */
  readonly group: string;
  /** The control that contains this one: a reference to the parent is one to the whole, and does not say which parts are met. */
  readonly parent?: string;
}

/** What became of an edition. */
export interface Replacement {
  /** The edition that took its place: "2022". */
  readonly by: string;
  /** IsoDate on which that edition was published and this one withdrawn. */
  readonly on: string;
  /** IsoDate on which the last certificates to this edition ended. */
  readonly certificatesEnded: string;
}

/** What a framework is, without its controls. */
export interface FrameworkProfile {
  /** Used in references ("soc2:CC9.2") and in the URL /controls/<id>/. */
  readonly id: string;
  readonly name: string;
  /** For chips and table heads. */
  readonly shortName: string;
  readonly version: string;
  readonly publisher: string;
  /** The publisher's own page. */
  readonly url?: string;
  /** Where a later edition has taken its place. */
  readonly replaced?: Replacement;
  /** Groups that coverage leaves out: a management system's clauses apply in full, whatever controls are chosen. */
  readonly uncountedGroups?: readonly string[];
}

/** A published framework with all its controls, in the order of the original. */
export interface Framework extends FrameworkProfile {
  readonly groups: readonly string[];
  readonly controls: readonly FrameworkControl[];
}

/** Whether nobody can be certified to an edition any more. */
export function hasEnded({ replaced }: FrameworkProfile, asOf: string): boolean {
  return replaced !== undefined && replaced.certificatesEnded <= asOf;
}

/** An id alone, or an id with its title and the controls it contains. */
export type ControlRow = string | readonly [id: string, title: string, parts?: readonly ControlRow[]];

function flatten(row: ControlRow, group: string, parent?: string): FrameworkControl[] {
  const [id, title, parts = []] = typeof row === 'string' ? [row] : row;
  const control: FrameworkControl = {
    id,
    group,
    ...(title === undefined ? {} : { title }),
    ...(parent === undefined ? {} : { parent }),
  };
  return [control, ...parts.flatMap((part) => flatten(part, group, id))];
}

/**
 * Builds a framework from its groups.
 * @param profile what the framework is
 * @param groups rows by group name, both in the order of the original
 */
export function defineFramework(
  profile: FrameworkProfile,
  groups: Readonly<Record<string, readonly ControlRow[]>>,
): Framework {
  return {
    ...profile,
    groups: Object.keys(groups),
    controls: Object.entries(groups).flatMap(([group, rows]) => rows.flatMap((row) => flatten(row, group))),
  };
}

import { z } from 'zod';
import { checkedData } from '../site/data-file.ts';

const text = z.string().trim().min(1);

/** What became of an edition. */
const replacement = z.strictObject({
  /** The edition that took its place: "2022". */
  by: text,
  /** IsoDate on which that edition was published and this one withdrawn. */
  on: z.iso.date(),
  /** IsoDate on which the last certificates to this edition ended. */
  certificatesEnded: z.iso.date(),
});

const row = z.strictObject({
  /** As the framework prints it: "A.5.19", "CC9.2", "Art. 28(3)(a)". */
  id: text,
  /** Short and plain; absent where the license of the original allows ids only. */
  title: text.optional(),
  /** References to what took its place in a later edition: "iso27001-2022:A.5.19". A section needs none of its own. */
  successors: z
    .array(z.string().regex(/^[a-z\d-]+:\S/, 'Expected a reference such as iso27001-2022:A.5.19'))
    .optional(),
  /** The controls that it contains, in the order of the original. */
  get parts() {
    return z.array(row).optional();
  },
});

/** A data file of `data/`, whose name is the framework's id. */
const dataFile = z.strictObject({
  /** Source and scope of the file, for who changes it. */
  note: text,
  name: text,
  /** For chips and table heads. */
  shortName: text,
  version: text,
  publisher: text,
  /** The publisher's own page. */
  url: z.url({ protocol: /^https$/ }).optional(),
  /** Where a later edition has taken its place. */
  replaced: replacement.optional(),
  /** In the order of the original. */
  groups: z.array(
    z.strictObject({
      name: text,
      /** False where coverage leaves it out: a management system's clauses apply in full, whatever controls are chosen. */
      counted: z.literal(false).optional(),
      controls: z.array(row).min(1),
    }),
  ),
});

type Row = z.output<typeof row>;

export type Replacement = Readonly<z.output<typeof replacement>>;

/** One requirement, criterion, article or control of a framework, or a section that holds several. */
export interface FrameworkControl extends Readonly<Omit<Row, 'parts'>> {
  /** One of the framework's `groups`. */
  readonly group: string;
  /** The control that contains this one: a reference to the parent is one to the whole, and does not say which parts are met. */
  readonly parent?: string;
}

/** A published framework with all its controls, in the order of the original. */
export interface Framework extends Readonly<Omit<z.output<typeof dataFile>, 'groups'>> {
  /** Used in references ("soc2:CC9.2") and in the URL /controls/<id>/. */
  readonly id: string;
  readonly groups: readonly string[];
  /** Groups that coverage leaves out. */
  readonly uncountedGroups: readonly string[];
  readonly controls: readonly FrameworkControl[];
}

/** Whether nobody can be certified to an edition any more. */
export function hasEnded({ replaced }: Pick<Framework, 'replaced'>, asOf: string): boolean {
  return replaced !== undefined && replaced.certificatesEnded <= asOf;
}

/**
 * The anchor of a control on its framework's page: letters and digits in lower case, joined by hyphens.
 * "A.5.19" is "a-5-19", "Art. 21(2)(a)" is "art-21-2-a". Unique within a framework.
 */
export function anchorOf(controlId: string): string {
  return (
    controlId
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  );
}

function flatten({ parts = [], ...control }: Row, group: string, parent?: string): FrameworkControl[] {
  const placed = { ...control, group, ...(parent === undefined ? {} : { parent }) };
  return [placed, ...parts.flatMap((part) => flatten(part, group, control.id))];
}

/**
 * The framework of a data file. Throws an error that names the file and the entry where something is wrong.
 * @param id the name of the file in `data/`
 */
export function frameworkFrom(id: string, data: unknown): Framework {
  const file = `src/frameworks/data/${id}.json`;
  const { groups, ...profile } = checkedData(file, dataFile, data);
  const controls = groups.flatMap(({ name, controls: rows }) => rows.flatMap((control) => flatten(control, name)));
  const anchors = new Set<string>();
  for (const { id: control } of controls) {
    const anchor = anchorOf(control);
    if (anchors.has(anchor)) throw new Error(`${file} has two controls with the anchor "${anchor}" ("${control}").`);
    anchors.add(anchor);
  }
  return {
    id,
    ...profile,
    groups: groups.map(({ name }) => name),
    uncountedGroups: groups.filter(({ counted }) => counted === false).map(({ name }) => name),
    controls,
  };
}

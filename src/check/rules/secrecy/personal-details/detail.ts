/** Something that a file says of the person who made it, unseen by those who only look at it. */
export interface PersonalDetail {
  readonly kind: 'location' | 'author' | 'file';
  /** As the format names it: `Artist`, `dc:creator`. */
  readonly field: string;
  readonly value: string;
}

const LOCATION = /^(?:GPS(?:Dest)?(?:Latitude|Longitude|Position)|(?:City|Sub-?location|Location(?:Created|Shown)?)$)/i;
const AUTHOR =
  /^(?:Artist|XPAuthor|(?:Camera)?OwnerName|By-?line(?: Title)?|Creator(?:ContactInfo)?|Contributor|Author(?:sPosition)?|Writer\/Editor|CaptionWriter)$/i;
/** Inkscape's. */
const FILE = /^(?:docname|docbase|absref|export-filename)$/i;

/** The program that made a PDF. */
const PROGRAM = /^pdfx?:Creator$/i;

/** What a field is about, `undefined` where it is about nobody. */
export function kindOf(field: string): PersonalDetail['kind'] | undefined {
  const name = field.slice(field.indexOf(':') + 1);
  if (LOCATION.test(name)) return 'location';
  if (AUTHOR.test(name) && !PROGRAM.test(field)) return 'author';
  return FILE.test(name) ? 'file' : undefined;
}

/** The detail that a field holds, if it is about somebody and not empty. */
export function detailOf(field: string, text: string): PersonalDetail[] {
  const kind = kindOf(field);
  const value = text.trim();
  return kind === undefined || value === '' ? [] : [{ kind, field, value }];
}

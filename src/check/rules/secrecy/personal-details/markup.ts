import sax, { type Tag } from 'sax';

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
function kindOf(field: string): PersonalDetail['kind'] | undefined {
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

/** Attributes that say something of the element, and nothing of the world. */
const OF_XML = /^(?:xml|xmlns|rdf)(?::|$)/;

/** What XML says of its author: SVG as drawing programs write it, or metadata in XMP. */
export function markupDetails(
  text: string,
  ofReference: (reference: string) => readonly PersonalDetail[] = () => [],
): PersonalDetail[] {
  const details: PersonalDetail[] = [];
  const reader = sax.parser(true);
  /** For each open element the field that its text belongs to: dc:creator holds a list or an agent with a title. */
  const fields: (string | undefined)[] = [];
  const add = (field: string | undefined, value: string): void => {
    if (field !== undefined) details.push(...detailOf(field, value));
  };
  reader.onopentag = (node) => {
    const { name, attributes } = node as Tag;
    const field = fields.at(-1) ?? (kindOf(name) && name);
    fields.push(field);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (OF_XML.test(attribute)) continue;
      add(field ?? attribute, value);
      if (/^(?:xlink:)?href$/.test(attribute)) details.push(...ofReference(value));
    }
  };
  reader.onclosetag = () => {
    fields.pop();
  };
  const words = (written: string): void => {
    add(fields.at(-1), written);
  };
  reader.ontext = words;
  reader.oncdata = words;
  // Rule X011 reports SVG that is not well-formed.
  reader.onerror = () => {
    reader.resume();
  };
  reader.write(text).close();
  return details;
}

const START = '<rdf:RDF';
const END = '</rdf:RDF>';

/** What the XMP packets in a file say of its author. They are written as they are into files of almost every format. */
export function xmpDetails(bytes: Buffer): PersonalDetail[] {
  const details: PersonalDetail[] = [];
  for (let from = bytes.indexOf(START); from !== -1;) {
    const end = bytes.indexOf(END, from);
    if (end === -1) break;
    details.push(...markupDetails(bytes.toString('utf8', from, end + END.length)));
    from = bytes.indexOf(START, end);
  }
  return details;
}

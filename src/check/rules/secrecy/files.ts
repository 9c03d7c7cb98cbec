import { publicFiles, publicPaths } from '../../public-files.ts';
import { placeAt, placeOfFile, textOf } from '../../read/text.ts';
import type { Rule } from '../../rule.ts';
import { recordsOf, type Site } from '../../site.ts';
import type { PersonalDetail } from './personal-details/markup.ts';
import { pdfDetails } from './personal-details/pdf.ts';
import { pictureDetails, svgDetails } from './personal-details/picture.ts';
import { svgProblems } from './svg-problems.ts';

/** What a host reads or serves under a name with a dot; whatever else has one is meant for a tool or an editor. */
const DOTTED = new Set(['.well-known', '.nojekyll', '.htaccess', '.domains']);

/** Names that say what a file is. */
const PRIVATE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the lock file of an office program', /^(?:~\$|\.~lock\.)/],
  ['a backup or temporary file of an editor', /(?:~|^#.*#|\.(?:bak|old|orig|rej|sw[a-p]|tmp|temp|save|backup))$/i],
  ['what an operating system leaves in folders', /^(?:thumbs\.db|desktop\.ini|__macosx|ehthumbs\.db|\$recycle\.bin)$/i],
  ['a dump of a database', /\.(?:sql|sqlite3?|db|mdb|dump|rdb)(?:\.(?:gz|bz2|xz|zst|zip))?$/i],
  [
    'a store of keys or passwords',
    /\.(?:p12|pfx|jks|keystore|kdbx?|ppk)$|^(?:id_(?:rsa|dsa|ecdsa|ed25519)|htpasswd)$/i,
  ],
  ['the state or log of a program', /\.(?:tfstate|tfvars|log|pcap|har|core)$/i],
  ['what version control or a package manager keeps', /^(?:cvs|node_modules)$/i],
];

/** Why a file of that name is not meant for readers; `undefined` where it may be. */
function whatItIs(name: string): string | undefined {
  const known = PRIVATE.find(([, pattern]) => pattern.test(name))?.[0];
  return known ?? (name.startsWith('.') && !DOTTED.has(name) ? 'a hidden file or folder' : undefined);
}

/** `public/` is served to the last file, and what was served once is public for good. */
export const privateFile: Rule = {
  code: 'X010',
  name: 'private-file',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'Nothing under public/ is a hidden file, a folder of version control, a backup, a database, a key store or a lock file.',
  bad: { 'public/.env': 'DEBUG=1\n' },
  good: { 'public/terms.txt': 'Terms\n' },
  *check(site) {
    const told = new Set<string>();
    for (const path of publicPaths(site)) {
      const names = path.split('/').slice(1);
      const at = names.findIndex((name) => whatItIs(name) !== undefined);
      const file = `public/${names.slice(0, at + 1).join('/')}`;
      // Of a folder all files are told of at once.
      if (at === -1 || told.has(file)) continue;
      told.add(file);
      yield {
        place: placeOfFile(file),
        message: `"${names[at] ?? ''}" is ${whatItIs(names[at] ?? '') ?? 'private'}, and everybody could read it here.`,
        hint: 'Delete it from public/. Where it held a password or a key and was published before, replace that too.',
      };
    }
  },
};

const SVG = 'xmlns="http://www.w3.org/2000/svg"';

/** Opened by itself, an SVG is a page of this site, and a script in it runs with the rights of the site. */
export const activeSvg: Rule = {
  code: 'X011',
  name: 'active-svg',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'No SVG, XML or HTML file under public/ holds a script, a handler, a link that runs code or a reference to another site.',
  bad: { 'public/logo.svg': `<svg ${SVG} onload="alert(1)"/>\n` },
  good: { 'public/logo.svg': `<svg ${SVG}><rect width="9" height="9"/></svg>\n` },
  *check(site) {
    for (const { path, entry } of publicFiles(site)) {
      if (/\.svgz$/i.test(path)) {
        yield {
          place: placeOfFile(entry.path),
          message: 'A compressed SVG cannot be checked for scripts.',
          hint: 'Save it as .svg; hosts compress it by themselves.',
        };
      }
      if (!/\.(?:svg|xml|xht(?:ml)?|xsl|html?)$/i.test(path)) continue;
      const text = textOf(entry.path, new TextDecoder().decode(entry.read()));
      // Data in XML runs nothing unless it says that it is a picture or a page.
      if (
        /\.xml$/i.test(path) &&
        !/www\.w3\.org\/(?:2000\/svg|1999\/(?:xhtml|xlink|XSL))|xml-stylesheet/.test(text.text)
      )
        continue;
      const [first] = svgProblems(text.text, /\.html?$/i.test(path) ? 'html' : 'xml');
      if (!first) continue;
      yield {
        place: placeAt(text, first.offset),
        message: `This file holds ${first.what}. Opened by itself, it is a page of this site.`,
        hint: first.malformed
          ? 'Export it again as plain SVG or valid HTML: a browser may run what a malformed file hides.'
          : 'Take it out: a page of this site runs nothing and asks no other site. Export a picture again as plain SVG, with its fonts inside.',
      };
    }
  },
};

const SVG_WITH_DUBLIN_CORE = 'xmlns="http://www.w3.org/2000/svg" xmlns:dc="http://purl.org/dc/elements/1.1/"';

const PICTURE = /\.(?:jpe?g|jpe|jfif|png|apng|webp|tiff?|hei[cf]|avif|gif)$/i;

interface Found {
  readonly what: string;
  readonly details: readonly PersonalDetail[];
  readonly hint: string;
}

function lookInto(path: string, bytes: Buffer): Found[] {
  if (/\.pdf$/i.test(path)) {
    const { own, inPictures } = pdfDetails(bytes);
    const fields = 'Delete the author in the properties of the document and export the PDF again';
    return [
      {
        what: 'This PDF',
        details: own,
        hint: `${fields}, or run: exiftool -all= FILE && qpdf --linearize FILE OUTPUT. The name of the company may stay.`,
      },
      {
        what: 'A picture in this PDF',
        details: inPictures,
        hint: 'Export the PDF again with pictures that have no metadata.',
      },
    ];
  }
  if (/\.svg$/i.test(path)) {
    const hint =
      'Run: npx svgo FILE, or delete <metadata> and what the drawing program added. Embed pictures that have no metadata.';
    return [{ what: 'This SVG', details: svgDetails(path, bytes), hint }];
  }
  if (!PICTURE.test(path)) return [];
  const hint = 'Export it without metadata, or run: exiftool -all= -tagsfromfile @ -orientation -icc_profile FILE.';
  return [{ what: 'This picture', details: pictureDetails(bytes), hint }];
}

const KINDS = [
  ['location', 'where it was taken'],
  ['author', 'who made it'],
  ['file', "what the file was called on its author's computer"],
] as const;
const SHOWN = 60;

/** The first detail of each kind: the others go with it. */
function wordsOf(details: readonly PersonalDetail[]): string {
  const words = KINDS.flatMap(([kind, what]) => {
    const detail = details.find((candidate) => candidate.kind === kind);
    return detail ? [`${what} (${detail.field}: ${detail.value.slice(0, SHOWN)})`] : [];
  });
  return words.join(' and ');
}

/** The company is no secret of the file: the site is its own. */
const companyNames = (site: Site): string[] =>
  recordsOf(site, 'organization').flatMap(({ data: { name, legalName = name } }) =>
    [name, legalName].map((own) => own.toLowerCase()),
  );

/** Readers do not see them, and get them with the file. */
export const personalDetails: Rule = {
  code: 'X012',
  name: 'personal-details',
  severity: 'error',
  draft: 'elsewhere',
  sentence:
    'The metadata that Candor reads in pictures, SVG and PDFs under public/, and in pictures inside those, gives no location, no author but the company, and in SVG no other file name.',
  bad: {
    'public/office.svg': `<svg ${SVG_WITH_DUBLIN_CORE}><metadata><dc:creator>Jane Doe</dc:creator></metadata></svg>\n`,
  },
  good: { 'public/office.svg': `<svg ${SVG_WITH_DUBLIN_CORE}/>\n` },
  *check(site) {
    const company = companyNames(site);
    for (const { path, entry } of publicFiles(site)) {
      for (const { what, details, hint } of lookInto(path, Buffer.from(entry.read()))) {
        const words = wordsOf(details.filter(({ value }) => !company.includes(value.toLowerCase())));
        if (words === '') continue;
        yield {
          place: placeOfFile(entry.path),
          message: `${what} says ${words}. Everybody who has the file can read that.`,
          hint,
        };
      }
    }
  },
};

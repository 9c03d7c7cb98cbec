import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { paperText } from '#words/paper';
import type { Job } from './typst.ts';
import type { Paper } from './paper.ts';
import type { HeaderRows } from './compact/row-headers.ts';
import { setArticle, setLine } from './setting.ts';

type Files = (path: string) => string;

/** The lowest level of headings in the contents, as in the template. */
const CONTENTS_DEPTH = 3;

/** Formats that Typst reads. */
const FORMATS = new Set(['.svg', '.png', '.jpg', '.jpeg', '.gif', '.webp']);

/**
 * A paper as the template reads it, and the pictures it shows.
 *
 * @param fileAt the file of a path of the site that is published as it is
 * @throws {Error} where a picture is not there, or in a format that Typst does not read
 */
export function setPaper(paper: Paper, fileAt: Files) {
  const images = new Map<string, string>();
  const keep = (src: string): string => {
    const file = fileOf(src, paper, fileAt);
    const path = `images/${createHash('sha256').update(src).digest('hex').slice(0, 16)}${extname(file).toLowerCase()}`;
    images.set(path, file);
    return path;
  };
  const { permalink, page } = paper;
  const surroundings = { permalink, page, image: ({ src }: { src: string }) => keep(src) };
  const { language, region } = new Intl.Locale(paper.language);
  const body = setArticle(paper.body, surroundings);
  const sheet = {
    ...paper,
    language,
    region,
    interfaceLanguage: new Intl.Locale(paper.interfaceLanguage).language,
    logo: paper.logo && { file: keep(paper.logo.file), alt: paper.logo.alt },
    facts: paper.facts.map((fact) => ({ ...fact, value: setArticle(fact.value, surroundings) })),
    standing: paper.standing && setLine(paper.standing, surroundings),
    sections: paper.sections.map(({ title, children }) => ({ title, children: setArticle(children, surroundings) })),
    body,
    headings: headingsIn(body),
    words: { page: paperText.page },
  };
  return { sheet, images: [...images].map(([path, file]): Job['images'][number] => ({ path, file })) };
}

/** The headings of a set article that its contents list names, in the order of the text, as contents name them. */
function headingsIn(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(headingsIn);
  if (typeof value !== 'object' || value === null) return [];
  if (!isHeading(value)) return Object.values(value).flatMap(headingsIn);
  const { level, children, bare = children } = value;
  const below = headingsIn(children);
  return level <= CONTENTS_DEPTH ? [{ level, children: bare }, ...below] : below;
}

const isHeading = (value: object): value is { level: number; children: unknown[]; bare?: unknown[] } =>
  'type' in value && value.type === 'heading' && 'level' in value;

function fileOf(src: string, paper: Paper, fileAt: Files): string {
  const file = fileAt(decodeURI(src));
  if (!existsSync(file)) throw new Error(paperText.noPicture(paper.source, src));
  if (!FORMATS.has(extname(file).toLowerCase())) throw new Error(paperText.pictureFormat(paper.source, src));
  return file;
}

/** Every text of a value that is JSON. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

/** The tables of a sheet in the order of its text: which cells of their bodies head a row. */
export function headerRows(value: unknown): HeaderRows[] {
  if (Array.isArray(value)) return value.flatMap(headerRows);
  if (typeof value !== 'object' || value === null) return [];
  // What later pages repeat of a table is not read again.
  const read = Object.entries(value).filter(([name]) => name !== 'repeated');
  const inner = read.flatMap(([, part]) => headerRows(part));
  return isTable(value) ? [value.body.map(({ cells }) => cells.map(({ header }) => header === true)), ...inner] : inner;
}

function isTable(value: object): value is { body: { cells: { header?: boolean }[] }[] } {
  return 'type' in value && value.type === 'table' && 'body' in value;
}

import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';

/** One element of the tag tree on one page, or text of it. */
interface Tag {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: Tag[];
}

export interface ReadPdf {
  pages: number;
  title: string;
  language: string;
  /** The roles of all elements, in the order of the text. */
  roles: string[];
  /** The alternative texts of its pictures. */
  alternatives: string[];
  /** What is read out, page by page, in the order of the tags, without marks of lists and what repeats on every page. */
  text: string;
  /** The widths of the pages, in points. */
  widths: number[];
  /** How far to the right any text reaches on each page, in points. */
  reach: number[];
  /** The titles of its bookmarks. */
  bookmarks: string[];
  /** Where its links lead: addresses, and places in the PDF by the number of their page. */
  links: (string | number)[];
  /** All that is drawn, what repeats on every page included. */
  drawn: Drawn[];
}

/** A piece of a line as it is drawn; places are in points from the left edge. */
interface Drawn {
  text: string;
  page: number;
  left: number;
  right: number;
  /** Of its type, in points. */
  size: number;
}

/** Parts that a page draws by itself: the numbers and bullets of lists, the numbers of notes. */
const MARKS = new Set(['Lbl']);

/** Reads a PDF back through its tags, as a screen reader does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await document.getMetadata();
  const read: ReadPdf = {
    pages: document.numPages,
    title: String((info as Record<string, unknown>)['Title']),
    language: String((info as Record<string, unknown>)['Language']),
    roles: [],
    alternatives: [],
    text: '',
    widths: [],
    reach: [],
    bookmarks: ((await document.getOutline()) as Bookmark[] | null)?.flatMap(titlesOf) ?? [],
    links: [],
    drawn: [],
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const texts = new Map<string, string>();
    const open: string[] = [];
    let reach = 0;
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((name) => name !== '');
        if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
        const left = Number(item.transform[4]);
        reach = Math.max(reach, left + item.width);
        const size = Math.abs(Number(item.transform[3]));
        read.drawn.push({ text: item.str, page: number, left, right: left + item.width, size });
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { id?: string }).id ?? '');
    }
    for (const { subtype, url, dest } of (await page.getAnnotations()) as Annotation[])
      if (subtype === 'Link') read.links.push(url ?? (await pageOf(document, dest)));
    read.text += textOf(await page.getStructTree(), texts, read);
    read.widths.push(page.view[2] ?? 0);
    read.reach.push(reach);
  }
  return read;
}

interface Annotation {
  subtype: string;
  url?: string;
  dest?: string | unknown[];
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The number of the page on which a place is, from 1. */
async function pageOf(document: PdfDocument, dest: Annotation['dest']): Promise<number> {
  const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  return (await document.getPageIndex(place?.[0] as Parameters<PdfDocument['getPageIndex']>[0])) + 1;
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

const titlesOf = ({ title, items }: Bookmark): string[] => [title, ...items.flatMap(titlesOf)];

function textOf(tag: Tag, texts: ReadonlyMap<string, string>, read: ReadPdf): string {
  if (tag.type === 'content') return texts.get(tag.id ?? '') ?? '';
  if (tag.role !== undefined) read.roles.push(tag.role);
  if (tag.alt !== undefined) read.alternatives.push(tag.alt);
  const inner = (tag.children ?? []).map((child) => textOf(child, texts, read)).join('');
  if (MARKS.has(tag.role ?? '')) return '';
  const isBlock = !['Span', 'Link', 'Code', 'Em', 'Strong', 'Reference', 'Note'].includes(tag.role ?? '');
  return isBlock ? `${inner}\n` : inner;
}

/** The texts that stand for what is drawn, where letters are drawn together (ISO 32000-1, 14.9.4). */
export async function actualTexts(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = context.enumerateIndirectObjects().map(([, object]) => object);
  const contents = streams
    .filter((object) => object instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
  const found = contents.flatMap((content) => [...content.matchAll(/ActualText\s*<feff([\da-f]+)>/gi)]);
  return found.map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'));
}

/** A text without what setting it adds or takes away: spaces, breaks, soft hyphens. */
export const solid = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]/gu, '');

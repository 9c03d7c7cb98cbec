import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { splitFrontMatter } from '../check/read/front-matter.ts';
import { sha256 } from '../integrity/checksum-list.ts';
import { askedEverywhere, askedWhile } from '../model/asked-texts.ts';
import { addFolder, isFile, keptFiles } from '../renditions/kept-files.ts';
import { requestedAsOf, type SiteFolder } from '../site/folder.ts';

/** A page or file of the site as an earlier build made it. */
interface Page {
  /** The hash of its bytes, and the name they are kept by. */
  readonly sha256: string;
  /** The texts it was made of. */
  readonly texts: readonly string[];
}

interface Pages {
  /** The hash of all that any page may be made of, but texts. */
  readonly key: string;
  /** The hash of each text. */
  readonly texts: Readonly<Record<string, string>>;
  /** Texts that any page may be made of. */
  readonly everywhere: readonly string[];
  /** By their addresses. */
  readonly pages: Readonly<Record<string, Page>>;
}

const kept = keptFiles('pages');

const TEXT = /\.mdx?$/;

/** The hash of each text of a content folder, and of everything else in it: fields, records, what was released. */
function contentHashes(contentDir: string): { texts: Record<string, string>; rest: string } {
  const texts: Record<string, string> = {};
  const rest = createHash('sha256');
  const names = readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    isFile(join(contentDir, name)),
  );
  for (const name of names.sort()) {
    const file = readFileSync(join(contentDir, name));
    const text = TEXT.test(name) ? file.toString('utf8') : undefined;
    const split = text === undefined ? undefined : splitFrontMatter(text);
    rest.update(`${name}\n`);
    if (text === undefined || split === undefined || 'problem' in split) rest.update(file);
    else {
      rest.update(split.yaml);
      texts[name.replace(TEXT, '').replaceAll('\\', '/')] = sha256(text.slice(split.bodyStart));
    }
  }
  return { texts, rest: rest.digest('hex') };
}

/** Today where the site may lie: a page may be about the day. */
const today = (): string => {
  const now = new Date();
  return `${now.toISOString().slice(0, 10)} ${now.getFullYear()}-${now.getMonth()}-${now.getDate()}`;
};

/**
 * The pages of one site, kept from build to build. A page is rendered again unless the code, every record and file, the day and
 * the texts it was made of are what they were. Which texts those are is noted while it is made (src/model/asked-texts.ts).
 */
export class KeptPages {
  readonly #folder: string;
  readonly #name: string;
  readonly #key: string;
  readonly #texts: Readonly<Record<string, string>>;
  readonly #known: Pages | undefined;
  readonly #made: Record<string, Page> = {};

  /**
   * @param code the hash of the code and libraries
   * @param cache Astro's cache folder for this site
   */
  constructor({ contentDir, publicDir, fontsDir }: SiteFolder, code: string, cache: string) {
    const { texts, rest } = contentHashes(contentDir);
    const hash = createHash('sha256').update(JSON.stringify([code, rest, requestedAsOf(), today()]));
    for (const folder of [publicDir, fontsDir]) addFolder(hash, folder, (name) => isFile(join(folder, name)));
    this.#folder = join(cache, 'pages');
    this.#name = basename(cache);
    this.#key = hash.digest('hex');
    this.#texts = texts;
    const bytes = kept.read(this.#name);
    const pages = bytes && (JSON.parse(bytes.toString('utf8')) as Pages);
    this.#known =
      pages?.key === this.#key && pages.everywhere.every((text) => this.#isSame(pages, text)) ? pages : undefined;
    mkdirSync(this.#folder, { recursive: true });
  }

  #isSame({ texts }: Pages, text: string): boolean {
    return texts[text] !== undefined && texts[text] === this.#texts[text];
  }

  /** The page as an earlier build made it; `undefined` where anything it is made of has changed, or its bytes are damaged. */
  #read(address: string): { page: Page; bytes: Buffer<ArrayBuffer> } | undefined {
    const [known, page] = [this.#known, this.#known?.pages[address]];
    if (known === undefined || !page?.texts.every((text) => this.#isSame(known, text))) return undefined;
    const file = join(this.#folder, page.sha256);
    const bytes = existsSync(file) ? readFileSync(file) : undefined;
    return bytes && sha256(bytes) === page.sha256 ? { page, bytes } : undefined;
  }

  /** Renders a page, unless it is known. Answers that are no page, such as redirects, are not kept. */
  async render(address: string, render: () => Promise<Response>): Promise<Response> {
    const known = this.#read(address);
    if (known) {
      this.#made[address] = known.page;
      return new Response(known.bytes);
    }
    const { made: response, texts } = await askedWhile(render);
    if (response.status !== 200 || response.body === null) return response;
    const bytes = Buffer.from(await response.arrayBuffer());
    const page = { sha256: sha256(bytes), texts: [...texts].sort() };
    writeFileSync(join(this.#folder, page.sha256), bytes);
    this.#made[address] = page;
    return new Response(bytes);
  }

  /** Keeps the pages of this build for the next one, and no others. */
  keep(): void {
    const pages: Pages = {
      key: this.#key,
      texts: this.#texts,
      everywhere: [...askedEverywhere],
      pages: this.#made,
    };
    kept.write(this.#name, Buffer.from(JSON.stringify(pages)));
    const used = new Set(Object.values(this.#made).map((page) => page.sha256));
    for (const name of readdirSync(this.#folder)) {
      if (!used.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }
}

/** What the path of a source says of it. */
export interface SourceName {
  /** Its name without the ending; of vdp/ar.md, of which each folder has one, with the folder. */
  readonly stem: string;
  /** Of ar.md or pt-BR.md. */
  readonly language?: string;
}

const ENDING = /\.(?:md|markdown|mdx)(?:\.tmpl)?$/i;
const LANGUAGES = new Set('ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(' ')); // prettier-ignore

/** Reads the name of a source from its path. */
export function sourceName(path: string): SourceName {
  const parts = path.replace(ENDING, '').split('/');
  const name = parts.at(-1) ?? '';
  const folder = parts.at(-2);
  const [language = ''] = /^[a-z]{2}(?=$|[-_][A-Za-z]{2,4}$)/.exec(name) ?? [];
  if (LANGUAGES.has(language)) return { stem: folder === undefined ? name : `${folder}-${name}`, language: name.replace('_', '-').toLowerCase() }; // prettier-ignore
  return { stem: folder !== undefined && /^_?(?:index|readme)$/i.test(name) ? folder : name };
}

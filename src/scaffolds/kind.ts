import { idFrom } from '../check/read/placement.ts';
import type { Content } from '../model/content.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { HostName } from '../schemas/hosts.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';

/** What a new file is written into. */
export interface Surroundings {
  readonly asOf: IsoDate;
  /** What is there; absent where organization.yaml is not valid. */
  readonly content?: Content | undefined;
  readonly ids: Readonly<Record<CollectionName, ReadonlySet<string>>>;
}

/** The answers, by the name of the option that gives them. */
export type Answers = Readonly<Record<string, string>>;

/** One thing that is asked for. */
export interface Field {
  /** The option that gives it: `announced` for `--announced`. */
  readonly option: string;
  /** The key of the record; the option in camelCase where left out, nothing where it is no key. */
  readonly key?: string;
  readonly ask: string;
  readonly choices?: readonly string[];
  /** Several, with semicolons between them; `\;` is one within an item. */
  readonly isList?: true;
  /** The answer that stands for leaving the key out. */
  readonly blank?: string;
  /** It may be left out. */
  readonly isOptional?: true;
  /** What is taken where nothing is given. */
  readonly fallback?: (surroundings: Surroundings, answers: Answers) => string | undefined;
}

/** Something that `npm run new` writes. */
export interface Kind {
  readonly collection: CollectionName;
  /** What it is called in a sentence: "a subprocessor". */
  readonly words: string;
  /** What is asked for; the first is what follows the kind on the command line. */
  readonly fields: readonly Field[];
  /** Its id in the collection; from the first answer where left out. */
  readonly id?: (answers: Answers, surroundings: Surroundings) => string;
  /** The fields of the file where they are not simply the answers. */
  readonly data?: (answers: Answers, surroundings: Surroundings) => object;
  /** The text of a Markdown file. */
  readonly body?: (answers: Answers, surroundings: Surroundings) => string;
  /** What its author does next, in sentences; `{id}` stands for the id it got. */
  readonly next: readonly string[];
}

/** The items of a list given as one text: semicolons part them, and `\;` is one within an item. */
export function itemsOf(text: string): string[] {
  return text
    .split(/(?<!\\);/)
    .map((item) => item.replaceAll('\\;', ';').trim())
    .filter((item) => item !== '');
}

/** `dataSent` for `data-sent`. */
export function keyOf({ option, key }: Field): string {
  return key ?? option.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The day the trust center is shown as of. */
export const today = ({ asOf }: Surroundings): string => asOf;

/** Something that has to be answered. */
export const field = (option: string, ask: string, more: Partial<Field> = {}): Field => ({ option, ask, ...more });
/** Something that may be left out. */
export const optional = (option: string, ask: string, more: Partial<Field> = {}): Field =>
  field(option, ask, { ...more, isOptional: true });

/** The first words of a sentence as an id. */
export const shortId = (text: string): string => idFrom(text).split('-').slice(0, 6).join('-');

/** What a new trust center is made from. */
export interface Beginning {
  readonly name: string;
  /** Where it will be published: an origin, with a path where it has the host not to itself. */
  readonly url: string;
  /** Where security reports go. */
  readonly email: string;
  readonly asOf: IsoDate;
  /** Where it is hosted. */
  readonly host: HostName;
  /** The tag of Candor that the workflow takes. */
  readonly tag: string;
  /** The name of its folder. */
  readonly folder: string;
}

/** Names that can never be reached: RFC 2606 and RFC 6761. */
const RESERVED = /(?:^|[.@])(?:example(?:\.(?:com|org|net|edu))?|test|invalid|localhost)$/i;

/** Whether a site is only a trial: one of its addresses is nobody's. */
export function isTrial({ url, email }: Pick<Beginning, 'url' | 'email'>): boolean {
  return RESERVED.test(new URL(url).hostname) || RESERVED.test(email);
}

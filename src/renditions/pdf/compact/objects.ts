/**
 * The objects of a PDF (ISO 32000-1, 7.3), in JavaScript's own types. Text holds one byte in each character (Latin-1).
 */

/** What is copied as it is written: a number, a string with its brackets, a name with its slash, a boolean, null. */
export type Atom = string;

/** A reference to an object of the file, by its number. Generations are 0: the files are new. */
export interface Reference {
  object: number;
}

/** A dictionary, by names with their slash. */
export type Dictionary = Map<string, Value>;

export type Value = Atom | Reference | Dictionary | Value[];

/** Bytes with a dictionary that says what they are. */
export interface Stream {
  dictionary: Dictionary;
  /** As they lie in the file, compressed where the dictionary has a filter. */
  data: Buffer;
}

/** All objects of a file. */
export interface ObjectFile {
  /** By number. */
  objects: Map<number, Value | Stream>;
  /** What leads to the rest: the catalog as /Root, /Info, /ID. */
  trailer: Dictionary;
}

/** Whether a value, or a stream, is a reference. */
export const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'object' in value;

/** Whether an object has data of its own: it is a stream, not a plain value. */
export const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && 'data' in value;

/** What a value stands for: the object, where it is a reference. */
export function resolve({ objects }: ObjectFile, value: Value | undefined): Value | Stream | undefined {
  return isReference(value) ? objects.get(value.object) : value;
}

/**
 * The dictionary that a value is or refers to.
 *
 * @throws {Error} where it is none
 */
export function dictionaryOf(file: ObjectFile, value: Value | undefined): Dictionary {
  const found = resolve(file, value);
  if (!(found instanceof Map)) throw new Error('The PDF has no dictionary where there must be one');
  return found;
}

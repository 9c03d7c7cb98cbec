/** Where the files of a site are read from: a folder or an address. */
export interface Source {
  /** As people know it. */
  readonly name: string;
  /**
   * The bytes of a file, `undefined` where it is not there.
   *
   * @throws {Error} saying why it cannot be read
   */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Files that are there and not among those listed, as far as can be told. */
  others(listed: ReadonlyMap<string, string>): Promise<string[]>;
}

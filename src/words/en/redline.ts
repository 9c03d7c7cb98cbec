/** Words within a text that is compared with another: some are seen, some only read out. English. */
export const redlineWords = {
  inserted: ['Inserted: ', ' (end of insertion) '],
  deleted: ['Deleted: ', ' (end of deletion) '],
  newSection: 'New section',
  removedSection: 'Removed section',
  deletedRegion: (label: string) => `Deleted: ${label}`,
  opening: 'Opening text',
  footnotes: 'Footnotes',
  movedFrom: (heading: string) => `Moved here from “${heading}”. `,
  movedWithin: 'Moved within this section. ',
  movedTo: (heading: string) => `Moved to “${heading}”: `,
  movedBelow: 'Moved to another place in this section: ',
  partMoved: (after: string | undefined) =>
    after === undefined ? 'Moved: it stood at the beginning.' : `Moved: it stood after “${after}”.`,
  partGone: (heading: string, after: string | undefined) =>
    after === undefined
      ? `“${heading}” moved: it stands at the beginning now.`
      : `“${heading}” moved: it stands after “${after}” now.`,
} as const;

/** Words of the page that compares two versions. English. */
export const redlineText = {
  title: (title: string, from: string, to: string) => `Changes in ${title} from ${from} to ${to}`,
  heading: (from: string, to: string) => `What changed from ${from} to ${to}`,
  lede: (title: string) => `${title}, word by word: what was inserted, deleted and moved between two versions.`,
  earlier: 'Earlier version',
  later: 'Later version',
  versionOf: (title: string, version: string) => `${title} ${version}`,
  howToRead: 'How to read it',
  sampleInserted: 'inserted',
  sampleDeleted: 'deleted',
  legend: 'A line beside the text shows where something changed, and a note says what moved.',
  /** The same in Markdown, for people and programs. */
  twinLegend:
    'What was inserted stands in `<ins>`, what was deleted in `<del>`, and notes that belong to neither text in `<mark>`. Without `<del>` and `<mark>` it is the later text; without `<ins>` and `<mark>` the earlier, but for the places of what moved.',
  quoted: (from: string, to: string) =>
    `Quoted commitments and registers are shown as they stood on ${from} and on ${to}.`,
  told: 'In the words of the authors',
  toldOf: (version: string) => `Version ${version}`,
  summary: 'Summary',
  details: 'About the document',
  detailsSame: 'Title, owner, dates and all else that the document says about itself are the same.',
  text: 'The text',
  textSame: 'The text is the same in both versions.',
  columns: { section: 'Section', change: 'Change', inserted: 'Words inserted', deleted: 'Words deleted' },
  changedSections: 'Sections that changed',
  kinds: {
    changed: 'Changed',
    renumbered: 'Only renumbered',
    inserted: 'Added',
    deleted: 'Removed',
    same: 'Unchanged',
  },
  counted: {
    changed: 'changed',
    inserted: 'added',
    deleted: 'removed',
    moved: 'moved',
    renumbered: 'only renumbered',
    same: 'unchanged',
  },
  moved: 'Moved',
  movedAnd: (kind: string) => `Moved; ${kind.toLowerCase()}`,
  passagesMoved: (count: number) => (count === 1 ? '1 passage moved here' : `${String(count)} passages moved here`),
  fields: {
    id: 'Identifier',
    title: 'Title',
    summary: 'Summary',
    language: 'Language',
    approvedBy: 'Approved by',
    approvedOn: 'Approved on',
    effective: 'In force from',
    reviewEvery: 'Review',
  },
  since: (version: string) => `Changes since ${version}`,
  until: (version: string) => `Changes from here to ${version}`,
  whatComes: (from: string) => `See what changes from ${from}, word by word`,
} as const;

const count = (number: number, one: string, many: string): string => `${String(number)} ${number === 1 ? one : many}`;

/** How much changed: "Sections: 3 changed, 1 added. In all, 120 words were inserted and 4 deleted." */
export function changeCount(
  parts: readonly { kind: 'same' | 'renumbered' | 'changed' | 'inserted' | 'deleted'; isMoved: boolean }[],
  total: { inserted: number; deleted: number; moved: number },
): string {
  const { counted } = redlineText;
  const kinds = (['changed', 'inserted', 'deleted', 'renumbered', 'same'] as const).map((kind) => ({
    said: counted[kind],
    number: parts.filter((part) => part.kind === kind).length,
  }));
  const moved = { said: counted.moved, number: parts.filter(({ isMoved }) => isMoved).length };
  const sections = [...kinds.slice(0, 3), moved, ...kinds.slice(3)]
    .filter(({ number }) => number > 0)
    .map(({ said, number }) => `${String(number)} ${said}`);
  const words = `${count(total.inserted, 'word was', 'words were')} inserted and ${String(total.deleted)} deleted`;
  const passages = total.moved === 0 ? '' : `; ${count(total.moved, 'passage', 'passages')} moved`;
  return `Sections: ${sections.join(', ')}. In all, ${words}${passages}.`;
}

/** What became of a section, in a word or two: "Changed", "Moved; changed", "Changed; 1 passage moved here". */
export function partKind(kind: keyof typeof redlineText.kinds, isMoved: boolean, passages: number): string {
  const { kinds, moved, movedAnd, passagesMoved } = redlineText;
  const said = isMoved ? (kind === 'same' ? moved : movedAnd(kinds[kind])) : kinds[kind];
  return passages === 0 ? said : `${said}; ${passagesMoved(passages)}`;
}

/** The link to a comparison, told from one of its versions: "Changes since 2.0", "Changes from here to 3.0". */
export function redlineLink(
  pair: { from: { version: string }; to: { version: string } },
  here: { version: string },
): string {
  const { since, until } = redlineText;
  return pair.to.version === here.version ? since(pair.from.version) : until(pair.to.version);
}

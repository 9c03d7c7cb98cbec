import { idFrom } from '../check/read/placement.ts';
import type { Content } from '../model/content.ts';
import type { Answers, Field, Kind, Surroundings } from './kind.ts';

const documentsOf = (content: Content | undefined) =>
  content ? [...content.whitepaper, ...content.policies, ...content.disclosure] : [];

/** The first letters of the words: "Access Control Policy" becomes ACP. */
function initialsOf(words: string): string {
  return (
    words
      .normalize('NFKD')
      .match(/[A-Za-z0-9]+/g)
      ?.map((word) => word.charAt(0).toUpperCase())
      .join('')
      .slice(0, 4) ?? ''
  );
}

function shortName(name: string): string {
  const initials = initialsOf(name);
  return initials.length > 1 ? initials : idFrom(name).slice(0, 3).toUpperCase();
}

/** What ids of this company begin with: as those there are, else its initials, or the first letters of its one word. */
export function idPrefix(content: Content | undefined): string {
  const prefixes = documentsOf(content).map(({ data }) => data.id.split('-')[0] ?? '');
  const [usual] = [...Map.groupBy(prefixes, (prefix) => prefix)].sort((a, b) => b[1].length - a[1].length);
  return usual?.[0] ?? (shortName(content?.organization.name ?? '') || 'DOC');
}

/** An id for a new document, `NL-ACP-001`, that no other has. */
function newDocumentId(title: string, content: Content | undefined): string {
  const taken = new Set(documentsOf(content).map(({ data }) => data.id.toLowerCase()));
  const start = `${idPrefix(content)}-${initialsOf(title) || 'DOC'}`;
  for (let number = 1; ; number += 1) {
    const id = `${start}-${String(number).padStart(3, '0')}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}

const KEPT_BACK = [
  'Write the text. The file is a draft: npm run dev shows it, readers do not see it.',
  'When it is approved, delete the line "draft: true" and add "effective:" with the day it comes into force.',
  'Then run npm run release, which locks what it says.',
];

const documentId: Field = {
  option: 'document-id',
  key: 'id',
  ask: 'Its stable id, the same in every version',
  fallback: ({ content }, answers) => newDocumentId(titleOf(answers), content),
};

const owner: Field = { option: 'owner', ask: 'The role that keeps it current', isOptional: true };

/** "Access Control" is the name of a policy, "Access Control Policy" its title. */
function titleOf({ title = '' }: Answers): string {
  return title;
}

const named = (title: string): string =>
  /\b(?:policy|procedure|annex|statement|standard|plan)$/i.test(title) ? title : `${title} Policy`;

const nameOf = ({ content }: Surroundings): string => content?.organization.name ?? 'the company';

const front = (answers: Answers, more: object = {}) => ({
  id: answers['document-id'],
  title: answers['title'],
  ...more,
  ...(answers['owner'] && { owner: answers['owner'] }),
  draft: true,
});

const policy: Kind = {
  collection: 'policies',
  words: 'a policy',
  fields: [
    { option: 'title', ask: 'Its title' },
    {
      option: 'kind',
      ask: 'What it is',
      choices: ['policy', 'annex', 'procedure', 'statement'],
      fallback: () => 'policy',
    },
    { ...documentId, fallback: ({ content }, answers) => newDocumentId(named(titleOf(answers)), content) },
    owner,
  ],
  id: (answers) => `${idFrom(titleOf(answers)).replace(/-policy$/, '')}/1.0`,
  data: (answers) => {
    const { kind = 'policy' } = answers;
    const title = kind === 'policy' ? named(titleOf(answers)) : titleOf(answers);
    return front({ ...answers, title }, kind === 'policy' ? {} : { kind });
  },
  body: (_, surroundings) => `## Purpose

This document says what ${nameOf(surroundings)} requires, so that the answer can be looked up.

## Scope

It applies to everybody who works for ${nameOf(surroundings)} and to every system that holds data of customers.

## Rules

The rules are still being written.

## Exceptions

An exception is asked for in writing, ends on a day that is written down, and is approved by the owner of this document.
`,
  next: KEPT_BACK,
};

const whitepaper: Kind = {
  collection: 'whitepaper',
  words: 'a whitepaper',
  fields: [{ option: 'title', ask: 'Its title', fallback: () => 'Security whitepaper' }, documentId, owner],
  id: () => '1.0',
  data: (answers) => front(answers),
  body: (_, surroundings) => `## Who we are

${nameOf(surroundings)} publishes here how it protects the data of its customers.

## Where data lives

This chapter is still being written.

## Who can reach it

This chapter is still being written.

## What happens when something goes wrong

This chapter is still being written.
`,
  next: KEPT_BACK,
};

const disclosure: Kind = {
  collection: 'disclosure',
  words: 'a disclosure policy',
  fields: [{ option: 'title', ask: 'Its title', fallback: () => 'Vulnerability disclosure policy' }, documentId, owner],
  id: () => '1.0',
  data: (answers) => front(answers),
  body: (_, surroundings) => `## Reports are welcome

Whoever finds a weakness in a system of ${nameOf(surroundings)} is asked to tell us, and is thanked for it.

## What we promise

This chapter is still being written.

## What we ask of you

This chapter is still being written.
`,
  next: KEPT_BACK,
};

/** Documents that a first version can be written of. */
export const documentKinds = { policy, whitepaper, disclosure } satisfies Record<string, Kind>;

import { z } from 'zod';
import type { TrustCenter } from '../../model/resolve.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import type { IsoDate } from '../../schemas/fields/dates.ts';
import { listedCollections, type ListedName, listedPage } from '../../schemas/listed.ts';
import type { JsonSchema } from '../../schemas/json-schema.ts';
import { datasetTexts } from '#words/data';
import type { Absolute } from '../surroundings.ts';
import type { NoticeTexts } from '../feed.ts';

/** One collection as it is published for machines. */
export interface Dataset {
  name: CollectionName;
  /** From the root of the site. */
  path: string;
  schemaPath: string;
  title: string;
  description: string;
  /** The schema of one item. */
  item: z.ZodType;
  /** Its items, as of the trust center's day; an empty collection has no file. */
  items: (center: TrustCenter, absolute: Absolute, texts?: NoticeTexts) => readonly object[];
}

/** What every item has first. */
export const itemShape = {
  id: z.string().describe('What other records name it by; it never changes.'),
  url: z.url().describe('Where readers find it.'),
};

/** Declares a dataset; the items are held to the type of their schema. */
export function defineDataset<Item extends z.ZodType<object>>(
  name: CollectionName,
  item: Item,
  items: (center: TrustCenter, absolute: Absolute, texts?: NoticeTexts) => readonly z.output<Item>[],
): Dataset {
  const { title, description } = datasetTexts[name];
  return {
    name,
    path: `/data/${name}.json`,
    schemaPath: `/data/schemas/${name}.json`,
    title,
    description,
    item,
    items,
  };
}

/** The dataset of a collection that a page of its own lists in full: each record with all its fields. */
export function listedDataset(name: ListedName): Dataset {
  const item = z.object({ ...itemShape, ...listedCollections[name].schema.shape }).strict();
  return defineDataset(name, item, (center, absolute) =>
    center.listed[name].map(({ id, data }) => ({ id, url: absolute(`${listedPage(name)}#${id}`), ...data })),
  );
}

/** The content of a data file. */
export interface DataFile {
  $schema: string;
  asOf: IsoDate;
  items: readonly object[];
}

/**
 * A dataset as its file holds it.
 *
 * @param texts of notices without a summary
 */
export function dataFile(
  { schemaPath, items }: Dataset,
  center: TrustCenter,
  absolute: Absolute,
  texts?: NoticeTexts,
): DataFile {
  return { $schema: absolute(schemaPath), asOf: center.asOf, items: items(center, absolute, texts) };
}

/**
 * A Zod schema as published: JSON Schema 2020-12.
 *
 * @param id its own address
 */
export function publishedSchema(schema: z.ZodType, title: string, description: string, id: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    // What only a function can judge is proven before anything is published.
    unrepresentable: 'any',
    reused: 'inline',
  });
  return { $schema, $id: id, title, description, ...rest };
}

/** The JSON Schema of a dataset's file. */
export function datasetSchema({ item, schemaPath, title, description }: Dataset, absolute: Absolute): JsonSchema {
  const file = z.strictObject({
    $schema: z.url().describe('The address of this schema.'),
    asOf: z.iso.date().describe('The day on which all this holds.'),
    items: z.array(item),
  });
  return publishedSchema(file, title, description, absolute(schemaPath));
}

/** JSON as it is published: indented, with a newline at its end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

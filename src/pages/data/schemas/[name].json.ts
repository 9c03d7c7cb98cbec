import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { basename } from 'node:path';
import { absolute } from '../../../site/href.ts';
import { jsonResponse } from '../../../publish/files.ts';
import { getTrustCenter } from '../../../model/trust-center.ts';
import { siteSchemas } from '../../../renditions/data/datasets.ts';

export async function getStaticPaths() {
  const schemas = siteSchemas(await getTrustCenter());
  return schemas.map((published) => ({ params: { name: basename(published.path, '.json') }, props: { published } }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { published } }) =>
  jsonResponse(published.schema(absolute), 'application/schema+json');

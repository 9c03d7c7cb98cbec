import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute } from '../../site/href.ts';
import { jsonResponse, noticeTexts } from '../../publish/files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { dataFile } from '../../renditions/data/dataset.ts';
import { siteDatasets } from '../../renditions/data/datasets.ts';

export async function getStaticPaths() {
  const datasets = siteDatasets(await getTrustCenter());
  return datasets.map((dataset) => ({ params: { collection: dataset.name }, props: { dataset } }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { dataset } }) =>
  jsonResponse(dataFile(dataset, await getTrustCenter(), absolute, await noticeTexts(await getTrustCenter())));

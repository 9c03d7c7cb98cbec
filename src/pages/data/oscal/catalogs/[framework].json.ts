import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute } from '../../../../site/href.ts';
import { jsonResponse } from '../../../../publish/files.ts';
import { getTrustCenter } from '../../../../model/trust-center.ts';
import { catalogFrameworks, oscalCatalog } from '../../../../renditions/oscal/catalog.ts';

export async function getStaticPaths() {
  const frameworks = catalogFrameworks(await getTrustCenter());
  return frameworks.map((framework) => ({ params: { framework: framework.id }, props: { framework } }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { framework } }) =>
  jsonResponse(oscalCatalog(await getTrustCenter(), framework, absolute));

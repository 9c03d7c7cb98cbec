import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute } from '../../../../layouts/address.ts';
import { jsonResponse } from '../../../../layouts/json-response.ts';
import { getTrustCenter } from '../../../../model/trust-center.ts';
import { catalogFrameworks, oscalCatalog } from '../../../../renditions/oscal/catalog.ts';

export async function getStaticPaths() {
  const frameworks = catalogFrameworks(await getTrustCenter());
  return frameworks.map((framework) => ({ params: { framework: framework.id }, props: { framework } }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { framework } }) =>
  jsonResponse(oscalCatalog(await getTrustCenter(), framework, absolute));

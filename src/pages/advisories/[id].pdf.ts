import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { advisoryPdf, pdfResponse } from '../../publish/versions.ts';
import { getTrustCenter } from '../../model/trust-center.ts';

export async function getStaticPaths() {
  const { advisories } = await getTrustCenter();
  return advisories.map((advisory) => ({ params: { id: advisory.id }, props: { advisory } }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { advisory } }) => pdfResponse(await advisoryPdf(advisory));

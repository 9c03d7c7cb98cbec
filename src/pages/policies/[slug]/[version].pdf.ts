import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentPdf, pdfResponse } from '../../../publish/versions.ts';
import { versionPaths } from '../../../publish/documents.ts';

export const getStaticPaths = () => versionPaths('policies');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { document, version } }) =>
  pdfResponse(await documentPdf(document, version));

import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentPdf, pdfResponse } from '../../layouts/pdf.ts';
import { versionPaths } from '../../layouts/document-paths.ts';

export const getStaticPaths = () => versionPaths('disclosure');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { document, version } }) =>
  pdfResponse(await documentPdf(document, version));

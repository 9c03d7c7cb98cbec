import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pdfResponse, registerPdf } from '../../publish/versions.ts';

/** One file where a register is published, else none. */
export async function getStaticPaths() {
  const pdf = await registerPdf();
  return pdf ? [{ params: { register: 'register' }, props: { pdf } }] : [];
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { pdf } }) => pdfResponse(pdf);

import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { packOf, packPaths } from '../../publish/packs.ts';

export const getStaticPaths = packPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { plan } }) =>
  new Response((await packOf(plan)).bytes, { headers: { 'Content-Type': 'application/zip' } });

import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { markdownResponse } from '../../publish/documents.ts';
import { renderTwin, twinPaths } from '../../publish/page-twins.ts';

export const getStaticPaths = twinPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { page } }) => markdownResponse(await renderTwin(page));

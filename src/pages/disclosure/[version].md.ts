import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentMarkdown, versionPaths } from '../../publish/documents.ts';

export const getStaticPaths = () => versionPaths('disclosure');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { document, version } }) => documentMarkdown(document, version);

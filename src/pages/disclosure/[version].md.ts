import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { versionPaths } from '../../layouts/document-paths.ts';
import { documentMarkdown } from '../../layouts/document-twins.ts';

export const getStaticPaths = () => versionPaths('disclosure');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { document, version } }) => documentMarkdown(document, version);

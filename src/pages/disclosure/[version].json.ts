import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { documentJson, versionPaths } from '../../publish/documents.ts';

export const getStaticPaths = () => versionPaths('disclosure');
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { document, version } }) => documentJson(document, version);

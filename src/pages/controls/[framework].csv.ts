import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { csvResponse, frameworkPaths, tableFiles } from '../../publish/files.ts';

export const getStaticPaths = frameworkPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { crosswalk } }) => csvResponse(tableFiles.crosswalk.csv(crosswalk));

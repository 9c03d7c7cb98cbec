import type { APIRoute } from 'astro';
import { csvResponse, registerPaths, tableFiles } from '../../publish/files.ts';

export const getStaticPaths = registerPaths;

export const GET: APIRoute = async () => csvResponse(await tableFiles.register.csv());

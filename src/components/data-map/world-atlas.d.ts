/** Countries of Natural Earth at 1:50,000,000, with their numeric codes of ISO 3166-1 as ids. */
declare module 'world-atlas/countries-50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  const atlas: Topology<{ countries: GeometryCollection<{ name: string }> }>;
  export default atlas;
}

export type Region = { region: string; zones: { zone: string; place: string }[] };

/** Every time zone by its region, with the place it is named after: "Europe" holds "Berlin". The person's own is always in it. */
export function zonesByRegion(own: string): Region[] {
  const regions = new Map<string, Region["zones"]>();
  for (const zone of [...new Set([own, ...Intl.supportedValuesOf("timeZone")])].sort()) {
    const [region = zone, ...rest] = zone.split("/");
    const place = (rest.length === 0 ? zone : rest.join(", ")).replaceAll("_", " ");
    regions.set(region, [...(regions.get(region) ?? []), { zone, place }]);
  }
  return [...regions].map(([region, zones]) => ({ region, zones }));
}

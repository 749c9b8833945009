import type { reading } from "@/lib/access/viewer";

/** What the queries of one page share: one transaction of one viewer. */
export type ReadScope = Parameters<Parameters<typeof reading>[1]>[0];

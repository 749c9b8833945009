import type { ReactNode } from "react";

/** One state of a component. The gallery, the tests, the screenshots and the accessibility run all read these lists. */
export type Example = { name: string; element: ReactNode };

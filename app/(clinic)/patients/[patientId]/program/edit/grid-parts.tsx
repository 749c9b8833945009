import type { ComponentProps } from "react";

// A row of the sheet is laid out in several lines, which no table can be: the roles say what elements of a table cannot.

/** The exercises of one section. */
export const GridOfRows = (props: ComponentProps<"div">) => (
  // biome-ignore lint/a11y/useSemanticElements: see above
  <div {...props} role="grid" />
);

/** One exercise. */
export const GridRowFrame = (props: ComponentProps<"div">) => (
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
  <div {...props} role="row" />
);

/** What a row is called. */
export const GridRowHeader = (props: ComponentProps<"div">) => (
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: the fields of the row take the focus
  <div {...props} role="rowheader" />
);

/** A cell around what takes the focus in it. */
export const GridCell = (props: ComponentProps<"div">) => (
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: the field in it takes the focus
  <div {...props} role="gridcell" />
);

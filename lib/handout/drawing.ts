import type { KeyPose } from "@/lib/figure/key-pictures";
import type { OwnFigure } from "@/lib/figure/own";
import type { TextStyle } from "./text";

/** What is drawn, in points from the upper left corner of the sheet. */
export type Mark =
  | { kind: "text"; x: number; baseline: number; text: string; style: TextStyle }
  | {
      kind: "line";
      from: readonly [x: number, y: number];
      to: readonly [x: number, y: number];
      width: number;
      tone: Tone;
    }
  | { kind: "box"; x: number; y: number; width: number; height: number; line: number; corner: number; tone: Tone }
  | { kind: "figure"; x: number; y: number; width: number; height: number; figure: FigureAt }
  | { kind: "qr"; x: number; y: number; size: number; text: string };

/** Faint lines part things and are never needed to understand them. */
export type Tone = "ink" | "faint";

/** One key pose of an exercise's picture. */
export type FigureAt = { slug: string; drawing: OwnFigure | null; pose: KeyPose };

/** What a part of a page means to whoever has it read aloud; "Artifact" is only for the eye. */
export type Role =
  | "Artifact"
  | "Figure"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Sect";

/** A part of a page with its meaning: other parts in reading order, or marks. */
export type Part = { role: Role; alt?: string; inside: readonly (Part | Mark)[] };
export type Page = { width: number; height: number; parts: readonly Part[] };

export const isPart = (inside: Part | Mark): inside is Part => "role" in inside;

/** Every mark below a part, in drawing order. */
export function marksOf(parts: readonly (Part | Mark)[]): Mark[] {
  return parts.flatMap((one) => (isPart(one) ? marksOf(one.inside) : [one]));
}

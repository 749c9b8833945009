import PDFDocument from "pdfkit";
import { keyPicture } from "@/lib/figure/key-pictures";
import { figureOf } from "@/lib/figure/own";
import { isPart, type Mark, type Page, type Part } from "./drawing";
import type { Handout } from "./handout";
import { type Inks, inkOf } from "./ink";
import { layOut } from "./layout";
import type { Paper, Print } from "./paper";
import { qrPath } from "./qr";
import { type Move, shapesOf } from "./shapes";
import { Typefaces } from "./typeface";

type Document = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Document["struct"]>;

/**
 * A handout as a PDF file: real text in embedded typefaces, pictures as outlines, and its parts tagged for whoever has it
 * read aloud.
 * @param made the moment it says it was made.
 */
export async function handoutPdf(
  handout: Handout,
  { paper, print, inks, made }: { paper: Paper; print: Print; inks: Inks; made: Date },
): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    lang: handout.language,
    displayTitle: true,
    info: { Title: handout.title, Creator: "Steadyback", Producer: "Steadyback", CreationDate: made, ModDate: made },
    font: NO_FONT,
  });
  const bytes = collected(document);
  const typefaces = new Typefaces(document);
  const pages = layOut(handout, { paper, print }, typefaces.width);
  const root = document.struct("Document");
  document.addStructure(root);
  for (const page of pages) drawPage({ document, typefaces, inks }, root, page);
  root.end();
  document.end();
  return bytes;
}

/** Left to itself the writer opens a typeface of its own, which nothing here is set in. */
const NO_FONT = null as unknown as string; // the types do not know that none may be asked for

function collected(document: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    document.on("data", (piece: Buffer) => pieces.push(piece));
    document.on("end", () => resolve(Buffer.concat(pieces)));
    document.on("error", reject);
  });
}

type Pen = { document: Document; typefaces: Typefaces; inks: Inks };

function drawPage(pen: Pen, root: Structure, { width, height, parts }: Page): void {
  pen.document.addPage({ size: [width, height], margin: 0 });
  for (const part of parts) {
    if (part.role === "Artifact") drawArtifact(pen, part);
    else root.add(structureOf(pen, part));
  }
}

function drawArtifact(pen: Pen, part: Part): void {
  pen.document.markContent("Artifact", { type: "Layout" });
  for (const mark of part.inside) if (!isPart(mark)) draw(pen, mark);
  pen.document.endMarkedContent();
}

function structureOf(pen: Pen, { role, alt, inside }: Part): Structure {
  const marks = inside.filter((one) => !isPart(one));
  const children = inside.filter(isPart).map((part) => structureOf(pen, part));
  const paint = () => {
    for (const mark of marks) if (!isPart(mark)) draw(pen, mark);
  };
  return pen.document.struct(role, alt === undefined ? {} : { alt }, [
    ...(marks.length > 0 ? [paint] : []),
    ...children,
  ]);
}

const TONES = { ink: "black", faint: "#9a9a9a" } as const;

function draw(pen: Pen, mark: Mark): void {
  const { document, typefaces } = pen;
  switch (mark.kind) {
    case "text":
      document.fillColor("black");
      typefaces.write(mark.text, mark.x, mark.baseline, mark.style);
      return;
    case "line":
      document
        .lineWidth(mark.width)
        .moveTo(...mark.from)
        .lineTo(...mark.to)
        .stroke(TONES[mark.tone]);
      return;
    case "box":
      document
        .lineWidth(mark.line)
        .roundedRect(mark.x, mark.y, mark.width, mark.height, mark.corner)
        .stroke(TONES[mark.tone]);
      return;
    case "qr":
      document.save().translate(mark.x, mark.y);
      document.path(qrPath(mark.text, mark.size)).fill("black").restore();
      return;
    case "figure":
      drawFigure(pen, mark);
      return;
  }
}

function drawFigure({ document, inks }: Pen, mark: Extract<Mark, { kind: "figure" }>): void {
  const figure = figureOf(mark.figure.slug, mark.figure.drawing);
  if (figure === null) return;
  const picture = keyPicture(figure, mark.figure.pose);
  const [left = 0, top = 0, width = 1, height = 1] = picture.viewBox.split(" ").map(Number);
  const scale = Math.min(mark.width / width, mark.height / height);
  document.save();
  document.rect(mark.x, mark.y, mark.width, mark.height).clip();
  document.translate(mark.x, mark.y).scale(scale).translate(-left, -top);
  for (const { path, looks, moves } of shapesOf(picture.markup)) {
    const ink = inkOf(looks, inks);
    document.save();
    for (const move of moves) apply(document, move);
    document.lineJoin("round").lineCap("round").opacity(ink.opacity).lineWidth(ink.width);
    if (ink.dash) document.dash(ink.dash[0], { space: ink.dash[1] });
    document.path(path);
    if (ink.fill && ink.stroke) document.fillAndStroke(ink.fill, ink.stroke);
    else if (ink.fill) document.fill(ink.fill);
    else if (ink.stroke) document.stroke(ink.stroke);
    document.restore();
  }
  document.restore();
}

function apply(document: Document, move: Move): void {
  if (move.kind === "translate") document.translate(move.x, move.y);
  else if (move.kind === "scale") document.scale(move.x, move.y);
  else document.rotate(move.degrees, { origin: [move.x, move.y] });
}

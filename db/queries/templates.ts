import { sql } from "drizzle-orm";
import { type DraftContent, wholeDraft } from "@/lib/domain/draft";
import type { ExerciseKind, Impact, LoadLevel, Position } from "@/lib/domain/exercise";
import { FITS_ANYBODY, type TemplateFits } from "@/lib/domain/template-fit";
import type { OwnFigure } from "@/lib/figure/own";
import { templateSourceOf } from "../library/templates";
import type { Database, Scope } from "../tenant";

export type Template = {
  id: string;
  name: string;
  forWhom: string;
  isShipped: boolean;
  content: DraftContent;
  fits: TemplateFits;
  /** Where a shipped one comes from; nobody has said so of the clinic's own. */
  source: string | null;
  madeByName: string | null;
  changedAt: Date;
  isArchived: boolean;
  revision: number;
};

type Row = Omit<Template, "content" | "fits" | "source" | "changedAt"> & {
  slug: string | null;
  content: Partial<DraftContent>;
  fits: Partial<TemplateFits>;
  changedAt: string;
};

const COLUMNS = sql`t.id, t.slug, t.name, t.for_whom as "forWhom", t.is_shipped as "isShipped", t.content, t.fits,
  u.name as "madeByName", t.changed_at as "changedAt", t.archived_at is not null as "isArchived", t.revision`;
const TABLES = sql`templates t left join users u on u.clinic_id = t.clinic_id and u.id = t.made_by`;

/** The clinic's templates by name, the archived ones too. Nobody's health data, so nothing is recorded. */
export async function listTemplates({ db }: Pick<Scope, "db">): Promise<Template[]> {
  const rows = await db.execute<Row>(sql`select ${COLUMNS} from ${TABLES} order by t.name, t.id`);
  return rows.map(templateFrom);
}

/** One template of the clinic, or null. */
export async function findTemplate({ db }: Pick<Scope, "db">, id: string): Promise<Template | null> {
  const [row] = await db.execute<Row>(sql`select ${COLUMNS} from ${TABLES} where t.id = ${id}`);
  return row ? templateFrom(row) : null;
}

function templateFrom({ slug, content, fits, changedAt, ...row }: Row): Template {
  return {
    ...row,
    content: wholeDraft(content),
    fits: { ...FITS_ANYBODY, ...fits },
    source: slug === null ? null : templateSourceOf(slug),
    changedAt: new Date(changedAt),
  };
}

/** What plans are weighed with and drawn by. */
export type ExerciseFacts = {
  id: string;
  slug: string;
  name: string;
  kind: ExerciseKind;
  position: Position;
  precautions: string[];
  impact: Impact;
  loadLevel: LoadLevel;
  easierSlug: string | null;
  harderSlug: string | null;
  altText: string;
  /** The clinic's own drawing; shipped ones are drawn by their slug. */
  figure: OwnFigure | null;
  isArchived: boolean;
};

/** Every exercise of the clinic by its id, archived ones too: a plan may still hold them. */
export async function findExerciseFacts({ db }: { db: Database }): Promise<Map<string, ExerciseFacts>> {
  const rows = await db.execute<ExerciseFacts>(sql`
    select id, slug, name, kind, position, precautions, impact, load_level as "loadLevel", poses as figure, easier_slug as "easierSlug",
      harder_slug as "harderSlug", alt_text as "altText", archived_at is not null as "isArchived"
    from exercises`);
  return new Map(rows.map((row) => [row.id, row]));
}

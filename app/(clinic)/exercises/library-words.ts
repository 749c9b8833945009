import { FACET_NAMES, FACETS, type Facet, SHELVES, type Shelf } from "@/lib/domain/exercise-facets";
import type { Words } from "@/lib/words/words";
import { capital, regionsOf } from "../_parts/exercise-words";

export type LibraryWords = ReturnType<typeof libraryWords>;

/** Every sentence of the library, ready for the browser. Open places are in braces, to be filled there. */
export function libraryWords(words: Words, exercises: number) {
  const { t } = words;
  return {
    label: t("library.search.label"),
    hint: t("library.search.hint"),
    submit: t("library.search.submit"),
    filters: t("library.search.filters"),
    clear: t("library.search.clear"),
    remove: t("library.search.remove", { filter: "{filter}" }),
    none: t("library.search.none", { query: "{query}" }),
    nothingFits: t("library.search.nothingFits"),
    nothingFitsBody: t("library.search.nothingFitsBody"),
    emptyShelf: each(SHELVES, (shelf) => t(`library.search.emptyShelf.${shelf}`)),
    didYouMean: t("library.search.didYouMean", { suggestion: "{suggestion}" }),
    addOwn: t("library.search.addOwn"),
    showAll: t("library.search.showAll"),
    alsoCalled: t("library.search.alsoCalled", { name: "{name}" }),
    works: t("library.card.works", { regions: "{regions}" }),
    own: t("library.card.own"),
    archived: t("library.card.archived"),
    favour: t("library.card.favour", { name: "{name}" }),
    unfavour: t("library.card.unfavour", { name: "{name}" }),
    shelvesOf: t("library.shelvesOf"),
    shelves: each(["all", ...SHELVES], (shelf) => t(`library.shelves.${shelf}`)),
    /** By how many were found. */
    found: Array.from({ length: exercises + 1 }, (_, count) => t("library.found", { count })),
    /** By how many are left to show. */
    more: t("library.search.more"),
    facets: FACET_NAMES.map((facet) => ({
      facet,
      label: t(`library.facets.${facet}`),
      values: valuesOf(words, facet),
    })),
  };
}

const each = <Name extends Shelf | "all">(names: readonly Name[], say: (name: Name) => string) =>
  Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, string>; // one sentence for each name

/** The values of a facet with their words, in the order in which they are shown. */
function valuesOf(words: Words, facet: Facet): { value: string; label: string }[] {
  const { t } = words;
  const label = {
    kind: FACETS.kind.map((value) => t(`library.kinds.${value}`)),
    position: FACETS.position.map((value) => t(`library.positions.${value}`)),
    region: regionsOf(words, { regions: [...FACETS.region] }).map(capital),
    direction: FACETS.direction.map((value) => t(`library.directions.${value}`)),
    kit: FACETS.kit.map((value) => t(`library.kit.${value}`)),
    cost: FACETS.cost.map((value) => t(`library.costs.${value}`)),
    load: FACETS.load.map((value) => t(`library.loads.${value}`)),
    impact: FACETS.impact.map((value) => t(`library.impacts.${value}`)),
    needs: FACETS.needs.map((value) => t(`library.needs.${value}`)),
  }[facet];
  return FACETS[facet].map((value, index) => ({ value, label: label[index] ?? value }));
}

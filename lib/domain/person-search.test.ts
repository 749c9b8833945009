import fc from "fast-check";
import { expect, test } from "vitest";
import { findPeople } from "./person-search";

const PEOPLE = [
  { givenName: "Aiko", familyName: "Tanaka" },
  { givenName: "Maya", familyName: "Okafor-Berg" },
  { givenName: "Samir", familyName: "Haddad" },
  { givenName: "Tomáš", familyName: "O’Brien" },
];
const found = (written: string) => findPeople(PEOPLE, written).map(({ givenName }) => givenName);

test.each<[what: string, written: string, who: string[]]>([
  ["the beginning of a given name", "sam", ["Samir"]],
  ["the beginning of a family name", "tan", ["Aiko"]],
  ["the second part of a double name", "berg", ["Maya"]],
  ["both names, in either order", "haddad samir", ["Samir"]],
  ["as the caseload writes it", "Haddad, Samir", ["Samir"]],
  ["without the accents that a name has", "tomas obrien", ["Tomáš"]],
  ["a letter wrong", "hadadd", ["Samir"]],
  ["what begins nobody's name and is too short for a typo", "xyz", []],
  ["somebody else's family name", "samir tanaka", []],
  ["nothing but space", "  ", []],
  ["an apostrophe alone", "'", []],
])("%s finds them", (_, written, who) => {
  expect(found(written)).toEqual(who);
});

test("whoever is called what was written leaves no room for those nearly called so", () => {
  const people = [
    { givenName: "Mara", familyName: "Berg" },
    { givenName: "Maya", familyName: "Berg" },
  ];
  expect(findPeople(people, "maya")).toEqual([people[1]]);
});

test("one more word never finds more people, as long as somebody is called so", () => {
  const word = fc.constantFrom("a", "ma", "maya", "berg", "tan", "s", "o");
  fc.assert(
    fc.property(word, word, (one, other) => {
      const both = findPeople(PEOPLE, `${one} ${other}`);
      if (both.length > 0) expect(findPeople(PEOPLE, one)).toEqual(expect.arrayContaining(both));
    }),
  );
});

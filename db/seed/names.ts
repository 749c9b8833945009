import type { Random } from "./random";

// Plants and kinds of specimen: nobody can take these people for real ones.
const GIVEN_NAMES = [
  "Alder",
  "Aster",
  "Basil",
  "Birch",
  "Briar",
  "Cedar",
  "Clover",
  "Dahlia",
  "Fern",
  "Flax",
  "Hazel",
  "Heather",
  "Hyssop",
  "Iris",
  "Ivy",
  "Juniper",
  "Laurel",
  "Linden",
  "Maple",
  "Marigold",
  "Olive",
  "Poppy",
  "Rowan",
  "Sorrel",
  "Tansy",
  "Violet",
  "Willow",
  "Yarrow",
];
const FAMILY_NAMES = [
  "Sample",
  "Example",
  "Specimen",
  "Pattern",
  "Model",
  "Trial",
  "Practice",
  "Instance",
  "Placeholder",
  "Mockup",
  "Prototype",
  "Template",
];

/** The name of a simulated patient, different for the first few hundred of a clinic. */
export function simulatedName(index: number): { givenName: string; familyName: string } {
  const givenName = GIVEN_NAMES[index % GIVEN_NAMES.length] ?? "";
  const round = Math.floor(index / GIVEN_NAMES.length);
  const familyName = FAMILY_NAMES[(index + round) % FAMILY_NAMES.length] ?? "";
  const again = Math.floor(index / (GIVEN_NAMES.length * FAMILY_NAMES.length));
  return { givenName, familyName: again === 0 ? familyName : `${familyName} ${again + 1}` };
}

const DIAGNOSES = [
  "Low back pain for more than three months",
  "Low back pain after lifting, six weeks ago",
  "Back pain with stiffness in the morning",
  "Low back pain with pain in the buttock, no signs from the nerves",
  "Mid back pain from sitting",
  "Back pain that comes and goes",
];

export const simulatedDiagnosis = (random: Random): string => random.pick(DIAGNOSES);

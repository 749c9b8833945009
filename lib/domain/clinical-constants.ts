/** A number with a clinical meaning: where it comes from, and who may change it for a clinic. */
export type ClinicalConstant = {
  value: number;
  unit: string;
  source: string;
  changedBy: "nobody" | "clinic-admin" | "clinician-for-a-patient";
};

/** Every number that a clinical rule compares with. Rules take them from here and nowhere else. */
export const CLINICAL = {
  painDelta: {
    value: 2,
    unit: "points of 0 to 10",
    source: "Ostelo 2008, consensus on minimal important change of the numeric rating scale in back pain: 2 points",
    changedBy: "clinic-admin",
  },
  painHigh: {
    value: 7,
    unit: "points of 0 to 10",
    source: "Lower end of severe in the common clinic scheme; our convention for looking today",
    changedBy: "clinic-admin",
  },
  painUpReports: {
    value: 2,
    unit: "of the last three reports",
    source: "Our convention: one bad day is not yet a change",
    changedBy: "clinic-admin",
  },
  painLastReports: {
    value: 3,
    unit: "reports",
    source: "Our convention: the reports that are called the last",
    changedBy: "nobody",
  },
  painBaselineDays: {
    value: 14,
    unit: "days before the report",
    source: "Our convention: a patient is compared with their own last two weeks",
    changedBy: "nobody",
  },
  painReportsAtLeast: {
    value: 3,
    unit: "reports",
    source: "Our convention: fewer reports say nothing about a change",
    changedBy: "nobody",
  },
  quietDueDays: {
    value: 2,
    unit: "due days in a row without a report, more than",
    source: "Our convention, a setting of the clinic; rest and pauses never count",
    changedBy: "clinic-admin",
  },
  belowPlanShare: {
    value: 0.5,
    unit: "of the sessions due",
    source: "Our convention; Bailey 2020 finds 80 % the usual mark of satisfactory and gives no lower one",
    changedBy: "clinic-admin",
  },
  belowPlanDays: {
    value: 7,
    unit: "days",
    source: "Our convention: one week",
    changedBy: "clinic-admin",
  },
  recentDays: {
    value: 14,
    unit: "days",
    source: "Our convention: pain reported earlier is not news, and silence since then has its own reason",
    changedBy: "nobody",
  },
  exercisesAtMost: {
    value: 5,
    unit: "exercises in a day's plan",
    source:
      "Arensman 2022 (PMC9516363): 2 to 4 exercises advised by patients and their physiotherapists; warns above 5",
    changedBy: "clinic-admin",
  },
  minutesADayAtMost: {
    value: 20,
    unit: "minutes on the longest day",
    source: "Our convention: what fits into a working day",
    changedBy: "clinic-admin",
  },
  secondsPerRepetition: {
    value: 4,
    unit: "seconds",
    source: "Our convention, two seconds each way; used only to estimate how long a session takes",
    changedBy: "nobody",
  },
  restBetweenSetsSeconds: {
    value: 30,
    unit: "seconds",
    source: "Our convention; used only to estimate how long a session takes",
    changedBy: "nobody",
  },
} as const satisfies Record<string, ClinicalConstant>;

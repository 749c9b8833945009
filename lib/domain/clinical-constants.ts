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
  morningsWorse: {
    value: 2,
    unit: "of the last three mornings",
    source: "Our convention, as for the worst pain: one worse morning is not yet a change",
    changedBy: "clinic-admin",
  },
  morningsLast: {
    value: 3,
    unit: "mornings",
    source: "Our convention: the mornings that are called the last",
    changedBy: "nobody",
  },
  morningNewsDays: {
    value: 3,
    unit: "days, today included",
    source:
      "Our convention: the pain-monitoring model (Silbernagel 2007, after Thomeé 1997) speaks of the next morning, so an older one is not news",
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
  exercisesUsualFrom: {
    value: 2,
    unit: "exercises in a day's plan",
    source: "Arensman 2022 (PMC9516363): 2 to 4 exercises advised by patients and their physiotherapists",
    changedBy: "nobody",
  },
  exercisesUsualTo: {
    value: 4,
    unit: "exercises in a day's plan",
    source: "Arensman 2022 (PMC9516363): 2 to 4 exercises advised by patients and their physiotherapists",
    changedBy: "nobody",
  },
  aerobicMinutesFrom: {
    value: 150,
    unit: "minutes of moderate effort a week",
    source:
      "WHO 2020 guidelines on physical activity (PMC9618974): 150 to 300 minutes of moderate effort a week, or half as many of vigorous effort",
    changedBy: "nobody",
  },
  aerobicMinutesTo: {
    value: 300,
    unit: "minutes of moderate effort a week",
    source:
      "WHO 2020 guidelines on physical activity (PMC9618974): 150 to 300 minutes of moderate effort a week, or half as many of vigorous effort",
    changedBy: "nobody",
  },
  vigorousCountsFor: {
    value: 2,
    unit: "minutes of moderate effort for one of vigorous effort",
    source:
      "WHO 2020 guidelines on physical activity (PMC9618974): 75 to 150 minutes of vigorous effort instead of 150 to 300 of moderate",
    changedBy: "nobody",
  },
  strengthDaysAtLeast: {
    value: 2,
    unit: "days a week",
    source: "WHO 2020 guidelines on physical activity (PMC9618974): muscle strengthening on 2 or more days a week",
    changedBy: "nobody",
  },
  balanceDaysAtLeast: {
    value: 3,
    unit: "days a week",
    source:
      "WHO 2020 guidelines on physical activity (PMC9618974): varied activity with balance work on 3 or more days a week from 65",
    changedBy: "nobody",
  },
  balanceFromAge: {
    value: 65,
    unit: "years",
    source: "WHO 2020 guidelines on physical activity (PMC9618974): adults aged 65 and older",
    changedBy: "nobody",
  },
  effortModerateFrom: {
    value: 3,
    unit: "of 0 to 10",
    source: "Borg CR10, moderate about 3 to 4; general knowledge, to be confirmed by the clinic",
    changedBy: "clinic-admin",
  },
  effortModerateTo: {
    value: 4,
    unit: "of 0 to 10",
    source: "Borg CR10, moderate about 3 to 4; general knowledge, to be confirmed by the clinic",
    changedBy: "clinic-admin",
  },
  effortVigorousFrom: {
    value: 5,
    unit: "of 0 to 10",
    source: "Borg CR10, hard is 5 and very hard 7; general knowledge, to be confirmed by the clinic",
    changedBy: "clinic-admin",
  },
  effortVigorousTo: {
    value: 7,
    unit: "of 0 to 10",
    source: "Borg CR10, hard is 5 and very hard 7; general knowledge, to be confirmed by the clinic",
    changedBy: "clinic-admin",
  },
  highestPulse: {
    value: 208,
    unit: "beats a minute, less 0.7 for each year of age",
    source: "Tanaka 2001: 208 - 0.7 x age",
    changedBy: "nobody",
  },
  highestPulsePerYear: {
    value: 0.7,
    unit: "beats a minute for each year of age",
    source: "Tanaka 2001: 208 - 0.7 x age",
    changedBy: "nobody",
  },
  pulseModerateFrom: {
    value: 64,
    unit: "% of the highest pulse",
    source: "ACSM: moderate is 64 to 76 % of the highest pulse",
    changedBy: "nobody",
  },
  pulseModerateTo: {
    value: 76,
    unit: "% of the highest pulse",
    source: "ACSM: moderate is 64 to 76 % of the highest pulse",
    changedBy: "nobody",
  },
  pulseVigorousFrom: {
    value: 77,
    unit: "% of the highest pulse",
    source: "ACSM: vigorous is 77 to 95 % of the highest pulse",
    changedBy: "nobody",
  },
  pulseVigorousTo: {
    value: 95,
    unit: "% of the highest pulse",
    source: "ACSM: vigorous is 77 to 95 % of the highest pulse",
    changedBy: "nobody",
  },
  reserveModerateFrom: {
    value: 40,
    unit: "% of the pulse reserve",
    source: "ACSM: moderate is 40 to 59 % of the pulse reserve (Karvonen)",
    changedBy: "nobody",
  },
  reserveModerateTo: {
    value: 59,
    unit: "% of the pulse reserve",
    source: "ACSM: moderate is 40 to 59 % of the pulse reserve (Karvonen)",
    changedBy: "nobody",
  },
  reserveVigorousFrom: {
    value: 60,
    unit: "% of the pulse reserve",
    source: "ACSM: vigorous is 60 to 89 % of the pulse reserve (Karvonen)",
    changedBy: "nobody",
  },
  reserveVigorousTo: {
    value: 89,
    unit: "% of the pulse reserve",
    source: "ACSM: vigorous is 60 to 89 % of the pulse reserve (Karvonen)",
    changedBy: "nobody",
  },
  goalsAtMost: {
    value: 5,
    unit: "open goals",
    source: "Patient-specific functional scale (Stratford 1995): 3 to 5 activities that matter to the patient",
    changedBy: "nobody",
  },
} as const satisfies Record<string, ClinicalConstant>;

import type { History } from "./history";
import type { PlannedPrescription } from "./plan";

/**
 * What is known of one exercise, as if nothing else had been prescribed. A flare-up plan without it still replaces it:
 * on those days it is not due.
 */
export function onlyWith(exerciseId: string, history: History): History {
  return {
    ...history,
    versions: history.versions.map((version) => ({
      ...version,
      prescriptions: version.prescriptions.flatMap((one) => {
        if (one.exerciseId === exerciseId) return [one];
        return one.section === "flare_up" ? [neverDue(one)] : [];
      }),
    })),
    reports: history.reports.map((report) => ({
      ...report,
      items: report.items.filter((item) => item.exerciseId === exerciseId),
    })),
  };
}

const neverDue = (one: PlannedPrescription): PlannedPrescription => ({
  ...one,
  frequency: { kind: "weekdays", weekdays: [] },
});

ALTER TABLE "patient_tallies" ALTER COLUMN "caseload" SET DATA TYPE json;--> statement-breakpoint
ALTER TABLE "patient_tallies" ADD COLUMN "standing" json;
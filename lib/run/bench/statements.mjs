// The statements of the limit line and of the floor. The day is passed and never now(), so that runs can be repeated.

/** W: one check-in with its items; $1 patient, $2 day, $3 pain, $4 effort, $5 exercises, $6 prescribed, $7 completed. */
export const WRITE = `with ci as (
  insert into hep.check_in (patient_id, day, pain, effort, done, due)
  select $1::int, $2::date, $3::smallint, $4::smallint, sum(x.c), sum(x.p) from unnest($6::smallint[], $7::smallint[]) x(p, c)
  on conflict on constraint check_in_patient_day do nothing returning id)
insert into hep.check_in_item (check_in_id, exercise_id, prescribed, completed)
select ci.id, x.e, x.p, x.c from ci, unnest($5::int[], $6::smallint[], $7::smallint[]) x(e, p, c)`;

/** R1: ninety days of one patient, pain and adherence, from the totals kept on the row; $1 patient, $2 today. */
export const TREND = `select c.day::text, pain, (200 * done + due) / (2 * due) adherence
from hep.check_in c where patient_id = $1::int and c.day >= $2::date - 90 order by c.day`;

/** R2: the caseload with last check-in, latest pain and adherence over 7 and 28 days; $1 clinician, $2 today. */
export const CASELOAD = `select p.id, p.name, l.day::text last, l.pain, a.a7, a.a28 from hep.patient p
 left join lateral (select day, pain from hep.check_in where patient_id = p.id order by day desc limit 1) l on true
 left join lateral (select ((200 * sum(done) filter (where day >= $2::date - 7) + sum(due) filter (where day >= $2::date - 7)) / nullif(2 * sum(due) filter (where day >= $2::date - 7), 0))::int a7,
   ((200 * sum(done) + sum(due)) / nullif(2 * sum(due), 0))::int a28 from hep.check_in where patient_id = p.id and day >= $2::date - 28) a on true
 where p.clinician_id = $1::int order by p.id`;

/** What a posted check-in becomes as parameters of WRITE. */
export const writeParameters = ({ patientId, day, pain, effort, items }) => [
  patientId,
  day,
  pain,
  effort,
  items.map(([exercise]) => exercise),
  items.map(([, prescribed]) => prescribed),
  items.map(([, , completed]) => completed),
];

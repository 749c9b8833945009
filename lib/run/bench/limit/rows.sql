-- 200 patients, 365 days up to yesterday of 2026-11-22, six exercises each, day by day as real use would append.
set search_path = hep;
select setseed(0.5);
insert into clinic values (1, 'Clinic');
insert into clinician values (1, 1, 'Clinician');
insert into patient select i, 1, 1, 'P' || i || ' Test' from generate_series(1, 200) i;
insert into exercise select (p - 1) * 6 + e, p, 'Exercise ' || e, 10 from generate_series(1, 200) p, generate_series(1, 6) e;
insert into session select 'patient-' || i, null, i from generate_series(1, 200) i;
insert into session values ('clinician', 1, null);
with d as (select p, date '2026-11-22' - b as day from generate_series(365, 1, -1) b, generate_series(1, 200) p order by 2, 1),
ci as (insert into check_in (patient_id, day, pain, effort, done, due)
  select p, day, floor(random() * 11), floor(random() * 11), 0, 60 from d returning id, patient_id),
it as (insert into check_in_item select ci.id, (ci.patient_id - 1) * 6 + e, 10, case when random() < 0.25 then floor(random() * 10) else 10 end
  from ci, generate_series(1, 6) e returning check_in_id, completed)
select count(*) from it;
update check_in c set done = s.done from (select check_in_id, sum(completed) done from check_in_item group by 1) s where s.check_in_id = c.id;

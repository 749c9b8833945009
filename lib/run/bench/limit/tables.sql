-- The tables of the limit line: what a hand-written program would need, and no more.
create schema hep;
set search_path = hep;
create table clinic (id int primary key, name text not null);
create table clinician (id int primary key, clinic_id int not null references clinic, name text not null);
create table patient (id int primary key, clinic_id int not null references clinic, clinician_id int not null references clinician, name text not null);
create index patient_caseload on patient (clinician_id);
create table exercise (id int primary key, patient_id int not null references patient, name text not null, prescribed smallint not null);
create table check_in (
  id bigint generated always as identity primary key,
  patient_id int not null references patient,
  day date not null,
  pain smallint not null check (pain between 0 and 10),
  effort smallint not null check (effort between 0 and 10),
  done smallint not null, due smallint not null, -- totals over the items, written once with the row
  created_at timestamptz not null default now(),
  constraint check_in_patient_day unique (patient_id, day) include (pain, done, due));
create table check_in_item (
  check_in_id bigint not null references check_in on delete cascade,
  exercise_id int not null references exercise,
  prescribed smallint not null, completed smallint not null,
  primary key (check_in_id, exercise_id) include (prescribed, completed));
create table session (token text primary key, clinician_id int references clinician, patient_id int references patient);

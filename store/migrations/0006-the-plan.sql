-- The plan: when reps work and how many calls they make, who is called by whichever colleague has room, the day as it
-- was planned and as it stood in the morning, and what was learned about who answers.

-- In the rep's own clock, as the calling hours of a place are written. They span every hour a method may ask for, until the rep says otherwise.
alter table rep add column working_hours jsonb not null
  default '[{"days": [1, 2, 3, 4, 5], "from": "07:00", "until": "18:30"}]';
alter table rep add column calls_per_half_hour smallint not null default 4
  check (calls_per_half_hour between 1 and 30);

-- When a rep is engaged otherwise and calls nobody.
create table rep_meeting (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  says text not null default '',
  check (from_at < until_at),
  primary key (workspace_id, id),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade
);
create index meeting_of_rep on rep_meeting (workspace_id, rep_id, until_at);

-- Reps who share people: whoever of them has room calls.
create table pool (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index pool_name on pool (workspace_id, lower(name));

create table pool_member (
  workspace_id uuid not null,
  pool_id uuid not null,
  rep_id uuid not null,
  primary key (workspace_id, pool_id, rep_id),
  foreign key (workspace_id, pool_id) references pool (workspace_id, id) on delete cascade,
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade
);
create index pools_of_rep on pool_member (workspace_id, rep_id);

-- A pooled enrolment is with the rep whom the plan gave it last. planned_for is the half hour of that rep's day in which
-- the plan has the call, begun anew each day; planned_from the instant from which Today offers it, later than the person may
-- be called where the plan waits for a better hour; plan what there is to say about it.
alter table enrolment add column pool_id uuid;
alter table enrolment add column planned_for timestamptz;
alter table enrolment add column planned_from timestamptz;
alter table enrolment add column plan_place smallint;
alter table enrolment add column plan jsonb;
alter table enrolment add foreign key (workspace_id, pool_id) references pool (workspace_id, id);
create index enrolment_planned on enrolment (workspace_id, rep_id, planned_for)
  where planned_for is not null and state <> 'closed';
create index enrolment_of_pool on enrolment (workspace_id, pool_id) where pool_id is not null and state <> 'closed';
-- What was decided since the plan was made is what makes it old.
create index enrolment_decided on enrolment (workspace_id, rep_id, decided_at) where state <> 'closed';

-- One day of one rep, by the rep's own calendar. A day to come is planned ahead for the manager and planned anew when it begins.
create table day_plan (
  workspace_id uuid not null,
  rep_id uuid not null,
  on_date date not null,
  -- Null: something changed and it is to be planned again.
  planned_at timestamptz,
  -- When the day began and its plan was kept in planned_call; null before.
  stood_at timestamptz,
  calls integer not null default 0,
  room integer not null default 0,
  left_over integer not null default 0,
  body jsonb not null default '{}',
  primary key (workspace_id, rep_id, on_date),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade
);

-- The plan as it stood when the rep's day began: what the day is measured against.
create table planned_call (
  workspace_id uuid not null,
  rep_id uuid not null,
  on_date date not null,
  prospect_id uuid not null,
  enrolment_id uuid not null,
  slot_at timestamptz not null,
  chance real not null,
  promised boolean not null,
  primary key (workspace_id, rep_id, on_date, enrolment_id),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade,
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);
create index planned_call_of_prospect on planned_call (workspace_id, prospect_id);

-- "Not now" and "not today", each time a rep said so.
create table put_off (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  enrolment_id uuid not null,
  rep_id uuid not null,
  at timestamptz not null,
  until timestamptz not null,
  why text not null,
  taken_back_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade,
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);
create index put_off_of_rep on put_off (workspace_id, rep_id, at);
create index put_off_of_prospect on put_off (workspace_id, prospect_id);

-- The planning of a whole workspace, in shards that any server of it takes.
create table plan_run (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  -- The instant planned for: now, or the first instant of a day to come.
  at timestamptz not null,
  ahead boolean not null,
  state text not null check (state in ('running', 'done', 'failed', 'cancelled')),
  started_at timestamptz not null,
  finished_at timestamptz,
  says text not null default '',
  primary key (workspace_id, id)
);
create unique index one_plan_run on plan_run (workspace_id) where state = 'running';

create table plan_shard (
  workspace_id uuid not null,
  run_id uuid not null,
  shard integer not null,
  -- Reps whose pools overlap are planned together.
  rep_ids uuid[] not null,
  people integer not null default 0,
  calls integer not null default 0,
  state text not null check (state in ('open', 'running', 'done', 'failed')),
  taken_by text,
  -- Last sign of life of whoever took it.
  taken_at timestamptz,
  -- How often it was taken, and what went wrong the last time.
  tries smallint not null default 0,
  says text not null default '',
  finished_at timestamptz,
  primary key (workspace_id, run_id, shard),
  foreign key (workspace_id, run_id) references plan_run (workspace_id, id) on delete cascade
);
create index shard_to_take on plan_shard (workspace_id, run_id, shard) where state in ('open', 'running');

-- What calls have taught about who answers (core/reach); each counted call is learned once, a little after it was made,
-- so that one taken back at once is never learned.
create table reach_model (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  model jsonb not null,
  calls integer not null,
  learned_at timestamptz not null
);
create table contact_past (
  workspace_id uuid not null,
  prospect_id uuid not null,
  calls integer not null,
  answered integer not null,
  expected double precision not null,
  misses_in_a_row integer not null,
  last_outcome text,
  last_at timestamptz not null,
  primary key (workspace_id, prospect_id),
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);
alter table counted_call add column learned boolean not null default false;
create index counted_call_to_learn on counted_call (workspace_id, touch_id) where not learned;

-- Evidence: trials, in which whole accounts are given by chance to one of several methods.

-- The empty table of the first day knew less of what is declared before a start.
drop table trial;

create table trial (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  state text not null check (state in ('declared', 'running', 'over')),
  -- Everything declared before the start; from then on nobody changes it. The shape is TrialDesign (core/evidence/trial/trial-design.ts).
  design jsonb not null,
  -- Where the drawing of lots begins.
  seed text not null,
  campaign_id uuid,
  declared_at timestamptz not null,
  started_at timestamptz,
  over_at timestamptz,
  over_because text check (over_because in ('ended', 'asked-not-to-be-called')),
  primary key (workspace_id, id),
  foreign key (workspace_id, campaign_id) references campaign (workspace_id, id),
  check ((state = 'declared') = (started_at is null)),
  check ((state = 'over') = (over_at is not null))
);
create unique index trial_name on trial (workspace_id, lower(name));

-- A method in the version that was the newest when it was declared; where versions of one message are compared, the
-- same method with each of them.
create table trial_arm (
  workspace_id uuid not null,
  trial_id uuid not null,
  arm smallint not null,
  playbook_id text not null,
  playbook_version integer not null,
  script_id uuid,
  script_version integer,
  -- Too many asked not to be called: nobody more is given to it.
  stopped_at timestamptz,
  primary key (workspace_id, trial_id, arm),
  foreign key (workspace_id, trial_id) references trial (workspace_id, id) on delete cascade,
  foreign key (workspace_id, playbook_id, playbook_version) references playbook (workspace_id, id, version),
  foreign key (workspace_id, script_id, script_version) references script_version (workspace_id, script_id, version),
  check ((script_id is null) = (script_version is null))
);
create unique index trial_arm_once on trial_arm (workspace_id, trial_id, playbook_id, coalesce(script_version, 0));

-- Whoever was given to an arm stays with it, whatever happens to them later.
create table trial_member (
  workspace_id uuid not null,
  trial_id uuid not null,
  prospect_id uuid not null,
  arm smallint not null,
  -- The account, or the person where there is none: what lots are drawn for.
  lot_id uuid not null,
  stratum text not null,
  -- The import, the start or the request they came with. Whoever came to an account with a later one goes to its arm and
  -- is not counted: that they came may be that arm's doing.
  came_with uuid not null,
  counts boolean not null,
  assigned_at timestamptz not null,
  primary key (workspace_id, trial_id, prospect_id),
  foreign key (workspace_id, trial_id, arm) references trial_arm (workspace_id, trial_id, arm) on delete cascade,
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);
create index trial_member_of_lot on trial_member (workspace_id, trial_id, lot_id);
create index trial_of_prospect on trial_member (workspace_id, prospect_id);

-- What a day's look at a trial said, as it was then: calls taken back later do not change it.
create table trial_look (
  workspace_id uuid not null,
  trial_id uuid not null,
  on_date date not null,
  at timestamptz not null,
  reading jsonb not null,
  primary key (workspace_id, trial_id, on_date),
  foreign key (workspace_id, trial_id) references trial (workspace_id, id) on delete cascade
);

-- While the trial runs: which of how many arms, so that a rep's half hours are split evenly between them.
alter table enrolment add column trial_arm smallint;
alter table enrolment add column trial_arms smallint;

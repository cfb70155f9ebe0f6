-- Methods tried on simulated people: what was asked, and what came of it.
create table simulation (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- As it was asked; the shape is newSimulation (api/simulations.ts).
  question jsonb not null,
  -- Of everything the answer hangs on, the methods and what is assumed as they were then: the same one, the same answer.
  fingerprint text not null,
  -- Null: nobody is done with it. Where nobody is at it any more, the program ended before it did.
  ended text check (ended in ('done', 'stopped', 'failed')),
  seconds double precision check (seconds >= 0),
  result jsonb,
  -- Taken off the list, and forgotten later; until then it may be brought back.
  removed_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, asked_by) references rep (workspace_id, id),
  check (coalesce(ended = 'done', false) = (result is not null))
);
create index simulation_answered on simulation (workspace_id, fingerprint) where ended = 'done';

-- What happened with each person as the numbers read it (PersonHistory.touches, core/evidence/metrics/person-history.ts), kept so
-- that a team's evidence need not be read out of all its touches each time. Touches are only ever added, so what is kept of a
-- person holds as long as it was made from as many touches as there are; it is made anew by whoever reads next.
create table kept_history (
  workspace_id uuid not null,
  prospect_id uuid not null,
  -- How many touches there are, those taken back included, and when the latest was.
  touches integer not null check (touches > 0),
  last_at timestamptz not null,
  -- The history as bytes (store/evidence/history-bytes.ts), from how many touches it was made, and by which form of it.
  history bytea,
  made_from integer,
  form smallint,
  primary key (workspace_id, prospect_id),
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade,
  check ((history is null) = (made_from is null) and (history is null) = (form is null))
) with (fillfactor = 80);

insert into kept_history (workspace_id, prospect_id, touches, last_at)
select workspace_id, prospect_id, count(*), max(at) from touch group by workspace_id, prospect_id;
analyze kept_history;

-- Counted where a touch is added, whoever adds it, and in the same transaction. In one order, so that two who add touches of the
-- same people do not wait for each other in a circle.
create function touch_makes_its_history_older() returns trigger language plpgsql as $$
begin
  insert into kept_history as kept (workspace_id, prospect_id, touches, last_at)
  select workspace_id, prospect_id, count(*), max(at) from added group by workspace_id, prospect_id
   order by workspace_id, prospect_id
  on conflict (workspace_id, prospect_id) do update
     set touches = kept.touches + excluded.touches, last_at = greatest(kept.last_at, excluded.last_at);
  return null;
end $$;

create trigger makes_its_history_older after insert on touch
  referencing new table as added for each statement execute function touch_makes_its_history_older();

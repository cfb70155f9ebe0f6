-- The trade as tables. Every key begins with workspace_id, so that the whole can be distributed by workspace.
-- Instants are timestamptz; columns ending in _on are dates of the prospect's own calendar.

create extension if not exists pg_trgm;

create table workspace (
  id             uuid primary key,
  name           text not null,
  is_sample      boolean not null default false,
  default_country text check (default_country ~ '^[A-Z]{2}$'),
  -- Overrides of the house rules and other choices; what is absent has the product's default.
  settings       jsonb not null default '{}',
  -- The instant at which the sample's desk opens; null: the server's clock.
  opens_at       timestamptz,
  created_at     timestamptz not null
);

create table rep (
  workspace_id   uuid not null references workspace on delete cascade,
  id             uuid not null,
  name           text not null,
  email          text not null,
  role           text not null default 'rep' check (role in ('rep', 'manager', 'admin')),
  time_zone      text not null,
  company        text,
  call_back_number text,
  desk_state     text not null default 'at-desk' check (desk_state in ('at-desk', 'on-the-road', 'away')),
  desk_until     timestamptz,
  active         boolean not null default true,
  primary key (workspace_id, id)
);
create unique index rep_email on rep (workspace_id, lower(email));

create table absence (
  workspace_id   uuid not null,
  id             uuid not null,
  rep_id         uuid not null,
  from_on        date not null,
  to_on          date not null,
  note           text,
  primary key (workspace_id, id),
  foreign key (workspace_id, rep_id) references rep on delete cascade,
  check (from_on <= to_on)
);
create index absence_of_rep on absence (workspace_id, rep_id, to_on);

create table account (
  workspace_id   uuid not null references workspace on delete cascade,
  id             uuid not null,
  name           text not null,
  -- Folded name: how two spellings of one company are found to be one.
  key            text not null,
  domain         text,
  switchboard    text,
  city           text,
  region         text,
  country        text,
  primary key (workspace_id, id)
);
create unique index account_key on account (workspace_id, key);

create table import (
  workspace_id   uuid not null references workspace on delete cascade,
  id             uuid not null,
  file_name      text not null,
  bytes          bigint,
  kind           text,
  state          text not null check (state in ('previewed', 'running', 'done', 'failed', 'cancelled', 'undone')),
  dry_run        boolean not null default false,
  mapping        jsonb not null default '{}',
  options        jsonb not null default '{}',
  preview        jsonb,
  read           integer not null default 0,
  added          integer not null default 0,
  merged         integer not null default 0,
  unchanged      integer not null default 0,
  held_back      integer not null default 0,
  rejected       integer not null default 0,
  enrolled       integer not null default 0,
  says           text not null default '',
  created_at     timestamptz not null,
  started_at     timestamptz,
  finished_at    timestamptz,
  undone_at      timestamptz,
  primary key (workspace_id, id)
);

create table prospect (
  workspace_id   uuid not null references workspace on delete cascade,
  id             uuid not null,
  account_id     uuid,
  name           text not null,
  given_name     text,
  family_name    text,
  pronoun        text not null default 'they' check (pronoun in ('she', 'he', 'they')),
  title          text,
  relationship   text not null default 'stranger' check (relationship in ('stranger', 'referred', 'known', 'client')),
  street         text,
  city           text,
  region         text,
  postal_code    text,
  country        text check (country ~ '^[A-Z]{2}$'),
  -- Empty: not known. Several: the person may be in any of them.
  time_zones     text[] not null default '{}',
  zone_source    text not null default 'none' check (zone_source in ('said', 'address', 'postal-code', 'region', 'country', 'phone', 'none')),
  zone_says      text,
  objective      text check (objective in ('appointment', 'return-call')),
  expecting_until timestamptz,
  expecting_note text,
  pressing       jsonb,
  connector      jsonb,
  screener       jsonb,
  visit_slot_at  timestamptz,
  note           text,
  tags           text[] not null default '{}',
  linkedin       text,
  external_id    text,
  -- Set by the touch that asked for it, lifted only by the prospect.
  do_not_call_at timestamptz,
  -- Folded name and company, for finding people by any part of either.
  search         text not null default '',
  -- Folded name alone: what duplicates are compared by.
  name_key       text not null default '',
  import_id      uuid,
  created_at     timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references account
);
create index prospect_by_name on prospect (workspace_id, name_key);
create index prospect_by_account on prospect (workspace_id, account_id) where account_id is not null;
create index prospect_by_import on prospect (workspace_id, import_id) where import_id is not null;
create index prospect_search on prospect using gin (search gin_trgm_ops);

create table phone (
  workspace_id   uuid not null,
  id             uuid not null,
  prospect_id    uuid not null,
  -- E.164, with ;ext= where there is one.
  number         text not null,
  kind           text not null default 'unknown' check (kind in ('mobile', 'business', 'unknown')),
  label          text,
  position       smallint not null default 0,
  wrong_at       timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, prospect_id) references prospect on delete cascade
);
create index phone_of_prospect on phone (workspace_id, prospect_id, position);
create index phone_by_number on phone (workspace_id, number);

create table email (
  workspace_id   uuid not null,
  id             uuid not null,
  prospect_id    uuid not null,
  -- As written; compared in lower case.
  address        text not null,
  label          text,
  position       smallint not null default 0,
  primary key (workspace_id, id),
  foreign key (workspace_id, prospect_id) references prospect on delete cascade
);
create index email_of_prospect on email (workspace_id, prospect_id, position);
create index email_by_address on email (workspace_id, lower(address));

-- Numbers nobody here calls: a person's own after do-not-call, a shared one only when they spoke for the company.
create table blocked_number (
  workspace_id   uuid not null references workspace on delete cascade,
  number         text not null,
  prospect_id    uuid not null,
  touch_id       uuid,
  blocked_at     timestamptz not null,
  primary key (workspace_id, number, prospect_id)
);

create table research (
  workspace_id   uuid not null,
  id             uuid not null,
  prospect_id    uuid not null,
  dimension      text not null check (dimension in ('company', 'industry', 'function', 'personal')),
  fact           text not null,
  source         text,
  found_on       date,
  created_at     timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, prospect_id) references prospect on delete cascade
);
create index research_of_prospect on research (workspace_id, prospect_id);

create table campaign (
  workspace_id   uuid not null references workspace on delete cascade,
  id             uuid not null,
  name           text not null,
  objective      text check (objective in ('appointment', 'return-call')),
  created_at     timestamptz not null,
  closed_at      timestamptz,
  primary key (workspace_id, id)
);
create unique index campaign_name on campaign (workspace_id, lower(name));

-- Versions of the methods; an enrolment stays with the version it began with until it is moved.
create table playbook (
  workspace_id   uuid not null references workspace on delete cascade,
  id             text not null,
  version        integer not null,
  name           text not null,
  built_in       boolean not null,
  body           jsonb not null,
  source         text not null,
  created_at     timestamptz not null,
  primary key (workspace_id, id, version)
);

create table enrolment (
  workspace_id   uuid not null,
  id             uuid not null,
  prospect_id    uuid not null,
  campaign_id    uuid,
  rep_id         uuid not null,
  playbook_id    text not null,
  playbook_version integer not null,
  enrolled_at    timestamptz not null,
  -- open: a next step exists; stopped: decide says stop; closed: a later enrolment took its place.
  state          text not null check (state in ('open', 'stopped', 'closed')),
  -- The decision of decided_at, in METHODS.md's shape; it stands until valid_until ('infinity': for good).
  decision       jsonb not null,
  precedence     smallint not null,
  decided_at     timestamptz not null,
  valid_until    timestamptz not null,
  -- The rep narrowed the plan: not before this instant.
  deferred_until timestamptz,
  deferred_why   text,
  -- What Today is read by: -infinity to prepare, the first window's start (not before deferred_until or the
  -- end of the rep's absence) to call, infinity when stopped.
  due_at         timestamptz not null,
  -- Due because something was promised or asked for: rules 5, 6 and 7.
  promised       boolean not null default false,
  closes_at      timestamptz,
  -- How well they know us, for the order among those due: 0 client, 1 known, 2 referred, 3 stranger.
  nearness       smallint not null default 3,
  primary key (workspace_id, id),
  foreign key (workspace_id, prospect_id) references prospect on delete cascade,
  foreign key (workspace_id, rep_id) references rep,
  foreign key (workspace_id, playbook_id, playbook_version) references playbook,
  foreign key (workspace_id, campaign_id) references campaign
);
-- One method at a time: a new enrolment closes a stopped one first, and an open one refuses it.
create unique index "one-method-at-a-time" on enrolment (workspace_id, prospect_id) where state <> 'closed';
create index enrolment_of_prospect on enrolment (workspace_id, prospect_id, enrolled_at);
-- "Today for this rep" is one range of this index.
create index enrolment_today on enrolment (workspace_id, rep_id, due_at) include (promised, closes_at, nearness, id) where state <> 'closed';
create index enrolment_lapsing on enrolment (workspace_id, rep_id, valid_until) where state <> 'closed';
create index enrolment_of_campaign on enrolment (workspace_id, campaign_id) where campaign_id is not null;
create index enrolment_of_playbook on enrolment (workspace_id, playbook_id) where state <> 'closed';

create table touch (
  workspace_id   uuid not null,
  id             uuid not null,
  prospect_id    uuid not null,
  enrolment_id   uuid,
  rep_id         uuid,
  at             timestamptz not null,
  -- The prospect's own date of that instant, in the first zone known then.
  local_on       date not null,
  channel        text not null,
  direction      text not null check (direction in ('in', 'out')),
  outcome        text,
  result         text,
  message        text,
  variant        smallint,
  strategy       text,
  promise        jsonb,
  phone          text,
  call_at        timestamptz,
  call_on        date,
  note           text,
  seconds        integer,
  objective      text,
  -- Which of the twelve rules the call was made under; 5 and 6 stand outside one-call-a-day and three-in-ten-days.
  made_under     smallint,
  -- Why nothing was left, where a mailbox was reached: the rule of that moment.
  hung_up_because text,
  against_the_rules jsonb,
  corrects       uuid,
  recorded_at    timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, prospect_id) references prospect
);
create index touch_of_prospect on touch (workspace_id, prospect_id, at, id);
create index touch_of_rep on touch (workspace_id, rep_id, at) where rep_id is not null;
create index touch_of_enrolment on touch (workspace_id, enrolment_id, at) where enrolment_id is not null;

-- The counted calls that stand, one row each: what the house rules on frequency are held by.
create table counted_call (
  workspace_id   uuid not null,
  prospect_id    uuid not null,
  local_on       date not null,
  touch_id       uuid not null,
  -- Asked for by them, or marked against the rules.
  exempt         boolean not null,
  primary key (workspace_id, prospect_id, local_on, touch_id)
);
create unique index "one-call-a-day" on counted_call (workspace_id, prospect_id, local_on) where not exempt;

create table promise (
  workspace_id   uuid not null,
  id             uuid not null,
  prospect_id    uuid not null,
  enrolment_id   uuid,
  rep_id         uuid,
  touch_id       uuid not null,
  phrase         text not null,
  from_on        date not null,
  to_on          date not null,
  parts          text[],
  said_at        timestamptz not null,
  status         text not null check (status in ('open', 'kept', 'superseded', 'broken', 'withdrawn')),
  settled_at     timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, prospect_id) references prospect on delete cascade
);
create unique index promise_of_touch on promise (workspace_id, touch_id);
create unique index one_open_promise on promise (workspace_id, prospect_id) where status = 'open';
create index promise_of_prospect on promise (workspace_id, prospect_id);
create index promise_of_rep on promise (workspace_id, rep_id, status, to_on);

-- Where somebody promised was settled today, for the counts of the desk.
create index promise_settled on promise (workspace_id, rep_id, settled_at) where settled_at is not null;

create table import_row (
  workspace_id   uuid not null,
  import_id      uuid not null,
  id             uuid not null,
  line           integer not null,
  state          text not null check (state in ('held-back', 'rejected', 'answered')),
  code           text not null,
  says           text not null,
  raw            jsonb not null,
  -- The row as it was read, to be kept when a person answers.
  person         jsonb,
  candidate_id   uuid,
  answer         text,
  primary key (workspace_id, import_id, id),
  foreign key (workspace_id, import_id) references import on delete cascade
);
create index import_row_by_line on import_row (workspace_id, import_id, state, line);

-- What a merge added, to be taken back by undo.
create table import_merge (
  workspace_id   uuid not null,
  import_id      uuid not null,
  prospect_id    uuid not null,
  before         jsonb not null,
  primary key (workspace_id, import_id, prospect_id),
  foreign key (workspace_id, import_id) references import on delete cascade
);

-- Public holidays, filled by country and region when first asked for.
create table holiday_year (
  country        text not null,
  region         text not null default '',
  year           smallint not null,
  primary key (country, region, year)
);
create table holiday (
  country        text not null,
  region         text not null default '',
  on_date        date not null,
  name           text not null,
  primary key (country, region, on_date)
);

-- The first answer to a write, given again when the same key comes again.
create table idempotency (
  workspace_id   uuid not null,
  key            text not null,
  request_hash   text not null,
  status         smallint not null,
  body           jsonb,
  created_at     timestamptz not null,
  primary key (workspace_id, key)
);

-- People around the prospect, words and evidence. The pages that fill these come later; the keys are settled now.

create table screener (
  workspace_id   uuid not null,
  id             uuid not null,
  account_id     uuid,
  prospect_id    uuid,
  name           text,
  hours          jsonb,
  note           text,
  primary key (workspace_id, id)
);

create table acquaintance (
  workspace_id   uuid not null,
  id             uuid not null,
  from_id        uuid not null,
  to_id          uuid not null,
  strength       real not null check (strength > 0 and strength <= 1),
  since_on       date,
  source         text,
  primary key (workspace_id, id)
);
create index acquaintance_from on acquaintance (workspace_id, from_id);

create table membership (
  workspace_id   uuid not null,
  id             uuid not null,
  prospect_id    uuid not null,
  body           text not null,
  source         text,
  primary key (workspace_id, id)
);

create table referral (
  workspace_id   uuid not null,
  id             uuid not null,
  prospect_id    uuid not null,
  connector_id   uuid,
  connector_name text not null,
  status         text not null check (status in ('asked', 'agreed', 'called', 'introduced', 'declined')),
  asked_at       timestamptz,
  settled_at     timestamptz,
  primary key (workspace_id, id)
);

create table appointment (
  workspace_id   uuid not null,
  id             uuid not null,
  prospect_id    uuid not null,
  rep_id         uuid not null,
  at             timestamptz not null,
  minutes        integer not null,
  place          jsonb,
  status         text not null check (status in ('confirmed', 'tentative', 'held', 'moved', 'no-show', 'cancelled')),
  primary key (workspace_id, id)
);

create table script (
  workspace_id   uuid not null,
  id             uuid not null,
  kind           text not null,
  playbook_id    text,
  version        integer not null,
  body           text not null,
  ready          boolean not null default false,
  created_at     timestamptz not null,
  primary key (workspace_id, id)
);

create table rehearsal (
  workspace_id   uuid not null,
  id             uuid not null,
  script_id      uuid not null,
  rep_id         uuid not null,
  seconds        real not null,
  at             timestamptz not null,
  primary key (workspace_id, id)
);

create table trial (
  workspace_id   uuid not null,
  id             uuid not null,
  name           text not null,
  seed           text not null,
  arms           jsonb not null,
  declared       jsonb not null,
  started_at     timestamptz,
  stopped_at     timestamptz,
  primary key (workspace_id, id)
);

-- The house rules that must survive two people at once. The name of the broken rule is the constraint's name.
create function touch_keeps_the_house_rules() returns trigger language plpgsql as $$
declare
  counts boolean := new.channel = 'call' and new.direction = 'out' and new.outcome in
    ('spoke', 'voicemail-left', 'no-message', 'no-answer', 'screener', 'message-with-screener');
  outside boolean := new.against_the_rules is not null or coalesce(new.made_under in (5, 6), false);
  forbidden timestamptz;
  others integer;
  allowed integer;
begin
  if new.corrects is not null then
    delete from counted_call where workspace_id = new.workspace_id and prospect_id = new.prospect_id and touch_id = new.corrects;
  end if;
  if new.channel <> 'call' or new.direction <> 'out' or new.outcome is null or new.outcome = 'void' then
    return new;
  end if;

  select do_not_call_at into forbidden from prospect
   where workspace_id = new.workspace_id and id = new.prospect_id for no key update;
  if forbidden is not null and new.corrects is null and new.against_the_rules is null then
    raise exception 'a call after do-not-call' using errcode = '23514', constraint = 'no-means-no', table = 'touch';
  end if;
  if not counts then
    return new;
  end if;

  if not outside then
    if exists (select from counted_call where workspace_id = new.workspace_id and prospect_id = new.prospect_id
                and local_on = new.local_on) then
      raise exception 'a second counted call on one local date' using errcode = '23514', constraint = 'one-call-a-day', table = 'touch';
    end if;
    -- Only where three calls lie near enough to share ten dates with this one is the busiest such stretch sought.
    select count(*) into others from counted_call c
     where c.workspace_id = new.workspace_id and c.prospect_id = new.prospect_id
       and c.local_on between new.local_on - 9 and new.local_on + 9;
    if others >= 3 then
      select max(n) into others from (
        select (select count(*) from counted_call c
                 where c.workspace_id = new.workspace_id and c.prospect_id = new.prospect_id
                   and c.local_on between new.local_on + k - 9 and new.local_on + k) as n
          from generate_series(0, 9) as k
      ) stretches;
      select coalesce((settings -> 'houseRules' ->> 'callsInTenDays')::integer, 3) into allowed
        from workspace where id = new.workspace_id;
      if others >= allowed then
        raise exception 'too many counted calls in ten days' using errcode = '23514', constraint = 'three-in-ten-days', table = 'touch';
      end if;
    end if;
  end if;
  insert into counted_call (workspace_id, prospect_id, local_on, touch_id, exempt)
  values (new.workspace_id, new.prospect_id, new.local_on, new.id, outside);
  return new;
end $$;

create trigger keeps_the_house_rules before insert on touch
  for each row execute function touch_keeps_the_house_rules();

-- Touches are append-only. Only taking a whole workspace or person away removes them, and says so first.
create function touch_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('phonework.removing', true), '') = 'on' then
    return old;
  end if;
  raise exception 'touches are never changed or removed; correct one by a later touch'
    using errcode = '23514', constraint = 'append-only', table = 'touch';
end $$;

create trigger append_only before update or delete on touch
  for each row execute function touch_is_append_only();

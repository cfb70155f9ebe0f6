-- What all migrations come to. Written by `UPDATE_SCHEMA=1 npx vitest run store/schema`, never by hand.

create extension pg_trgm;

CREATE OR REPLACE FUNCTION public.touch_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('phonework.removing', true), '') = 'on' then
    return old;
  end if;
  raise exception 'touches are never changed or removed; correct one by a later touch'
    using errcode = '23514', constraint = 'append-only', table = 'touch';
end $function$;

CREATE OR REPLACE FUNCTION public.touch_keeps_the_house_rules()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.touch_makes_its_history_older()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into kept_history as kept (workspace_id, prospect_id, touches, last_at)
  select workspace_id, prospect_id, count(*), max(at) from added group by workspace_id, prospect_id
   order by workspace_id, prospect_id
  on conflict (workspace_id, prospect_id) do update
     set touches = kept.touches + excluded.touches, last_at = greatest(kept.last_at, excluded.last_at);
  return null;
end $function$;

create table absence (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  from_on date not null,
  to_on date not null,
  note text,
  constraint absence_pkey PRIMARY KEY (workspace_id, id),
  constraint absence_check CHECK ((from_on <= to_on)),
  constraint absence_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX absence_of_rep ON public.absence USING btree (workspace_id, rep_id, to_on);

create table account (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  key text not null,
  domain text,
  switchboard text,
  city text,
  region text,
  country text,
  constraint account_pkey PRIMARY KEY (workspace_id, id),
  constraint account_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE INDEX account_by_line ON public.account USING btree (workspace_id, split_part(switchboard, ';'::text, 1)) WHERE (switchboard IS NOT NULL);
CREATE UNIQUE INDEX account_key ON public.account USING btree (workspace_id, key);

create table acquaintance (
  workspace_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  strength double precision not null,
  since_on date,
  source text not null default 'typed'::text,
  note text,
  of_rep boolean not null default false,
  upload_id uuid,
  created_at timestamp with time zone not null,
  import_id uuid,
  constraint acquaintance_pkey PRIMARY KEY (workspace_id, one_id, other_id),
  constraint acquaintance_check CHECK ((one_id < other_id)),
  constraint acquaintance_source_check CHECK ((source = ANY (ARRAY['typed'::text, 'import'::text, 'linkedin'::text]))),
  constraint acquaintance_strength_check CHECK (((strength > (0)::double precision) AND (strength <= (1)::double precision))),
  constraint acquaintance_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE INDEX acquaintance_of_import ON public.acquaintance USING btree (workspace_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX acquaintance_of_upload ON public.acquaintance USING btree (workspace_id, upload_id) WHERE (upload_id IS NOT NULL);
CREATE INDEX acquaintance_other ON public.acquaintance USING btree (workspace_id, other_id);
CREATE INDEX rep_known_by_one ON public.acquaintance USING btree (workspace_id, one_id) WHERE of_rep;
CREATE INDEX rep_known_by_other ON public.acquaintance USING btree (workspace_id, other_id) WHERE of_rep;

create table appointment (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  rep_id uuid not null,
  kind text not null default 'visit'::text,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  time_zone text not null,
  place_says text,
  latitude double precision,
  longitude double precision,
  "precision" text,
  status text not null,
  opt_out boolean not null default false,
  offered_touch_id uuid,
  beside_id uuid,
  moved_to_id uuid,
  booked_by_screener_id uuid,
  reconfirmed_at timestamp with time zone,
  note text,
  sequence integer not null default 0,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  cancelled_in_touch_id uuid,
  cancelled_from text,
  held_touch_id uuid,
  constraint appointment_pkey PRIMARY KEY (workspace_id, id),
  constraint appointment_check CHECK ((from_at < until_at)),
  constraint appointment_kind_check CHECK ((kind = ANY (ARRAY['visit'::text, 'call'::text]))),
  constraint appointment_precision_check CHECK (("precision" = ANY (ARRAY['exact'::text, 'postal-code'::text, 'city'::text]))),
  constraint appointment_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'tentative'::text, 'held'::text, 'moved'::text, 'no-show'::text, 'cancelled'::text]))),
  constraint appointment_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE,
  constraint appointment_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id)
);
CREATE INDEX appointment_moved_to ON public.appointment USING btree (workspace_id, moved_to_id) WHERE (moved_to_id IS NOT NULL);
CREATE INDEX appointment_of_prospect ON public.appointment USING btree (workspace_id, prospect_id, from_at);
CREATE INDEX appointment_of_rep ON public.appointment USING btree (workspace_id, rep_id, from_at);
CREATE INDEX appointment_offered_in ON public.appointment USING btree (workspace_id, offered_touch_id) WHERE (offered_touch_id IS NOT NULL);

create table blocked_number (
  workspace_id uuid not null,
  number text not null,
  prospect_id uuid not null,
  touch_id uuid,
  blocked_at timestamp with time zone not null,
  constraint blocked_number_pkey PRIMARY KEY (workspace_id, number, prospect_id),
  constraint blocked_number_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);

create table body (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  kind text not null default 'other'::text,
  constraint body_pkey PRIMARY KEY (workspace_id, id),
  constraint body_kind_check CHECK ((kind = ANY (ARRAY['trade-body'::text, 'chamber'::text, 'club'::text, 'board'::text, 'former-employer'::text, 'other'::text]))),
  constraint body_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX body_name ON public.body USING btree (workspace_id, name_key);

create table calendar_entry (
  workspace_id uuid not null,
  rep_id uuid not null,
  uid text not null,
  entry jsonb not null,
  sequence integer not null,
  changed_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint calendar_entry_pkey PRIMARY KEY (workspace_id, rep_id, uid),
  constraint calendar_entry_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);

create table calendar_feed (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  secret_hash text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint calendar_feed_pkey PRIMARY KEY (workspace_id, id),
  constraint calendar_feed_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX calendar_feed_secret ON public.calendar_feed USING btree (secret_hash);

create table calendar_source (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  name text not null,
  url text not null,
  etag text,
  read_at timestamp with time zone,
  failed_at timestamp with time zone,
  says text not null default ''::text,
  created_at timestamp with time zone not null,
  constraint calendar_source_pkey PRIMARY KEY (workspace_id, id),
  constraint calendar_source_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);

create table campaign (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  objective text,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint campaign_pkey PRIMARY KEY (workspace_id, id),
  constraint campaign_objective_check CHECK ((objective = ANY (ARRAY['appointment'::text, 'return-call'::text]))),
  constraint campaign_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX campaign_name ON public.campaign USING btree (workspace_id, lower(name));

create table connection_upload (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  file_name text not null,
  at timestamp with time zone not null,
  read integer not null,
  matched integer not null,
  added integer not null,
  unchanged integer not null,
  rejected jsonb not null default '[]'::jsonb,
  undone_at timestamp with time zone,
  constraint connection_upload_pkey PRIMARY KEY (workspace_id, id),
  constraint connection_upload_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);

create table contact (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  company text,
  company_key text,
  title text,
  email text,
  linkedin text,
  upload_id uuid,
  created_at timestamp with time zone not null,
  import_id uuid,
  constraint contact_pkey PRIMARY KEY (workspace_id, id),
  constraint contact_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE INDEX contact_by_name ON public.contact USING btree (workspace_id, name_key);
CREATE INDEX contact_of_import ON public.contact USING btree (workspace_id, import_id) WHERE (import_id IS NOT NULL);

create table contact_past (
  workspace_id uuid not null,
  prospect_id uuid not null,
  calls integer not null,
  answered integer not null,
  expected double precision not null,
  misses_in_a_row integer not null,
  last_outcome text,
  last_at timestamp with time zone not null,
  constraint contact_past_pkey PRIMARY KEY (workspace_id, prospect_id),
  constraint contact_past_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE
);

create table counted_call (
  workspace_id uuid not null,
  prospect_id uuid not null,
  local_on date not null,
  touch_id uuid not null,
  exempt boolean not null,
  learned boolean not null default false,
  constraint counted_call_pkey PRIMARY KEY (workspace_id, prospect_id, local_on, touch_id)
);
CREATE INDEX counted_call_to_learn ON public.counted_call USING btree (workspace_id, touch_id) WHERE (NOT learned);
CREATE UNIQUE INDEX "one-call-a-day" ON public.counted_call USING btree (workspace_id, prospect_id, local_on) WHERE (NOT exempt);

create table day_plan (
  workspace_id uuid not null,
  rep_id uuid not null,
  on_date date not null,
  planned_at timestamp with time zone,
  stood_at timestamp with time zone,
  calls integer not null default 0,
  room integer not null default 0,
  left_over integer not null default 0,
  body jsonb not null default '{}'::jsonb,
  constraint day_plan_pkey PRIMARY KEY (workspace_id, rep_id, on_date),
  constraint day_plan_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);

create table email (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  address text not null,
  label text,
  "position" smallint not null default 0,
  constraint email_pkey PRIMARY KEY (workspace_id, id),
  constraint email_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX email_by_address ON public.email USING btree (workspace_id, lower(address));
CREATE INDEX email_of_prospect ON public.email USING btree (workspace_id, prospect_id, "position");

create table enrolment (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  campaign_id uuid,
  rep_id uuid not null,
  playbook_id text not null,
  playbook_version integer not null,
  enrolled_at timestamp with time zone not null,
  state text not null,
  decision jsonb not null,
  precedence smallint not null,
  decided_at timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  deferred_until timestamp with time zone,
  deferred_why text,
  due_at timestamp with time zone not null,
  promised boolean not null default false,
  closes_at timestamp with time zone,
  nearness smallint not null default 3,
  pool_id uuid,
  planned_for timestamp with time zone,
  planned_from timestamp with time zone,
  plan_place smallint,
  plan jsonb,
  trial_arm smallint,
  trial_arms smallint,
  constraint enrolment_pkey PRIMARY KEY (workspace_id, id),
  constraint enrolment_state_check CHECK ((state = ANY (ARRAY['open'::text, 'stopped'::text, 'closed'::text]))),
  constraint enrolment_workspace_id_campaign_id_fkey FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaign(workspace_id, id),
  constraint enrolment_workspace_id_playbook_id_playbook_version_fkey FOREIGN KEY (workspace_id, playbook_id, playbook_version) REFERENCES playbook(workspace_id, id, version),
  constraint enrolment_workspace_id_pool_id_fkey FOREIGN KEY (workspace_id, pool_id) REFERENCES pool(workspace_id, id),
  constraint enrolment_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE,
  constraint enrolment_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id)
);
CREATE INDEX enrolment_callable ON public.enrolment USING btree (workspace_id, rep_id, closes_at, nearness, due_at, id) WHERE ((state <> 'closed'::text) AND (NOT promised) AND (due_at > '-infinity'::timestamp with time zone));
CREATE INDEX enrolment_decided ON public.enrolment USING btree (workspace_id, rep_id, decided_at) WHERE (state <> 'closed'::text);
CREATE INDEX enrolment_lapsing ON public.enrolment USING btree (workspace_id, rep_id, valid_until) WHERE (state <> 'closed'::text);
CREATE INDEX enrolment_of_campaign ON public.enrolment USING btree (workspace_id, campaign_id) WHERE (campaign_id IS NOT NULL);
CREATE INDEX enrolment_of_playbook ON public.enrolment USING btree (workspace_id, playbook_id) WHERE (state <> 'closed'::text);
CREATE INDEX enrolment_of_pool ON public.enrolment USING btree (workspace_id, pool_id) WHERE ((pool_id IS NOT NULL) AND (state <> 'closed'::text));
CREATE INDEX enrolment_of_prospect ON public.enrolment USING btree (workspace_id, prospect_id, enrolled_at);
CREATE INDEX enrolment_owed ON public.enrolment USING btree (workspace_id, rep_id, due_at) INCLUDE (closes_at, nearness, id) WHERE ((state <> 'closed'::text) AND promised);
CREATE INDEX enrolment_planned ON public.enrolment USING btree (workspace_id, rep_id, planned_for) WHERE ((planned_for IS NOT NULL) AND (state <> 'closed'::text));
CREATE INDEX enrolment_today ON public.enrolment USING btree (workspace_id, rep_id, due_at) INCLUDE (promised, closes_at, nearness, id) WHERE (state <> 'closed'::text);
CREATE UNIQUE INDEX "one-method-at-a-time" ON public.enrolment USING btree (workspace_id, prospect_id) WHERE (state <> 'closed'::text);

create table holiday (
  country text not null,
  region text not null default ''::text,
  on_date date not null,
  name text not null,
  constraint holiday_pkey PRIMARY KEY (country, region, on_date)
);

create table holiday_year (
  country text not null,
  region text not null default ''::text,
  year smallint not null,
  constraint holiday_year_pkey PRIMARY KEY (country, region, year)
);

create table idempotency (
  workspace_id uuid not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  body jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (workspace_id, key)
);

create table import (
  workspace_id uuid not null,
  id uuid not null,
  file_name text not null,
  bytes bigint,
  kind text,
  state text not null,
  dry_run boolean not null default false,
  mapping jsonb not null default '{}'::jsonb,
  options jsonb not null default '{}'::jsonb,
  preview jsonb,
  read integer not null default 0,
  added integer not null default 0,
  merged integer not null default 0,
  unchanged integer not null default 0,
  held_back integer not null default 0,
  rejected integer not null default 0,
  enrolled integer not null default 0,
  says text not null default ''::text,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  undone_at timestamp with time zone,
  constraint import_pkey PRIMARY KEY (workspace_id, id),
  constraint import_state_check CHECK ((state = ANY (ARRAY['previewed'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'undone'::text]))),
  constraint import_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);

create table import_merge (
  workspace_id uuid not null,
  import_id uuid not null,
  prospect_id uuid not null,
  before jsonb not null,
  constraint import_merge_pkey PRIMARY KEY (workspace_id, import_id, prospect_id),
  constraint import_merge_workspace_id_import_id_fkey FOREIGN KEY (workspace_id, import_id) REFERENCES import(workspace_id, id) ON DELETE CASCADE
);

create table import_row (
  workspace_id uuid not null,
  import_id uuid not null,
  id uuid not null,
  line integer not null,
  state text not null,
  code text not null,
  says text not null,
  raw jsonb not null,
  person jsonb,
  candidate_id uuid,
  answer text,
  constraint import_row_pkey PRIMARY KEY (workspace_id, import_id, id),
  constraint import_row_state_check CHECK ((state = ANY (ARRAY['held-back'::text, 'rejected'::text, 'answered'::text]))),
  constraint import_row_workspace_id_import_id_fkey FOREIGN KEY (workspace_id, import_id) REFERENCES import(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX import_row_by_line ON public.import_row USING btree (workspace_id, import_id, state, line);

create table inbound_call (
  workspace_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  number text,
  rep_id uuid,
  state text not null,
  missed boolean not null default false,
  prospect_id uuid,
  touch_id uuid,
  source text not null,
  source_key text,
  note text,
  looked_up_id uuid,
  constraint inbound_call_pkey PRIMARY KEY (workspace_id, id),
  constraint inbound_call_state_check CHECK ((state = ANY (ARRAY['ringing'::text, 'open'::text, 'logged'::text, 'dismissed'::text]))),
  constraint inbound_call_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE INDEX inbound_call_of_touch ON public.inbound_call USING btree (workspace_id, touch_id) WHERE (touch_id IS NOT NULL);
CREATE UNIQUE INDEX inbound_call_once ON public.inbound_call USING btree (workspace_id, source, source_key) WHERE (source_key IS NOT NULL);
CREATE INDEX inbound_call_open ON public.inbound_call USING btree (workspace_id, at) WHERE (state = ANY (ARRAY['ringing'::text, 'open'::text]));
CREATE INDEX inbound_call_put_away ON public.inbound_call USING btree (workspace_id, at) WHERE (state = 'dismissed'::text);

create table kept_history (
  workspace_id uuid not null,
  prospect_id uuid not null,
  touches integer not null,
  last_at timestamp with time zone not null,
  history bytea,
  made_from integer,
  form smallint,
  constraint kept_history_pkey PRIMARY KEY (workspace_id, prospect_id),
  constraint kept_history_check CHECK ((((history IS NULL) = (made_from IS NULL)) AND ((history IS NULL) = (form IS NULL)))),
  constraint kept_history_touches_check CHECK ((touches > 0)),
  constraint kept_history_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE
);

create table membership (
  workspace_id uuid not null,
  body_id uuid not null,
  person_id uuid not null,
  since_on date,
  until_on date,
  source text not null default 'typed'::text,
  import_id uuid,
  constraint membership_pkey PRIMARY KEY (workspace_id, person_id, body_id),
  constraint membership_source_check CHECK ((source = ANY (ARRAY['typed'::text, 'import'::text]))),
  constraint membership_workspace_id_body_id_fkey FOREIGN KEY (workspace_id, body_id) REFERENCES body(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX members_of_body ON public.membership USING btree (workspace_id, body_id);
CREATE INDEX membership_of_import ON public.membership USING btree (workspace_id, import_id) WHERE (import_id IS NOT NULL);

create table phone (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  number text not null,
  kind text not null default 'unknown'::text,
  label text,
  "position" smallint not null default 0,
  wrong_at timestamp with time zone,
  constraint phone_pkey PRIMARY KEY (workspace_id, id),
  constraint phone_kind_check CHECK ((kind = ANY (ARRAY['mobile'::text, 'business'::text, 'unknown'::text]))),
  constraint phone_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX phone_by_line ON public.phone USING btree (workspace_id, split_part(number, ';'::text, 1));
CREATE INDEX phone_by_number ON public.phone USING btree (workspace_id, number);
CREATE INDEX phone_of_prospect ON public.phone USING btree (workspace_id, prospect_id, "position");

create table plan_run (
  workspace_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  ahead boolean not null,
  state text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  says text not null default ''::text,
  constraint plan_run_pkey PRIMARY KEY (workspace_id, id),
  constraint plan_run_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'cancelled'::text]))),
  constraint plan_run_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX one_plan_run ON public.plan_run USING btree (workspace_id) WHERE (state = 'running'::text);

create table plan_shard (
  workspace_id uuid not null,
  run_id uuid not null,
  shard integer not null,
  rep_ids uuid[] not null,
  people integer not null default 0,
  calls integer not null default 0,
  state text not null,
  taken_by text,
  taken_at timestamp with time zone,
  tries smallint not null default 0,
  says text not null default ''::text,
  finished_at timestamp with time zone,
  constraint plan_shard_pkey PRIMARY KEY (workspace_id, run_id, shard),
  constraint plan_shard_state_check CHECK ((state = ANY (ARRAY['open'::text, 'running'::text, 'done'::text, 'failed'::text]))),
  constraint plan_shard_workspace_id_run_id_fkey FOREIGN KEY (workspace_id, run_id) REFERENCES plan_run(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX shard_to_take ON public.plan_shard USING btree (workspace_id, run_id, shard) WHERE (state = ANY (ARRAY['open'::text, 'running'::text]));

create table planned_call (
  workspace_id uuid not null,
  rep_id uuid not null,
  on_date date not null,
  prospect_id uuid not null,
  enrolment_id uuid not null,
  slot_at timestamp with time zone not null,
  chance real not null,
  promised boolean not null,
  constraint planned_call_pkey PRIMARY KEY (workspace_id, rep_id, on_date, enrolment_id),
  constraint planned_call_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE,
  constraint planned_call_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX planned_call_of_prospect ON public.planned_call USING btree (workspace_id, prospect_id);

create table playbook (
  workspace_id uuid not null,
  id text not null,
  version integer not null,
  name text not null,
  built_in boolean not null,
  body jsonb not null,
  source text not null,
  created_at timestamp with time zone not null,
  constraint playbook_pkey PRIMARY KEY (workspace_id, id, version),
  constraint playbook_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);

create table pool (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint pool_pkey PRIMARY KEY (workspace_id, id),
  constraint pool_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX pool_name ON public.pool USING btree (workspace_id, lower(name));

create table pool_member (
  workspace_id uuid not null,
  pool_id uuid not null,
  rep_id uuid not null,
  constraint pool_member_pkey PRIMARY KEY (workspace_id, pool_id, rep_id),
  constraint pool_member_workspace_id_pool_id_fkey FOREIGN KEY (workspace_id, pool_id) REFERENCES pool(workspace_id, id) ON DELETE CASCADE,
  constraint pool_member_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX pools_of_rep ON public.pool_member USING btree (workspace_id, rep_id);

create table promise (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  enrolment_id uuid,
  rep_id uuid,
  touch_id uuid not null,
  phrase text not null,
  from_on date not null,
  to_on date not null,
  parts text[],
  said_at timestamp with time zone not null,
  status text not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint promise_pkey PRIMARY KEY (workspace_id, id),
  constraint promise_status_check CHECK ((status = ANY (ARRAY['open'::text, 'kept'::text, 'superseded'::text, 'broken'::text, 'withdrawn'::text]))),
  constraint promise_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX one_open_promise ON public.promise USING btree (workspace_id, prospect_id) WHERE (status = 'open'::text);
CREATE INDEX promise_by_date ON public.promise USING btree (workspace_id, to_on, id);
CREATE INDEX promise_of_prospect ON public.promise USING btree (workspace_id, prospect_id);
CREATE INDEX promise_of_rep ON public.promise USING btree (workspace_id, rep_id, status, to_on);
CREATE UNIQUE INDEX promise_of_touch ON public.promise USING btree (workspace_id, touch_id);
CREATE INDEX promise_settled ON public.promise USING btree (workspace_id, rep_id, settled_at) WHERE (settled_at IS NOT NULL);

create table prospect (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  name text not null,
  given_name text,
  family_name text,
  pronoun text not null default 'they'::text,
  title text,
  relationship text not null default 'stranger'::text,
  street text,
  city text,
  region text,
  postal_code text,
  country text,
  time_zones text[] not null default '{}'::text[],
  zone_source text not null default 'none'::text,
  zone_says text,
  objective text,
  expecting_until timestamp with time zone,
  expecting_note text,
  pressing jsonb,
  connector jsonb,
  screener jsonb,
  visit_slot_at timestamp with time zone,
  note text,
  tags text[] not null default '{}'::text[],
  linkedin text,
  external_id text,
  do_not_call_at timestamp with time zone,
  search text not null default ''::text,
  name_key text not null default ''::text,
  import_id uuid,
  created_at timestamp with time zone not null,
  placed_as text,
  constraint prospect_pkey PRIMARY KEY (workspace_id, id),
  constraint prospect_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint prospect_objective_check CHECK ((objective = ANY (ARRAY['appointment'::text, 'return-call'::text]))),
  constraint prospect_pronoun_check CHECK ((pronoun = ANY (ARRAY['she'::text, 'he'::text, 'they'::text]))),
  constraint prospect_relationship_check CHECK ((relationship = ANY (ARRAY['stranger'::text, 'referred'::text, 'known'::text, 'client'::text]))),
  constraint prospect_zone_source_check CHECK ((zone_source = ANY (ARRAY['said'::text, 'address'::text, 'postal-code'::text, 'region'::text, 'country'::text, 'phone'::text, 'none'::text]))),
  constraint prospect_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, id),
  constraint prospect_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE INDEX prospect_by_account ON public.prospect USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX prospect_by_import ON public.prospect USING btree (workspace_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX prospect_by_name ON public.prospect USING btree (workspace_id, name_key);
CREATE INDEX prospect_search ON public.prospect USING gin (search gin_trgm_ops);
CREATE INDEX prospect_to_place ON public.prospect USING btree (workspace_id, id) WHERE (placed_as IS DISTINCT FROM ((((((COALESCE(city, ''::text) || '|'::text) || COALESCE(region, ''::text)) || '|'::text) || COALESCE(postal_code, ''::text)) || '|'::text) || COALESCE(country, ''::text)));

create table prospect_place (
  workspace_id uuid not null,
  prospect_id uuid not null,
  latitude double precision not null,
  longitude double precision not null,
  "precision" text not null,
  source text not null,
  constraint prospect_place_pkey PRIMARY KEY (workspace_id, prospect_id),
  constraint prospect_place_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint prospect_place_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint prospect_place_precision_check CHECK (("precision" = ANY (ARRAY['exact'::text, 'postal-code'::text, 'city'::text]))),
  constraint prospect_place_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX prospect_place_near ON public.prospect_place USING btree (workspace_id, latitude, longitude);

create table put_off (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  enrolment_id uuid not null,
  rep_id uuid not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  why text not null,
  taken_back_at timestamp with time zone,
  constraint put_off_pkey PRIMARY KEY (workspace_id, id),
  constraint put_off_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE,
  constraint put_off_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX put_off_of_prospect ON public.put_off USING btree (workspace_id, prospect_id);
CREATE INDEX put_off_of_rep ON public.put_off USING btree (workspace_id, rep_id, at);

create table reach_model (
  workspace_id uuid not null,
  model jsonb not null,
  calls integer not null,
  learned_at timestamp with time zone not null,
  constraint reach_model_pkey PRIMARY KEY (workspace_id),
  constraint reach_model_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);

create table referral (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  rep_id uuid not null,
  connector_id uuid not null,
  connector_name text not null,
  through_id uuid,
  through_name text,
  status text not null,
  asked_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  called_at timestamp with time zone,
  introduced_at timestamp with time zone,
  declined_at timestamp with time zone,
  thanked_at timestamp with time zone,
  note text,
  constraint referral_pkey PRIMARY KEY (workspace_id, id),
  constraint referral_status_check CHECK ((status = ANY (ARRAY['asked'::text, 'agreed'::text, 'called'::text, 'introduced'::text, 'declined'::text]))),
  constraint referral_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE,
  constraint referral_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id)
);
CREATE INDEX referral_of_connector ON public.referral USING btree (workspace_id, connector_id, asked_at);
CREATE INDEX referral_of_prospect ON public.referral USING btree (workspace_id, prospect_id);
CREATE INDEX referral_to_thank ON public.referral USING btree (workspace_id, rep_id) WHERE ((thanked_at IS NULL) AND (status = ANY (ARRAY['agreed'::text, 'called'::text, 'introduced'::text])));

create table rep (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  role text not null default 'rep'::text,
  time_zone text not null,
  company text,
  call_back_number text,
  desk_state text not null default 'at-desk'::text,
  desk_until timestamp with time zone,
  active boolean not null default true,
  team text,
  number_confirmed_number text,
  number_confirmed_on date,
  working_hours jsonb not null default '[{"days": [1, 2, 3, 4, 5], "from": "07:00", "until": "18:30"}]'::jsonb,
  calls_per_half_hour smallint not null default 4,
  constraint rep_pkey PRIMARY KEY (workspace_id, id),
  constraint rep_calls_per_half_hour_check CHECK (((calls_per_half_hour >= 1) AND (calls_per_half_hour <= 30))),
  constraint rep_desk_state_check CHECK ((desk_state = ANY (ARRAY['at-desk'::text, 'on-the-road'::text, 'away'::text]))),
  constraint rep_role_check CHECK ((role = ANY (ARRAY['rep'::text, 'manager'::text, 'admin'::text]))),
  constraint rep_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX rep_email ON public.rep USING btree (workspace_id, lower(email));

create table rep_meeting (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  says text not null default ''::text,
  source_id uuid,
  uid text,
  constraint rep_meeting_pkey PRIMARY KEY (workspace_id, id),
  constraint rep_meeting_check CHECK ((from_at < until_at)),
  constraint rep_meeting_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE,
  constraint rep_meeting_workspace_id_source_id_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES calendar_source(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX meeting_of_rep ON public.rep_meeting USING btree (workspace_id, rep_id, until_at);
CREATE INDEX meeting_of_source ON public.rep_meeting USING btree (workspace_id, source_id) WHERE (source_id IS NOT NULL);

create table research (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  dimension text not null,
  fact text not null,
  source text,
  found_on date,
  created_at timestamp with time zone not null,
  said text,
  constraint research_pkey PRIMARY KEY (workspace_id, id),
  constraint research_dimension_check CHECK ((dimension = ANY (ARRAY['company'::text, 'industry'::text, 'function'::text, 'personal'::text]))),
  constraint research_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX research_of_prospect ON public.research USING btree (workspace_id, prospect_id);

create table screener (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  name text,
  role text not null default 'screener'::text,
  phone text,
  hours jsonb,
  time_zone text,
  note text,
  line text,
  made_in_touch_id uuid,
  named_in_touch_id uuid,
  created_at timestamp with time zone not null,
  constraint screener_pkey PRIMARY KEY (workspace_id, id),
  constraint screener_role_check CHECK ((role = ANY (ARRAY['screener'::text, 'assistant'::text]))),
  constraint screener_workspace_id_account_id_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES account(workspace_id, id) ON DELETE CASCADE,
  constraint screener_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE INDEX screener_by_line ON public.screener USING btree (workspace_id, split_part(phone, ';'::text, 1)) WHERE (phone IS NOT NULL);
CREATE INDEX screener_of_account ON public.screener USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);

create table screener_for (
  workspace_id uuid not null,
  screener_id uuid not null,
  prospect_id uuid not null,
  constraint screener_for_pkey PRIMARY KEY (workspace_id, prospect_id, screener_id),
  constraint screener_for_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE,
  constraint screener_for_workspace_id_screener_id_fkey FOREIGN KEY (workspace_id, screener_id) REFERENCES screener(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX people_of_screener ON public.screener_for USING btree (workspace_id, screener_id);

create table screener_said (
  workspace_id uuid not null,
  id uuid not null,
  screener_id uuid not null,
  prospect_id uuid,
  touch_id uuid,
  rep_id uuid,
  at timestamp with time zone not null,
  name text,
  says text,
  better_time text,
  constraint screener_said_pkey PRIMARY KEY (workspace_id, id),
  constraint screener_said_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE,
  constraint screener_said_workspace_id_screener_id_fkey FOREIGN KEY (workspace_id, screener_id) REFERENCES screener(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX said_about_prospect ON public.screener_said USING btree (workspace_id, prospect_id) WHERE (prospect_id IS NOT NULL);
CREATE INDEX said_by_screener ON public.screener_said USING btree (workspace_id, screener_id, at);
CREATE INDEX said_in_touch ON public.screener_said USING btree (workspace_id, touch_id) WHERE (touch_id IS NOT NULL);

create table script (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  title text not null,
  playbook_id text,
  team text,
  variant smallint,
  dimension text,
  occasion text,
  starter text,
  created_at timestamp with time zone not null,
  archived_at timestamp with time zone,
  constraint script_pkey PRIMARY KEY (workspace_id, id),
  constraint script_dimension_check CHECK ((dimension = ANY (ARRAY['company'::text, 'industry'::text, 'function'::text, 'personal'::text]))),
  constraint script_variant_check CHECK (((variant >= 1) AND (variant <= 99))),
  constraint script_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX script_starter ON public.script USING btree (workspace_id, starter) WHERE (starter IS NOT NULL);

create table script_version (
  workspace_id uuid not null,
  script_id uuid not null,
  version integer not null,
  body text not null,
  state text not null,
  by_rep_id uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  used_from timestamp with time zone,
  used_until timestamp with time zone,
  constraint script_version_pkey PRIMARY KEY (workspace_id, script_id, version),
  constraint script_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-use'::text, 'retired'::text]))),
  constraint script_version_version_check CHECK ((version >= 1)),
  constraint script_version_workspace_id_by_rep_id_fkey FOREIGN KEY (workspace_id, by_rep_id) REFERENCES rep(workspace_id, id),
  constraint script_version_workspace_id_script_id_fkey FOREIGN KEY (workspace_id, script_id) REFERENCES script(workspace_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX one_draft ON public.script_version USING btree (workspace_id, script_id) WHERE (state = 'draft'::text);
CREATE UNIQUE INDEX one_in_use ON public.script_version USING btree (workspace_id, script_id) WHERE (state = 'in-use'::text);

create table simulation (
  workspace_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  question jsonb not null,
  fingerprint text not null,
  ended text,
  seconds double precision,
  result jsonb,
  removed_at timestamp with time zone,
  constraint simulation_pkey PRIMARY KEY (workspace_id, id),
  constraint simulation_check CHECK ((COALESCE((ended = 'done'::text), false) = (result IS NOT NULL))),
  constraint simulation_ended_check CHECK ((ended = ANY (ARRAY['done'::text, 'stopped'::text, 'failed'::text]))),
  constraint simulation_seconds_check CHECK ((seconds >= (0)::double precision)),
  constraint simulation_workspace_id_asked_by_fkey FOREIGN KEY (workspace_id, asked_by) REFERENCES rep(workspace_id, id),
  constraint simulation_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE INDEX simulation_answered ON public.simulation USING btree (workspace_id, fingerprint) WHERE (ended = 'done'::text);

create table take (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  script_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  seconds real not null,
  pace real not null,
  benefit_at_seconds real,
  loudness_db real,
  clipped boolean not null,
  pauses jsonb not null default '[]'::jsonb,
  bars jsonb not null default '[]'::jsonb,
  audio_type text,
  audio_bytes bigint,
  audio_path text,
  audio_deleted_at timestamp with time zone,
  starts_at_seconds real not null default 0,
  constraint take_pkey PRIMARY KEY (workspace_id, id),
  constraint take_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE,
  constraint take_workspace_id_script_id_fkey FOREIGN KEY (workspace_id, script_id) REFERENCES script(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX take_of_rep ON public.take USING btree (workspace_id, rep_id, script_id, at);
CREATE INDEX take_with_audio ON public.take USING btree (workspace_id, at) WHERE (audio_path IS NOT NULL);

create table touch (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  enrolment_id uuid,
  rep_id uuid,
  at timestamp with time zone not null,
  local_on date not null,
  channel text not null,
  direction text not null,
  outcome text,
  result text,
  message text,
  variant smallint,
  strategy text,
  promise jsonb,
  phone text,
  call_at timestamp with time zone,
  call_on date,
  note text,
  seconds integer,
  objective text,
  made_under smallint,
  hung_up_because text,
  against_the_rules jsonb,
  corrects uuid,
  recorded_at timestamp with time zone not null,
  said jsonb,
  told_desk_until timestamp with time zone,
  objection text,
  constraint touch_pkey PRIMARY KEY (workspace_id, id),
  constraint touch_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint touch_objection_answers_a_no CHECK (((objection IS NULL) OR COALESCE(((outcome = ANY (ARRAY['spoke'::text, 'callback'::text])) AND (result = ANY (ARRAY['declined'::text, 'call-later'::text]))), false))),
  constraint touch_objection_check CHECK ((objection = ANY (ARRAY['no-need'::text, 'has-supplier'::text, 'no-budget'::text, 'bad-time'::text, 'not-the-one'::text, 'send-it-in-writing'::text, 'other'::text]))),
  constraint touch_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id)
);
CREATE INDEX told_desk_until ON public.touch USING btree (workspace_id, rep_id, told_desk_until) WHERE (told_desk_until IS NOT NULL);
CREATE INDEX touch_corrected ON public.touch USING btree (workspace_id, corrects) WHERE (corrects IS NOT NULL);
CREATE INDEX touch_of_enrolment ON public.touch USING btree (workspace_id, enrolment_id, at) WHERE (enrolment_id IS NOT NULL);
CREATE INDEX touch_of_prospect ON public.touch USING btree (workspace_id, prospect_id, at, id);
CREATE INDEX touch_of_rep ON public.touch USING btree (workspace_id, rep_id, at) WHERE (rep_id IS NOT NULL);
CREATE INDEX touch_of_theirs ON public.touch USING btree (workspace_id, prospect_id, at) WHERE ((channel = 'call'::text) AND (direction = 'in'::text));
CREATE INDEX touch_said ON public.touch USING btree (workspace_id, ((said ->> 'scriptId'::text))) WHERE ((said ->> 'scriptId'::text) IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.touch FOR EACH ROW EXECUTE FUNCTION touch_is_append_only();
CREATE TRIGGER keeps_the_house_rules BEFORE INSERT ON public.touch FOR EACH ROW EXECUTE FUNCTION touch_keeps_the_house_rules();
CREATE TRIGGER makes_its_history_older AFTER INSERT ON public.touch REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION touch_makes_its_history_older();

create table trial (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  state text not null,
  design jsonb not null,
  seed text not null,
  campaign_id uuid,
  declared_at timestamp with time zone not null,
  started_at timestamp with time zone,
  over_at timestamp with time zone,
  over_because text,
  constraint trial_pkey PRIMARY KEY (workspace_id, id),
  constraint trial_check CHECK (((state = 'declared'::text) = (started_at IS NULL))),
  constraint trial_check1 CHECK (((state = 'over'::text) = (over_at IS NOT NULL))),
  constraint trial_over_because_check CHECK ((over_because = ANY (ARRAY['ended'::text, 'asked-not-to-be-called'::text]))),
  constraint trial_state_check CHECK ((state = ANY (ARRAY['declared'::text, 'running'::text, 'over'::text]))),
  constraint trial_workspace_id_campaign_id_fkey FOREIGN KEY (workspace_id, campaign_id) REFERENCES campaign(workspace_id, id),
  constraint trial_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX trial_name ON public.trial USING btree (workspace_id, lower(name));

create table trial_arm (
  workspace_id uuid not null,
  trial_id uuid not null,
  arm smallint not null,
  playbook_id text not null,
  playbook_version integer not null,
  script_id uuid,
  script_version integer,
  stopped_at timestamp with time zone,
  constraint trial_arm_pkey PRIMARY KEY (workspace_id, trial_id, arm),
  constraint trial_arm_check CHECK (((script_id IS NULL) = (script_version IS NULL))),
  constraint trial_arm_workspace_id_playbook_id_playbook_version_fkey FOREIGN KEY (workspace_id, playbook_id, playbook_version) REFERENCES playbook(workspace_id, id, version),
  constraint trial_arm_workspace_id_script_id_script_version_fkey FOREIGN KEY (workspace_id, script_id, script_version) REFERENCES script_version(workspace_id, script_id, version),
  constraint trial_arm_workspace_id_trial_id_fkey FOREIGN KEY (workspace_id, trial_id) REFERENCES trial(workspace_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX trial_arm_once ON public.trial_arm USING btree (workspace_id, trial_id, playbook_id, COALESCE(script_version, 0));

create table trial_look (
  workspace_id uuid not null,
  trial_id uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  reading jsonb not null,
  constraint trial_look_pkey PRIMARY KEY (workspace_id, trial_id, on_date),
  constraint trial_look_workspace_id_trial_id_fkey FOREIGN KEY (workspace_id, trial_id) REFERENCES trial(workspace_id, id) ON DELETE CASCADE
);

create table trial_member (
  workspace_id uuid not null,
  trial_id uuid not null,
  prospect_id uuid not null,
  arm smallint not null,
  lot_id uuid not null,
  stratum text not null,
  came_with uuid not null,
  counts boolean not null,
  assigned_at timestamp with time zone not null,
  constraint trial_member_pkey PRIMARY KEY (workspace_id, trial_id, prospect_id),
  constraint trial_member_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE,
  constraint trial_member_workspace_id_trial_id_arm_fkey FOREIGN KEY (workspace_id, trial_id, arm) REFERENCES trial_arm(workspace_id, trial_id, arm) ON DELETE CASCADE
);
CREATE INDEX trial_member_of_lot ON public.trial_member USING btree (workspace_id, trial_id, lot_id);
CREATE INDEX trial_of_prospect ON public.trial_member USING btree (workspace_id, prospect_id);

create table visit_offer (
  workspace_id uuid not null,
  rep_id uuid not null,
  prospect_id uuid not null,
  on_date date not null,
  state text not null,
  appointment_id uuid,
  at timestamp with time zone not null,
  constraint visit_offer_pkey PRIMARY KEY (workspace_id, rep_id, on_date, prospect_id),
  constraint visit_offer_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'not-them'::text]))),
  constraint visit_offer_workspace_id_prospect_id_fkey FOREIGN KEY (workspace_id, prospect_id) REFERENCES prospect(workspace_id, id) ON DELETE CASCADE,
  constraint visit_offer_workspace_id_rep_id_fkey FOREIGN KEY (workspace_id, rep_id) REFERENCES rep(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX visit_offer_of_prospect ON public.visit_offer USING btree (workspace_id, prospect_id);

create table workspace (
  id uuid not null,
  name text not null,
  is_sample boolean not null default false,
  default_country text,
  settings jsonb not null default '{}'::jsonb,
  opens_at timestamp with time zone,
  created_at timestamp with time zone not null,
  starters_given text,
  constraint workspace_pkey PRIMARY KEY (id),
  constraint workspace_default_country_check CHECK ((default_country ~ '^[A-Z]{2}$'::text))
);

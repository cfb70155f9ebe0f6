-- The people around a prospect: who answers for them, who knows them, when they are visited, and who calls back. The tables
-- the first version made for them were never written by any release.

drop table screener, acquaintance, membership, referral, appointment;

-- Whoever picks up in a prospect's place: for a whole account, or for the prospects in screener_for.
create table screener (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  name text,
  role text not null default 'screener' check (role in ('screener', 'assistant')),
  phone text,
  -- When they are there, as they or somebody said, in that zone's clock; null: not said.
  hours jsonb,
  time_zone text,
  note text,
  -- What to say that works with them.
  line text,
  -- The calls in which we learned of them and of their name: with the call, both are taken back.
  made_in_touch_id uuid,
  named_in_touch_id uuid,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, account_id) references account (workspace_id, id) on delete cascade,
  foreign key (workspace_id) references workspace (id) on delete cascade
);
create index screener_of_account on screener (workspace_id, account_id) where account_id is not null;

create table screener_for (
  workspace_id uuid not null,
  screener_id uuid not null,
  prospect_id uuid not null,
  primary key (workspace_id, prospect_id, screener_id),
  foreign key (workspace_id, screener_id) references screener (workspace_id, id) on delete cascade,
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);
create index people_of_screener on screener_for (workspace_id, screener_id);

-- What they told us, and the call in which they did.
create table screener_said (
  workspace_id uuid not null,
  id uuid not null,
  screener_id uuid not null,
  prospect_id uuid,
  touch_id uuid,
  rep_id uuid,
  at timestamptz not null,
  -- The name they gave then.
  name text,
  says text,
  better_time text,
  primary key (workspace_id, id),
  foreign key (workspace_id, screener_id) references screener (workspace_id, id) on delete cascade,
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);
create index said_by_screener on screener_said (workspace_id, screener_id, at);
create index said_about_prospect on screener_said (workspace_id, prospect_id) where prospect_id is not null;
create index said_in_touch on screener_said (workspace_id, touch_id) where touch_id is not null;

-- People who are no prospects, known for whom they know.
create table contact (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  name_key text not null,
  company text,
  company_key text,
  title text,
  email text,
  linkedin text,
  -- The list of connections they came with, where they did.
  upload_id uuid,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create index contact_by_name on contact (workspace_id, name_key);

-- Who knows whom: reps, prospects and contacts by their ids, the smaller one first, so that a pair stands once.
create table acquaintance (
  workspace_id uuid not null references workspace (id) on delete cascade,
  one_id uuid not null,
  other_id uuid not null,
  strength double precision not null check (strength > 0 and strength <= 1),
  since_on date,
  source text not null default 'typed' check (source in ('typed', 'import', 'linkedin')),
  note text,
  -- One of the two is a rep: ways to a prospect begin there.
  of_rep boolean not null default false,
  -- The list of connections it came with; null again once somebody has said more of it.
  upload_id uuid,
  created_at timestamptz not null,
  check (one_id < other_id),
  primary key (workspace_id, one_id, other_id)
);
create index acquaintance_other on acquaintance (workspace_id, other_id);
create index rep_known_by_one on acquaintance (workspace_id, one_id) where of_rep;
create index rep_known_by_other on acquaintance (workspace_id, other_id) where of_rep;
create index acquaintance_of_upload on acquaintance (workspace_id, upload_id) where upload_id is not null;

-- A rep's list of connections, as LinkedIn exports it, and what became of its rows.
create table connection_upload (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  file_name text not null,
  at timestamptz not null,
  read integer not null,
  matched integer not null,
  added integer not null,
  unchanged integer not null,
  rejected jsonb not null default '[]',
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade
);

create table body (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  name_key text not null,
  kind text not null default 'other' check (kind in ('trade-body', 'chamber', 'club', 'board', 'former-employer', 'other')),
  primary key (workspace_id, id)
);
create unique index body_name on body (workspace_id, name_key);

create table membership (
  workspace_id uuid not null,
  body_id uuid not null,
  person_id uuid not null,
  since_on date,
  until_on date,
  source text not null default 'typed' check (source in ('typed', 'import')),
  primary key (workspace_id, person_id, body_id),
  foreign key (workspace_id, body_id) references body (workspace_id, id) on delete cascade
);
create index members_of_body on membership (workspace_id, body_id);

-- One ask: somebody was asked to ask the prospect to take our call. Each status has its date; nobody's yes is assumed.
create table referral (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  rep_id uuid not null,
  connector_id uuid not null,
  connector_name text not null,
  -- Whom the connector would go through, where they do not know the prospect themselves.
  through_id uuid,
  through_name text,
  status text not null check (status in ('asked', 'agreed', 'called', 'introduced', 'declined')),
  asked_at timestamptz not null,
  agreed_at timestamptz,
  called_at timestamptz,
  introduced_at timestamptz,
  declined_at timestamptz,
  thanked_at timestamptz,
  note text,
  primary key (workspace_id, id),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id),
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);
create index referral_of_prospect on referral (workspace_id, prospect_id);
create index referral_of_connector on referral (workspace_id, connector_id, asked_at);
create index referral_to_thank on referral (workspace_id, rep_id) where thanked_at is null and status in ('agreed', 'called', 'introduced');

-- Where a prospect is, and how exactly that is known.
create table prospect_place (
  workspace_id uuid not null,
  prospect_id uuid not null,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  precision text not null check (precision in ('exact', 'postal-code', 'city')),
  source text not null,
  primary key (workspace_id, prospect_id),
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);

create table appointment (
  workspace_id uuid not null,
  id uuid not null,
  prospect_id uuid not null,
  rep_id uuid not null,
  kind text not null default 'visit' check (kind in ('visit', 'call')),
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- The prospect's, by which it was agreed.
  time_zone text not null,
  place_says text,
  latitude double precision,
  longitude double precision,
  precision text check (precision in ('exact', 'postal-code', 'city')),
  status text not null check (status in ('confirmed', 'tentative', 'held', 'moved', 'no-show', 'cancelled')),
  -- Offered in a message as "if that will not work, call me": never confirmed by silence.
  opt_out boolean not null default false,
  offered_touch_id uuid,
  -- The confirmed visit it was offered beside.
  beside_id uuid,
  moved_to_id uuid,
  booked_by_screener_id uuid,
  reconfirmed_at timestamptz,
  note text,
  -- How often it was changed, as calendars count it.
  sequence integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (from_at < until_at),
  primary key (workspace_id, id),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id),
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);
create index appointment_of_rep on appointment (workspace_id, rep_id, from_at);
create index appointment_of_prospect on appointment (workspace_id, prospect_id, from_at);

-- One offer a person and trip, and those a rep does not want.
create table visit_offer (
  workspace_id uuid not null,
  rep_id uuid not null,
  prospect_id uuid not null,
  -- The rep's date of the trip.
  on_date date not null,
  state text not null check (state in ('offered', 'not-them')),
  appointment_id uuid,
  at timestamptz not null,
  primary key (workspace_id, rep_id, on_date, prospect_id),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade,
  foreign key (workspace_id, prospect_id) references prospect (workspace_id, id) on delete cascade
);
create index visit_offer_of_prospect on visit_offer (workspace_id, prospect_id);

-- A rep's calendar as others may subscribe to it: only who knows the secret reads it, and the secret itself is not kept.
create table calendar_feed (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  secret_hash text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade
);
create unique index calendar_feed_secret on calendar_feed (secret_hash);

-- What a rep's subscribed calendars were last told of each event: how often it changed is counted from it, and what is no
-- longer so is cancelled there.
create table calendar_entry (
  workspace_id uuid not null,
  rep_id uuid not null,
  uid text not null,
  entry jsonb not null,
  sequence integer not null,
  changed_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (workspace_id, rep_id, uid),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade
);

-- A calendar of the rep's own, from which times they are taken are read.
create table calendar_source (
  workspace_id uuid not null,
  id uuid not null,
  rep_id uuid not null,
  name text not null,
  url text not null,
  etag text,
  read_at timestamptz,
  failed_at timestamptz,
  says text not null default '',
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, rep_id) references rep (workspace_id, id) on delete cascade
);
alter table rep_meeting add column source_id uuid;
alter table rep_meeting add column uid text;
alter table rep_meeting add foreign key (workspace_id, source_id) references calendar_source (workspace_id, id) on delete cascade;
create index meeting_of_source on rep_meeting (workspace_id, source_id) where source_id is not null;

-- A call that came in, until it is somebody's.
create table inbound_call (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  at timestamptz not null,
  -- E.164; null: withheld.
  number text,
  rep_id uuid,
  state text not null check (state in ('ringing', 'open', 'logged', 'dismissed')),
  missed boolean not null default false,
  prospect_id uuid,
  touch_id uuid,
  source text not null,
  -- What the source calls it, so that the same notice twice is one call.
  source_key text,
  note text,
  primary key (workspace_id, id)
);
create unique index inbound_call_once on inbound_call (workspace_id, source, source_key) where source_key is not null;
create index inbound_call_open on inbound_call (workspace_id, at) where state in ('ringing', 'open');

-- Who answers for somebody stood with that person alone until now. The one name of a company answers for the company; where
-- its people have several, each answers for theirs.
with stood as (
  select workspace_id, id as prospect_id, account_id, case when account_id is null then id end as alone,
         nullif(trim(screener ->> 'name'), '') as name, nullif(trim(screener ->> 'note'), '') as note, created_at
    from prospect where screener is not null
), desk as (
  select workspace_id, account_id, alone, lower(name) as key, gen_random_uuid() as id, min(name) as name,
         (array_agg(note order by created_at) filter (where note is not null))[1] as note, min(created_at) as created_at,
         account_id is not null and count(*) over (partition by workspace_id, account_id) = 1 as is_only
    from stood group by workspace_id, account_id, alone, lower(name)
), moved as (
  insert into screener (workspace_id, id, account_id, name, note, created_at)
  select workspace_id, id, case when is_only then account_id end, name, note, created_at from desk
)
insert into screener_for (workspace_id, screener_id, prospect_id)
select s.workspace_id, d.id, s.prospect_id
  from stood s
  join desk d on d.workspace_id = s.workspace_id and d.account_id is not distinct from s.account_id
   and d.alone is not distinct from s.alone and d.key is not distinct from lower(s.name)
 where not d.is_only;

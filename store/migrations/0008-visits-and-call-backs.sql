-- What a message said of the hours in which the rep can be reached: a promise as well, and one that leaving early breaks.
alter table touch add column told_desk_until timestamptz;
create index told_desk_until on touch (workspace_id, rep_id, told_desk_until) where told_desk_until is not null;

-- When an appointment was agreed to; until then it was only offered.
alter table appointment add column confirmed_at timestamptz;
-- The call in which they said no, and how it stood before: with the call, the no is taken back.
alter table appointment add column cancelled_in_touch_id uuid;
alter table appointment add column cancelled_from text;
-- The visit in their history, once it took place.
alter table appointment add column held_touch_id uuid;
create index appointment_moved_to on appointment (workspace_id, moved_to_id) where moved_to_id is not null;
create index appointment_offered_in on appointment (workspace_id, offered_touch_id) where offered_touch_id is not null;

-- The address by which a prospect was looked for on the map; changed, they are looked for again.
alter table prospect add column placed_as text;
create index prospect_to_place on prospect (workspace_id, id)
  where placed_as is distinct from coalesce(city, '') || '|' || coalesce(region, '') || '|' || coalesce(postal_code, '') || '|' || coalesce(country, '');
create index prospect_place_near on prospect_place (workspace_id, latitude, longitude);

-- Whoever calls is looked for by the line they call from, extension or not: among people, companies and front desks.
create index phone_by_line on phone (workspace_id, split_part(number, ';', 1));
create index account_by_line on account (workspace_id, split_part(switchboard, ';', 1)) where switchboard is not null;
create index screener_by_line on screener (workspace_id, split_part(phone, ';', 1)) where phone is not null;
create index inbound_call_of_touch on inbound_call (workspace_id, touch_id) where touch_id is not null;

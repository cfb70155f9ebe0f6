-- Who was looked up by name when a call was typed in: kept beside whose call it turned out to be, so that a call whose
-- touch is taken back comes back with the name it came with.
alter table inbound_call add column looked_up_id uuid;
update inbound_call set looked_up_id = prospect_id where state <> 'logged';
create index inbound_call_put_away on inbound_call (workspace_id, at) where state = 'dismissed';

-- What a message said of the hours in which the rep can be reached: a promise as well, and one that leaving early breaks.
alter table touch add column told_desk_until timestamptz;
create index told_desk_until on touch (workspace_id, rep_id, told_desk_until) where told_desk_until is not null;

-- Who knows whom and who belongs to what, as an imported list said it: taken back with the list.
alter table acquaintance add column import_id uuid;
alter table membership add column import_id uuid;
alter table contact add column import_id uuid;
create index acquaintance_of_import on acquaintance (workspace_id, import_id) where import_id is not null;
create index membership_of_import on membership (workspace_id, import_id) where import_id is not null;
create index contact_of_import on contact (workspace_id, import_id) where import_id is not null;

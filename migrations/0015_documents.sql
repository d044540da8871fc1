-- A document that came from somebody's disk: its bytes, kept here so that one backup holds everything. Who
-- reads the agenda it belongs to reads it. `agenda_document.address` is then empty.
create table document_file (
    document_id text  primary key references agenda_document (id) on delete cascade,
    ending      text  not null,
    bytes       bytea not null
);

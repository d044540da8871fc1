-- A document that came from somebody's disk: its bytes, kept here so that one backup holds everything. Who
-- reads the agenda it belongs to reads it. `agenda_document.address` is then empty.
create table document_file (
    document_id text  primary key references agenda_document (id) on delete cascade,
    ending      text  not null,
    bytes       bytea not null
);

-- An unfinished item takes its documents along to the next session. A redaction reaches every copy of one: here
-- is the id of the first; empty: it is the first itself.
alter table agenda_document add column first_id text not null default '';
create index agenda_document_first on agenda_document (first_id);

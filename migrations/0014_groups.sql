-- Contributions of an item put together under a heading. Nothing is merged: each keeps its words, its author
-- and its supports, and only says under which heading it stands.
create table said_group (
    id         text primary key,
    session_id text   not null references session (id),
    item_id    text   not null references agenda_item (id),
    place      bigint not null,
    heading_fr text   not null default '',
    heading_nl text   not null default ''
);
create index said_group_session on said_group (session_id, place);
-- Before an item is deleted, both engines look for what points to it.
create index said_group_item on said_group (item_id);

alter table contribution add column group_id text references said_group (id);
create index contribution_group on contribution (group_id);

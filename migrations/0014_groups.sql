-- Contributions of an item put together under a heading: by a moderator, or because people sat together in a
-- sub-group. Nothing is merged: each keeps its words, its author and its supports, and only says under which
-- heading it stands. Of an unsigned one no sub-group is kept: in a small one it would tell whose it was.
create table said_group (
    id           text primary key,
    session_id   text    not null references session (id),
    item_id      text    not null references agenda_item (id),
    place        bigint  not null,
    heading_fr   text    not null default '',
    heading_nl   text    not null default '',
    is_sub       boolean not null default false, -- a sub-group
    is_open      boolean not null default false, -- people sit in it, while its item is the one of the moment
    reporter     text,                           -- a person's or a guest's id; forgotten once the room is closed
    brought      text    not null default '',    -- what it brings back to the room
    brought_lang text    not null default '',
    version      bigint  not null default 0      -- of what it brings back
);
create index said_group_session on said_group (session_id, place);
-- Before an item is deleted, both engines look for what points to it.
create index said_group_item on said_group (item_id);

alter table contribution add column group_id text references said_group (id);
create index contribution_group on contribution (group_id);

-- Who sits in which sub-group of an item: forgotten when a moderator closes them, at the latest once the room is
-- closed; while another item is current they are kept, for *back*.
create table seat (
    item_id    text not null references agenda_item (id),
    who        text not null,             -- a person's or a guest's id
    session_id text not null references session (id),
    group_id   text not null references said_group (id),
    primary key (item_id, who)
);
create index seat_session on seat (session_id, who);
create index seat_group on seat (group_id);

-- Where a live session stands.
create table room (
    session_id   text primary key references session (id),
    paused_at    bigint,                  -- the clock of the current item stands still since
    keys         text   not null default '', -- person who drives
    version      bigint not null default 1
);

-- How each item went.
create table item_run (
    item_id       text primary key references agenda_item (id),
    session_id    text   not null references session (id),
    state         text   not null,        -- now, concluded, parked, skipped
    began_at      bigint,
    ended_at      bigint,
    paused_ms     bigint not null default 0,  -- its pauses that are over
    extra_minutes bigint not null default 0
);
create index item_run_session on item_run (session_id);

create table guest (
    id         text primary key,
    session_id text   not null references session (id),
    name       text   not null default '',
    token_hash text   not null unique,
    at         bigint not null
);

create table attendance (
    session_id text   not null references session (id),
    who        text   not null,           -- a person's or a guest's id
    state      text   not null,           -- present, excused, absent, guest
    at         bigint not null,
    primary key (session_id, who)
);

-- Unsigned: no author, a random id, the time of its item. Nor may the order of the rows tell when it was
-- written, for signed rows beside it have an hour:
-- - SQLite numbers the rows of a table as they come. A table marked `sqlite: without rowid` has no such
--   number and lies in the order of its key (kit::db reads the mark, PostgreSQL a comment).
-- - PostgreSQL keeps the transaction that wrote a row (xmin) and its place in the file (ctid). While the
--   session is live the room sees the order anyway; once it is closed, the next round of tidying writes
--   its rows again in the order of their ids, in one transaction (live::store::forget_once_of_closed).
-- What remains, on both engines, is in what is not the table: rows that PostgreSQL has replaced and not
-- yet vacuumed, the log of changes (WAL) and copies of the files made meanwhile. Who keeps those keeps
-- the order.
create table contribution (
    id         text primary key,
    session_id text    not null references session (id),
    item_id    text    not null references agenda_item (id),
    kind       text    not null,
    text       text    not null,
    lang       text    not null,
    who        text,                      -- a person's or a guest's id; none when unsigned
    signature  text    not null default '',  -- as shown: project or name
    by_guest   boolean not null default false, -- nothing vouches for the signature
    at         bigint  not null,
    lead       boolean not null default false,
    withdrawn  boolean not null default false
) /* sqlite: without rowid */;
create index contribution_session on contribution (session_id, at);
-- Before an item is deleted, both engines look for what points to it.
create index contribution_item on contribution (item_id);
create index contribution_lead on contribution (session_id) where lead;

-- Recognises a repeated unsigned contribution; emptied when the session closes.
create table once_token (
    session_id text not null references session (id),
    token_hash text not null,
    primary key (session_id, token_hash)
) /* sqlite: without rowid */;

create table contribution_support (
    contribution_id text not null references contribution (id),
    who             text not null,
    primary key (contribution_id, who)
) /* sqlite: without rowid */;

create table outcome (
    id         text primary key,
    session_id text   not null references session (id),
    item_id    text   not null references agenda_item (id),
    kind       text   not null,           -- information, agreement, decision, proposal, commitment, practice_lead
    text_fr    text   not null default '',
    text_nl    text   not null default '',
    owner_id   text,                      -- person, of a commitment
    due        text,                      -- day, of a commitment
    at         bigint not null
);
create index outcome_session on outcome (session_id, at);
create index outcome_item on outcome (item_id);

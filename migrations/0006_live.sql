-- Where a live session stands.
create table room (
    session_id   text primary key references session (id),
    paused_at    bigint,                  -- the clock of the current item stands still since
    keys         text   not null default '', -- person who drives
    version      bigint not null default 1,
    tidied       boolean not null default false -- closed, and what was for its hours only is forgotten
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
--   its rows again in the order of their ids, in one transaction (live::store::tidy_closed).
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

-- Who asks for the floor, and how often each has had it: for the fair order, forgotten once the room is
-- closed.
create table speaker (
    session_id text   not null references session (id),
    who        text   not null,           -- a person's or a guest's id
    item_id    text   not null references agenda_item (id), -- under which they asked last
    asked_at   bigint,                    -- waits since
    began_at   bigint,                    -- has the floor since
    spoken     bigint not null default 0, -- how often they have had it
    primary key (session_id, who)
);
create index speaker_item on speaker (item_id);

-- A show of hands, or dots. When it closes, the counts stay and who answered what goes.
create table poll (
    id         text primary key,
    session_id text    not null references session (id),
    item_id    text    not null references agenda_item (id),
    way        text    not null,          -- hands, dots
    text       text    not null,
    lang       text    not null,
    choices    text    not null default '', -- of dots: one a line
    dots       bigint  not null,          -- how many each has
    is_open    boolean not null default true,
    answered   bigint  not null default 0,  -- once it is closed
    counts     text    not null default '', -- once it is closed: by choice, with commas
    at         bigint  not null
);
create index poll_session on poll (session_id, at);
create index poll_item on poll (item_id);
create unique index poll_open on poll (session_id) where is_open;

-- Answers to a question that is open: without hour or order, as unsigned contributions.
create table poll_answer (
    poll_id text not null references poll (id),
    who     text not null,
    dots    text not null,                -- by choice, with commas
    primary key (poll_id, who)
) /* sqlite: without rowid */;

-- What the group says of a session when it ends. Nobody's, and of no hour: with each new one PostgreSQL
-- writes all of a session again in the order of their ids (live::store::add_feedback).
create table feedback (
    id         text primary key,
    session_id text not null references session (id),
    helped     text not null default '',
    to_change  text not null default '',
    lang       text not null
) /* sqlite: without rowid */;
create index feedback_session on feedback (session_id);

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

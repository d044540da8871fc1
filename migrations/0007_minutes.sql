-- The draft of the minutes, item by item.
create table minutes_item (
    session_id text    not null references session (id),
    item_id    text    not null references agenda_item (id),
    text_fr    text    not null default '',
    text_nl    text    not null default '',
    in_echo    boolean not null default false,  -- shown in the public écho
    version    bigint  not null default 1,
    edited_by  text    not null default '',
    edited_at  bigint  not null,
    primary key (item_id)
);
create index minutes_item_session on minutes_item (session_id);

-- Each version that was replaced, with its author and hour.
create table minutes_item_past (
    item_id   text   not null,
    version   bigint not null,
    text_fr   text   not null,
    text_nl   text   not null,
    edited_by text   not null,
    edited_at bigint not null,
    primary key (item_id, version)
);

-- Approved minutes: kept whole, never edited; a correction is a new version.
create table minutes_published (
    session_id  text   not null references session (id),
    version     bigint not null,
    content     text   not null,          -- minutes::rules::Minutes as JSON
    approved_by text   not null,
    approved_at bigint not null,
    primary key (session_id, version)
);

-- The action summary leaves once.
create table minutes_summary (
    session_id text   primary key references session (id),
    sent_by    text   not null,
    sent_at    bigint not null
);

-- What a reader found wrong or missing while the minutes were under review.
create table minutes_remark (
    id         text primary key,
    session_id text   not null references session (id),
    item_id    text   not null references agenda_item (id),
    by_id      text   not null,           -- a person's or a guest's id: for moderators only
    words      text   not null,
    lang       text   not null,
    at         bigint not null,
    fate       text   not null default 'open',  -- open, taken_up, set_aside
    answer     text   not null default ''
);
create index minutes_remark_session on minutes_remark (session_id, at);
create index minutes_remark_item on minutes_remark (item_id);

-- Words were taken out of every version: when, by whom, how often they stood; never what they said.
create table minutes_redaction (
    id         text primary key,
    session_id text   not null references session (id),
    at         bigint not null,
    by_id      text   not null,
    places     bigint not null
);
create index minutes_redaction_session on minutes_redaction (session_id);

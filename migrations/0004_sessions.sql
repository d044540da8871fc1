create table session (
    id          text primary key,
    body_id     text   not null references body (id),
    year        bigint not null,          -- of the window that owes it
    from_month  bigint not null,          -- first month of that window
    state       text   not null,          -- sessions::states
    title_fr    text   not null default '',
    title_nl    text   not null default '',
    starts_at   bigint not null,
    ends_at     bigint not null,
    day         text   not null,          -- of starts_at in Brussels: questions by day
    venue_fr    text   not null default '',
    venue_nl    text   not null default '',
    address     text   not null default '',
    access_fr   text   not null default '',
    access_nl   text   not null default '',
    stop        text   not null default '',
    link        text   not null default '',
    languages   text   not null default 'fr,nl',
    agenda_open boolean not null default false,  -- a concertation's agenda shown to everyone
    capacity    bigint,
    opens_at    bigint,                   -- registration
    closes_at   bigint,
    code        text   not null unique,   -- of the room, on the projector
    version     bigint not null default 1,
    sequence    bigint not null default 0,  -- of the calendar entry (RFC 5546)
    reason      text   not null default '', -- why postponed or cancelled
    created_at  bigint not null
);
create index session_body_year on session (body_id, year);
create index session_day on session (day);
create index session_year on session (year, starts_at);

-- Every change of state, by whom.
create table session_step (
    id         text primary key,
    session_id text   not null references session (id),
    at         bigint not null,
    from_state text   not null,
    to_state   text   not null,
    person_id  text   not null,
    reason     text   not null default ''
);
create index session_step_session on session_step (session_id, at);

-- By which a member says whether they come: a link of their own in each mail. Only hashes are kept.
create table session_reply_link (
    secret_hash text primary key,
    session_id  text not null references session (id),
    person_id   text not null references person (id)
);
create index session_reply_link_of on session_reply_link (session_id);

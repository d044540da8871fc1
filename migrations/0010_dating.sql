-- Dates that a moderator proposes for a window, and what members say of each.
create table date_poll (
    id         text primary key,
    body_id    text   not null references body (id),
    year       bigint not null,           -- the window
    from_month bigint not null,
    standing   text   not null,           -- open, fixed, closed
    title_fr   text   not null default '',
    title_nl   text   not null default '',
    venue_fr   text   not null default '',
    venue_nl   text   not null default '',
    link       text   not null default '',
    session_id text references session (id), -- that came of it
    opened_by  text   not null,
    opened_at  bigint not null,
    asked_at   bigint not null            -- last time members were written to
);
create index date_poll_window on date_poll (body_id, year, from_month, opened_at);
-- One open poll per window.
create unique index date_poll_open on date_poll (body_id, year, from_month) where standing = 'open';

create table date_proposed (
    id        text primary key,
    poll_id   text   not null references date_poll (id),
    starts_at bigint not null,
    ends_at   bigint not null,
    constraint date_proposed_once unique (poll_id, starts_at)
);

create table date_answer (
    date_id   text   not null references date_proposed (id),
    person_id text   not null references person (id),
    word      text   not null,            -- yes, if_need_be, no
    at        bigint not null,
    primary key (date_id, person_id)
);

-- Each mail carries a link of its own, and none of them ends the others. Only hashes are kept.
create table date_poll_link (
    secret_hash text primary key,
    poll_id     text not null references date_poll (id),
    person_id   text not null references person (id)
);
create index date_poll_link_of on date_poll_link (poll_id);

-- Whether a member comes to a session. For the day that is written here: on another one it is asked anew.
create table session_reply (
    session_id text   not null references session (id),
    person_id  text   not null references person (id),
    answer     text   not null,           -- coming, excused, sending
    sends      text   not null default '',
    day        text   not null,
    at         bigint not null,
    primary key (session_id, person_id)
);

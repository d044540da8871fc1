create table registration (
    id           text primary key,
    session_id   text   not null references session (id),
    email        text   not null,         -- trimmed, lower case
    name         text   not null,
    organisation text   not null,
    function     text   not null,
    lang         text   not null,
    state        text   not null,         -- confirmed, waiting, cancelled
    place        bigint not null,         -- order of arrival in its session
    secret_hash  text   not null unique,  -- of the link in the mail
    at           bigint not null,
    changed_at   bigint not null,
    constraint registration_once unique (session_id, email)
);
create index registration_state on registration (session_id, state, place);

-- Kept apart: shown to the team that welcomes, deleted 14 days after the session.
create table registration_need (
    registration_id text   not null references registration (id),
    need            text   not null,      -- step_free, loop, interpreting, sign_language, other
    words           text   not null default '',
    delete_at       bigint not null,
    primary key (registration_id, need)
);

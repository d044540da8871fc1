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
    at           bigint not null,
    changed_at   bigint not null,
    repeated_at  bigint,                  -- last time a mail said «already registered»
    constraint registration_once unique (session_id, email)
);
create index registration_state on registration (session_id, state, place);
create index registration_email on registration (email);

-- Each mail carries a link of its own, and none of them ends the others. Only hashes are kept.
create table registration_link (
    secret_hash     text primary key,
    registration_id text not null references registration (id)
);
create index registration_link_of on registration_link (registration_id);

-- Kept apart: shown to the team that welcomes, deleted 14 days after the session.
create table registration_need (
    registration_id text   not null references registration (id),
    need            text   not null,      -- step_free, loop, interpreting, sign_language, other
    words           text   not null default '',
    delete_at       bigint not null,
    primary key (registration_id, need)
);
create index registration_need_delete on registration_need (delete_at);

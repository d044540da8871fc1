create table organisation (
    id   text primary key,
    name text not null unique
);

create table project (
    id              text primary key,
    name_fr         text not null,
    name_nl         text not null,
    organisation_id text references organisation (id),
    territories     text not null,        -- ids, comma-separated
    quartier_fr     text not null default '', -- as people there call it
    quartier_nl     text not null default '',
    unit            text not null default '', -- quarter of the Monitoring des quartiers
    places          text not null default '', -- ids of communes and parts of the city, comma-separated
    public_fr       text not null default '',
    public_nl       text not null default '',
    themes          text not null default '',
    since           text not null default '',
    summary_fr      text not null default '',
    summary_nl      text not null default '',
    shares_fr       text not null default '',
    shares_nl       text not null default '',
    seeks_fr        text not null default '',
    seeks_nl        text not null default '',
    contact         text not null default '', -- shown to everyone
    version         bigint not null default 1
);

create table person (
    id              text primary key,
    email           text   not null unique,   -- trimmed, lower case
    name            text   not null,
    organisation_id text references organisation (id),
    function        text   not null default '',
    lang            text   not null,
    created_at      bigint not null
);

-- A role for one body, or ('') for the whole.
create table role_grant (
    person_id  text   not null references person (id),
    role       text   not null,           -- coordinator, moderator, administrator
    body_id    text   not null default '',
    project_id text   not null default '',
    granted_at bigint not null,
    primary key (person_id, role, body_id, project_id)
);
create index role_grant_body on role_grant (body_id);

-- A code that was sent. `from_hash`: of the asking browser's network address, with a key that is
-- nowhere kept, so that it counts and cannot be read back.
create table sign_in_code (
    id         text primary key,
    email      text   not null,
    -- the address without its +tag: limits count this
    mailbox    text   not null,
    from_hash  text   not null,
    code_hash  text   not null,
    asked_at   bigint not null,
    expires_at bigint not null,
    tries      bigint not null default 0,
    used_at    bigint
);
create index sign_in_code_mailbox on sign_in_code (mailbox, asked_at);
create index sign_in_code_from on sign_in_code (from_hash, asked_at);

-- Held while a mailbox asks for a code: two at once are counted one after the other.
create table sign_in_ask (
    mailbox text primary key,
    at      bigint not null
);

-- A signed-in browser. Only the hash of its token is kept.
create table sign_in (
    token_hash text primary key,
    person_id  text   not null references person (id),
    created_at bigint not null,
    seen_at    bigint not null,
    expires_at bigint not null,
    agent      text   not null default ''
);
create index sign_in_person on sign_in (person_id);

-- What became of a commitment (an outcome of that kind), piece by piece; nothing is replaced, and the
-- last piece says how it stands.
create table commitment_news (
    id         text primary key,
    outcome_id text    not null references outcome (id) on delete cascade,
    standing   text    not null,          -- kept, in_progress, dropped
    words      text    not null default '',
    lang       text    not null,          -- of the words
    by_owner   boolean not null,          -- else said aloud, and noted by a moderator
    at         bigint  not null
);
create index commitment_news_outcome on commitment_news (outcome_id, at);

-- The question that leaves by mail before the next session: once per commitment and session. Of its
-- link only the hash is kept.
create table commitment_asking (
    outcome_id  text   not null references outcome (id) on delete cascade,
    session_id  text   not null references session (id),
    secret_hash text   not null unique,
    at          bigint not null,
    primary key (outcome_id, session_id)
);

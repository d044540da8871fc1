-- The days before or after a session that a body chose for an obligation; without a row, the usual ones
-- (tasks::rules::TABLE).
create table body_delay (
    body_id text   not null references body (id),
    kind    text   not null,              -- tasks::rules::Kind
    days    bigint not null,
    primary key (body_id, kind)
);

-- What was reminded of, and of whom: written with the letter, so that it leaves once.
create table reminder_sent (
    key text   primary key,
    at  bigint not null
);
create index reminder_sent_at on reminder_sent (at);

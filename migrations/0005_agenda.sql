create table agenda_item (
    id           text primary key,
    session_id   text   not null references session (id),
    status       text   not null,         -- proposed, planned, declined
    place        bigint not null,         -- order among the planned ones
    kind         text   not null,
    format       text   not null default '',
    minutes      bigint not null,
    title_fr     text   not null default '',
    title_nl     text   not null default '',
    expected_fr  text   not null default '',
    expected_nl  text   not null default '',
    why          text   not null default '',  -- a proposer's reason
    why_lang     text   not null default 'fr',
    project_id   text   not null default '',
    brought_by   text   not null default '',  -- shown: a project, a team, a role
    proposed_by  text,                        -- person
    answer_fr    text   not null default '',  -- why a proposal was declined, for who proposed it
    answer_nl    text   not null default '',
    version      bigint not null default 1,
    created_at   bigint not null
);
create index agenda_item_session on agenda_item (session_id, place);

create table item_support (
    item_id   text   not null references agenda_item (id),
    person_id text   not null references person (id),
    at        bigint not null,
    primary key (item_id, person_id)
);

-- The order of an agenda changes as a whole: two editors meet here.
create table agenda (
    session_id text primary key references session (id),
    version    bigint not null,
    changed_at bigint not null                -- after the agenda mail left: people are told so
);

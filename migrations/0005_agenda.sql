create table agenda_item (
    id           text primary key,
    session_id   text   not null references session (id),
    status       text   not null,         -- need, proposed, planned, joined, declined
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
    carried_from text references agenda_item (id), -- not finished there, in an earlier session
    joined_to    text references agenda_item (id), -- of a joined one: what it is part of now
    template     text   not null default '',  -- by which the agenda was begun; empty: written by hand
    version      bigint not null default 1,
    created_at   bigint not null
);
create index agenda_item_session on agenda_item (session_id, place);
-- Before an item is deleted, both engines look for what points to it.
create index agenda_item_carried on agenda_item (carried_from);
create index agenda_item_joined on agenda_item (joined_to);

-- What to read for an item: an address elsewhere, under a title.
create table agenda_document (
    id         text primary key,
    item_id    text   not null references agenda_item (id) on delete cascade,
    title      text   not null,
    address    text   not null,
    created_at bigint not null
);
create index agenda_document_item on agenda_document (item_id);

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
    changed_at bigint not null,
    opens_with text                           -- the session whose unfinished items and promises came over
);

-- The agenda as the last letter about it told it.
create table agenda_mailed (
    session_id text   not null references session (id),
    item_id    text   not null,               -- it may be gone since
    place      bigint not null,
    minutes    bigint not null,
    title_fr   text   not null,
    title_nl   text   not null,
    primary key (session_id, item_id)
);

create table practice (
    id           text primary key,
    state        text   not null,         -- draft, in_review, published, archived
    title_fr     text   not null default '',
    title_nl     text   not null default '',
    sheet        text   not null,         -- practices::rules::Sheet as JSON
    session_id   text references session (id),        -- where it comes from
    item_id      text references agenda_item (id),
    contribution_id text references contribution (id),
    author_id    text   not null default '',
    version      bigint not null default 1,
    created_at   bigint not null,
    changed_at   bigint not null,
    published_at bigint
);
create index practice_state on practice (state, changed_at);
create index practice_item on practice (item_id);
-- A lead becomes one practice, however many people take it up at once.
create unique index practice_contribution on practice (contribution_id);

create table practice_revision (
    practice_id text   not null references practice (id),
    version     bigint not null,
    sheet       text   not null,
    by_id       text   not null,
    at          bigint not null,
    primary key (practice_id, version)
);

create table practice_remark (
    id          text primary key,
    practice_id text   not null references practice (id),
    criterion   text   not null,
    met         boolean not null,
    words       text   not null default '',
    by_id       text   not null,
    at          bigint not null
);
create index practice_remark_practice on practice_remark (practice_id, at);

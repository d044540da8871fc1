-- Somebody is asked by mail to coordinate projects.
create table invitation (
    id             text primary key,
    body_id        text   not null references body (id),
    email          text   not null,           -- trimmed, lower case
    name           text   not null,
    lang           text   not null,
    new_project_fr text   not null default '', -- name of a project that begins when it is accepted
    new_project_nl text   not null default '',
    by_id          text   not null references person (id),
    sent_at        bigint not null,           -- the last time
    expires_at     bigint not null,
    accepted_at    bigint,
    withdrawn_at   bigint
);
-- One open invitation per address.
create unique index invitation_open on invitation (email) where accepted_at is null and withdrawn_at is null;

create table invitation_project (
    invitation_id text not null references invitation (id) on delete cascade,
    project_id    text not null references project (id),
    primary key (invitation_id, project_id)
);

-- Each mail carries a link of its own, and none of them ends the others. Only hashes are kept.
create table invitation_link (
    secret_hash   text primary key,
    invitation_id text not null references invitation (id) on delete cascade
);
create index invitation_link_of on invitation_link (invitation_id);

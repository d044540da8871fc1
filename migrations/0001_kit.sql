-- A form that was sent: its fingerprint, and where its answer led. A second sending reads the answer.
create table deed (
    print    text primary key,
    at       bigint not null,
    leads_to text   not null
);
create index deed_at on deed (at);

-- Mail waits here until it has left (kit::mail).
create table mail (
    id          text primary key,
    to_address  text   not null,
    subject     text   not null,
    text        text   not null,
    lang        text   not null,
    calendar    text,
    method      text,
    queued_at   bigint not null,
    due_at      bigint not null,
    tries       bigint not null,
    sent_at     bigint,
    given_up_at bigint
);
create index mail_due on mail (due_at) where sent_at is null and given_up_at is null;

-- What moderators and administrators did: that it happened, never what a text said.
create table audit (
    id        text primary key,
    at        bigint not null,
    person_id text   not null,
    verb      text   not null,
    thing     text   not null
);
create index audit_at on audit (at);

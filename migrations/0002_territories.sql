create table territory (
    id         text primary key,
    kind       text   not null,           -- region, bassin
    mark       text   not null unique,    -- nord, nord-est, …, region: tile and colour
    name_fr    text   not null,
    name_nl    text   not null,
    site_fr    text   not null default '',
    site_nl    text   not null default '',
    place      bigint not null            -- order on the score
);

create table commune (
    id           text primary key,
    name_fr      text not null,
    name_nl      text not null,
    postal_codes text not null,
    territory_id text references territory (id)   -- none: the commune is cut between bassins
);

create table city_part (
    id           text primary key,
    commune_id   text not null references commune (id),
    name_fr      text not null,
    name_nl      text not null,
    postal_codes text not null,
    territory_id text not null references territory (id)
);

create table theme (
    slug    text primary key,
    name_fr text   not null,
    name_nl text   not null,
    place   bigint not null
);

-- Who meets.
create table body (
    id           text primary key,
    kind         text   not null,         -- concertation, atelier
    territory_id text   not null references territory (id),
    mark         text   not null,
    name_fr      text   not null,
    name_nl      text   not null,
    short_fr     text   not null,
    short_nl     text   not null,
    place        bigint not null
);

-- The rhythm of a body: spans of months, each owing one session a year.
create table body_window (
    body_id    text   not null references body (id),
    from_month bigint not null,
    to_month   bigint not null,
    primary key (body_id, from_month)
);

-- Days off that no rule computes (school holidays, bridges): imported.
create table day_off (
    day     text not null,
    kind    text not null,                -- school_fr, school_nl, other
    name_fr text not null,
    name_nl text not null,
    primary key (day, kind)
);

-- Where a fact comes from, and so whether it is verified.
create table fact (
    subject text not null,                -- id of the territory, commune, body, …
    field   text not null,
    origin  text not null,                -- source text, public knowledge, unverified
    source  text not null default '',
    note    text not null default '',
    primary key (subject, field)
);

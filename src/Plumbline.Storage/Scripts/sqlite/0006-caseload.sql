-- Who needs attention: worked out from the journal, and thrown away and worked out anew by a command.
create table caseload (
    clinic  text   not null,
    person  text   not null,
    episode integer not null,
    version integer not null,
    day     text   not null,
    is_open integer not null,
    rank    integer not null,
    summary text   not null,
    primary key (clinic, person, episode)
) strict, without rowid;
create index caseload_open on caseload (clinic, rank desc) where is_open = 1;

-- How far the journal was read for it.
create table caseload_place (
    clinic   text   not null,
    last_tx  integer not null,
    last_row integer not null,
    primary key (clinic)
) strict, without rowid;

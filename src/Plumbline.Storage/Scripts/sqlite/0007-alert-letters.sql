-- To whom a lock that nobody has seen was written by mail. A letter that was claimed and not sent is claimed again later.
create table alert_letter (
    clinic     text    not null,
    person     text    not null,
    alert      text    not null,
    account    text    not null,
    claimed_us integer not null,
    sent_us    integer,
    primary key (clinic, person, alert, account)
) strict, without rowid;

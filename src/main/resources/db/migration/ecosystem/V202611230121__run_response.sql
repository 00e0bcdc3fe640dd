-- How many of the actors of a net surveys asked within the year, and how many of those answered; null where that is not told.
alter table ecosystem.run
    add column asked integer,
    add column responded integer,
    add constraint ck_run_response check ((asked is null) = (responded is null) and responded between 0 and asked);

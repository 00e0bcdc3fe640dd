-- What follows from an organisation's name is told apart from what its description says: whoever says otherwise takes its place.
alter table ecosystem.statement drop constraint statement_said_as_check;
alter table ecosystem.statement add constraint statement_said_as_check check (said_as in ('SELF', 'WEAVER', 'SUGGESTED', 'DESCRIPTION', 'NAME'));

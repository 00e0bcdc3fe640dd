-- Whose name goes how far stands in accounts.shown_person; a view of all names invited to pass it by.
drop view accounts.public_person;

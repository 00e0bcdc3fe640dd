-- Who has answered, so that the name can be forgotten with the person.
alter table platform.feedback add column answered_person uuid;
create index ix_feedback_answered_person on platform.feedback (answered_person) where answered_person is not null;

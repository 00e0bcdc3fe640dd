-- For those who ask what has changed since a moment
create index ix_card_changed_at on catalogue.card (changed_at, id);

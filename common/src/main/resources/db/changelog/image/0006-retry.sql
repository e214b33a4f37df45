--liquibase formatted sql

--changeset attendansee:image-0029
--comment attempt: the one that is under way or comes next. signalled_at says when the search was asked for; retry_at when it is asked for again unless it has ended by then, empty when nobody has decided that yet
alter table images
    add column attempt integer not null default 1,
    add column retry_at timestamptz,
    add constraint ck_images_attempt_positive check (attempt > 0);
--rollback alter table images drop constraint ck_images_attempt_positive, drop column retry_at, drop column attempt;

--changeset attendansee:image-0030
--comment What the sweeper looks for, too
create index ix_images_retry on images (retry_at) where status in ('UPLOADED', 'PROCESSING') and retry_at is not null;
--rollback drop index ix_images_retry;

--liquibase formatted sql

--changeset attendansee:image-0006
--comment Objects whose rows are gone; the API empties it. A prefix ends with a slash, so it matches no other image's
create table object_deletions (
    id         uuid         not null default uuidv7(),
    key_prefix varchar(255) not null,
    due_at     timestamptz  not null default now(),
    constraint pk_object_deletions primary key (id),
    constraint ck_object_deletions_prefix_of_a_folder check (key_prefix like '%_/')
);
--rollback drop table object_deletions;

--changeset attendansee:image-0007
create index ix_object_deletions_due on object_deletions (due_at);
--rollback drop index ix_object_deletions_due;

--changeset attendansee:image-0008 splitStatements:false
--comment Commits with the deletion, whoever deletes, and also when images go with their session, class or owner
create function images_leave_objects() returns trigger language plpgsql as $$
begin
    insert into object_deletions (key_prefix) select 'images/' || id || '/' from deleted_images;
    return null;
end
$$;
--rollback drop function images_leave_objects();

--changeset attendansee:image-0009
create trigger tr_images_leave_objects after delete on images
    referencing old table as deleted_images for each statement execute function images_leave_objects();
--rollback drop trigger tr_images_leave_objects on images;

--liquibase formatted sql

--changeset attendansee:image-0020
--comment Changes with every change of the row, whoever makes it: people and workers
alter table images add column version bigint not null default 0;
--rollback alter table images drop column version;

--changeset attendansee:image-0021 splitStatements:false
create function images_next_version() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end
$$;
--rollback drop function images_next_version();

--changeset attendansee:image-0022
create trigger tr_images_next_version before update on images
    for each row execute function images_next_version();
--rollback drop trigger tr_images_next_version on images;

--changeset attendansee:image-0023
--comment What lists of photographs are sorted by first
create index ix_images_uploaded on images (uploaded_at);
--rollback drop index ix_images_uploaded;

--changeset attendansee:image-0024
--comment Also what is looked through when a user is deleted
create index ix_images_uploaded_by on images (uploaded_by, uploaded_at);
--rollback drop index ix_images_uploaded_by;

--changeset attendansee:image-0025
--comment Few among many, and what administrators look for
create index ix_images_failed on images (uploaded_at) where status = 'FAILED';
--rollback drop index ix_images_failed;

--changeset attendansee:image-0026
--comment Set for the crop of one face, whose image stays: it may be searched again and have such a face then
alter table object_deletions add column image_id uuid, add column face_index integer;
--rollback delete from object_deletions where image_id is not null;
--rollback alter table object_deletions drop column face_index, drop column image_id;

--changeset attendansee:image-0027
alter table object_deletions drop constraint ck_object_deletions_prefix_of_a_folder;
--rollback alter table object_deletions add constraint ck_object_deletions_prefix_of_a_folder check (key_prefix like '%_/');

--changeset attendansee:image-0028
--comment A prefix ends with a slash, or is the whole key of a crop, so it matches nothing else
alter table object_deletions add constraint ck_object_deletions_prefix_of_a_folder_or_crop check (
    case when image_id is null
        then face_index is null and key_prefix like '%_/'
        else face_index is not null and key_prefix = 'images/' || image_id || '/faces/' || face_index || '.jpg'
    end);
--rollback delete from object_deletions where image_id is not null;
--rollback alter table object_deletions drop constraint ck_object_deletions_prefix_of_a_folder_or_crop;

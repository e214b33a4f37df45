--liquibase formatted sql

--changeset attendansee:face-0022
--comment Which part of the object with all crops of its image a crop is, in bytes; 0 when it was found before they shared one
alter table face_crops
    add column crop_offset integer not null default 0,
    add column crop_length integer not null default 0,
    add constraint ck_face_crops_crop_place check (crop_offset >= 0 and crop_length >= 0);
--rollback alter table face_crops drop constraint ck_face_crops_crop_place, drop column crop_length, drop column crop_offset;

--changeset attendansee:face-0023
--comment crops_version: ETag of the object with all crops of an image, so that a row never names a part of another; empty when there is none
alter table images add column crops_version varchar(128);
--rollback alter table images drop column crops_version;

--changeset attendansee:face-0024
--comment Crops are no objects of their own any more, so none of them is deleted by itself
delete from object_deletions where image_id is not null;
--rollback select 1;

--changeset attendansee:face-0025
alter table object_deletions drop constraint ck_object_deletions_prefix_of_a_folder_or_crop, drop column face_index, drop column image_id;
--rollback alter table object_deletions add column image_id uuid, add column face_index integer;
--rollback alter table object_deletions add constraint ck_object_deletions_prefix_of_a_folder_or_crop check (case when image_id is null then face_index is null and key_prefix like '%_/' else face_index is not null and key_prefix = 'images/' || image_id || '/faces/' || face_index || '.jpg' end);

--changeset attendansee:face-0026
alter table object_deletions add constraint ck_object_deletions_prefix_of_a_folder check (key_prefix like '%_/');
--rollback alter table object_deletions drop constraint ck_object_deletions_prefix_of_a_folder;

--changeset attendansee:face-0027
--comment Photographs whose crops are objects of their own are searched again; names stay with their faces
insert into object_deletions (key_prefix)
    select 'images/' || id || '/faces/' from images where status = 'PROCESSED' and face_count > 0;
--rollback select 1;

--changeset attendansee:face-0028
update images
    set status = 'UPLOADED', attempt = 1, retry_at = null, processing_started_at = null, processed_at = null
    where status = 'PROCESSED' and face_count > 0;
--rollback select 1;

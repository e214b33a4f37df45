--liquibase formatted sql

--changeset attendansee:image-0004
--comment How many faces a worker found: lists and statistics need not count them, row by row, each time
alter table images add column face_count integer not null default 0;
--rollback alter table images drop column face_count;

--changeset attendansee:image-0005
update images set face_count = (select count(*) from face_crops where face_crops.image_id = images.id);
--rollback update images set face_count = 0;

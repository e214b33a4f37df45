--liquibase formatted sql

--changeset attendansee:face-0005
--comment Nobody is twice in a photograph
alter table face_crops add constraint unique_student_per_photo unique (image_id, student_id);
--rollback alter table face_crops drop constraint unique_student_per_photo;

--liquibase formatted sql

--changeset attendansee:face-0020
--comment Finds the faces of which a detector was sure among the many of each photograph
create index ix_face_crops_image_score on face_crops (image_id, detection_score);
--rollback drop index ix_face_crops_image_score;

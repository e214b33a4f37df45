--liquibase formatted sql

--changeset attendansee:face-0006
--comment Finds the few faces that someone looks for among the many of each photograph
create index ix_face_crops_image_score on face_crops (image_id, detector, detection_score);
--rollback drop index ix_face_crops_image_score;

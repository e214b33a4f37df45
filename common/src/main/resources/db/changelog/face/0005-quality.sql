--liquibase formatted sql

--changeset attendansee:face-0021
--comment How fit a crop is for recognising who it shows, and why. Empty, and a quality of 0, for faces that were found before this was measured. yaw: degrees that the face is turned to its left (positive, from its own view) or right, as far as the detector tells
alter table face_crops
    add column sharpness double precision,
    add column yaw       double precision,
    add column quality   double precision not null default 0,
    add constraint ck_face_crops_sharpness check (sharpness >= 0),
    add constraint ck_face_crops_yaw check (yaw between -90 and 90),
    add constraint ck_face_crops_quality check (quality between 0 and 1);
--rollback alter table face_crops drop constraint ck_face_crops_quality, drop constraint ck_face_crops_yaw, drop constraint ck_face_crops_sharpness, drop column quality, drop column yaw, drop column sharpness;
